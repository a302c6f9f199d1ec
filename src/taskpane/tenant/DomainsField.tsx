import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { inputOf, workOf } from '../../app/selectors';
import type { RefusedDomain } from '../../domain/domains/domainField';
import type { MessageKey } from '../../i18n/translate';
import { usePane, usePaneContext } from '../shared/paneContext';
import { useDomainName } from '../shared/useDomainName';
import { useInputStyles } from '../shared/useInputStyles';

const useStyles = makeStyles({
  area: { resize: 'vertical' },
  hint: {
    margin: '2px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  refused: {
    margin: '2px 0 0',
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const id = 'facts-domains';

const reasons = {
  'no-domain': 'facts.refused.noDomain',
  'public-suffix': 'facts.refused.publicSuffix',
  'private-mail': 'facts.refused.privateMail',
} as const satisfies Record<RefusedDomain['because'], MessageKey>;

/** The tenant's domains. They are kept when the field is left; what is no organisation's stays as typed, with the reason. */
export function DomainsField({ domains }: { readonly domains: readonly string[] }) {
  const { acts, t } = usePaneContext();
  const { typed, refusedDomains = [] } = usePane((state) => ({
    typed: inputOf(state, id),
    refusedDomains: workOf(state).refusedDomains,
  }));
  const styles = useStyles();
  const input = useInputStyles();
  const shown = useDomainName();
  const refused = typed === undefined ? [] : refusedDomains;
  return (
    <>
      <label className={input.label} htmlFor={id}>
        {t('facts.domains')}
      </label>
      <textarea
        id={id}
        className={mergeClasses(input.text, styles.area)}
        rows={Math.min(6, Math.max(2, domains.length * 2))}
        value={typed ?? domains.map(shown).join('\n')}
        aria-invalid={refused.length > 0}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => acts.setInput(id, target.value)}
        onBlur={() => typed !== undefined && acts.editDomains(typed, id)}
      />
      <div id={`${id}-hint`} role={refused.length > 0 ? 'alert' : undefined}>
        {refused.slice(0, 5).map(({ text, because }) => (
          <p key={text} className={styles.refused}>
            {t(reasons[because], { value: text })}
          </p>
        ))}
      </div>
    </>
  );
}
