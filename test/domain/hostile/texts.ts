/** Pieces on which readers were slow, or may be: what begins something and never ends it, and what can be cut in many ways. */
const pieces = [
  'a',
  'A',
  '0',
  ' ',
  '\t',
  '\n',
  '\u00a0',
  '\u3000',
  '.',
  '-',
  '_',
  '"',
  "'",
  '(',
  '[',
  '{',
  '<',
  '>',
  '@',
  ':',
  '&',
  '#',
  '%',
  '“',
  '。',

  '<!--',
  '<a ',
  '<div>',
  '</div>',
  '<style>',
  '<blockquote>',
  '<table><tr><td>',
  '<x y="',
  '&#',
  '&amp',
  'id="',
  'a.',
  'a@',
  '@A',
  'a b',
  'a \n',
  '- ',
  '> ',
  '{{',
  '[[',
  '%a',
  '__',
  'x ',
  '同会社(',
  '株式会社',
  '字',
  '😀',
  '\ud800',
  '\u202e',

  'From: @A',
  'From: a\n',
  'Von: ',
  'www.',
  'https:',
  'a.onmicrosoft.com',
  'FTCQ Inactive ',
  '00000000-',
  'GmbH ',
  'On a wrote',
];

/** Beginnings after which a reader looks for the rest. */
const beginnings = [
  'Hi\n____________\n',
  '-----Original Message-----\n',
  'From: ',
  '<!--',
  '<div style="',
  'Best regards\n',
];
const afterBeginnings = ['a', ' ', '\n', '<', '"', '@A', 'A-', '字'];

const size = 100_000;

const made: readonly (readonly [beginning: string, piece: string])[] = [
  ...pieces.map((piece) => ['', piece] as const),
  ...beginnings.flatMap((beginning) => afterBeginnings.map((piece) => [beginning, piece] as const)),
];

export const textCount = made.length;

export function hostileText(number: number): string {
  const [beginning, piece] = made[number] ?? ['', 'a'];
  return beginning + piece.repeat(Math.ceil(size / piece.length));
}

export function nameOfText(number: number): string {
  return JSON.stringify(made[number]);
}
