import { makeStyles, tokens } from '@fluentui/react-components';

/** Native fields in Fluent's looks. */
export const useInputStyles = makeStyles({
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: `5px ${tokens.spacingHorizontalMNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  label: { display: 'block', margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXXS}` },
  /** A box to tick, as high as the line that it stands in. */
  box: {
    position: 'relative',
    boxSizing: 'border-box',
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: '2px 0',
    appearance: 'none',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    ':checked': {
      border: `1px solid ${tokens.colorCompoundBrandBackground}`,
      backgroundColor: tokens.colorCompoundBrandBackground,
      '::after': {
        content: '""',
        position: 'absolute',
        top: '1px',
        left: '4px',
        width: '4px',
        height: '8px',
        borderRight: `2px solid ${tokens.colorNeutralForegroundInverted}`,
        borderBottom: `2px solid ${tokens.colorNeutralForegroundInverted}`,
        transform: 'rotate(45deg)',
      },
    },
  },
  /** One of several to choose. */
  radio: {
    position: 'relative',
    boxSizing: 'border-box',
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: '2px 0',
    appearance: 'none',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    ':checked': {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      '::after': {
        content: '""',
        position: 'absolute',
        inset: '2px',
        borderRadius: tokens.borderRadiusCircular,
        backgroundColor: tokens.colorCompoundBrandForeground1,
      },
    },
  },
});
