/** What a client may answer with, whatever the documentation says; each is of a type that some call or property should not have. */
export const oddValues: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['0', 0],
  ['a number', 17],
  ['not a number', Number.NaN],
  ['an empty text', ''],
  ['a text', 'odd'],
  ['an object', {}],
  ['an object without a prototype', Object.create(null)],
  ['a list', []],
  ['a list of nothing', [null, undefined]],
  ['a list of numbers', [1, 2]],
  ['people with numbers for addresses', [{ displayName: 7, emailAddress: 8 }]],
  ['people with an object for a name', [{ displayName: {}, emailAddress: 'ada@contoso.com' }]],
  ['a person with a number for an address', { displayName: 'Ada', emailAddress: 8 }],
  ['a date that is none', new Date(Number.NaN)],
  ['a date after all years', new Date(8.64e15)],
  ['a function', () => 'odd'],
];

const words = (text: string) => text.trim().split(/\s+/);

/** Whatever is asked synchronously. */
const properties = {
  read: words('itemId itemType itemClass conversationId subject from to cc dateTimeCreated body'),
  compose: words('itemId itemType itemClass conversationId to cc bcc body sessionData'),
};

/** What a call succeeds with. */
const calls = {
  read: ['body.getAsync', 'getAllInternetHeadersAsync'],
  compose: words(`body.getAsync body.getTypeAsync subject.getAsync to.getAsync cc.getAsync bcc.getAsync
    getComposeTypeAsync sessionData.getAsync getInitializationContextAsync`),
};

const surroundings = words(`mailbox.item mailbox.userProfile mailbox.userProfile.displayName
  mailbox.userProfile.emailAddress requirements requirements.isSetSupported officeTheme officeTheme.bodyBackgroundColor
  displayLanguage partitionKey platform roamingSettings.get mailbox.addHandlerAsync mailbox.displayNewMessageForm`);

export type Surface = keyof typeof calls;

/** Every place in which something odd can stand, of an item and of what is around it. */
export const oddPlaces: readonly (readonly [Surface, string])[] = (['read', 'compose'] as const).flatMap((surface) =>
  [
    ...properties[surface].map((name) => `item.${name}`),
    ...calls[surface].map((name) => `answer of item.${name}`),
    ...surroundings,
  ].map((place) => [surface, place] as const),
);

/** Outlook around one item, in which one place says what it should not. */
export function createOddOutlook(surface: Surface, place: string, odd: unknown) {
  const person = { displayName: 'Ada', emailAddress: 'ada@contoso.com' };
  const answers =
    (name: string, value: unknown) =>
    (...given: readonly unknown[]) => {
      const done = given.at(-1) as (result: unknown) => void;
      const said = place === `answer of item.${name}` ? odd : value;
      void answerSoon(done, { status: 'succeeded', value: said });
    };
  const field = (name: string) => ({
    getAsync: answers(`${name}.getAsync`, [person]),
    setAsync: answers('', undefined),
  });
  const common = { itemType: 'message', itemClass: 'IPM.Note', itemId: 'id', conversationId: 'AAQk' };
  const read = {
    ...common,
    subject: 'Hello',
    from: person,
    to: [person],
    cc: [person],
    dateTimeCreated: new Date(Date.UTC(2026, 3, 1)),
    body: { getAsync: answers('body.getAsync', 'Hello') },
    getAllInternetHeadersAsync: answers('getAllInternetHeadersAsync', 'Precedence: list'),
    displayReplyForm: () => undefined,
    displayReplyAllForm: () => undefined,
  };
  const compose = {
    ...common,
    subject: { getAsync: answers('subject.getAsync', 'Hello'), setAsync: answers('', undefined) },
    to: field('to'),
    cc: field('cc'),
    bcc: field('bcc'),
    body: {
      getAsync: answers('body.getAsync', 'Hello'),
      getTypeAsync: answers('body.getTypeAsync', 'html'),
      setSelectedDataAsync: answers('', undefined),
      prependAsync: answers('', undefined),
      setAsync: answers('', undefined),
    },
    sessionData: { getAsync: answers('sessionData.getAsync', '0'), setAsync: answers('', undefined) },
    getComposeTypeAsync: answers('getComposeTypeAsync', { composeType: 'reply' }),
    getInitializationContextAsync: answers('getInitializationContextAsync', ''),
    addHandlerAsync: answers('', undefined),
  };
  const context = {
    displayLanguage: 'en-US',
    officeTheme: { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#000000' },
    partitionKey: undefined,
    platform: 'OfficeOnline',
    requirements: { isSetSupported: () => true },
    roamingSettings: {
      get: (): unknown => undefined,
      set: () => undefined,
      remove: () => undefined,
      saveAsync: answers('', undefined),
    },
    mailbox: {
      item: surface === 'read' ? read : compose,
      userProfile: { displayName: 'Robin', emailAddress: 'robin@partner.example' },
      addHandlerAsync: answers('', undefined),
      displayNewMessageForm: () => undefined,
    },
  };
  const office = { context, EventType: { ItemChanged: 'item', OfficeThemeChanged: 'theme' } };
  if (place === 'roamingSettings.get') context.roamingSettings.get = () => odd;
  else if (!place.startsWith('answer of ')) set(context, place.replace(/^item\./, 'mailbox.item.').split('.'), odd);
  return office;
}

async function answerSoon(done: (result: unknown) => void, result: unknown): Promise<void> {
  await Promise.resolve();
  done(result);
}

function set(owner: object, [first = '', ...rest]: readonly string[], value: unknown): void {
  const at = owner as Record<string, unknown>;
  if (rest.length === 0) at[first] = value;
  else set(at[first] as object, rest, value);
}
