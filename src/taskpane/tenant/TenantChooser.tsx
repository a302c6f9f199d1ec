import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { inputOf } from '../../app/selectors';
import type { TenantKey } from '../../domain/tenant/tenant';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
import { useDomainName } from '../shared/useDomainName';
import { useInputStyles } from '../shared/useInputStyles';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '6px 0 0', padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  choice: { width: '100%', textAlign: 'start' },
  domains: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  hint: {
    margin: '6px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

type Props<None> = {
  readonly id: string;
  readonly except: TenantKey | undefined;
  readonly onChoose: (tenant: TenantKey | None) => void;
  /** The words for "none of them", where that is an answer. */
  readonly none?: string | undefined;
};

/** How many tenants are listed at once; the search narrows the rest. */
const most = 8;

/** The known tenants, found by name or domain. */
export function TenantChooser({ id, except, onChoose, none }: Props<'none'> | (Props<never> & { none?: undefined })) {
  const { language, acts, t } = usePaneContext();
  const { search = '', closures } = usePane((state) => ({ search: inputOf(state, id), closures: state.book.closures }));
  const styles = useStyles();
  const shown = useDomainName();
  const input = useInputStyles();
  useEffect(() => void acts.openAllClosures(), [acts]);
  const wanted = search.trim().toLowerCase();
  const found = useMemo(() => {
    const { compare } = new Intl.Collator(language);
    return Array.from(closures.values(), ({ tenant }) => tenant)
      .filter(({ key, mergedInto, discarded }) => key !== except && !mergedInto && !discarded)
      .filter(({ name, domains }) => [name, ...domains].some((text) => text.toLowerCase().includes(wanted)))
      .sort((a, b) => compare(a.name, b.name));
  }, [closures, except, wanted, language]);
  return (
    <>
      <input
        id={id}
        type="search"
        className={input.text}
        aria-label={t('tools.search')}
        placeholder={t('tools.search')}
        value={search}
        onChange={({ target }) => acts.setInput(id, target.value)}
      />
      <ul className={styles.list}>
        {found.slice(0, most).map(({ key, name, domains }) => (
          <li key={key}>
            <PaneButton className={styles.choice} onClick={() => onChoose(key)}>
              {name}
              <span className={styles.domains}>{domains.map(shown).join(', ')}</span>
            </PaneButton>
          </li>
        ))}
        {none !== undefined && (
          <li>
            <PaneButton
              look="subtle"
              className={styles.choice}
              onClick={() => (onChoose as (none: 'none') => void)('none')}
            >
              {none}
            </PaneButton>
          </li>
        )}
      </ul>
      {found.length > most && <p className={styles.hint}>{t('tools.more', { count: found.length - most })}</p>}
      {found.length === 0 && <p className={styles.hint}>{t(wanted === '' ? 'tools.noTenants' : 'tools.notFound')}</p>}
    </>
  );
}
