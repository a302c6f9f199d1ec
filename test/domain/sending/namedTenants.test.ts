import { languages } from '../../../src/domain/language';
import { mailKinds } from '../../../src/domain/mail';
import { tenantFinder } from '../../../src/domain/sending/namedTenants';
import type { KnownTenant } from '../../../src/domain/sending/outgoing';
import type { TenantKey } from '../../../src/domain/tenant';
import { fullFacts, realMail, rendered } from '../mailSamples';

function called(name: string): KnownTenant {
  return { key: name as TenantKey, name, domains: [], sent: {} };
}

/** The names, among these, that a text is found to name. */
function namesIn(text: string, names: readonly string[], isSubject = false): string[] {
  const find = tenantFinder(names.map(called), { own: [], accountTeam: [] });
  return find.in(text, isSubject).map(({ tenant }) => tenant.name);
}

describe('a name of one word', () => {
  it.each([
    ['after a preposition', 'We did the same with Summit last year.'],
    ['after a comma', 'Robin Keller, Summit'],
    ['after a colon', '- Tenant: Summit'],
    ['after a noun of the trade', 'für den Kunden Summit, Tenant Summit'],
    ['with a possessive', 'Summit’s mailboxes'],
    ['in a compound', 'Die Summit-Migration'],
    ['in quotation marks', 'die Migration von „Summit“'],
    ['in capitals', 'AS WITH SUMMIT'],
    ['in Spanish', 'la migración de Summit ha terminado'],
    ['in Portuguese', 'a migração da Summit terminou'],
    ['in Japanese, at the beginning', 'Summit 様の移行'],
    ['in Chinese', '关于Summit的迁移'],
  ])('is a tenant’s %s', (_where, text) => {
    expect(namesIn(text, ['Summit'])).toEqual(['Summit']);
  });

  it.each(['Summit: next steps', 'RE: Summit', 'Project Summit'])('is a tenant’s in the subject %j', (subject) => {
    expect(namesIn(subject, ['Summit'], true)).toEqual(['Summit']);
  });

  it.each([
    ['a greeting', 'Dear all,\n\nHello Maria,', ['Dear', 'Hello']],
    ['a closing', 'Thanks.\n\nBest regards,\nKind regards', ['Best', 'Kind', 'Thanks']],
    ['the beginning of a sentence', 'Hope this helps. Next, we wait. Target dates follow.', ['Hope', 'Next', 'Target']],
    ['a bullet', '- Review the list\n- Confirm it', ['Review', 'Confirm']],
    ['a person’s last name', 'I spoke with Peter Weber and Anna Adler.', ['Weber', 'Adler']],
    ['a person’s first name', 'I spoke with Frank Weber yesterday.', ['Frank']],
    ['a piece of a product’s name', 'We use Power Automate and Entra Connect.', ['Power', 'Connect']],
    ['the name of a service', 'You can use Planner and Forms for it.', ['Planner', 'Forms']],
    ['a day', 'We meet on Monday, wie am Freitag.', ['Monday', 'Freitag']],
    ['a German noun', 'Wie die Stadt und das Projekt zeigen, ist der Zeitplan gut.', ['Stadt', 'Projekt', 'Zeitplan']],
    ['a Spanish noun', 'Como el Puerto y la Central.', ['Puerto', 'Central']],
  ])('is no tenant’s in %s', (_where, text, names) => {
    expect(namesIn(text, names)).toEqual([]);
  });

  it('is none where our own mails begin a sentence with it, in any language', () => {
    for (const language of languages) {
      for (const kind of mailKinds) {
        const { text } = rendered(realMail(kind, language), fullFacts);
        const first = (text.match(/^[A-Z\u00c0-\u00de][a-z\u00df-\u00ff]{3,}/gm) ?? []).filter(
          (word) => text.split(word).length === 2 && !fullFacts.fmName?.includes(word),
        );
        expect({ language, kind, names: namesIn(text, first) }).toEqual({ language, kind, names: [] });
      }
    }
  });
});

it('a name of several words is a tenant’s wherever it stands', () => {
  expect(namesIn('Blue Harbor is ready, Microsoft said.', ['Blue Harbor'])).toEqual(['Blue Harbor']);
});
