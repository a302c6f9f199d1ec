/** Programs wrap quoted text at 72 to 80 columns; a line that is broken there is nearly as long. */
const longEnough = 50;

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/;

/** A text whose long lines go on in the next as one line, so that names and ids that were broken are whole. */
export function unwrapped(text: string): string {
  let whole = '';
  let before: string | undefined;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const goesOn =
      before !== undefined &&
      widthOf(before) >= longEnough &&
      words !== '' &&
      !/^(?:[-*•·◦▪]|\d{1,2}[.)])\s/.test(words);
    if (before !== undefined) whole += goesOn ? joint(before, words) : '\n';
    whole += goesOn ? words : line.trimEnd();
    before = line.trimEnd();
  }
  return whole;
}

/** Nothing stands between the halves of a word that has a hyphen, nor between characters of scripts without spaces. */
function joint(before: string, after: string): string {
  const edges = before.slice(-1) + after.slice(0, 1);
  return /[\da-f]-$/i.test(before.slice(-2)) || (wide.test(edges[0] ?? '') && wide.test(edges[1] ?? '')) ? '' : ' ';
}

function widthOf(line: string): number {
  let width = 0;
  for (const character of line.slice(0, 200)) width += wide.test(character) ? 2 : 1;
  return width;
}
