import { mailboxVersion, type Switches } from '../switches';

export const appId = 'closeout-in-the-simulator';

/** The reply to getAppContextAsync; `settings` is the bag as it was when the pane was opened. */
export function appContext(switches: Switches, settings: Readonly<Record<string, string>>): object {
  return {
    _errorCode: 0,
    _id: appId,
    _appName: 64,
    _appVersion: '16.01',
    _appUILocale: switches.language,
    _dataLocale: switches.language,
    _docUrl: '',
    _clientMode: 0,
    _settings: settings,
    _reason: 'documentOpened',
    _requirementMatrix: JSON.stringify({
      Mailbox: `1.${mailboxVersion[switches.client]}`,
      DialogApi: '1.2',
      AddinCommands: '1.3',
    }),
    // A version of this shape keeps the library's telemetry from going anywhere.
    _hostFullVersion: '20261119.01',
  };
}

/** The address of a page of the add-in, with what Office.js looks for in it. */
export function pageAddress(page: string, language: string): string {
  const separator = page.includes('?') ? '&' : '?';
  return `${page}${separator}_host_Info=${hostInfo(language)}`;
}

/** The frame's window name: where Office.js finds its conversation and its host. */
export function frameName(conversationId: string, language: string, origin: string): string {
  return JSON.stringify({
    hostInfo: hostInfo(language).replaceAll('$', '|'),
    xdmInfo: `${conversationId}|${appId}|${origin}`,
    serializerVersion: '1',
    flights: '[]',
    baseFrameName: conversationId,
  });
}

function hostInfo(language: string): string {
  return `Outlook$Web$16.01$${language}$simulator$$disableLogging$0`;
}
