import * as fc from 'fast-check';
import { insertMail, type LoadFilled } from '../../src/app/insertMail';
import { takeOutMail } from '../../src/app/takeOutMail';
import type { DraftRecord } from '../../src/app/draftResult';
import { languages } from '../../src/domain/language';
import type { Facts } from '../../src/domain/mail/mail';
import { fullFacts, realMail, readerOf } from '../domain/mail/mailSamples';
import { createFakeHost, draftOf } from './fakeHost';
import { sides } from './sampleMails';

/** What a draft shows, without white space: read without the code that is tested. */
function shown(body: string, format: 'html' | 'text'): string {
  if (format === 'text') return body.replace(/\s+/g, '');
  const inside = body.replace(/<head>[^]*?<\/head>|<style>[^]*?<\/style>|<!--[^]*?-->/g, '');
  const plain = inside
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return readerOf(plain.replace(/<a [^>]*>|<li[^>]*>/g, '')).replace(/\s+/g, '');
}

const otherFacts: Facts = {
  ...fullFacts,
  tenantName: 'Müller & Söhne <Werk 3>',
  contactName: '佐藤 健一',
  completed: ['🚀 Exchange'],
};

/** What clients are known to do to a whole body, each by itself; all of them keep its text. */
const habits: Readonly<Record<string, (html: string) => string>> = {
  nothing: (html) => html,
  'other white space': (html) => html.replace(/></g, '>\r\n<'),
  attributes: (html) => html.replace(/<(div|p|li)>/g, '<$1 class="elementToProof" style="margin:0cm">'),
  'ids with x_': (html) => html.replace(/ id="(?!x_)/g, ' id="x_'),
  'fonts and list rules in the head': (html) =>
    html.startsWith('<html>')
      ? html
      : `<html><head><style>@font-face {font-family:Wingdings;} @list l0 {mso-list-id:1;}</style></head><body>${html}</body></html>`,
  'Word’s paragraph ends': (html) =>
    html.replace(/(?<!<o:p>)<\/(p|div)>/g, '<o:p></o:p></$1>').replace(/(<o:p><\/o:p>)+/g, '<o:p></o:p>'),
  entities: (html) => html.replace(/[\u00a1-\u00ff]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  'hard spaces': (html) => html.replace(/(?<=[a-z]) (?=[a-z][^<>]*<)/g, '&nbsp;'),
};

const own = fc.constantFrom(
  '<p>Vorab: danke!</p>',
  '<div>さっそくありがとうございます。<br>👍🏽 a &lt; b &amp; c</div>',
  '<table><tr><td>Tenant</td><td>7</td></tr></table>',
  '<ul><li>Exchange mailboxes</li><li>mine</li></ul>',
  '<p><br></p>',
  '<p>Kind regards,</p>',
  '<p>Dear Maria Silva,</p>',
);
const signatures = fc.constantFrom(
  '',
  '<div id="Signature"><p>Robin Fields</p><p>FastTrack Manager | Northwind</p></div>',
);
const quoted =
  '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Maria &lt;maria@olivares.example&gt;</div>';
const histories = fc.constantFrom(
  '',
  `${quoted}<div>Is it done? Dear Maria Silva,</div>`,
  `${quoted}<blockquote>old &amp; older</blockquote>`,
);
const textOf = (html: string) =>
  html
    .replace(/<hr>/g, '<p>________________________________</p>')
    .split(/<\/(?:p|div|tr|li)>|<br>/)
    .map((line) => `${readerOf(line)}\n`)
    .join('');

const kinds = ['customer-follow-up', 'discussion-invite'] as const;
const mails = fc.record({
  kind: fc.constantFrom(...kinds),
  language: fc.constantFrom(...languages),
  facts: fc.constantFrom(fullFacts, otherFacts),
});
/** What the FM does, and what the host does instead of doing as it is told. */
const acts = fc.array(
  fc.record({
    act: fc.constantFrom('insert', 'take-out', 'reopen', 'type', 'arrive'),
    mail: mails,
    trouble: fc.option(fc.constantFrom('silent' as const, 'late' as const, 'error' as const), {
      nil: undefined,
      freq: 4,
    }),
  }),
  { minLength: 2, maxLength: 6 },
);

const drafts = fc.record({
  above: fc.array(own, { maxLength: 2 }),
  below: fc.array(own, { maxLength: 2 }),
  signature: signatures,
  history: histories,
  habit: fc.constantFrom(...Object.keys(habits)),
  format: fc.constantFrom('html' as const, 'text' as const),
  isReply: fc.boolean(),
  acts,
});

test('whatever stands in a draft, whatever the host does: what is not ours stays, ours stands there once or not at all', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async ({ above, below, signature, history, habit, format, isReply, acts: all }) => {
      const html = format === 'html';
      const parts = [above.join(''), below.join(''), signature + history].map((part) => (html ? part : textOf(part)));
      const [head = '', tail = '', end = ''] = parts;
      const host = createFakeHost(
        draftOf({ format, body: head + tail + end, cursor: head.length }),
        html ? habits[habit] : undefined,
      );
      let record: DraftRecord | undefined;
      /** Another pane than the one that inserted knows nothing of it. */
      let isNew = false;
      let arrived = 0;
      const wrong: string[] = [];
      const load: LoadFilled = (kind, language) =>
        Promise.resolve({ mail: realMail(kind, language), facts: fullFacts });
      /** Without the white space in which a body is written anew. */
      let expected = shown(host.draft().body, format);
      const rest = () => {
        const now = shown(host.draft().body, format);
        const form = record && shown(record.rendered[format], format);
        const times = form ? now.split(form).length - 1 : 0;
        return { times, words: form ? now.replace(form, '') : now };
      };
      for (const { act, mail, trouble } of all) {
        if (act === 'type' || act === 'arrive') {
          const added = html ? `<p>Added ${++arrived}</p>` : `Added ${++arrived}\n`;
          const { body, cursor } = host.draft();
          const place = html ? body.indexOf('>', body.indexOf('<body')) + 1 : 0;
          const at = html && body.startsWith('<html') ? place : 0;
          host.edit({ body: body.slice(0, at) + added + body.slice(at), cursor: cursor + added.length });
          expected = shown(added, format) + expected;
        } // Without a signature, a name below the mail might be the FM's own.
        else if (act === 'reopen') isNew = signature !== '';
        else {
          if (trouble) host.trouble('body', trouble);
          if (act === 'take-out' && record && !isNew) {
            const result = await takeOutMail(host, record, false);
            if (result.kind === 'edited') wrong.push('asked before taking out what nobody edited');
            if (result.kind === 'taken-out') record = undefined;
          } else if (act === 'insert') {
            const given = { mail: realMail(mail.kind, mail.language), facts: mail.facts };
            const before = rest();
            const same = isReply && record && record.kind !== mail.kind ? undefined : record;
            if (isReply && record && !same) continue;
            const into = { ...given, itemKey: '1', recipients: [], isReply };
            const known = isNew ? undefined : record;
            let result = await insertMail(host, into, 'cursor', sides, known, load);
            if (isNew && result.kind === 'edited')
              result = await insertMail(host, into, 'cursor', sides, known, load, 'replace-edited');
            if (!['inserted', 'vanished', 'failed'].includes(result.kind)) wrong.push(result.kind);
            if (result.kind === 'inserted') isNew = false;
            if (result.kind === 'inserted') record = result.record;
            else if (rest().words !== before.words) wrong.push('failed, and something changed');
          }
          host.trouble('body');
        }
        const { times, words } = rest();
        if (times !== (record ? 1 : 0)) wrong.push(`our mail ${times} times`);
        if (words !== expected) wrong.push(`the rest is ${words}`);
      }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
