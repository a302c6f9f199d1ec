import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'closeout-explain-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command on a file with this content; an object is written as JSON. */
function explain(what: string, given: unknown, name = 'given.json') {
  const file = path.join(folder, name);
  const text = typeof given === 'string' || given instanceof Uint8Array ? given : JSON.stringify(given);
  writeFileSync(file, text);
  const run = spawnSync(process.execPath, ['tools/explain.js', what, file], { encoding: 'utf8' });
  const { stdout, stderr, status } = run;
  return { status, stderr: stderr.replaceAll(file, name), answer: status === 0 ? JSON.parse(stdout) : stdout };
}

const request = {
  kind: 'assignment-request',
  language: 'pt-BR',
  facts: {
    tenantName: 'Veleiro & Filhos',
    tenantId: '7c0a6f1e-3d52-4b8e-9a55-0d1f6f6f1b22',
    region: 'Americas',
    fmName: 'Robin Keller',
    fmAddress: 'robin.keller@fasttrack-partner.example',
  },
};

describe('npm run explain', () => {
  test('render gives a mail as subject, HTML and text', () => {
    const { answer } = explain('render', request);
    expect(Object.keys(answer)).toEqual(['subject', 'html', 'text']);
    expect(answer.subject).toContain('FTCQ Inactive Americas');
    expect(answer.html).toContain('Veleiro &amp; Filhos');
    expect(answer.text).toContain('Veleiro & Filhos');
  });

  test('render names the gaps of a mail that cannot be written yet', () => {
    const { fmName: _, tenantId: __, ...facts } = request.facts;
    expect(explain('render', { ...request, facts }).answer).toEqual({ gaps: ['tenantId', 'fmName'] });
  });

  test('match tells of each thread whose it is, and why', () => {
    const tenants = [
      { name: 'Akita City', domains: ['city.akita.lg.jp'], accountTeamContacts: ['kenji.mori@microsoft.com'] },
      { name: 'Veleiro', domains: ['veleiro.com.br'], tenantId: request.facts.tenantId },
    ];
    const threads = [
      {
        participants: ['sato@city.akita.lg.jp', { name: 'Robin', address: 'robin@partner.example' }],
        subject: 'Hello',
      },
      { participants: ['x@pref.akita.lg.jp'], subject: '' },
      { participants: ['sato@city.akita.lg.jp'], subject: request.facts.tenantId },
      { participants: ['ana@bigpond.com'] },
    ];
    expect(explain('match', { tenants, own: ['partner.example'], threads }).answer).toEqual([
      { kind: 'matched', tenant: 'Akita City', because: 'domain city.akita.lg.jp' },
      expect.objectContaining({ kind: 'ambiguous', candidates: ['Akita City'] }),
      expect.objectContaining({ kind: 'ambiguous', candidates: ['Akita City', 'Veleiro'] }),
      { kind: 'unknown', because: 'public-mail' },
    ]);
  });

  test.each<[string, string, unknown, RegExp]>([
    [
      'threads that are none',
      'match',
      { tenants: [], own: [], threads: {} },
      /given\.json: threads: expected array\.$/,
    ],
    [
      'a link to nobody',
      'match',
      { tenants: [], threads: [{ link: 'Contoso' }] },
      /expected the name of a tenant, got "Contoso"\.$/,
    ],
    ['no such word', 'guess', request, /^usage: /],
    ['no JSON', 'render', '{"kind":', /^given\.json: expected JSON; .+\.$/],
    ['no UTF-8', 'render', Uint8Array.of(0x7b, 0xfc), /^given\.json: expected text in UTF-8\.$/],
    [
      'a kind of mail that is none',
      'render',
      { ...request, kind: 'farewell' },
      /^given\.json: kind: expected one of account-team, /,
    ],
    ['a language that is none of ours', 'render', { ...request, language: 'tlh' }, /language: expected one of de-DE, /],
    ['a field that no mail has', 'render', { ...request, facts: { tenant: 'x' } }, /facts\.tenant is no field; /],
    ['a value that is no text', 'render', { ...request, facts: { region: 3 } }, /facts\.region: expected /],
  ])('says in one sentence what is wrong with %s, and exits with 1', (_case, what, given, sentence) => {
    const { status, stderr, answer } = explain(what, given);
    expect({ status, answer }).toEqual({ status: 1, answer: '' });
    expect(stderr.trim()).toMatch(sentence);
    expect(stderr.trim()).not.toContain('\n');
  });

  test('says that a file is not there, and exits with 1', () => {
    const run = spawnSync(process.execPath, ['tools/explain.js', 'render', path.join(folder, 'none')], {
      encoding: 'utf8',
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/none cannot be read \(ENOENT\)\.\n$/);
  });
});
