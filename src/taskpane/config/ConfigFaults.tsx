import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane, usePaneContext } from '../shared/paneContext';
import { Hint } from '../shared/Hint';
import { Notice } from '../shared/Notice';

const useStyles = makeStyles({
  faults: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  list: { margin: '4px 0 0', paddingInlineStart: '20px' },
  path: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Every fault of `closeout.config.json`, for whoever deployed it. */
export function ConfigFaults() {
  const { t } = usePaneContext();
  const configFaults = usePane((state) => state.configFaults);
  const styles = useStyles();
  if (configFaults === 'unreachable') return <Hint intent="warning" text={t('config.unreachable')} />;
  return (
    <Notice intent="warning" className={styles.faults}>
      {t('config.faults', { count: configFaults.length })}
      <ul className={styles.list}>
        {configFaults.map(({ path, expected }) => (
          <li key={path}>
            <span className={styles.path}>{path}</span>: {t(`config.${expected}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
