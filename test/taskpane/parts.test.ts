import type { MessageKey } from '../../src/i18n/translate';
import type { DraftRecord, DraftResult, InsertNote } from '../../src/app/draftResult';
import type { DraftCheck } from '../../src/app/paneState';
import type { StoreStatus } from '../../src/app/ports/stateStore';
import { languages } from '../../src/domain/language';
import { CheckPanel } from '../../src/taskpane/check/CheckPanel';
import { ConfigFaults } from '../../src/taskpane/config/ConfigFaults';
import { NoticeBar } from '../../src/taskpane/editor/NoticeBar';
import { MailboxLine } from '../../src/taskpane/mailbox/MailboxLine';
import { StorageNotice } from '../../src/taskpane/storage/StorageNotice';
import { createFakeGuard } from '../app/fakeGuard';
import { clearPage, showPart } from './showPart';

afterEach(clearPage);

const address = 'support@partner.example';
const kept: StoreStatus = {
  device: 'kept',
  mailbox: { kind: 'saved' },
  filled: 0,
  onDeviceOnly: 0,
  openOnDeviceOnly: 0,
  aside: 0,
};

describe.each(languages)('in %s', (language) => {
  describe('the configuration', () => {
    test('has each of its faults told at its place', () => {
      const configFaults = [
        { path: 'ownDomains', expected: 'domains' },
        { path: 'rfaAddress', expected: 'address' },
      ] as const;
      const { byRole, allByRole, t } = showPart(ConfigFaults, {}, language, { configFaults });
      expect(byRole('status')?.textContent).toContain(t('config.faults', { count: 2 }));
      expect(allByRole('listitem').map(({ textContent }) => textContent)).toEqual([
        `ownDomains: ${t('config.domains')}`,
        `rfaAddress: ${t('config.address')}`,
      ]);
    });

    test('that does not arrive is no alert', () => {
      const { byRole, text, t } = showPart(ConfigFaults, {}, language, { configFaults: 'unreachable' });
      expect([byRole('alert'), text()]).toEqual([null, t('config.unreachable')]);
    });
  });

  describe('the mailbox', () => {
    test('is asked about by its address, and the answer is kept', () => {
      const { text, click, done, t } = showPart(MailboxLine, { sharing: { kind: 'unknown', address } }, language);
      expect(text()).toContain(address);
      click(t('mailbox.shared'));
      click(t('mailbox.own'));
      expect(done).toEqual(['tellMailbox shared', 'tellMailbox own']);
    });

    test('that is shared asks for the name, and takes none that is empty', () => {
      const sharing = { kind: 'shared', address, name: undefined } as const;
      const { byRole, t } = showPart(MailboxLine, { sharing }, language);
      expect(byRole('textbox', t('mailbox.name'))).not.toBeNull();
      expect(byRole('button', t('mailbox.keep'))?.getAttribute('aria-disabled')).toBe('true');
    });

    test('says under which name the steps stand, and lets it be changed', () => {
      const sharing = { kind: 'shared', address, name: 'Robin Keller' } as const;
      const { text, byRole, click, done, t } = showPart(MailboxLine, { sharing }, language);
      expect(text()).toMatch(/support@partner\.example[^]*Robin Keller/);
      expect(byRole('textbox')).toBeNull();
      click(t('mailbox.change'));
      expect(done).toEqual(['setInput mailbox question']);
    });
  });

  describe('the check', () => {
    const guard = createFakeGuard('robin@partner.example');
    const shown = (check?: DraftCheck, guardSeen?: number) =>
      showPart(CheckPanel, {}, language, { guard, guardSeen, work: { check } });
    const found = (
      findings: Extract<DraftCheck, { kind: 'checked' }>['result']['findings'],
      concern: object | undefined = {},
    ) => ({ kind: 'checked', asked: false, result: { concern, findings } }) as const;
    const fault = { kind: 'timeout', call: 'body.getAsync' } as const;

    test.each<[string, DraftCheck, MessageKey]>([
      ['is under way', { kind: 'checking' }, 'check.checking'],
      ['did not come to an end', { kind: 'failed', fault }, 'check.failed'],
      [
        'is of a mail that is none of ours',
        { kind: 'checked', asked: false, result: { concern: undefined, findings: [] } },
        'check.noConcern',
      ],
      ['found nothing', found([]), 'check.clean'],
    ])('%s', (_, check, key) => {
      const { byRole, allByRole, t } = shown(check);
      expect(byRole(check.kind === 'failed' ? 'alert' : 'status')?.textContent).toBe(t(key));
      expect(allByRole('listitem')).toEqual([]);
    });

    test('waits for its end before it is asked for again', () => {
      const { byRole, t } = shown({ kind: 'checking' });
      expect(byRole('button', t('check.now'))?.getAttribute('aria-disabled')).toBe('true');
    });

    test('names what it found, and can be asked again', () => {
      const part = shown(
        found([
          { rule: 'open-field', where: 'subject', text: '{{name}}' },
          { rule: 'outside-recipient', addresses: ['ada@contoso.com'] },
        ]),
      );
      const [field, recipient] = part.allByRole('listitem').map(({ textContent }) => textContent);
      expect([field, recipient]).toEqual([
        expect.stringContaining('{{name}}'),
        expect.stringContaining('ada@contoso.com'),
      ]);
      part.click(part.t('check.again'));
      expect(part.done).toEqual(['checkDraft']);
    });

    test('says when Outlook was last seen to do the same, if ever', () => {
      const { text, t } = shown();
      expect(text()).toContain(t('guard.unseen'));
      expect(shown(undefined, Date.UTC(2020, 10, 18, 12)).text()).toMatch(/2020/);
    });

    test('tells of a client that asks nobody before it sends', () => {
      const { text, t } = showPart(CheckPanel, {}, language, { guard: { ...guard, supported: false } });
      expect(text()).toContain(t('guard.unsupported'));
    });

    test('is not offered where there is no handler', () => {
      expect(showPart(CheckPanel, {}, language).text()).toBe('');
    });
  });

  describe('where the closures are kept', () => {
    test.each<[string, Partial<StoreStatus>, readonly [MessageKey, Readonly<Record<string, number>>?][]]>([
      ['a browser that keeps nothing', { device: 'memory-blocked' }, [['storage.blocked']]],
      ['a device of a newer version', { device: 'memory-newer' }, [['storage.newerDevice']]],
      ['a full device', { device: 'full' }, [['storage.full']]],
      ['a mailbox that does not answer', { mailbox: { kind: 'unreachable' } }, [['storage.mailboxUnreachable']]],
      ['a copy of a newer version', { mailbox: { kind: 'newer' } }, [['storage.mailboxNewer']]],
      ['a nearly full mailbox', { filled: 0.87 }, [['storage.nearlyFull', { percent: 87 }]]],
      ['closed closures left out', { filled: 1, onDeviceOnly: 3 }, [['storage.closedLeftOut', { count: 3 }]]],
      [
        'open ones too',
        { openOnDeviceOnly: 1, onDeviceOnly: 2 },
        [
          ['storage.openLeftOut', { count: 1 }],
          ['storage.closedLeftOut', { count: 2 }],
        ],
      ],
      ['records that cannot be read', { aside: 2 }, [['storage.aside', { count: 2 }]]],
    ])('%s: a sentence each', (_, change, sentences) => {
      const { byRole, text, t } = showPart(StorageNotice, {}, language, { storeStatus: { ...kept, ...change } });
      expect(byRole('status')).not.toBeNull();
      expect(text()).toBe(sentences.map(([key, values]) => t(key, values ?? {})).join(''));
      expect(byRole('button')).toBeNull();
    });

    test('a damaged copy is written over on the FM’s word only', () => {
      const part = showPart(StorageNotice, {}, language, { storeStatus: { ...kept, mailbox: { kind: 'damaged' } } });
      expect(part.text()).toContain(part.t('storage.mailboxDamaged'));
      expect(part.done).toEqual([]);
      part.click(part.t('storage.replace'));
      expect(part.done).toHaveLength(1);
    });
  });

  describe('what happened to the draft', () => {
    const shown = (result: DraftResult) =>
      showPart(NoticeBar, {}, language, { work: { notice: { kind: 'draft', result } } });
    const notes: readonly InsertNote[] = ['subject-kept', 'recipients-missing'];

    test('a mail that was inserted can be taken out again', () => {
      const part = shown({ kind: 'inserted', where: 'cursor', record: {} as DraftRecord, notes });
      for (const key of ['notice.inserted', 'notice.subjectKept', 'notice.recipientsMissing'] as const)
        expect(part.text()).toContain(part.t(key));
      part.click(part.t('action.takeOut'));
      part.click(part.t('action.dismiss'));
      expect(part.done.map((each) => each.split(' ')[0])).toEqual(['takeOut', 'dismissNotice']);
    });

    test('one that vanished is offered at the top', () => {
      const part = shown({ kind: 'vanished' });
      expect(part.text()).toContain(part.t('notice.vanished'));
      part.click(part.t('action.insertTop'));
      expect(part.done).toEqual(['insert top']);
    });

    test('nothing is said where nothing happened', () => {
      expect(showPart(NoticeBar, {}, language).text()).toBe('');
    });
  });
});
