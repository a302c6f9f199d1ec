import { ownText } from '../ownText';

/** A sentence as its writer wrote it, and what it has to be read with: the words that led a list in. */
export type Sentence = { readonly written: string; readonly read: string };

const bullet = /^(?:[-*•・‣▪●○]|\d{1,2}[.)])\s+/;
const closed = /[.!?:;。！？：；]["'”’」』）)]*$/;
const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|day)|thanks|hallo|moin|guten (?:tag|morgen)|liebe[rs]?|sehr geehrte[rs]?|danke|hola|buen[ao]s|estimad[oa]s?|gracias|ol[áa]|oi|bom dia|boa tarde|prezad[oa]s?|obrigad[oa])(?![a-z]).{0,30}$/i;
/** A longer mail is no answer of a team that moves tenants. */
const mostRead = 20_001;

const eastAsian = /[\u3040-\u30ff\u3400-\u9fff]/;

/** A full stop that ends no sentence: after an abbreviation or the number of a day. */
const abbreviation =
  /(?:^|[\s(])(?:\d{1,2}|[a-z]|e\.g|i\.e|z\.\s?b|p\.\s?ej|approx|acc|resp|incl|ca|bzw|ggf|evtl|inkl|vgl|nr|no|núm|dr|mr|mrs|ms|sr|sra|srta|ing|jan|feb|sept?|oct|okt|nov|dec|dez)\.$/i;

/** What a reply says above the history it quotes; nothing where it says nothing there. */
function wordsAboveHistory(text: string): string {
  // The dot stands in for an empty reply, of which ownText would give the history.
  const [own = ''] = ownText(`.\n${text}`)
    .slice(1)
    .split(/^-- ?$/m);
  // A line that long is no sentence.
  return own.slice(0, mostRead).replace(/^.{2001,}$/gm, '');
}

/** Whether a line goes on in the next: wrapped by a mail program, or broken off in the middle of a thought. */
function goesOn(line: string, next: string): boolean {
  if (greeting.test(line)) return false;
  if (line === '' || next === '' || closed.test(line) || bullet.test(next)) return false;
  if (eastAsian.test(line)) return line.length >= 25 || /[、，]$|[をにがはでとへの]$/.test(line);
  return line.length >= 50 || (/^\p{Ll}/u.test(next) && !line.endsWith(','));
}

function paragraphsOf(text: string): readonly string[] {
  const paragraphs: string[] = [];
  let before = '';
  for (const line of text.split('\n').map((whole) => whole.trim())) {
    // The cells of a table are no sentences: a heading says "Moved" of rows that say no.
    const read = line.includes('\t') ? '' : line;
    const joint = eastAsian.test(before) ? '' : ' ';
    if (goesOn(before, read)) paragraphs.push(`${paragraphs.pop() ?? ''}${joint}${read}`);
    else paragraphs.push(read);
    before = read;
  }
  return paragraphs;
}

function split(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  for (const piece of paragraph.split(/(?<=[。！？])|(?<=[.!?]["'”’)]*)\s+/)) {
    const last = sentences.at(-1) ?? '';
    if (abbreviation.test(last)) sentences[sentences.length - 1] = `${last} ${piece}`;
    else sentences.push(piece);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** What a reply says above its history, sentence by sentence. */
export function sentencesOf(text: string): readonly Sentence[] {
  let lead = '';
  return paragraphsOf(wordsAboveHistory(text)).flatMap((paragraph) => {
    if (paragraph === '') return [];
    const listed = bullet.test(paragraph);
    const written = split(paragraph.replace(bullet, ''));
    const context = listed ? lead : '';
    if (!listed) lead = /[:：]$/.test(paragraph) ? (written.at(-1) ?? '') : '';
    return written.map((sentence) => ({ written: sentence, read: `${context} ${sentence}`.trim() }));
  });
}
