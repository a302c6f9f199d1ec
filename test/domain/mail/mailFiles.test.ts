import { languages } from '../../../src/domain/language';
import {
  fieldTypes,
  mailKinds,
  roleOf,
  type Facts,
  type FieldId,
  type Mail,
  type MailKind,
} from '../../../src/domain/mail/mail';
import { fieldsOf, missingFields, previewMail, renderMail, type Run } from '../../../src/domain/mail/renderMail';
import { fullFacts, readerOf, realMail, realMails, rendered, structureOf, without } from './mailSamples';

const isQuestion = (field: FieldId) => fieldTypes[field] === 'yes-no';

/** The fields that may be missing because they only switch a passage of their own. */
const optional: readonly string[] = ['queueInLanguage'];

const required: readonly (readonly [string, FieldId, Mail])[] = realMails.flatMap(([name, mail]) =>
  fieldsOf(mail, fullFacts)
    .filter((field) => !isQuestion(field) && !optional.includes(field))
    .map((field) => [name, field, mail] as const),
);

const wordsOf = (run: Run): string => {
  if (run.kind === 'link') return `${run.text} (${run.address})`;
  return run.kind === 'text' ? run.text : `gap: ${run.field}`;
};

function readerOfPreview({ body }: ReturnType<typeof previewMail>): string {
  const lines = body.flatMap((block) =>
    block.kind === 'list'
      ? block.items.map((item) => `- ${item.map(wordsOf).join('')}`)
      : block.lines.map((line) => line.map(wordsOf).join('')),
  );
  return lines.join(' ').replace(/\s+/g, ' ').trim();
}

describe('the mail files', () => {
  it('are every kind in every language', () => {
    expect(realMails).toHaveLength(languages.length * mailKinds.length);
    expect(realMails).toHaveLength(30);
  });
});

describe.each(realMails)('%s', (_name, mail) => {
  const whole = rendered(mail, fullFacts);

  it('goes to the role of its kind', () => {
    expect(mail.template.to).toBe(roleOf[mail.kind]);
  });

  it('leaves nothing open with full facts', () => {
    for (const part of [whole.subject, readerOf(whole.html), whole.text]) {
      expect(part).not.toMatch(/[{}]|undefined|null|NaN|\[object|\[(when|unless|end)|\]\(/);
      expect(part.trim()).not.toBe('');
    }
    expect(previewMail(mail, fullFacts).subject.map(({ kind }) => kind)).not.toContain('gap');
  });

  it('says the same as HTML, as plain text and in the preview', () => {
    const text = whole.text.replace(/\s+/g, ' ').trim();
    expect(readerOf(whole.html)).toBe(text);
    expect(readerOfPreview(previewMail(mail, fullFacts))).toBe(text);
    expect(previewMail(mail, fullFacts).subject.map(wordsOf).join('')).toBe(whole.subject);
  });

  it('consists of the elements that every Outlook keeps', () => {
    expect(new Set(structureOf(whole.html))).toEqual(
      new Set(structureOf(whole.html).filter((tag) => /^<(\/?(div|li)|br|ul style|\/(ul|a)|a href)>$/.test(tag))),
    );
    expect(whole.html).toMatch(/^<div>.*<\/div>$/);
    expect(whole.html).not.toMatch(/[\r\n]/);
  });

  it('has typographic quotation marks and apostrophes', () => {
    expect(whole.subject + whole.text).not.toMatch(/["']/);
  });

  it('has one line for its subject', () => {
    expect(whole.subject).not.toMatch(/[\r\n]/);
    expect(whole.subject).toBe(whole.subject.trim());
  });

  it('names all its gaps at once when nothing is known, in the order of the fields', () => {
    const missing = fieldsOf(mail, {}).filter((field) => !isQuestion(field));
    expect(renderMail(mail, {})).toEqual({ kind: 'incomplete', missing });
    expect(missing.map((field) => Object.keys(fieldTypes).indexOf(field))).toEqual(
      missing.map((field) => Object.keys(fieldTypes).indexOf(field)).sort((a, b) => a - b),
    );
  });

  it('does without the fields that only switch a passage', () => {
    expect(renderMail(mail, without(fullFacts, ...optional)).kind).toBe('rendered');
  });
});

describe('a mail with one gap', () => {
  it.each(required)('%s without %s names it and nothing else', (_name, field, mail) => {
    const facts = without(fullFacts, field);
    expect(renderMail(mail, facts)).toEqual({ kind: 'incomplete', missing: [field] });
    expect(missingFields(mail, { ...facts, [field]: '   ' })).toEqual([field]);

    const { subject, body } = previewMail(mail, facts);
    const lines = body.flatMap((block) => (block.kind === 'list' ? block.items : block.lines));
    const gaps = [...subject, ...lines.flat()].flatMap((run) => (run.kind === 'gap' ? [run.field] : []));
    expect(new Set(gaps)).toEqual(new Set([field]));
  });
});

/** What each kind must say, as far as fields tell it. */
const mustSay: Readonly<Record<MailKind, readonly FieldId[]>> = {
  'account-team': ['tenantName', 'completed', 'fmName'],
  'discussion-invite': ['tenantName', 'contactName', 'meetingDate', 'fmName'],
  'customer-follow-up': ['completed', 'rfaAddress', 'readyForMore', 'nextWorkloads', 'demonstrated', 'fmName'],
  'assignment-request': ['tenantName', 'tenantId', 'region', 'queue', 'queueInLanguage', 'fmName', 'fmAddress'],
  'assignment-reminder': [
    'tenantName',
    'tenantId',
    'region',
    'queue',
    'queueInLanguage',
    'requestDate',
    'fmName',
    'fmAddress',
  ],
};

const sameQueue: Facts = without(fullFacts, 'queueInLanguage');

describe('what a mail must say', () => {
  it.each(realMails)('%s has the fields of its kind', (_name, mail) => {
    const used = fieldsOf(mail, fullFacts);
    const asCondition = mail.template.body.flatMap((block) => (block.kind === 'passage' ? [block.field] : []));
    expect([...used, ...asCondition]).toEqual(expect.arrayContaining([...mustSay[mail.kind]]));
  });

  it.each(languages)('%s: every language of a kind asks for the same fields', (language) => {
    const fields = mailKinds.map((kind) => fieldsOf(realMail(kind, language), fullFacts));
    expect(fields).toEqual(mailKinds.map((kind) => fieldsOf(realMail(kind, 'en-US'), fullFacts)));
  });

  it.each(languages)(
    '%s: both mails to the Assignment team carry the canonical queue, beside the local one',
    (language) => {
      for (const kind of ['assignment-request', 'assignment-reminder'] as const) {
        const mail = realMail(kind, language);
        expect(rendered(mail, fullFacts).subject).toContain('FTCQ Inactive EMEA');
        expect(rendered(mail, fullFacts).text).toContain('FTCQ Inactive EMEA');
        expect(rendered(mail, fullFacts).text).toContain('FTCQ Inactivo EMEA');
        const alone = rendered(mail, sameQueue)
          .text.split('\n')
          .filter((line) => line.startsWith('- '));
        const both = rendered(mail, fullFacts)
          .text.split('\n')
          .filter((line) => line.startsWith('- '));
        expect(both.length - alone.length).toBe(1);
      }
    },
  );

  it.each(languages)(
    '%s: the follow-up links the form, and tells of workloads only a customer who is ready',
    (language) => {
      const mail = realMail('customer-follow-up', language);
      const ready = rendered(mail, fullFacts);
      const done = rendered(mail, { ...without(fullFacts, 'nextWorkloads', 'demonstrated'), readyForMore: 'no' });
      for (const { html } of [ready, done]) {
        expect(html).toContain('<a href="https://forms.example/rfa?tenant=1&amp;lang=x">');
      }
      for (const word of ['Intune', 'Viva', '- the form\n- the enrolment\n']) {
        expect(ready.text).toContain(word);
        expect(done.text).not.toContain(word);
      }
    },
  );

  it.each(languages)('%s: the account team, the agenda and the RFA are spoken of', (language) => {
    expect(rendered(realMail('account-team', language), fullFacts).text).toContain('- Exchange mailboxes\n');
    const agenda = rendered(realMail('discussion-invite', language), fullFacts).text.match(/^- .+$/gm);
    expect(agenda?.length).toBeGreaterThanOrEqual(4);
    expect(rendered(realMail('customer-follow-up', language), fullFacts).text).toContain('RFA');
  });
});
