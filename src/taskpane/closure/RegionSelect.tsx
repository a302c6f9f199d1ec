import { makeStyles } from '@fluentui/react-components';
import type { Region } from '../../domain/region';
import { RegionOptions } from '../shared/RegionOptions';
import { usePaneContext } from '../shared/paneContext';

const useStyles = makeStyles({
  region: { font: 'inherit', minHeight: '32px', padding: '4px 8px' },
});

/** The tenant's region, asked where it is missing. */
export function RegionSelect() {
  const { acts, t } = usePaneContext();
  const styles = useStyles();
  return (
    <select
      className={styles.region}
      aria-label={t('field.region')}
      value=""
      onChange={({ target }) => void acts.editTenant({ region: target.value as Region })}
    >
      <RegionOptions />
    </select>
  );
}
