import { isAutomaticReply } from '../thread/automaticReply';
import type { Language } from '../language';
import type { MailKind } from '../mail/mail';
import { queueOf } from '../region';
import { quotedMails } from '../thread/quotedMails';
import { queuesIn } from '../queueNames';
import { recogniseMail } from '../fingerprint/recogniseMail';
import { tenantIdsIn } from '../tenant/tenantIdentifiers';
import { isBy } from './threadEvidence';
import { unwrapped } from '../thread/unwrapped';

/** A mail as somebody has it who wonders what Closeout makes of it. */
export type MailToExplain = {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
  readonly subject?: string | undefined;
  readonly itemClass?: string | undefined;
  /** The FM's address or name, by whom a quoted mail must be to prove a step. */
  readonly reader?: string | undefined;
};

export type ExplainedMail = {
  readonly own: string;
  readonly history: string;
  readonly quoted: readonly {
    /** The address of who wrote it, or the name where its heading has none. */
    readonly from?: string | undefined;
    /** Which of our mails it is. */
    readonly mail?: MailKind | undefined;
    readonly language?: Language | undefined;
    readonly tenantId?: string | undefined;
    readonly byReader?: boolean | undefined;
  }[];
  readonly automatic: boolean;
  /** The queues and tenant ids that its own words name. */
  readonly queues: readonly string[];
  readonly tenantIds: readonly string[];
};

/** What the pane would read in a mail. */
export function explainMail({ html, text, subject = '', itemClass, reader }: MailToExplain): ExplainedMail {
  const { own, history, quoted } = quotedMails({ html, text });
  const person = reader === undefined ? undefined : { name: reader.includes('@') ? '' : reader, address: reader };
  return {
    own,
    history,
    quoted: quoted.map((each) => {
      const found = recogniseMail(each.text);
      return {
        from: each.from?.address || each.from?.name || undefined,
        mail: found?.kind,
        language: found?.language,
        tenantId: tenantIdsIn(unwrapped(each.text))[0],
        byReader: person && isBy(each, { reader: person, sides: {} }),
      };
    }),
    automatic: isAutomaticReply({ subject, itemClass }),
    queues: [...new Set(queuesIn(own).map(({ region }) => queueOf(region)))],
    tenantIds: tenantIdsIn(unwrapped(own)),
  };
}
