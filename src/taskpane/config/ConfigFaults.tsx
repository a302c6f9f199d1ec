import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane, usePaneContext } from '../shared/paneContext';
import { Hint } from '../shared/Hint';

const useStyles = makeStyles({
  faults: {
    margin: '12px 16px 0',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  list: { margin: '4px 0 0', paddingInlineStart: '20px' },
  path: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** Every fault of `closeout.config.json`, for whoever deployed it. */
export function ConfigFaults() {
  const { t } = usePaneContext();
  const configFaults = usePane((state) => state.configFaults);
  const styles = useStyles();
  if (configFaults === 'unreachable') return <Hint text={t('config.unreachable')} />;
  return (
    <section role="alert" className={styles.faults}>
      {t('config.faults', { count: configFaults.length })}
      <ul className={styles.list}>
        {configFaults.map(({ path, expected }) => (
          <li key={path}>
            <span className={styles.path}>{path}</span>: {t(`config.${expected}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
