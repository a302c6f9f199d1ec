// The least of an Outlook that Office.js starts in: it frames a page of the add-in, answers it, and notes what is asked.
// In the address: page (path within the add-in), surface (read or compose), latency (ms an answer takes), customer (the
// address of the one who wrote, or is written to), launch (the function that the page is started for).
(() => {
  /** @typedef {{ name: string, start: number, end: number }} Call times as of `Date.now()`, finer */

  const query = new URLSearchParams(location.search);
  const compose = query.get('surface') === 'compose';
  const latency = Number(query.get('latency'));
  const launch = query.get('launch');
  const appId = 'closeout-in-the-bench';
  const hostInfo = 'Outlook$Web$16.01$en-US$bench$$disableLogging$0';
  const succeeded = { wasSuccessful: true, error: false };

  const reader = { name: 'Robin Keller', address: 'robin.keller@northwind-fasttrack.example', recipientType: 2 };
  const customer = { name: 'Ana Lima', address: query.get('customer') ?? 'ana.lima@contoso.example', recipientType: 3 };
  const draft = { body: '<div><br></div><div>Robin</div>', subject: '', to: [customer], note: '' };

  /** @type {Call[]} */
  const calls = [];
  const now = () => performance.timeOrigin + performance.now();

  const appContext = {
    _errorCode: 0,
    _id: appId,
    _appName: 64,
    _appVersion: '16.01',
    _appUILocale: 'en-US',
    _dataLocale: 'en-US',
    _docUrl: '',
    _clientMode: 0,
    _settings: JSON.parse(localStorage.getItem('settings') ?? '{}'),
    _reason: 'documentOpened',
    _requirementMatrix: JSON.stringify(
      launch ? { Mailbox: '1.15', DialogApi: '1.2', AddinCommands: '1.3' } : { Mailbox: '1.12', DialogApi: '1.2' },
    ),
    _hostFullVersion: '20260101.01',
  };
  const initialData = {
    permissionLevel: 3,
    hostVersion: '20.260101.01',
    owaView: 'ThreeColumns',
    userDisplayName: reader.name,
    userEmailAddress: reader.address,
    userTimeZone: 'UTC',
    userProfileType: 'office365',
    ewsUrl: '',
    restUrl: '',
    isRestIdSupported: true,
    conversationId: 'conversation-1',
    ...(compose
      ? { itemType: 4 }
      : {
          itemType: 1,
          id: 'item-1',
          itemClass: 'IPM.Note',
          subject: 'Migration',
          normalizedSubject: 'Migration',
          from: customer,
          sender: customer,
          to: [reader],
          cc: [],
          attachments: [],
          dateTimeCreated: 1_764_000_000_000,
          dateTimeModified: 1_764_000_000_000,
        }),
  };

  /** The calls on the draft and the add-in's settings, by dispatch id; every other call just succeeds. @type {Record<number, (given: any) => unknown>} */
  const answers = {
    13: ({ data }) => void (draft.body = `${data}${draft.body}`),
    14: () => 'html',
    15: ({ recipientField }) => (recipientField === 0 ? draft.to : []),
    17: ({ subject }) => void (draft.subject = subject),
    18: () => draft.subject,
    21: ({ recipientField, recipientArray }) => void (recipientField === 0 && (draft.to = recipientArray)),
    23: ({ data }) => void (draft.body = `${data}${draft.body}`),
    37: () => draft.body,
    38: ({ data }) => void (draft.body = data),
    174: () => ({ composeType: 'newMail', coercionType: 'html' }),
    186: () => draft.note,
    404: ([settings]) => localStorage.setItem('settings', JSON.stringify(settings)),
  };
  const writesBody = [13, 23, 38];

  /** @param {string} action @param {number} actionType @param {any} data */
  function answer(action, actionType, data) {
    if (actionType !== 0) return { Error: 0 };
    if (action === 'ContextActivationManager_getAppContextAsync') return appContext;
    if (action === 'GetInitialData') return initialData;
    if (action !== 'ExecuteMethod') return { Version: 1, Error: 0 };
    const id = data.MethodData.DispatchId;
    const value = answers[id]?.(data.ApiParams ?? {});
    if (writesBody.includes(id)) bench.bodyWritten = now();
    return { ...succeeded, data: value };
  }

  const frame = document.createElement('iframe');
  frame.hidden = launch !== null;
  frame.name = JSON.stringify({
    hostInfo: hostInfo.replaceAll('$', '|'),
    xdmInfo: `conversation-1|${appId}|${location.origin}`,
    serializerVersion: '1',
    flights: '[]',
    baseFrameName: 'frame-1',
  });

  /** When the event was fired, and who hears what its handler says. */
  let fired = 0;
  let onCompleted = (/** @type {any} */ _completion) => {};

  /** @param {object} message */
  const post = (message) => {
    const envelope = { _messageType: 1, _errorCode: 0, _serializerVersion: 1, _conversationId: 'conversation-1' };
    frame.contentWindow?.postMessage(JSON.stringify({ ...envelope, ...message }), new URL(frame.src).origin);
  };

  /** What the bench uses. */
  const bench = {
    calls,
    draft,
    bodyWritten: 0,
    get body() {
      return draft.body;
    },
    /** Opens the frame; not before this page has been painted, because Chromium holds a new page's frames back. */
    open() {
      const page = query.get('page') ?? '/';
      frame.src = `https://addin.closeout.test${page}${page.includes('?') ? '&' : '?'}_host_Info=${hostInfo}`;
      document.body.append(frame);
    },
    /** Starts the launch function of the open page, as opening the page does the first time. */
    fire() {
      fired = now();
      const event = JSON.stringify({ type: 'OnMessageSend', source: { id: 'send' } });
      post({ _responseType: 1, _actionName: 'appCommandInvoked', _data: ['1', launch, event] });
    },
    /**
     * What the launch function said after an act, and the ms to it from the act and from the event.
     * @param {() => void} act
     */
    completed(act) {
      const start = now();
      return new Promise((resolve) => {
        onCompleted = (said) => resolve({ said, whole: now() - start, decision: now() - fired });
        act();
      });
    },
    /** Settles with what the probe in the frame saw. @type {Promise<unknown>} */
    seen: new Promise((resolve) => {
      addEventListener('message', ({ data }) => {
        if (data?.kind === 'closeout-bench') resolve(data.seen);
      });
    }),
  };
  Object.assign(window, { bench });

  addEventListener('message', ({ source, data: text }) => {
    if (source !== frame.contentWindow || typeof text !== 'string') return;
    const message = JSON.parse(text);
    if (message._messageType !== 0) return;
    const { _actionName: action, _actionType: type, _data: data, _conversationId, _correlationId } = message;
    const id = data?.MethodData?.DispatchId;
    const call = { name: id === undefined ? action : `${action} ${id}`, start: now(), end: 0 };
    calls.push(call);
    const reply = () => {
      const _data = answer(action, type ?? 0, data);
      call.end = now();
      post({ _responseType: 0, _actionName: action, _conversationId, _correlationId, _data });
      if (launch && action === 'appCommandInvoked') bench.fire();
      if (data?.DdaMethod?.DispatchId === 94) onCompleted(JSON.parse(data[2]).completedContext);
    };
    if (latency > 0) setTimeout(reply, latency);
    else reply();
  });
})();
