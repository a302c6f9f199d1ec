import { Label, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  choice: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

type ChoiceProps<T extends string | number> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly name?: (option: T) => ReactNode;
  readonly onChange: (value: T) => void;
};

/** A labelled list of values. */
export function Choice<T extends string | number>({ label, value, options, name, onChange }: ChoiceProps<T>) {
  const styles = useStyles();
  const id = useId();
  return (
    <span className={styles.choice}>
      <Label size="small" htmlFor={id}>
        {label}
      </Label>
      <Select
        id={id}
        size="small"
        value={String(value)}
        onChange={(_, data) => {
          const chosen = options.find((option) => String(option) === data.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={String(option)}>
            {name ? name(option) : option}
          </option>
        ))}
      </Select>
    </span>
  );
}
