import { makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { ftopAddressOf } from '../../domain/ftop/ftopAddress';
import { usePane, usePaneContext } from '../shared/paneContext';

const useStyles = makeStyles({
  link: { display: 'inline-flex', alignItems: 'center', gap: '6px', color: tokens.colorBrandForegroundLink },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The way to the tenant in FTOP, where the organisation has said what it is. */
export function FtopLink({ tenantId }: { readonly tenantId: string | undefined }) {
  const { t } = usePaneContext();
  const ftopAddress = usePane((state) => state.config.ftopAddress);
  const styles = useStyles();
  if (!ftopAddress) return null;
  const address = ftopAddressOf(ftopAddress, tenantId);
  if (!address) return <p className={styles.hint}>{t('ftop.openNeedsId')}</p>;
  return (
    <div>
      <a className={styles.link} href={address} target="_blank" rel="noopener noreferrer">
        {t('ftop.open')}
        <OpenRegular aria-hidden className="mirrored" />
      </a>
    </div>
  );
}
