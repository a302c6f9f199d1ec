import { fold } from '../text/textFolding';

/** What a name in a script without spaces, with its legal form, can consist of. */
const eastAsianRun = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ーA-Za-z0-9&・()（）]+/gu;

const formsBefore = ['株式会社', '有限会社', '合同会社'];
const formsBehind = [...formsBefore, '有限公司'];

/** The name in a run that says itself that it is a company's: 株式会社秋田製作所, 蓝桥精密仪器有限公司. */
function companyIn(run: string): string | undefined {
  const form = formsBefore.find((each) => run.startsWith(each)) ?? '';
  const [name] = run.slice(form.length).split(/[()（）]/);
  if (form && name) return form + name;
  const ends = formsBehind
    .filter((each) => run.lastIndexOf(each) > 0)
    .map((each) => run.lastIndexOf(each) + each.length);
  return ends.length > 0 ? run.slice(0, Math.max(...ends)) : undefined;
}

/** Letters and figures only, accents and umlauts away, so that `müller-söhne`, `Mueller Soehne` and `Müller & Söhne` meet. */
function asLabel(text: string): string {
  return fold(text)
    .replace(/([aou])e/g, '$1')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A line that is longer is no company's name. */
const longestLine = 200;

/** A name is looked for in the beginning of a text. */
const longestText = 10_000;

/**
 * What a company is called: as its signature or the subject writes it where they do so plainly, else the first label of
 * its domain. `signed` is text that the company's own people wrote, or empty.
 */
export function organisationName(domain: string, subject: string, signed: string): string {
  const label = domain.split('.')[0] ?? domain;
  const lines = signed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= longestLine);
  const signature = lines.slice(-8);
  return (
    inLines(label, signature) ??
    signature
      .flatMap((line) => line.match(eastAsianRun) ?? [])
      .flatMap((run) => companyIn(run) ?? [])
      .at(-1) ??
    inText(label, [subject.slice(0, longestText), ...lines].join('\n').slice(0, longestText)) ??
    label.replace(/(^|-)(\p{L})/gu, (start) => start.toUpperCase())
  );
}

/** Words of which a company's name is made: capitalised ones, and what joins them or says its legal form. */
const nameOnly = /^(?:(?:\p{Lu}\S*|[&+]|y|e|und|and|de|do|da|del|plc)(?:\s+|$))+$/u;

/**
 * The name in a line of a signature: from the word that the label begins with to the first comma, when it has each part
 * of the label: `Systems, Tamarack Outfitters`, `Olivares y Cabrera, S.L.`.
 */
function inLines(label: string, lines: readonly string[]): string | undefined {
  const [firstPart = '', ...parts] = label.split('-').map(asLabel);
  for (const line of lines) {
    const words = line.split(/\s+/);
    const start = words.findIndex((word) => asLabel(word).startsWith(firstPart));
    if (start < 0 || words.length > 12) continue;
    const name = words.slice(start).join(' ').split(/[,|]/)[0] ?? '';
    const folded = name.split(/[\s-]+/).map(asLabel);
    if (parts.every((part) => folded.some((word) => word.startsWith(part))) && nameOnly.test(name)) return name;
  }
  return undefined;
}

/** The words that spell the label, as the text writes them: `Brackenford Foods` for `brackenford-foods`. */
function inText(label: string, text: string): string | undefined {
  const wanted = asLabel(label);
  const words = Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[-'’][\p{L}\p{N}\p{M}]+)*/gu));
  for (const [at, first] of words.entries()) {
    for (const last of words.slice(at, at + 4)) {
      const name = text.slice(first.index, last.index + last[0].length);
      if (asLabel(name) === wanted && /^\p{Lu}/u.test(name) && !name.includes('\n')) return name;
    }
  }
  return undefined;
}
