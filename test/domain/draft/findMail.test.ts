import { bodyWords } from '../../../src/domain/draft/bodyWords';
import { findMail, linesOfContent, linesOfPreview } from '../../../src/domain/draft/findMail';
import { previewMail } from '../../../src/domain/mail/renderMail';
import type { Facts } from '../../../src/domain/mail/mail';
import { fullFacts, realMails, rendered } from '../mail/mailSamples';

const signature = '<div id="Signature"><p>Robin Fields</p><p>FastTrack Manager</p></div>';
const otherFacts: Facts = { ...fullFacts, tenantName: 'Lindenhof', contactName: 'Jo', completed: ['Everything'] };

const cases = realMails.map(([name, mail]) => ({ name, mail, html: rendered(mail, fullFacts).html }));

function standing(body: string, form: string, mail?: (typeof cases)[number]['mail']) {
  const patterns = mail ? [linesOfPreview(previewMail(mail, { fmName: 'Robin Fields', readyForMore: 'yes' }))] : [];
  return findMail(bodyWords(body, 'html'), [linesOfContent(form, 'html')], patterns);
}

describe('a mail of ours in a draft', () => {
  it.each(cases)('$name: with other values is found by its fixed words', ({ mail, html }) => {
    const body = `<p>Before.</p>${rendered(mail, otherFacts).html}<p>After.</p>${signature}`;
    const found = standing(body, html, mail);
    expect(found.kind).toBe('edited');
    if (found.kind === 'absent') return;
    const { words } = bodyWords(body, 'html');
    const [{ from, to }] = found.places;
    expect(words.slice(0, from)).toBe('Before.');
    expect(words.slice(to)).toBe('After.RobinFieldsFastTrackManager');
  });

  it.each(cases)('$name: with a word added to each line is found', ({ html }) => {
    const body = `<p>Before.</p>${html.replace(/([^>])(?=<\/(?:div|li)>)/g, '$1 indeed')}${signature}`;
    expect(standing(body, html).kind).toBe('edited');
  });

  it.each(cases)('$name: in the quoted history is not the draft’s', ({ mail, html }) => {
    for (const mark of [
      '<div id="appendonsend"></div>',
      '<blockquote type="cite">',
      '<p>________________________________</p><p>Von: Ada &lt;ada@contoso.com&gt;<br>Gesendet: Montag, 2. März 2026 09:12<br>' +
        'An: Team &lt;team@partner.example&gt;<br>Betreff: Status</p>',
    ])
      expect(standing(`<p>Hi</p>${signature}${mark}${html}`, html, mail).kind).toBe('absent');
  });

  it('is not there in a mail that only begins and ends alike', () => {
    const [, mail] = realMails.find(([name]) => name === 'en-US customer-follow-up') ?? [];
    if (!mail) throw new Error('expected the English follow-up');
    const own = '<p>Dear Maria Silva,</p><p>Thank you for the call today. See you on Monday.</p><p>Kind regards,</p>';
    expect(standing(own + signature, rendered(mail, fullFacts).html, mail).kind).toBe('absent');
  });

  it.each(cases)('$name: is found whole where another language would find part of it', ({ name, mail, html }) => {
    const [, kind = ''] = name.split(' ');
    const others = cases.filter((other) => other.name.endsWith(` ${kind}`) && other.name !== name);
    const draft = bodyWords(`<p>Hi</p>${html}${signature}`, 'html');
    const patterns = [mail, ...others.map((other) => other.mail)].map((one) =>
      linesOfPreview(previewMail(one, { fmName: 'Robin Fields', readyForMore: 'yes' })),
    );
    const found = findMail(
      draft,
      others.map((other) => linesOfContent(other.html, 'html')),
      patterns,
    );
    expect(found).toMatchObject({ kind: 'edited', places: [{ from: 2 }] });
  });
});

describe('items that begin like a bullet', () => {
  const [, mail] = realMails.find(([name]) => name === 'en-US account-team') ?? [];
  if (!mail) throw new Error('expected the English mail to the account team');
  const { html, text } = rendered(mail, { ...fullFacts, completed: ['- dash', '* star', '1. one', '-- two', '§ 5'] });

  it.each<[string, 'html' | 'text', string]>([
    ['as they are', 'html', html],
    ['with bullets of the host', 'html', html.replace(/<li>/g, '<li>·&nbsp;')],
    ['in plain text', 'text', text],
  ])('are found %s', (_how, format, body) => {
    const form = linesOfContent(format === 'html' ? html : text, format);
    expect(findMail(bodyWords(body, format), [form], []).kind).toBe('whole');
  });
});

describe('however long the body is', () => {
  const lines = linesOfContent(cases[0]?.html ?? '', 'html');
  const pieces = [
    '<',
    '<<<',
    '<b>',
    '<p>',
    'a ',
    '&',
    '&amp;',
    '"',
    '=" ',
    '<!--',
    'Dear account team,',
    'From: a@b.c\n',
    '<div>Kind regards,</div>',
  ];

  it.each(pieces)('1 MB of %j is read so far as anybody writes', (piece) => {
    const body = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const draft = bodyWords(body, 'html');
    expect(draft.lines.length).toBeLessThanOrEqual(40_002);
    expect(findMail(draft, [lines], []).kind).toBe('absent');
  });
});
