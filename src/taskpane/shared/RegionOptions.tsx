import { regionName, regions } from '../../domain/region';
import { usePaneContext } from './paneContext';

/** The regions to choose from, named in the reader's language. */
export function RegionOptions() {
  const { language, t } = usePaneContext();
  return (
    <>
      <option value="">{t('field.region.choose')}</option>
      {regions.map((region) => (
        <option key={region} value={region}>
          {regionName(region, language)}
        </option>
      ))}
    </>
  );
}
