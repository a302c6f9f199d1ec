import type { Address } from '../mailboxes/mailbox';
import { domainOf } from '../model/addresses';
import type { StoredMessage } from '../model/mailboxState';
import { normalizedSubject } from '../model/reply';
import type { SimulatorState, Surface } from '../model/simulatorState';

const readWriteItem = 3;
const day = 86_400_000;

/** An address as it goes over the wire; people of the user's own domain are users, others are external. */
export function addressRecord(person: Address, own: Address): object {
  return { ...person, recipientType: domainOf(person) === domainOf(own) ? 2 : 3 };
}

/** The answer to GetInitialData and the content of ItemChanged: null when no item is open. */
export function initialData(state: SimulatorState, surface: Surface, item: StoredMessage | null): object | null {
  if (!item) return null;
  const { user } = state.mailbox;
  const separate = state.switches.mailbox === 'separate';
  const profile = separate ? { name: 'Support', address: `support@${domainOf(user)}` } : user;
  const common = {
    permissionLevel: readWriteItem,
    hostVersion: '20.261119.01',
    owaView: 'ThreeColumns',
    userDisplayName: profile.name,
    userEmailAddress: profile.address,
    userTimeZone: user.timeZone,
    userProfileType: 'office365',
    ewsUrl: '',
    restUrl: '',
    isRestIdSupported: true,
    conversationId: item.conversationId || null,
    ...(state.switches.mailbox === 'shared-folder' ? { isFromSharedFolder: true } : {}),
  };
  if (surface === 'compose') return { ...common, itemType: 4 };
  const sent = Date.parse(item.sent);
  const meeting = item.itemClass?.startsWith('IPM.Schedule.Meeting') === true;
  const record = (one: Address) => addressRecord(one, user);
  return {
    ...common,
    itemType: meeting ? 3 : 1,
    id: item.id,
    internetMessageId: `<${item.id}@mail.example>`,
    itemClass: item.itemClass ?? 'IPM.Note',
    subject: item.subject,
    normalizedSubject: normalizedSubject(item.subject),
    ...(state.switches.noSender ? {} : { from: record(item.from), sender: record(item.from) }),
    to: item.to.map(record),
    cc: item.cc.map(record),
    bcc: [],
    dateTimeCreated: sent,
    dateTimeModified: sent,
    attachments: [],
    // The sample says nothing about the time of a meeting, so every request is for three days on, one hour.
    ...(meeting ? { start: sent + 3 * day, end: sent + 3 * day + day / 24, location: 'Microsoft Teams' } : {}),
  };
}
