import * as fc from 'fast-check';
import { defaultConfig } from '../../src/domain/config';
import { parseConfig } from '../../src/domain/parseConfig';

const whole = {
  ownDomains: ['Partner.example'],
  accountTeamDomains: ['microsoft.com', 'team.example'],
  assignmentTeam: { address: 'assign@microsoft.com', language: 'ja-JP' },
  rfaAddress: 'https://forms.example/rfa',
  ftopAddress: 'https://ftop.example/{tenantId}',
  reminderAfterWorkingDays: 10,
};

describe('the configuration', () => {
  it('is taken as given, domains in lower case', () => {
    expect(parseConfig(JSON.stringify(whole))).toEqual({
      config: { ...whole, ownDomains: ['partner.example'] },
      faults: [],
    });
  });

  it.each([
    ['an absent file', undefined],
    ['an empty object', '{}'],
    ['an empty object after a byte-order mark', '\uFEFF{}'],
  ])('is the default without faults for %s', (_rule, text) => {
    expect(parseConfig(text)).toEqual({ config: defaultConfig, faults: [] });
  });

  it.each([
    ['no JSON', '{"rfaAddress": ', 'json'],
    ['an empty file', '', 'json'],
    ['a list', '[]', 'object'],
    ['null', 'null', 'object'],
    ['a text', '"x"', 'object'],
  ])('is the default, and the file’s fault named, for %s', (_rule, text, expected) => {
    expect(parseConfig(text)).toEqual({ config: defaultConfig, faults: [{ path: 'closeout.config.json', expected }] });
  });

  it.each([
    ['domains that are no list', { ownDomains: 'partner.example' }, 'ownDomains', 'domains'],
    ['a domain with an address', { accountTeamDomains: ['ana@microsoft.com'] }, 'accountTeamDomains', 'domains'],
    ['a domain without a dot', { ownDomains: ['partner'] }, 'ownDomains', 'domains'],
    ['a number among the domains', { ownDomains: [7] }, 'ownDomains', 'domains'],
    ['an address without a sign', { assignmentTeam: { address: 'team' } }, 'assignmentTeam.address', 'address'],
    ['a language we lack', { assignmentTeam: { language: 'fr-FR' } }, 'assignmentTeam.language', 'language'],
    ['a language without its country', { assignmentTeam: { language: 'de' } }, 'assignmentTeam.language', 'language'],
    ['a team that is a text', { assignmentTeam: 'a@b.example' }, 'assignmentTeam', 'object'],
    ['a team that is null', { assignmentTeam: null }, 'assignmentTeam', 'object'],
    ['an address in plain http', { rfaAddress: 'http://forms.example' }, 'rfaAddress', 'https'],
    ['an address that would run', { rfaAddress: 'javascript:alert(1)' }, 'rfaAddress', 'https'],
    ['no day to wait', { reminderAfterWorkingDays: 0 }, 'reminderAfterWorkingDays', 'number'],
    ['days for months', { reminderAfterWorkingDays: 61 }, 'reminderAfterWorkingDays', 'number'],
    ['half a day', { reminderAfterWorkingDays: 2.5 }, 'reminderAfterWorkingDays', 'number'],
    ['days as a text', { reminderAfterWorkingDays: '5' }, 'reminderAfterWorkingDays', 'number'],
    ['null', { ftopAddress: null }, 'ftopAddress', 'https'],
    ['a word it does not know', { rfaAdress: 'https://x.example' }, 'rfaAdress', 'known-key'],
    ['a word the team does not know', { assignmentTeam: { name: 'x' } }, 'assignmentTeam.name', 'known-key'],
    [
      'a team’s word outside the team',
      { 'assignmentTeam.address': 'a@b.example' },
      'assignmentTeam.address',
      'known-key',
    ],
  ])('names the place of %s and takes the default there', (_rule, given, path, expected) => {
    expect(parseConfig(JSON.stringify(given))).toEqual({ config: defaultConfig, faults: [{ path, expected }] });
  });

  it('names every fault at once and keeps what is sound', () => {
    const given = {
      ...whole,
      rfaAddress: 'x',
      ownDomains: ['?'],
      assignmentTeam: { address: 'x', language: 'ja-JP' },
      y: 1,
    };
    const { config, faults } = parseConfig(JSON.stringify(given));
    expect(faults.map(({ path }) => path).sort()).toEqual(['assignmentTeam.address', 'ownDomains', 'rfaAddress', 'y']);
    expect(config).toEqual({
      ...defaultConfig,
      accountTeamDomains: whole.accountTeamDomains,
      assignmentTeam: { address: undefined, language: 'ja-JP' },
      ftopAddress: whole.ftopAddress,
      reminderAfterWorkingDays: whole.reminderAfterWorkingDays,
    });
  });

  it('is not changed in its kind by a poisoned file', () => {
    const { config, faults } = parseConfig('{"__proto__": {"rfaAddress": "https://evil.example"}}');
    expect(config).toEqual(defaultConfig);
    expect(faults).toEqual([{ path: '__proto__', expected: 'known-key' }]);
  });

  it('comes out of any JSON, and what comes out is read again without a fault', () => {
    const keys = fc.constantFrom(...Object.keys(whole), 'x');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(whole)))), (given) => {
        const { config } = parseConfig(JSON.stringify(given));
        expect(parseConfig(JSON.stringify(config))).toEqual({ config, faults: [] });
      }),
    );
  });
});
