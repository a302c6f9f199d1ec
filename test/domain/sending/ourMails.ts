import * as fc from 'fast-check';
import type { Facts, Mail } from '../../../src/domain/mail/mail';
import { htmlToText } from '../../../src/simulator/model/bodyText';
import { bodyAsGiven } from '../../../src/simulator/model/quirks';
import { clients } from '../../../src/simulator/switches';
import { rendered } from '../mail/mailSamples';

/** The text of a mail as each host shows it: plain, and made of the HTML that it gives back. */
export function textsOf(mail: Mail, facts: Facts): readonly string[] {
  const { text, html } = rendered(mail, facts);
  return [text, ...clients.map((client) => htmlToText(bodyAsGiven(client, html)))];
}

/** What a value in a mail may be: names and words of many scripts, signs that templates use. */
const value = fc.oneof(
  fc.constantFrom(
    'Contoso AG',
    'Müller & Söhne GmbH',
    'O’Neill / Fabrikam',
    '秋田製作所',
    '蓝桥物流（上海）有限公司',
    'İstanbul Lojistik',
    'Ελλάδα ΑΕ',
    '$& {x} ^ $1',
    'a “quoted” <name>',
    '1. FC',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => /^[\p{L}\p{N}]/u.test(text)),
);

const day = fc.constantFrom('2026-01-01', '2027-03-09', '2027-12-31');

/** Values for every field, of all sorts. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  tenantName: value,
  contactName: value,
  meetingDate: day,
  completed: fc.array(value, { minLength: 1, maxLength: 6 }),
  discussionDate: day,
  readyForMore: fc.constantFrom('yes', 'no'),
  nextWorkloads: fc.array(value, { minLength: 1, maxLength: 3 }),
  demonstrated: fc.array(value, { minLength: 1, maxLength: 3 }),
  rfaAddress: fc.webUrl(),
  tenantId: fc.uuid(),
  region: fc.constantFrom('Americas', 'APJ', 'EMEA'),
  queue: fc.constantFrom('FTCQ Inactive Americas', 'FTCQ Inactive APJ', 'FTCQ Inactive EMEA'),
  queueInLanguage: value,
  requestDate: day,
  fmName: value,
  fmAddress: fc.constantFrom('robin@partner.example', 'r.o’neill+x@sub.partner.example'),
});
