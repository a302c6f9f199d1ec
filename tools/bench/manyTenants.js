import { familyNames, givenNames } from './names.js';

/** @typedef {import('../../src/storage/rows').Row} Row */
/** @typedef {import('../../src/storage/rows').Stamp} Stamp */

const clockDigits = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const referenceDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const day = 86_400_000;

const steps =
  'services-enabled ending-understood customer-satisfied atu-mail discussion-held activities-reviewed readiness rfa-instructions rfa-demo customer-mail task-4060 notes next-action-date assignment-mail queue-confirmed fm-unassigned success-execution success-review'.split(
    ' ',
  );
const mailOf = new Map([
  ['atu-mail', 'account-team'],
  ['customer-mail', 'customer-follow-up'],
  ['assignment-mail', 'assignment-request'],
]);
const workloads = [
  'Exchange Online',
  'Microsoft Teams',
  'SharePoint Online',
  'OneDrive',
  'Intune',
  'Entra ID',
  'Viva',
  'Windows 11',
];
const trades =
  'Logistics Energy Textiles Foods Pharma Motors Optics Insurance Steel Paper Chemicals Travel Robotics Media Shipping Timber Ceramics Dairy Aviation Plastics Software Consulting Bank Hospital University Housing Printing Security Farms Tools'.split(
    ' ',
  );
const places = [
  { region: 'EMEA', language: 'de-DE', ends: ['de', 'at', 'ch', 'com'], forms: ['GmbH', 'AG', 'SE', ''] },
  { region: 'EMEA', language: 'es-ES', ends: ['es', 'com'], forms: ['S.A.', 'S.L.', ''] },
  {
    region: 'EMEA',
    language: 'en-US',
    ends: ['co.uk', 'fr', 'it', 'se', 'nl', 'pl', 'com'],
    forms: ['Ltd', 'plc', 'AB', 'B.V.', ''],
  },
  { region: 'Americas', language: 'en-US', ends: ['com', 'org', 'net', 'ca'], forms: ['Inc.', 'LLC', 'Corp.', ''] },
  { region: 'Americas', language: 'pt-BR', ends: ['com.br'], forms: ['Ltda.', 'S.A.', ''] },
  { region: 'Americas', language: 'es-ES', ends: ['com.mx', 'com.ar', 'cl'], forms: ['S.A. de C.V.', 'S.A.', ''] },
  { region: 'APJ', language: 'ja-JP', ends: ['co.jp', 'jp'], forms: ['K.K.', ''] },
  { region: 'APJ', language: 'zh-CN', ends: ['com.cn', 'cn'], forms: ['Co., Ltd.', ''] },
  { region: 'APJ', language: 'en-US', ends: ['com.au', 'co.nz', 'in', 'sg'], forms: ['Pty Ltd', 'Pvt Ltd', ''] },
];

/**
 * Tenants as an FM has them after a year or two: nothing in them is alike but what is alike in life.
 * @param {number} count @param {number} seed
 * @returns {{ closures: Map<string, Row>, links: Map<string, Row> }}
 */
export function manyTenants(count, seed = 1) {
  const chance = createChance(seed);
  const { below, pick, digitsOf } = chance;
  const devices = Array.from({ length: 3 }, () => digitsOf(clockDigits, 5));
  const team = Array.from({ length: 60 }, () => person(chance, 'microsoft.com', below(4)));
  const closures = new Map();
  while (closures.size < count) {
    /** @type {Record<string, Stamp>} */
    const row = {};
    const { region, language, ends, forms } = pick(places);
    const firm = firmName(chance);
    const name = [firm, pick(forms)].filter(Boolean).join(' ');
    const label = labelOf(chance, firm);
    const domain = `${label}.${pick(ends)}`;
    let device = pick(devices);
    let time =
      Math.floor((Date.UTC(2025, 0, 6) + below(540) * day + (8 + below(9)) * 3_600_000 + below(3600) * 1000) / 1000) *
      1000;
    let counter = 0;
    /** @param {string} cell @param {Stamp[0]} value */
    const write = (cell, value) => {
      row[cell] = [value, encode(time, 7) + encode(counter++, 4) + device];
    };
    const today = () => new Date(time + 3_600_000).toISOString().slice(0, 10);

    write('name', name);
    write('id', guid(chance));
    write('region', region);
    write('language', language);
    write('begun', today());
    for (const one of [domain, `${onMicrosoft(chance, label)}.onmicrosoft.com`].sort()) write(`d:${one}`, true);
    const pattern = below(8);
    const contacts = Array.from({ length: 3 }, () => person(chance, domain, pattern));
    for (const one of contacts.sort((a, b) => (a.address < b.address ? -1 : 1))) write(`c:${one.address}`, one.name);
    const { address, name: contact } = pick(team);
    write(`a:${address}`, contact);
    const migrated = workloads.filter(() => below(3) === 0).sort();
    for (const workload of migrated) write(`w:${workload}`, true);

    const left = below(4) === 0 ? Array.from({ length: 6 }, () => pick(steps)) : steps.slice(12);
    while (new Set(left).size < 6) left.push(pick(steps));
    const mailed = [...mailOf.keys()].filter((step) => !left.includes(step)).slice(0, 2);
    for (const step of steps.filter((one) => !left.includes(one))) {
      if (below(10) < 6) {
        time = Math.floor(time / day + 1 + below(9)) * day + (7 + below(10)) * 3_600_000 + below(3600) * 1000;
        device = pick(devices);
      } else time += (4 + below(240)) * 1000;
      counter = 0;
      const on = below(6) === 0 ? new Date(time - below(4) * day).toISOString().slice(0, 10) : today();
      const by = mailed.includes(step)
        ? pick(['mail-sent', 'mail-seen'])
        : step === 'queue-confirmed'
          ? pick(['reply', 'fm'])
          : 'fm';
      if (mailed.includes(step)) write(`p:${step}`, undefined);
      write(
        `s:${step}`,
        JSON.stringify({
          on,
          by,
          ...(mailed.includes(step)
            ? { conversation: digitsOf(referenceDigits, 8) + digitsOf(referenceDigits.slice(0, 32), 1) }
            : {}),
          ...(step === 'readiness' ? { ready: below(2) === 0 } : {}),
          ...(step === 'queue-confirmed' ? { region } : {}),
        }),
      );
    }
    closures.set(domain, row);
  }
  return { closures, links: new Map() };
}

/** Chance from a seed (mulberry32). @param {number} seed */
function createChance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** @param {number} limit */
  const below = (limit) => Math.floor(next() * limit);
  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[below(list.length)]);
  /** @param {string} digits @param {number} length */
  const digitsOf = (digits, length) => Array.from({ length }, () => digits.charAt(below(digits.length))).join('');
  return { below, pick, digitsOf };
}

/** @typedef {ReturnType<typeof createChance>} Chance */

/** @param {Chance} chance */
function firmName({ below, pick }) {
  const coined = () =>
    Array.from(
      { length: 2 + below(2) },
      () => pick([...'bcdfghjklmnprstvwxz', 'tr', 'st', 'br', 'ch', 'gl']) + pick([...'aeiou', 'ei', 'ar', 'on', 'el']),
    ).join('');
  const title = (/** @type {string} */ word) => word.charAt(0).toUpperCase() + word.slice(1);
  const latin = familyNames.filter((name) => !name.includes('|'));
  switch (below(4)) {
    case 0:
      return `${title(coined())} ${pick(trades)}`;
    case 1:
      return `${pick(latin)} ${pick(trades)}`;
    case 2:
      return `${pick(latin)} & ${pick(latin)}`;
    default:
      return title(coined());
  }
}

/** @param {Chance} chance @param {string} firm */
function labelOf({ below }, firm) {
  const words = latinLetters(firm).split(/[^a-z0-9]+/);
  const way = below(10);
  if (way < 5) return words.join('');
  if (way < 8) return words[0] ?? '';
  if (way < 9) return words.join('-');
  return `${words.map((word) => word.slice(0, 3)).join('')}group`;
}

/** @param {Chance} chance @param {string} label */
function onMicrosoft({ below, pick }, label) {
  const way = below(20);
  const plain = label.replaceAll('-', '');
  if (way < 15) return plain;
  if (way < 17) return `${plain}${pick(['group', 'corp', 'online', 'global', 'it'])}`;
  if (way < 19) return `${plain}${below(1000)}`;
  return `m365x${100_000 + below(900_000)}`;
}

/** @param {Chance} chance @param {string} domain @param {number} pattern */
function person({ below, pick }, domain, pattern) {
  const [given = '', givenLatin = given] = pick(givenNames).split('|');
  const sameScript = familyNames.filter((name) => name.includes('|') === (given !== givenLatin));
  const [family = '', familyLatin = family] = pick(sameScript).split('|');
  const name = given === givenLatin ? `${given} ${family}` : `${family} ${given}`;
  const [first, last] = [latinLetters(givenLatin), latinLetters(familyLatin)].map((one) => one.replace(/[^a-z]/g, ''));
  const [f, l] = [first?.charAt(0), last?.charAt(0)];
  const usual = [
    `${first}.${last}`,
    `${f}.${last}`,
    `${f}${last}`,
    `${first}${l}`,
    `${first}.${last}`,
    `${first}`,
    `${last}.${first}`,
    `${first}_${last}`,
  ];
  const local = below(12) === 0 ? `${first}.${last}${below(90) + 1}` : usual[pattern];
  return { name, address: `${local}@${domain}` };
}

/** @param {string} text */
function latinLetters(text) {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** @param {Chance} chance */
function guid({ digitsOf }) {
  const hex = (/** @type {number} */ length) => digitsOf('0123456789abcdef', length);
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${digitsOf('89ab', 1)}${hex(3)}-${hex(12)}`;
}

/** @param {number} number @param {number} length */
function encode(number, length) {
  let text = '';
  for (let at = length - 1; at >= 0; at--) text += clockDigits.charAt(Math.floor(number / 64 ** at) % 64);
  return text;
}
