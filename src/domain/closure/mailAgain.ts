import type { Drafted, Evidence } from './closure';
import type { MailKind } from '../mail/mail';

/** Whether the evidence is a mail of the FM's. */
export function isMail({ by }: Evidence): boolean {
  return by === 'mail-sent' || by === 'mail-seen';
}

/**
 * What is known of the mail that the FM wrote again after the one that did the step: the latest of these that is later
 * than the evidence, whether it stands in a draft or has left.
 */
export function mailAgain(
  kept: Evidence,
  drafted: Drafted | undefined,
  mails: readonly (Evidence | undefined)[],
  mail: MailKind | undefined,
): Drafted | undefined {
  const left = mails.flatMap((each): Drafted[] => {
    if (!each || !isMail(each) || !mail) return [];
    const { on, conversation } = each;
    return [{ on, mail, ...(conversation && { conversation }) }];
  });
  return [...(drafted ? [drafted] : []), ...left]
    .filter(({ on }) => on > kept.on)
    .reduce<Drafted | undefined>((latest, each) => {
      if (!latest || each.on > latest.on) return each;
      return each.on === latest.on && each.conversation && !latest.conversation ? each : latest;
    }, undefined);
}
