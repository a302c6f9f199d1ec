import { defaultConfig } from '../../../src/domain/config';
import { mailKinds } from '../../../src/domain/mail/mail';
import { languageOfMail } from '../../../src/domain/mail/mailLanguage';
import { greetingName, joinNames, prefill, withQueue } from '../../../src/domain/mail/prefill';
import type { Thread } from '../../../src/domain/thread/thread';
import { person, threadOf } from '../thread/threads';
import { usOf } from '../us';

const config = { ...defaultConfig, rfaAddress: 'https://forms.example/rfa' };
const reader = { name: 'Robin Fields', address: 'robin@partner.example' };
const us = { reader, config };
const customerOf = (domain: string, ...contacts: readonly string[]) => ({ domain, contacts: contacts.map(person) });
const guid = '3F2504E0-4F89-41D3-9A0C-0305E82C3301';

describe('whom a mail greets', () => {
  const contacts = ['Efraín <efrain@talavera.mx>', 'Ximena <ximena@talavera.mx>'].map(person);
  const greeted = (thread: Thread) => prefill(thread, contacts, undefined, us).contactName;

  it.each<[string, Thread, string]>([
    ['the contact who wrote', threadOf(['ximena@talavera.mx', 'efrain@talavera.mx']), 'Ximena'],
    ['by whatever spelling of the address', threadOf(['XIMENA@Talavera.MX']), 'Ximena'],
    ['as a guest too', threadOf(['ximena_talavera.mx#EXT#@northwind.onmicrosoft.com']), 'Ximena'],
    ['in a reply, to whom it goes', { ...threadOf([]), to: [person('ximena@talavera.mx')] }, 'Ximena'],
    ['all it will go to, when the thread names none of them', threadOf(['somebody@else.example']), 'Efraín and Ximena'],
    [
      'all whom the draft is to',
      { ...threadOf([]), surface: 'compose', to: ['ximena@talavera.mx', 'efrain@talavera.mx'].map(person) },
      'Ximena and Efraín',
    ],
  ])('%s', (_rule, thread, name) => {
    expect(greeted(thread)).toBe(name);
  });
});

describe('what is known of a mail’s fields', () => {
  it('is the reader’s and the organisation’s without a thread', () => {
    expect(prefill(undefined, [], undefined, us)).toEqual({
      rfaAddress: 'https://forms.example/rfa',
      fmName: 'Robin Fields',
      fmAddress: 'robin@partner.example',
    });
  });

  it('has no key for what nobody knows', () => {
    expect(prefill(undefined, [], undefined, usOf('', { own: [], accountTeam: [] }))).toEqual({});
  });

  it.each([
    [
      'the sender',
      ['Jo <jo@contoso.de>', 'Maria <maria@contoso.de>'],
      ['Maria <maria@contoso.de>', 'Jo <jo@contoso.de>'],
      'Jo',
    ],
    ['else the first contact', ['x@partner.example'], ['Maria <maria@contoso.de>'], 'Maria'],
    ['nobody whose name is an address', [], ['jo@contoso.de <jo@contoso.de>'], undefined],
    ['nobody without a name', [], ['jo@contoso.de'], undefined],
  ])('greets %s', (_rule, people, contacts, contactName) => {
    const facts = prefill(threadOf(people), contacts.map(person), 'contoso.de', us);
    expect(facts.contactName).toBe(contactName);
    expect('contactName' in facts).toBe(contactName !== undefined);
  });

  it.each([
    ['in the subject', `RE: Tenant ${guid}, done`, guid.toLowerCase()],
    ['in brackets', `[${guid}]`, guid.toLowerCase()],
    ['not when it is part of a longer row', `x${guid}`, undefined],
    ['not when it is missing', 'RE: Migration', undefined],
  ])('finds the tenant id %s', (_rule, subject, tenantId) => {
    expect(prefill(threadOf([], subject), [], undefined, us).tenantId).toBe(tenantId);
  });

  it.each([
    ['akita.co.jp', 'APJ'],
    ['contoso.com', undefined],
  ])('takes the region from %s: %s', (domain, region) => {
    expect(prefill(undefined, [], domain, us).region).toBe(region);
  });
});

describe('the queue among the facts', () => {
  const inGerman = { Americas: 'FTCQ Inactive Americas', APJ: 'FTCQ Inactive APJ', EMEA: 'FTCQ Inactive EMEA' };
  const inSpanish = { ...inGerman, EMEA: 'FTCQ Inactivo EMEA' };

  it.each([
    ['canonical, beside the local name', { region: 'EMEA' }, inSpanish, ['FTCQ Inactive EMEA', 'FTCQ Inactivo EMEA']],
    ['canonical alone where the edition has no other', { region: 'EMEA' }, inGerman, ['FTCQ Inactive EMEA', undefined]],
    ['absent without a region', {}, inSpanish, [undefined, undefined]],
    ['absent for a region nobody knows', { region: 'Moon' }, inSpanish, [undefined, undefined]],
  ])('is %s', (_rule, facts, names, [queue, queueInLanguage]) => {
    const known = withQueue(facts, names);
    expect([known.queue, known.queueInLanguage]).toEqual([queue, queueInLanguage]);
  });

  it('leaves the other facts as they are', () => {
    expect(withQueue({ region: 'APJ', fmName: 'Robin' }, inGerman)).toMatchObject({ region: 'APJ', fmName: 'Robin' });
  });
});

describe('the language a mail is first offered in', () => {
  const team = { ...config, assignmentTeam: { address: undefined, language: 'es-ES' as const } };
  const akita = customerOf('akita.co.jp', '佐藤 <sato@akita.co.jp>');
  const contoso = customerOf('contoso.com', 'Jo <jo@contoso.com>');

  it.each(mailKinds.map((kind) => [kind, kind.startsWith('assignment') ? 'assignment-team' : 'customer']))(
    '%s: of the %s, whoever reads',
    (kind, because) => {
      const offered = languageOfMail(kind, threadOf([], 'Migration'), akita, team, 'de-DE');
      expect(offered).toEqual({ language: because === 'customer' ? 'ja-JP' : 'es-ES', because });
    },
  );

  it('is the reader’s when nothing tells the customer’s', () => {
    const offered = languageOfMail('customer-follow-up', threadOf([], 'Migration'), contoso, config, 'de-DE');
    expect(offered).toEqual({ language: 'de-DE', because: 'reader' });
  });

  it.each([
    ['the subject', 'テナントの移行', contoso],
    ['the contact’s name', 'Migration', customerOf('contoso.com', 'さとう <sato@contoso.com>')],
  ])('is told by the script of %s', (_rule, subject, customer) => {
    const { language } = languageOfMail('discussion-invite', threadOf([], subject), customer, config, 'en-US');
    expect(language).toBe('ja-JP');
  });
});

describe('the name in a greeting', () => {
  it.each([
    ['佐藤様', 'ja-JP', '佐藤'],
    ['佐藤 健 さん', 'ja-JP', '佐藤 健'],
    ['佐藤', 'ja-JP', '佐藤'],
    ['佐藤様', 'zh-CN', '佐藤様'],
    ['  Maria Silva ', 'pt-BR', 'Maria Silva'],
    ['佐藤 健一様、鈴木さん', 'ja-JP', '佐藤 健一 様、鈴木'],
  ] as const)('%s in %s: %s', (name, language, greeted) => {
    expect(greetingName(name, language)).toBe(greeted);
  });

  it.each([
    ['en-US', 'Ana, Jo, and Li'],
    ['de-DE', 'Ana, Jo und Li'],
    ['es-ES', 'Ana, Jo y Li'],
    ['pt-BR', 'Ana, Jo e Li'],
    ['ja-JP', 'Ana、Jo、Li'],
    ['zh-CN', 'Ana、Jo、Li'],
  ] as const)('is one of several in %s: %s', (language, joined) => {
    expect(joinNames(['Ana', 'Jo', 'Li'], language)).toBe(joined);
  });

  it('greets those of the chosen whose names are known', () => {
    const contacts = ['Müller, Sven (extern) <sven.mueller@contoso.de>', 'info <info@contoso.de>'].map(person);
    expect(prefill(undefined, contacts, undefined, us).contactName).toBe('Sven Müller');
    expect(prefill(undefined, contacts, undefined, us, contacts.slice(1))).not.toHaveProperty('contactName');
  });

  it('is the FM’s own as people write it, too', () => {
    const listed = { name: 'Keller, Robin (FTM)', address: 'robin@partner.example' };
    expect(prefill(undefined, [], undefined, { ...us, reader: listed }).fmName).toBe('Robin Keller');
  });
});
