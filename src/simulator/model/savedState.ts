import type { Mailbox } from '../mailboxes/mailbox';
import { readSwitches } from '../switches';
import type { MailboxState, StoredMessage } from './mailboxState';
import { firstState, type PaneState, type SimulatorState } from './simulatorState';

export const savedKey = 'closeout-simulator';
const version = 1;

/** What outlives a reload: mail, switches, panes and what the add-in stored; not the open draft or its session data. */
export function writeSaved(state: SimulatorState): string {
  const { mailbox, switches, folder, selected, panes, settings, sharedSettings, customProperties, unanswered } = state;
  return JSON.stringify({
    version,
    mailbox: { messages: mailbox.messages, next: mailbox.next },
    switches,
    folder,
    selected,
    panes: { ...panes, compose: { ...panes.compose, open: false } },
    settings,
    sharedSettings,
    customProperties,
    unanswered,
  });
}

/** The saved state, or a first one with the sample mailbox when nothing usable was saved. */
export function readSaved(saved: string | null, sample: Mailbox): SimulatorState {
  const first = firstState(sample);
  if (saved === null) return first;
  try {
    const value = JSON.parse(saved) as Record<string, unknown>;
    if (value['version'] !== version || !isRecord(value['mailbox'])) return first;
    const { messages, next } = value['mailbox'] as Partial<MailboxState>;
    if (!Array.isArray(messages) || !messages.every(isMessage) || typeof next !== 'number') return first;
    const panes = isRecord(value['panes']) ? value['panes'] : {};
    const selected = messages.find(({ id }) => id === value['selected'])?.id ?? null;
    const switches = readSwitches(value['switches']);
    const folder = (['inbox', 'drafts', 'sent', 'deleted'] as const).find((one) => one === value['folder']);
    return {
      ...first,
      mailbox: { ...first.mailbox, messages, next },
      // A hidden bar or a fault is for one visit: without the bar nobody could turn it back.
      switches: {
        ...switches,
        fault: null,
        switchInMidCall: false,
        noItem: false,
        noSender: false,
        handler: 'works',
        bar: switches.bar === 'hidden' ? 'collapsed' : switches.bar,
      },
      folder: folder ?? 'inbox',
      selected,
      panes: {
        read: readPane(panes['read'], first.panes.read),
        compose: { ...readPane(panes['compose'], first.panes.compose), open: false },
      },
      settings: texts(value['settings']),
      sharedSettings: texts(value['sharedSettings']),
      customProperties: texts(value['customProperties']),
      unanswered: messages.map(({ id }) => id).filter((id) => [value['unanswered']].flat().includes(id)),
    };
  } catch {
    return first; // A value that is no JSON was written by nobody we know; the sample is always a good start.
  }
}

function readPane(value: unknown, otherwise: PaneState): PaneState {
  if (!isRecord(value) || typeof value['open'] !== 'boolean' || typeof value['pinned'] !== 'boolean') return otherwise;
  return { open: value['open'], pinned: value['pinned'] };
}

function texts(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function isMessage(value: unknown): value is StoredMessage {
  if (!isRecord(value)) return false;
  const strings = ['id', 'conversationId', 'subject', 'sent', 'body'].every((key) => typeof value[key] === 'string');
  const people = [value['from'], value['to'], value['cc']].flat();
  const folder = ['inbox', 'drafts', 'sent', 'deleted'].includes(String(value['folder']));
  return (
    strings &&
    folder &&
    (value['format'] === 'html' || value['format'] === 'text') &&
    Number.isFinite(Date.parse(String(value['sent']))) &&
    people.every((one) => isRecord(one) && typeof one['name'] === 'string' && typeof one['address'] === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
