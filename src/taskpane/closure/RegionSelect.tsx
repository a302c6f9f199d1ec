import type { Region } from '../../domain/region';
import { RegionOptions } from '../shared/RegionOptions';
import { usePaneContext } from '../shared/paneContext';
import { useInputStyles } from '../shared/useInputStyles';

/** The tenant's region, asked where it is missing. */
export function RegionSelect() {
  const { acts, t } = usePaneContext();
  const input = useInputStyles();
  return (
    <select
      className={input.text}
      aria-label={t('field.region')}
      value=""
      onChange={({ target }) => void acts.editTenant({ region: target.value as Region })}
    >
      <RegionOptions />
    </select>
  );
}
