import { HostError } from '../../../src/app/ports/mailHost';
import type { RoamingSettings } from '../../../src/app/ports/roamingSettings';
import { measureSettings, settingsLimit } from '../../../src/storage/mailbox/measureSettings';

/** A mailbox as Exchange keeps an add-in's settings in it: whoever saves last wins. */
export type FakeMailbox = {
  /** What is saved. */
  bag: Readonly<Record<string, unknown>>;
  /** How often it was asked to save. */
  saves: number;
  /** How many of the next saves are refused with 9019. */
  refuses: number;
};

export function emptyMailbox(): FakeMailbox {
  return { bag: {}, saves: 0, refuses: 0 };
}

/** The settings of a pane that is opened now: a snapshot that only its own saves change. */
export function settingsOf(mailbox: FakeMailbox): RoamingSettings {
  let own = mailbox.bag;
  return {
    read: (name) => own[name],
    async save(values) {
      // As in Outlook, what is set is read again even when it could not be saved.
      own = { ...own, ...values };
      await Promise.resolve();
      mailbox.saves++;
      const refuses = mailbox.refuses > 0;
      if (refuses) mailbox.refuses--;
      if (refuses || measureSettings(own) > settingsLimit) {
        throw new HostError({ kind: 'failed', call: 'roamingSettings.saveAsync', code: 9019 });
      }
      mailbox.bag = own;
    },
  };
}
