/**
 * Characters that are no text and deceive or break whoever shows or encodes it: controls but tabs and line ends, marks
 * that turn the reading order, and halves of characters.
 */
const noText = /(?![\t\n\v\f\r\x85])[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/gu;

/** Marks of direction: they belong into text that is read from right to left, and reorder any other. */
const directionMarks = /[\u061c\u200e\u200f]/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The text as it may stand in a mail, the pane or a message; joined characters and scripts of all directions stay. */
export function cleanText(text: string): string {
  const clean = text.replace(noText, '');
  return rightToLeft.test(clean) ? clean : clean.replace(directionMarks, '');
}

export function isClean(text: string): boolean {
  return cleanText(text) === text;
}

/** The most that a name, an address or a subject is in this world; Outlook keeps 255 of each. */
export const longestName = 1_000;

/** A name of somebody else's making: clean, and cut where no name goes on. */
export function cleanName(text: string): string {
  // A character in two halves that is cut in the middle loses the other half too.
  return cleanText(text.slice(0, longestName));
}
