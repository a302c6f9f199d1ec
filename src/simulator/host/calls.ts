/** What a call of Office.js is: its name, the first Mailbox requirement set that has it (1.x), and what it needs. */
export type Call = {
  readonly name: string;
  readonly since: number;
  /** A call in the middle of which the selection can be made to move. */
  readonly long?: true;
  /** Has nothing to do with the open item, so a change of item does not hurt it. */
  readonly itemless?: true;
  /** Bookkeeping of the library itself: answered politely, not counted, not logged. */
  readonly quiet?: true;
};

const table = {
  3: { name: 'loadCustomPropertiesAsync', since: 1 },
  4: { name: 'customProperties.saveAsync', since: 1 },
  8: { name: 'displayMessageForm', since: 1, itemless: true },
  10: { name: 'displayReplyForm', since: 1, long: true },
  11: { name: 'displayReplyAllForm', since: 1, long: true },
  13: { name: 'body.setSelectedDataAsync', since: 1, long: true },
  14: { name: 'body.getTypeAsync', since: 1, long: true },
  15: { name: 'recipients.getAsync', since: 1 },
  17: { name: 'subject.setAsync', since: 1 },
  18: { name: 'subject.getAsync', since: 1 },
  21: { name: 'recipients.setAsync', since: 1 },
  22: { name: 'recipients.addAsync', since: 1 },
  23: { name: 'body.prependAsync', since: 1, long: true },
  29: { name: 'item.setSelectedDataAsync', since: 2, long: true },
  30: { name: 'displayReplyForm', since: 1, long: true },
  31: { name: 'displayReplyAllForm', since: 1, long: true },
  32: { name: 'saveAsync', since: 3 },
  33: { name: 'notificationMessages.addAsync', since: 3 },
  34: { name: 'notificationMessages.getAllAsync', since: 3 },
  35: { name: 'notificationMessages.replaceAsync', since: 3 },
  36: { name: 'notificationMessages.removeAsync', since: 3 },
  37: { name: 'body.getAsync', since: 3, long: true },
  38: { name: 'body.setAsync', since: 3, long: true },
  40: { name: 'consent', since: 1, quiet: true },
  41: { name: 'item.close', since: 3 },
  42: { name: 'closeApp', since: 1, itemless: true },
  44: { name: 'displayNewMessageForm', since: 6, itemless: true },
  99: { name: 'getInitializationContextAsync', since: 8 },
  107: { name: 'from.getAsync', since: 7 },
  163: { name: 'logTelemetry', since: 1, quiet: true },
  164: { name: 'getItemIdAsync', since: 8 },
  173: { name: 'body.setSignatureAsync', since: 10, long: true },
  174: { name: 'getComposeTypeAsync', since: 10 },
  175: { name: 'isClientSignatureEnabledAsync', since: 10 },
  178: { name: 'displayNewMessageFormAsync', since: 9, itemless: true },
  179: { name: 'displayMessageFormAsync', since: 9, itemless: true },
  181: { name: 'displayReplyFormAsync', since: 9, long: true },
  182: { name: 'displayReplyAllFormAsync', since: 9, long: true },
  183: { name: 'displayReplyFormAsync', since: 9, long: true },
  184: { name: 'displayReplyAllFormAsync', since: 9, long: true },
  185: { name: 'sessionData.setAsync', since: 11 },
  186: { name: 'sessionData.getAsync', since: 11 },
  187: { name: 'sessionData.getAllAsync', since: 11 },
  188: { name: 'sessionData.clearAsync', since: 11 },
  189: { name: 'sessionData.removeAsync', since: 11 },
  193: { name: 'logCustomerContentTelemetry', since: 1, quiet: true },
  400: { name: 'trackCtq', since: 1, quiet: true },
  401: { name: 'recordTrace', since: 1, quiet: true },
  402: { name: 'recordDataPoint', since: 1, quiet: true },
  404: { name: 'roamingSettings.saveAsync', since: 1, itemless: true },
} as const satisfies Record<number, Call>;

export type DispatchId = keyof typeof table;

/** Steps of the start, which a fault can hit too. */
const bootNames = ['getAppContextAsync', 'GetInitialData'] as const;

type TableName = Exclude<(typeof table)[DispatchId], { quiet: true }>['name'];
export type CallName = TableName | (typeof bootNames)[number];

/** Every call that a fault can be set on. */
export const callNames: readonly CallName[] = [
  ...new Set(Object.values(table).flatMap((call): CallName[] => ('quiet' in call ? [] : [call.name]))),
  ...bootNames,
];

/** The call with this dispatch id, if the simulator plays it. */
export function callById(id: number): (Call & { readonly id: DispatchId }) | undefined {
  const call = (table as Record<number, Call>)[id];
  return call && { ...call, id: id as DispatchId };
}

/** Events a pane can register for, by their name on the wire, and the requirement set that has them. */
export const eventsSince: Record<string, number> = {
  appCommandInvoked: 1,
  dialogNotificationShown: 1,
  olkItemSelectedChanged: 5,
  olkRecipientsChanged: 7,
  // 1.14 on paper, but a client that announces 1.12 in a matrix of the npm library sends it all the same.
  officeThemeChanged: 12,
};
