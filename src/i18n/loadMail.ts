import type { Language } from '../domain/language';
import type { Mail, MailKind } from '../domain/mail/mail';
import type { Region } from '../domain/region';

/** A mail and the names its language's edition of the playbook gives the queues. */
export type LoadedMail = { readonly mail: Mail; readonly queueNames: Readonly<Record<Region, string>> };

/** Loads a mail's text; rejects when the file does not arrive or is not a mail. */
export async function loadMail(kind: MailKind, language: Language): Promise<LoadedMail> {
  const [{ MailTemplate }, file, terms] = await Promise.all([
    import(/* webpackChunkName: "editor" */ '../domain/mail/mailTemplate'),
    import(/* webpackChunkName: "mail-[request]" */ `../../locales/mail/${language}/${kind}.md`) as Promise<{
      default: unknown;
    }>,
    import(/* webpackChunkName: "playbook-[request]" */ `../../locales/playbook/${language}.json`) as Promise<{
      default: { queues: Record<Region, string> };
    }>,
  ]);
  return {
    mail: { kind, language, template: MailTemplate.parse(file.default) },
    queueNames: terms.default.queues,
  };
}
