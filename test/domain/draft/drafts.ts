import * as fc from 'fast-check';
import type { Facts } from '../../../src/domain/mail/mail';
import { fullFacts, realMails, rendered } from '../mail/mailSamples';

/** A draft's body and what stands there after something was inserted: the content, and the body on both sides of it. */
export type DraftCase = { readonly head: string; readonly tail: string; readonly content: string };

export const beforeOf = ({ head, tail }: DraftCase): string => head + tail;
export const afterOf = ({ head, tail, content }: DraftCase): string => head + content + tail;
export const formatOf = (content: string): 'html' | 'text' => (content.startsWith('<div>') ? 'html' : 'text');

/** Other values for the same mail. */
export const otherFacts: Facts = {
  ...fullFacts,
  tenantName: 'Lindenhof & Söhne',
  contactName: 'Jo <jo@contoso.com>',
  completed: ['Everything'],
  fmName: 'Kim',
};

const mails = realMails.map(([, mail]) => mail);

/** A mail with two sets of facts, as HTML or as plain text. */
export const twoContents = (format: 'html' | 'text') =>
  fc.constantFrom(...mails).map((mail) => ({
    first: rendered(mail, fullFacts)[format],
    second: rendered(mail, otherFacts)[format],
  }));

const mark = '\u0001';

/** Words a draft may hold, some of which our mails begin or end with, too. */
const words = fc.constantFrom(
  'Dear Maria Silva,',
  'Hello Assignment team,',
  'Kind regards,',
  'Robin Fields',
  'FastTrack Manager',
  'Tom &amp; Co',
  '&lt;div&gt;',
  'a&nbsp;b',
  '<b>bold</b>',
  '<img src="cid:logo" width="10">',
  '様',
  '<br>',
);

const attributes = fc.constantFrom(
  '',
  ' class="elementToProof"',
  ' style="margin:0cm"',
  ' id="Signature"',
  ' dir="rtl"',
);

const inline = fc.array(words, { maxLength: 3 }).map((parts) => parts.join(' '));

const { blocks } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    fc
      .tuple(fc.constantFrom('div', 'p'), attributes, inline)
      .map(([name, own, text]) => `<${name}${own}>${text}</${name}>`),
    fc.constant('<div><br></div>'),
    inline.map((item) => `<ul><li>${item}</li><li>Exchange mailboxes</li></ul>`),
    fc.tuple(attributes, tie('blocks')).map(([own, inner]) => `<div${own}>${inner}</div>`),
  ),
  blocks: fc.array(tie('block'), { maxLength: 4 }).map((all) => mark + all.map((one) => one + mark).join('')),
}));

function cut(marked: string, at: number): { head: string; tail: string } {
  const parts = marked.split(mark);
  const place = 1 + (at % (parts.length - 1));
  return { head: parts.slice(0, place).join(''), tail: parts.slice(place).join('') };
}

/** The inside of an HTML body, cut between two blocks at any depth. */
export const htmlPlaces = fc.tuple(blocks, fc.nat(50)).map(([marked, at]) => cut(marked, at));

const lines = fc.constantFrom(
  'Dear Maria Silva,',
  'Hello',
  '',
  'Kind regards,',
  'Robin Fields',
  'a < b',
  '-- >',
  '様',
  'D',
);

/** A plain-text body, cut anywhere. */
export const textPlaces = fc.tuple(fc.array(lines, { maxLength: 6 }), fc.nat(200)).map(([all, at]) => {
  const body = all.join('\n');
  const place = at % (body.length + 1);
  return { head: body.slice(0, place), tail: body.slice(place) };
});

/** Drafts of both formats. */
export const drafts = fc.oneof(
  fc.tuple(htmlPlaces, twoContents('html')).map(([{ head, tail }, { first, second }]) => ({
    head: `<html><head></head><body>${head}`,
    tail: `${tail}</body></html>`,
    first,
    second,
  })),
  fc
    .tuple(textPlaces, twoContents('text'))
    .map(([{ head, tail }, { first, second }]) => ({ head, tail, first, second })),
);
