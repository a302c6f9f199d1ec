import { Button, Checkbox, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { isInvalid } from '../../domain/mail/fieldValue';
import type { Language } from '../../domain/language';
import { fieldTypes, type AskedField, type FieldId } from '../../domain/mail/mail';
import { workloadNames } from '../../domain/tenant/workloadNames';
import { RegionOptions } from '../shared/RegionOptions';
import { usePaneContext } from '../shared/paneContext';
import type { MessageKey, Translate } from '../../i18n/translate';
import { GreetedContacts } from './GreetedContacts';

const useStyles = makeStyles({
  suggestions: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' },
  wide: { minWidth: 0, width: '100%' },
  check: { marginInlineStart: '-8px' },
});

type Props = {
  readonly field: AskedField;
  readonly value: string | readonly string[] | undefined;
  readonly mailLanguage: Language;
};

/** One field of a mail, by its type. */
export function MailField({ field, value, mailLanguage }: Props) {
  const { language, acts, t } = usePaneContext();
  const styles = useStyles();
  const id = `field-${field}`;
  const text = typeof value === 'string' ? value : '';
  const fault = faultOf(field, text, t);
  const wrap = {
    label: t(`field.${field}`),
    hint: hintOf(field, t) ?? null,
    ...(fault ? { validationMessage: fault, validationState: 'error' as const } : {}),
  };

  switch (fieldTypes[field]) {
    case 'yes-no':
      return (
        <Checkbox
          id={id}
          className={styles.check}
          label={t(`field.${field}`)}
          checked={text === 'yes'}
          onChange={(_, { checked }) => acts.setField(field, checked === true ? 'yes' : 'no')}
        />
      );
    case 'choice':
      return (
        <Field {...wrap}>
          <Select id={id} value={text} onChange={(_, data) => acts.setField(field, data.value)}>
            <RegionOptions />
          </Select>
        </Field>
      );
    case 'date':
      return (
        <Field {...wrap}>
          <Input id={id} type="date" value={text} onChange={(_, data) => acts.setField(field, data.value)} />
        </Field>
      );
    case 'list': {
      const lines = Array.isArray(value) ? (value as string[]) : text === '' ? [] : [text];
      const offered = field === 'demonstrated' ? demonstrations(mailLanguage, language, t) : workloadNames;
      const open = offered.filter((item) => !lines.includes(item));
      return (
        <div>
          <Field {...wrap}>
            <Textarea
              id={id}
              className={styles.wide}
              value={lines.join('\n')}
              rows={Math.min(6, Math.max(2, lines.length))}
              onChange={(_, data) => acts.setField(field, data.value === '' ? [] : data.value.split('\n'))}
            />
          </Field>
          {open.length > 0 && (
            <div className={styles.suggestions}>
              {open.slice(0, 6).map((item) => (
                <Button
                  key={item}
                  size="small"
                  shape="circular"
                  icon={<AddRegular />}
                  aria-label={t('editor.add', { item })}
                  onClick={() => acts.setField(field, [...lines.filter((line) => line.trim() !== ''), item])}
                >
                  {item}
                </Button>
              ))}
            </div>
          )}
        </div>
      );
    }
    case 'text':
      return (
        <div>
          <Field {...wrap}>
            <Input
              id={id}
              className={styles.wide}
              value={text}
              onChange={(_, data) => acts.setField(field, data.value)}
            />
          </Field>
          {field === 'contactName' && <GreetedContacts isEmpty={text === ''} />}
        </div>
      );
  }
}

/** The pane's words go into a mail only when the mail is in the reader's language. */
function demonstrations(mail: Language, reader: Language, t: Translate): string[] {
  return mail === reader ? [t('field.demonstrated.suggestion')] : [];
}

const hints: Partial<Record<FieldId, MessageKey>> = {
  tenantName: 'field.tenantName.hint',
  contactName: 'field.contactName.hint',
  completed: 'field.completed.hint',
  nextWorkloads: 'field.nextWorkloads.hint',
  demonstrated: 'field.demonstrated.hint',
  rfaAddress: 'field.rfaAddress.hint',
  tenantId: 'field.tenantId.hint',
};

function hintOf(field: FieldId, t: Translate): string | undefined {
  const key = hints[field];
  return key && t(key);
}

const faults: Partial<Record<FieldId, MessageKey>> = {
  tenantId: 'field.invalid.tenantId',
  rfaAddress: 'field.invalid.rfaAddress',
  fmAddress: 'field.invalid.fmAddress',
};

function faultOf(field: FieldId, text: string, t: Translate): string | undefined {
  const key = faults[field];
  return key && isInvalid(field, text) ? t(key) : undefined;
}
