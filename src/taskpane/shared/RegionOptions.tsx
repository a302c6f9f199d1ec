import { regionName, regions } from '../../domain/region';
import { usePane } from './paneContext';

/** The regions to choose from, named in the reader's language. */
export function RegionOptions() {
  const { state, t } = usePane();
  return (
    <>
      <option value="">{t('field.region.choose')}</option>
      {regions.map((region) => (
        <option key={region} value={region}>
          {regionName(region, state.readerLanguage)}
        </option>
      ))}
    </>
  );
}
