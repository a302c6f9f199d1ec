import { checkSending } from '../../../src/domain/sending/sendCheck';
import type { Person } from '../../../src/domain/address';
import { languages, type Language } from '../../../src/domain/language';
import { roleOf, type MailKind } from '../../../src/domain/mail/mail';
import { queueOf, regionName, regions, type Region } from '../../../src/domain/region';
import type { KnownTenant, SendKnowledge } from '../../../src/domain/sending/outgoing';
import { queueNamesOf } from '../../../src/domain/queueNames';
import {
  kindsAndLanguages,
  knowledge,
  reader,
  sampleMail,
  seeded,
  tenants,
  type Chance,
  type Sample,
} from './sendMails';

const stranger: Person = { name: 'Kim', address: 'kim@elsewhere.example' };
const colleague: Person = { name: 'Jo', address: 'jo@partner.example' };

const customers: readonly MailKind[] = ['discussion-invite', 'customer-follow-up'];
const requests: readonly MailKind[] = ['assignment-request', 'assignment-reminder'];

/** Which rules find something in a mail with these changes. */
function rulesOf(sample: Sample, changed: Partial<SendKnowledge> = {}): string[] {
  const { findings } = checkSending(sample.mail, { ...knowledge, ...changed }, sample.hint);
  return [...new Set(findings.map(({ rule }) => rule))];
}

/** The sample with a text put where another stood, in HTML as in plain text. */
function replaced(sample: Sample, from: string, to: string): Sample {
  const { format, body } = sample.mail;
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  // Hosts write the apostrophe in either way.
  const written = format === 'html' ? [escape(from), escape(from).replace(/'/g, '&#39;')] : [from];
  const found = written.find((text) => body.includes(text));
  if (found === undefined) throw new Error(`expected "${from}" in the body, but it is not there`);
  const changed = body.replaceAll(found, format === 'html' ? escape(to) : to);
  return { ...sample, mail: { ...sample.mail, body: changed } };
}

const ownWord: Readonly<Record<Language, string>> = {
  'de-DE': 'Kundenname',
  'en-US': 'Customer name',
  'es-ES': 'nombre del cliente',
  'ja-JP': 'お客様名',
  'pt-BR': 'nome do cliente',
  'zh-CN': '客户名称',
};

const styles: readonly ((word: string) => string)[] = [
  (word) => `{{${word}}}`,
  (word) => `{${word}}`,
  (word) => `[${word}]`,
  (word) => `<${word}>`,
  (word) => `<<${word}>>`,
  (word) => `«${word}»`,
  (word) => `｛${word}｝`,
  (word) => `［${word}］`,
  (word) => `＜${word}＞`,
];

function otherThan(chance: Chance, { tenant }: Sample): KnownTenant {
  // A name of a service names no tenant.
  const alike = (other: KnownTenant) =>
    other === tenant || other.name.startsWith(tenant.name.slice(0, 2)) || tenant.name.includes(other.name.slice(0, 2));
  return chance.pick(tenants.filter((other) => other.name !== 'Viva' && !alike(other)));
}

const times = 8;

describe.each(languages)('in %s', (language) => {
  const all = kindsAndLanguages.filter(([, own]) => own === language).map(([kind]) => kind);

  /** Samples of the kinds, some of each; the same ones in each run. */
  function samplesOf(kinds: readonly MailKind[], seed: number): { sample: Sample; chance: Chance }[] {
    const chance = seeded(seed);
    return kinds.flatMap((kind) =>
      Array.from({ length: times }, () => ({ sample: sampleMail(chance, kind, language), chance })),
    );
  }

  it.each(styles.map((style) => [style(ownWord[language]), style] as const))(
    'a tenant’s name left open as %s is found',
    (field) => {
      for (const { sample } of samplesOf(all, 1)) {
        expect(rulesOf(replaced(sample, sample.tenant.name, field))).toContain('open-field');
      }
    },
  );

  it('a contact’s name left out is found', () => {
    for (const { sample } of samplesOf(customers, 2)) {
      expect(rulesOf(replaced(sample, String(sample.facts.contactName), ''))).toContain('empty-value');
    }
  });

  it.each(['xxx', 'TBD', '???', 'n/a', 'Name', 'test', '---', '〇〇', 'undefined'])(
    'a contact’s name of %j is found',
    (filler) => {
      for (const { sample } of samplesOf(customers, 3)) {
        const rules = rulesOf(replaced(sample, String(sample.facts.contactName), filler));
        expect(rules).toContain(filler === 'undefined' ? 'empty-value' : 'filler');
      }
    },
  );

  it.each(['', 'xxx', 'TBD', 'undefined', 'n/a'])('a tenant id of %j is found', (filler) => {
    for (const { sample } of samplesOf(requests, 4)) {
      const rules = rulesOf(replaced(sample, String(sample.facts.tenantId), filler));
      expect(rules).toContain(filler === '' || filler === 'undefined' ? 'empty-value' : 'filler');
    }
  });

  it.each([
    ['region', 'region'],
    ['queue', 'queue'],
  ] as const)('a %s left out is found', (_what, field) => {
    for (const { sample } of samplesOf(requests, 14)) {
      expect(
        rulesOf(
          replaced(
            sample,
            `${field === 'region' ? regionName(sample.facts.region as Region, language) : sample.facts.queue}`,
            '',
          ),
        ),
      ).toContain('empty-value');
    }
  });

  it.each(['', 'xxx', 'TBD', '---'])('a completed activity of %j is found', (filler) => {
    for (const { sample } of samplesOf(['account-team', 'customer-follow-up'], 15)) {
      const [first = ''] = sample.facts.completed as readonly string[];
      expect(rulesOf(replaced(sample, first, filler))).toContain(filler === '' ? 'empty-value' : 'filler');
    }
  });

  it.each(['name', 'domain', 'id'] as const)('the %s of another tenant is found', (what) => {
    for (const { sample, chance } of samplesOf(all, 5)) {
      const other = otherThan(chance, sample);
      // One word is a name beside a legal form only.
      const name = other.name + (/[a-z]/i.test(other.name) ? ' GmbH' : '株式会社');
      const word = { name, domain: other.domains[0] ?? '', id: other.tenantId ?? '' }[what];
      // Without a hint, an internal mail that names two tenants does not say whose it is.
      const hint = { tenant: sample.tenant.key };
      const wrong = replaced({ ...sample, hint }, sample.facts.fmName as string, `Robin, ${word}`);
      const { findings } = checkSending(wrong.mail, knowledge, hint);
      expect(findings.filter(({ rule }) => rule === 'other-tenant')).toContainEqual(
        expect.objectContaining({ rule: 'other-tenant', tenant: other.name }),
      );
    }
  });

  it('somebody outside is found in an internal mail', () => {
    for (const { sample } of samplesOf(['account-team', ...requests], 6)) {
      for (const field of ['to', 'cc', 'bcc'] as const) {
        const mail = { ...sample.mail, [field]: [...sample.mail[field], stranger] };
        expect(rulesOf({ ...sample, mail })).toContain('outside-recipient');
      }
    }
  });

  it('a mail to the customer without the customer is found', () => {
    for (const { sample } of samplesOf(customers, 7)) {
      expect(rulesOf({ ...sample, mail: { ...sample.mail, to: [colleague] } })).toContain('nobody-outside');
    }
  });

  it('a request without the queue is found', () => {
    for (const { sample } of samplesOf(requests, 8)) {
      const without = [...regions.map(queueOf), ...regions.flatMap(queueNamesOf)].reduce(
        (changed, queue) => (changed.mail.body.includes(queue) ? replaced(changed, queue, 'the queue') : changed),
        sample,
      );
      expect(rulesOf(without)).toContain('no-queue');
    }
  });

  it('a request for a queue of another region is found, in each language', () => {
    for (const { sample, chance } of samplesOf(requests, 9)) {
      const region = chance.pick(regions.filter((each) => each !== sample.tenant.region));
      const wrong = replaced(sample, String(sample.facts.queue), chance.pick(queueNamesOf(region)));
      expect(rulesOf({ ...wrong, hint: { tenant: sample.tenant.key } })).toContain('other-queue');
    }
  });

  it('a request without the tenant is found', () => {
    for (const { sample } of samplesOf(requests, 10)) {
      const nameless = replaced(sample, sample.tenant.name, 'the customer');
      const without = replaced(nameless, sample.tenant.tenantId ?? '', 'as below');
      expect(rulesOf({ ...without, hint: { tenant: sample.tenant.key } })).toContain('no-tenant');
    }
  });

  it('a mail that went before is found', () => {
    const again = tenants.map((tenant) => ({
      ...tenant,
      sent: { 'account-team': '2026-11-02', 'customer-follow-up': '2026-11-03', 'assignment-request': '2026-11-04' },
    }));
    for (const { sample } of samplesOf(['account-team', 'customer-follow-up', 'assignment-request'], 11)) {
      expect(rulesOf(sample, { tenants: again })).toContain('sent-before');
    }
  });

  it('another language than the customer’s is found', () => {
    const strange = languages.find((each) => each !== language) ?? language;
    const others = tenants.map((tenant) => Object.assign({}, tenant, { language: strange }));
    for (const { sample } of samplesOf(customers, 12)) {
      expect(rulesOf(sample, { tenants: others })).toContain('other-language');
    }
  });

  it('a new domain among the recipients of a reply is found', () => {
    for (const { sample } of samplesOf(customers, 13)) {
      const [domain = ''] = sample.tenant.domains;
      const heading = ['From: Jo [mailto:jo@' + domain + ']', 'Sent: Monday', `To: Robin [mailto:${reader.address}]`];
      const [before, line, after] =
        sample.mail.format === 'html' ? ['<div id="divRplyFwdMsg">', '<br>', '</div>'] : ['\n\n', '\n', '\n\nHello'];
      const body = sample.mail.body + before + heading.join(line) + after;
      const mail = { ...sample.mail, body, cc: [stranger] };
      expect(rulesOf({ ...sample, mail })).toContain('new-domain');
    }
  });

  it('every kind of mail is covered', () => {
    expect(new Set([...customers, ...requests, 'account-team'])).toEqual(new Set(Object.keys(roleOf)));
  });
});
