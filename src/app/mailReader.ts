import { quotedMails, type MailParts } from '../domain/thread/quotedMails';
import { HostError, type MailHost } from './ports/mailHost';

/** What an open mail holds beside its thread. */
export type MailReader = {
  /** Whose words the mail holds; undefined when it cannot be read, or is not the open one any more. */
  parts(host: MailHost, key: string): Promise<MailParts | undefined>;
  /** The internet headers of the mail whose parts were read last; empty when they cannot be read. */
  headers(host: MailHost, key: string): Promise<string>;
};

/**
 * Reads the open mail; looking at the same one again asks Outlook nothing.
 * @param isOpen whether the item with this key is still the open one
 */
export function createMailReader(isOpen: (key: string) => boolean): MailReader {
  let last: { readonly key: string; readonly parts: Promise<MailParts>; headers?: Promise<string> } | undefined;
  return {
    async parts(host, key) {
      const reading = last?.key === key ? last : { key, parts: host.readBody(key).then(quotedMails) };
      last = reading;
      const forget = () => {
        if (last === reading) last = undefined;
      };
      try {
        const parts = await reading.parts;
        if (isOpen(key)) return parts;
        // It may be the text of the mail that was opened meanwhile.
        forget();
        return undefined;
      } catch (error) {
        forget();
        if (!(error instanceof HostError)) throw error;
        // Nothing is proved by a mail that cannot be read; the next look tries again.
        return undefined;
      }
    },
    async headers(host, key) {
      if (last?.key !== key) return '';
      last.headers ??= host.readHeaders(key);
      try {
        return await last.headers;
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        // Class and subject tell most; the FM is asked about the rest.
        return '';
      }
    },
  };
}
