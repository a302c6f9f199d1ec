import { makeStyles, Tag, TagGroup, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Address } from '../mailboxes/mailbox';
import { distinct, writeAddress } from '../model/addresses';

const useStyles = makeStyles({
  field: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: tokens.spacingVerticalXS,
  },
  label: { width: '56px', flexShrink: 0, lineHeight: '28px', color: tokens.colorNeutralForeground2 },
  content: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, flexGrow: 1, minWidth: 0 },
  tags: { display: 'contents' },
  tag: { maxWidth: '100%' },
  input: {
    flexGrow: 1,
    minWidth: '40px',
    height: '28px',
    border: 'none',
    outline: 'none',
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
  },
});

export type RecipientFieldProps = {
  readonly label: 'To' | 'Cc';
  readonly people: readonly Address[];
  readonly onChange: (people: readonly Address[]) => void;
};

/** A line of recipients: typing an address and Enter adds it, its tag takes it away. */
export function RecipientField({ label, people, onChange }: RecipientFieldProps) {
  const styles = useStyles();
  const id = useId();
  const [typed, setTyped] = useState('');
  const add = () => {
    const found = typed.split(/[;,]/).flatMap((one) => {
      const [, name = '', address = ''] = /^\s*(?:"?([^"<]*?)"?\s*<)?([^<>\s]+@[^<>\s]+?)>?\s*$/.exec(one) ?? [];
      return address ? [{ name: name.trim() || address, address }] : [];
    });
    if (found.length === 0) return;
    onChange(distinct([...people, ...found]));
    setTyped('');
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.content}>
        <TagGroup
          className={styles.tags}
          size="small"
          aria-label={`${label} recipients`}
          onDismiss={(_, { value }) => onChange(people.filter(({ address }) => address !== value))}
        >
          {people.map((person) => (
            <Tag
              key={person.address}
              value={person.address}
              className={styles.tag}
              shape="circular"
              dismissible
              dismissIcon={{ 'aria-label': 'remove' }}
              title={person.address}
            >
              {writeAddress(person)}
            </Tag>
          ))}
        </TagGroup>
        <input
          id={id}
          className={styles.input}
          type="text"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ';') {
              event.preventDefault();
              add();
            } else if (event.key === 'Backspace' && typed === '') {
              onChange(people.slice(0, -1));
            }
          }}
        />
      </div>
    </div>
  );
}
