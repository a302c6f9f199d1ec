import { personName } from '../../../src/domain/thread/personName';

describe('a name as people write it themselves', () => {
  it.each([
    // turned round at the comma
    ['Müller, Sven', 'sven.mueller@contoso.de', 'Sven Müller'],
    ['Müller,Sven', 'smueller@contoso.de', 'Sven Müller'],
    ['OKAFOR, Tobenna', 'tobenna.okafor@contoso.ng', 'Tobenna Okafor'],
    ['NG, Wei Ling', 'wl.ng@contoso.sg', 'Wei Ling Ng'],
    ['O’BRIEN, Siobhán', 'siobhan@contoso.ie', 'Siobhán O’Brien'],
    ['MCDONALD, Ian', 'ian@contoso.uk', 'Ian McDonald'],
    ['DE LA CRUZ, Juan', 'jcruz@contoso.ph', 'Juan de la Cruz'],
    ['García López, María José', 'mjgarcia@contoso.es', 'María José García López'],
    ['van der Berg, Jan', 'jan.vdberg@contoso.nl', 'Jan van der Berg'],
    ['Müller-Lüdenscheidt, Zoë', 'zoe@contoso.de', 'Zoë Müller-Lüdenscheidt'],
    ['Silva, Ana', '', 'Ana Silva'],
    // what stands beside the name
    ['Müller, Sven (extern)', 'sven.mueller@contoso.de', 'Sven Müller'],
    ['Müller, Sven (EXT) [Contoso]', 'sven.mueller@contoso.de', 'Sven Müller'],
    ['[EXT] Sven Müller', 'sven.mueller@contoso.de', 'Sven Müller'],
    ['Sven Müller | Contoso GmbH', 'sven.mueller@contoso.de', 'Sven Müller'],
    ['Sven Müller - Contoso GmbH', 'sven.mueller@contoso.de', 'Sven Müller'],
    ['Sven Müller – Contoso', 'sven.mueller@contoso.de', 'Sven Müller'],
    ['Sven Müller / Contoso', 'sven.mueller@contoso.de', 'Sven Müller'],
    ['Sven Müller @ Contoso', 'sven.mueller@contoso.de', 'Sven Müller'],
    ['Sven Müller, Contoso', 'sven.mueller@contoso.de', 'Sven Müller'],
    ['Sven Müller, PhD', 's.mueller@contoso.de', 'Sven Müller'],
    ['Anna Schmidt (she/her)', 'anna@contoso.de', 'Anna Schmidt'],
    ['Müller, Sven (IT-B 3', 'sven.mueller@contoso.de', 'Sven Müller'],
    ['"Müller, Sven"', 'sven.mueller@contoso.de', 'Sven Müller'],
    ["'Maria Silva'", 'maria@contoso.br', 'Maria Silva'],
    ['Maria Silva <maria@contoso.br>', 'maria@contoso.br', 'Maria Silva'],
    ['Maria\u200b  Silva\u202c 🌟', 'maria@contoso.br', 'Maria Silva'],
    // titles and generations
    ['Dr. Sven Müller', 'sven.mueller@contoso.de', 'Dr. Sven Müller'],
    ['Müller, Dr. Sven', 'sven.mueller@contoso.de', 'Dr. Sven Müller'],
    ['Müller, Sven, Dr.', 'sven.mueller@contoso.de', 'Dr. Sven Müller'],
    ['Dr. Müller, Sven', 'sven.mueller@contoso.de', 'Dr. Sven Müller'],
    ['Prof. Dr. Weber, Lena', 'weber@contoso.de', 'Prof. Dr. Lena Weber'],
    ['Smith, John Jr.', 'john.smith@contoso.com', 'John Smith Jr.'],
    // as they stand
    ['Maria', 'maria@contoso.br', 'Maria'],
    ['Efraín', 'efrain@contoso.mx', 'Efraín'],
    ['Sven Müller', 'info@mueller.de', 'Sven Müller'],
    ['Peter Hansen', 'peter@hansen.dk', 'Peter Hansen'],
    ['JP Morgan', 'jp@contoso.com', 'JP Morgan'],
    ['ANNA SCHMIDT', 'anna@contoso.de', 'Anna Schmidt'],
    ['Tobenna OKAFOR', 'tobenna@contoso.ng', 'Tobenna Okafor'],
    ['Jean-Luc D’Amico', 'jl@contoso.fr', 'Jean-Luc D’Amico'],
    ['J. R. Smith', 'jr@contoso.com', 'J. R. Smith'],
    // in characters, in their own order
    ['佐藤 健一', 'sato@contoso.jp', '佐藤 健一'],
    ['佐藤　健一（営業部）', 'sato@contoso.jp', '佐藤 健一'],
    ['佐藤 健一 / Kenichi Sato', 'sato@contoso.jp', '佐藤 健一'],
    ['山田, 太郎', 'yamada@contoso.jp', '山田 太郎'],
    ['王芳', 'wang.fang@contoso.cn', '王芳'],
    ['김민수', 'minsu@contoso.kr', '김민수'],
    ['Li, Na', 'na.li@contoso.cn', 'Na Li'],
  ])('%s <%s>: %s', (name, address, written) => {
    expect(personName({ name, address })).toBe(written);
  });

  it.each([
    ['info', 'info@contoso.com'],
    ['Info', 'info@contoso.com'],
    ['Contoso Info', 'info@contoso.com'],
    ['Contoso GmbH', 'office@contoso.de'],
    ['Support', 'support@contoso.com'],
    ['IT Support', 'it-support@contoso.com'],
    ['Contoso Sales', 'sales@contoso.com'],
    ['sven.mueller', 'sven.mueller@contoso.de'],
    ['sven.mueller@contoso.de', 'sven.mueller@contoso.de'],
    ['', 'sven.mueller@contoso.de'],
    ['(extern)', 'x@contoso.de'],
    ['Help Desk', 'helpdesk@contoso.com'],
    ['営業', 'sales@contoso.jp'],
  ])('%s <%s> names nobody', (name, address) => {
    expect(personName({ name, address })).toBeUndefined();
  });
});
