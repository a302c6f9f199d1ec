import type { Evidence } from '../../domain/closure/closure';
import type { Language } from '../../domain/language';
import { queueIn } from '../../domain/queueNames';
import type { Translate } from '../../i18n/translate';
import { formatDay } from '../shared/formatDay';

/** Why a step counts as done, in words. */
export function evidenceText(evidence: Evidence, isMail: boolean, language: Language, t: Translate): string {
  const date = formatDay(evidence.on, language);
  if (evidence.region) return t('evidence.queue', { queue: queueIn(language, evidence.region), date });
  switch (evidence.by) {
    case 'fm':
      if (isMail) return t(evidence.who ? 'evidence.mailSent' : 'evidence.sentByWord', { date });
      return t('evidence.fm', { date });
    case 'mail-sent':
      return t('evidence.mailSent', { date });
    case 'mail-seen':
      return t('evidence.mailSeen', { date });
    case 'reply':
      return t('evidence.reply', { date });
  }
}
