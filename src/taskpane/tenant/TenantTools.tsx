import { makeStyles, tokens } from '@fluentui/react-components';
import type { Closure } from '../../domain/closure/closure';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
import { ClosureFiles } from './ClosureFiles';
import { DeleteClosure } from './DeleteClosure';
import { TenantChooser } from './TenantChooser';
import { TenantForm } from './TenantForm';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: '4px', marginTop: '8px' },
  summary: {
    padding: '6px 0',
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  away: { display: 'flex', flexWrap: 'wrap', gap: '0 12px' },
  hint: {
    margin: '0 0 8px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Everything about the tenant that the FM can say: its facts, whose thread this is, merging, and the file. */
export function TenantTools({ closure }: { readonly closure: Closure | undefined }) {
  const { acts, t } = usePaneContext();
  const styles = useStyles();
  return (
    <div className={styles.tools}>
      {closure && (
        <details open>
          <summary className={styles.summary}>{t('tools.facts')}</summary>
          <TenantForm closure={closure} />
        </details>
      )}
      <details open={!closure}>
        <summary className={styles.summary}>{t(closure ? 'tools.otherTenant' : 'tenant.which')}</summary>
        <p className={styles.hint}>{t('tools.otherTenantHint')}</p>
        <TenantChooser
          id="tenant-search"
          except={closure?.tenant.key}
          onChoose={acts.chooseTenant}
          none={closure ? t('tenant.none') : undefined}
        />
      </details>
      {closure && (
        <details>
          <summary className={styles.summary}>{t('tools.merge')}</summary>
          <p className={styles.hint}>{t('tools.mergeHint', { name: closure.tenant.name })}</p>
          <TenantChooser id="merge-search" except={closure.tenant.key} onChoose={acts.mergeInto} />
          <MergedTenants closure={closure} />
        </details>
      )}
      <details>
        <summary className={styles.summary}>{t('tools.file')}</summary>
        <ClosureFiles />
      </details>
      <PutAway className={styles.summary} />
      {closure && (
        <details>
          <summary className={styles.summary}>{t('tools.discard')}</summary>
          <p className={styles.hint}>{t('tools.discardHint')}</p>
          <PaneButton onClick={acts.discardClosure}>{t('tools.discardNow')}</PaneButton>
          <DeleteClosure tenant={closure.tenant} />
        </details>
      )}
    </div>
  );
}

/** The tenants that were said to be this one; each can be taken apart again. */
function MergedTenants({ closure }: { readonly closure: Closure }) {
  const { acts, t } = usePaneContext();
  const closures = usePane((state) => state.book.closures);
  const merged = [...closures.values()].filter(({ tenant }) => tenant.mergedInto === closure.tenant.key);
  return merged.map(({ tenant }) => (
    <PaneButton key={tenant.key} look="link" onClick={() => acts.separate(tenant.key)}>
      {t('tools.separate', { name: tenant.name })}
    </PaneButton>
  ));
}

/** The closures that were put away; each can be brought back, or deleted for good. */
function PutAway({ className }: { readonly className: string }) {
  const { acts, t } = usePaneContext();
  const closures = usePane((state) => state.book.closures);
  const styles = useStyles();
  const away = [...closures.values()].filter(({ tenant }) => tenant.discarded);
  if (away.length === 0) return null;
  return (
    <details>
      <summary className={className}>{t('tools.putAway')}</summary>
      {away.map(({ tenant }) => (
        <div key={tenant.key} className={styles.away}>
          <PaneButton look="link" onClick={() => acts.restoreClosure(tenant.key)}>
            {t('tools.restore', { name: tenant.name })}
          </PaneButton>
          <DeleteClosure tenant={tenant} />
        </div>
      ))}
    </details>
  );
}
