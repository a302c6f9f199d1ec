import { languages, type Language } from '../../src/domain/language';
import { mailKinds, roleOf, type MailKind } from '../../src/domain/mail/mail';
import { countMail } from '../domain/draft/countMail';
import { newestMessage, openMessage } from './closureWork';
import { bareMail, count, fillMail, textIn } from './mailWork';
import { closeBrowser, compose, insert, openDraft, openOutlook, type Outlook } from './outlook';

/** How a draft is begun, and what Outlook put into it of its own accord. */
export type Way = {
  readonly name: string;
  readonly switches?: Readonly<Record<string, string>>;
  /** Where a mail of this kind in this language is written. */
  readonly thread: (kind: MailKind, language: Language) => string;
  readonly compose: 'new' | 'replyAll';
  readonly format: 'html' | 'text';
};

const signature = 'Northwind FastTrack Services';

/** The reader's language is another one than the mail's, so that mixing them up shows. */
function readerOf(language: Language): Language {
  return languages[(languages.indexOf(language) + 1) % languages.length] ?? 'en-US';
}

/**
 * Every mail kind in every language, written into a draft begun in one way, checked in the draft itself. The mails of a
 * language are written one after the other in the same Outlook, as an FM would.
 */
export function everyMail(way: Way, kinds: readonly MailKind[] = mailKinds): void {
  afterAll(closeBrowser);

  describe.each(languages)(`${way.name}, %s`, (language) => {
    const reader = readerOf(language);
    const t = textIn(reader);
    let outlook: Outlook;

    beforeAll(async () => {
      outlook = await openOutlook({ ...way.switches, language: reader, surface: 'read' });
    });
    afterAll(async () => outlook.close());

    it.each(kinds)('%s stands in the draft', async (kind) => {
      const thread = way.thread(kind, language);
      await openMessage(outlook, (await newestMessage(outlook, { conversationId: thread, folder: 'inbox' })).id);
      await compose(outlook, way.compose);
      const before = await openDraft(outlook);
      expect(before.format).toBe(way.format);

      await fillMail(outlook, t, kind, language);
      await insert(outlook, t);

      const draft = await openDraft(outlook);
      const expected = bareMail(language, kind);
      const written = way.format === 'html' ? expected.html : expected.text;
      expect(countMail(draft.body, written)).toBe(1);
      expect(draft.body).not.toMatch(/[{}\uff5b\uff5d]|undefined|\bnull\b/);
      expect(draft.quote ?? '').toBe(before.quote ?? '');
      const own = draft.body.slice(0, draft.body.length - (draft.quote?.length ?? 0));
      expect(count(own, signature)).toBe(1);
      expect(count(own, 'Robin Keller')).toBe(count(expected.html, 'Robin Keller') + 1);
      expect(own.indexOf(signature)).toBeGreaterThan(own.indexOf('Robin Keller'));
      if (way.compose === 'new') {
        expect(draft.subject).toBe(expected.subject);
        expect(draft.to.map(({ address }) => address)).toEqual(
          roleOf[kind] === 'assignment-team' ? ['assignment@northwind-fasttrack.example'] : [],
        );
      } else {
        expect(draft.subject).toBe(before.subject);
        expect(draft.to).toEqual(before.to);
        expect(draft.cc).toEqual(before.cc);
      }
      expect(outlook.faults).toEqual([]);
    });
  });
}
