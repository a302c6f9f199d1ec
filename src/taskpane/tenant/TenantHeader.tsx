import { makeStyles, tokens } from '@fluentui/react-components';
import { closureOf, inputOf, matchOf } from '../../app/selectors';
import { regionName } from '../../domain/region';
import { later } from '../shared/later';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
import { useDomainName } from '../shared/useDomainName';
import { reasonText } from './reasonText';
import { StartClosure } from './StartClosure';

const TenantTools = later(
  async () => (await import(/* webpackChunkName: "tenant-tools" */ './TenantTools')).TenantTools,
);

const TenantQuestion = later(
  async () => (await import(/* webpackChunkName: "tenant-question" */ './TenantQuestion')).TenantQuestion,
);

const useStyles = makeStyles({
  header: { padding: '12px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, minHeight: '44px' },
  line: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  name: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  region: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  detail: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Whose thread is open, why Closeout thinks so, and the way to say otherwise. */
export function TenantHeader() {
  const { language, acts, t } = usePaneContext();
  const { item, closure, match, tools, listsMissing } = usePane((state) => ({
    item: state.item.kind,
    closure: closureOf(state),
    match: matchOf(state),
    tools: inputOf(state, 'tenant-tools'),
    listsMissing: state.lists === 'unavailable',
  }));
  const styles = useStyles();
  const shown = useDomainName();
  if (item === 'loading') return null;
  // Where no tenant is the heading, who only hears the pane is told whose pane it is.
  if (item !== 'thread') return <h1 className="off-screen">Closeout</h1>;
  const open = tools === 'open';
  return (
    <header className={styles.header} aria-label={t('tenant.label')}>
      {closure ? (
        <>
          <div className={styles.line}>
            <h1 className={styles.name}>{closure.tenant.name}</h1>
            {closure.tenant.region && (
              <span className={styles.region}>{regionName(closure.tenant.region, language)}</span>
            )}
          </div>
          <div className={styles.line}>
            <p className={styles.detail}>
              {match?.kind === 'matched' ? reasonText(match.because, t, shown) : t('tenant.because.draft')}
            </p>
            <PaneButton
              look="link"
              aria-expanded={open}
              onClick={() => acts.setInput('tenant-tools', open ? undefined : 'open')}
            >
              {t(open ? 'tenant.close' : 'tenant.change')}
            </PaneButton>
          </div>
        </>
      ) : match?.kind === 'ambiguous' ? (
        <TenantQuestion match={match} />
      ) : (
        <StartClosure match={match} />
      )}
      {!closure && listsMissing && <p className={styles.detail}>{t('tenant.listsMissing')}</p>}
      {open && <TenantTools closure={closure} />}
    </header>
  );
}
