import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  heading: { margin: 0, font: 'inherit' },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: '6px 0',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  label: { display: 'flex', alignItems: 'center', gap: '8px', flexGrow: 1, minWidth: 0 },
  chevron: { flexShrink: 0, fontSize: '16px', lineHeight: 0, color: tokens.colorNeutralForeground3 },
});

type Props = {
  readonly label: ReactNode;
  readonly children: ReactNode;
  /** The label is a heading of this level. */
  readonly heading?: 'h2' | 'h3';
  /** The label's id, for what it names. */
  readonly id?: string;
  readonly className?: string;
} & (
  | { readonly open: boolean; readonly onToggle: (open: boolean) => void; readonly startsOpen?: never }
  | { readonly startsOpen?: boolean; readonly open?: never; readonly onToggle?: never }
);

/**
 * What is folded away below its name. A button, since Office.js, which moves the keyboard from stop to stop by a list of
 * its own, passes over `<summary>`.
 */
export function Fold({ label, children, heading: Heading, id, className, startsOpen = false, ...given }: Props) {
  const styles = useStyles();
  const content = useId();
  const [unfolded, setUnfolded] = useState(startsOpen);
  const open = given.open ?? unfolded;
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  const button = (
    <button
      type="button"
      id={Heading ? undefined : id}
      className={mergeClasses(styles.button, className)}
      aria-expanded={open}
      aria-controls={open ? content : undefined}
      onClick={() => (given.onToggle ?? setUnfolded)(!open)}
    >
      <span className={styles.label}>{label}</span>
      <span className={mergeClasses(styles.chevron, 'mirrored')} aria-hidden>
        <Chevron />
      </span>
    </button>
  );
  return (
    <>
      {Heading ? (
        <Heading id={id} className={styles.heading}>
          {button}
        </Heading>
      ) : (
        button
      )}
      {open && <div id={content}>{children}</div>}
    </>
  );
}
