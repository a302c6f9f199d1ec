import { sentName, type SentRecord } from '../../domain/sending/outgoing';
import { isSameSending } from './guardBox';
import { readRecord } from './sendingGate';

type Settings = Pick<Office.RoamingSettings, 'get' | 'set' | 'saveAsync'>;

/** The list shares 32 KB with the closures, so it is short. */
const most = 8;

/** The mails that handlers without browser storage let go, as the settings have them; never newer than this runtime. */
export function readRoamingSent(settings: Pick<Settings, 'get'>): SentRecord[] {
  const list: unknown = settings.get(sentName);
  if (!Array.isArray(list)) return [];
  return list.map(readRecord).filter((record) => record !== undefined);
}

/**
 * Adds a record to the list in the mailbox; what equals another of the last minute is one with it. Beyond 32 KB Outlook
 * saves nothing; the list is then as before, so that what else is saved still fits.
 * @param done called once Outlook answered, or at once when there is nothing to save
 */
export function leaveRoamingSent(settings: Settings, record: SentRecord, done: () => void): void {
  const before = readRoamingSent(settings);
  // A character beyond ASCII can make a setting unreadable.
  if (/[^ -~]/.test(JSON.stringify(record)) || before.some((each) => isSameSending(each, record))) return done();
  settings.set(sentName, [...before, record].slice(-most));
  settings.saveAsync((result) => {
    if (String(result?.status) !== 'succeeded') settings.set(sentName, before);
    done();
  });
}
