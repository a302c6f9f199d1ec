import { makeStyles, tokens } from '@fluentui/react-components';
import type { Closure } from '../../domain/closure/closure';
import { Fold } from '../shared/Fold';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
import { ClosureFiles } from './ClosureFiles';
import { DeleteClosure } from './DeleteClosure';
import { TenantChooser } from './TenantChooser';
import { TenantForm } from './TenantForm';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: '4px', marginTop: '8px' },
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
        <Fold startsOpen label={t('tools.facts')}>
          <TenantForm closure={closure} />
        </Fold>
      )}
      <Fold startsOpen={!closure} label={t(closure ? 'tools.otherTenant' : 'tenant.which')}>
        <p className={styles.hint}>{t('tools.otherTenantHint')}</p>
        <TenantChooser
          id="tenant-search"
          except={closure?.tenant.key}
          onChoose={acts.chooseTenant}
          none={closure ? t('tenant.none') : undefined}
        />
      </Fold>
      {closure && (
        <Fold label={t('tools.merge')}>
          <p className={styles.hint}>{t('tools.mergeHint', { name: closure.tenant.name })}</p>
          <TenantChooser id="merge-search" except={closure.tenant.key} onChoose={acts.mergeInto} />
          <MergedTenants closure={closure} />
        </Fold>
      )}
      <Fold label={t('tools.file')}>
        <ClosureFiles />
      </Fold>
      <PutAway />
      {closure && (
        <Fold label={t('tools.discard')}>
          <p className={styles.hint}>{t('tools.discardHint')}</p>
          <PaneButton onClick={acts.discardClosure}>{t('tools.discardNow')}</PaneButton>
          <DeleteClosure tenant={closure.tenant} />
        </Fold>
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
function PutAway() {
  const { acts, t } = usePaneContext();
  const closures = usePane((state) => state.book.closures);
  const styles = useStyles();
  const away = [...closures.values()].filter(({ tenant }) => tenant.discarded);
  if (away.length === 0) return null;
  return (
    <Fold label={t('tools.putAway')}>
      {away.map(({ tenant }) => (
        <div key={tenant.key} className={styles.away}>
          <PaneButton look="link" onClick={() => acts.restoreClosure(tenant.key)}>
            {t('tools.restore', { name: tenant.name })}
          </PaneButton>
          <DeleteClosure tenant={tenant} />
        </div>
      ))}
    </Fold>
  );
}
