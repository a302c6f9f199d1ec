import { makeStyles, tokens } from '@fluentui/react-components';

/** Native fields in Fluent's looks. */
export const useInputStyles = makeStyles({
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    colorScheme: 'light dark',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  label: { display: 'block', margin: '6px 0 2px', fontSize: tokens.fontSizeBase200 },
});
