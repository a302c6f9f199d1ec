import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { inputOf } from '../../app/selectors';
import { domainOf, normaliseAddress, type Person } from '../../domain/address';
import type { Closure } from '../../domain/closure/closure';
import type { TenantEdit } from '../../domain/closure/editTenant';
import { isInvalid } from '../../domain/mail/fieldValue';
import { languages, type Language } from '../../domain/language';
import type { Region } from '../../domain/region';
import type { MessageKey } from '../../i18n/translate';
import { RegionOptions } from '../shared/RegionOptions';
import { languageName } from '../shared/languageName';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
import { useDomainName } from '../shared/useDomainName';
import { useInputStyles } from '../shared/useInputStyles';
import { DomainsField } from './DomainsField';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column' },
  area: { resize: 'vertical' },
});

/** The tenant's facts. Each field is kept when it is left; what is being typed survives a switch to another mail. */
export function TenantForm({ closure }: { readonly closure: Closure }) {
  const { language: readerLanguage, acts, t } = usePaneContext();
  const styles = useStyles();
  const input = useInputStyles();
  const { tenant } = closure;
  return (
    <div className={styles.form}>
      <Line field="name" label="facts.name" value={tenant.name} edit={(name) => (name === '' ? undefined : { name })} />
      <label className={input.label} htmlFor="facts-region">
        {t('field.region')}
      </label>
      <select
        id="facts-region"
        className={input.text}
        value={tenant.region ?? ''}
        onChange={({ target }) => void acts.editTenant({ region: (target.value || undefined) as Region | undefined })}
      >
        <RegionOptions />
      </select>
      <label className={input.label} htmlFor="facts-language">
        {t('facts.language')}
      </label>
      <select
        id="facts-language"
        className={input.text}
        value={tenant.language ?? ''}
        onChange={({ target }) =>
          void acts.editTenant({ language: (target.value || undefined) as Language | undefined })
        }
      >
        <option value="">{t('facts.languageUnknown')}</option>
        {languages.map((language) => (
          <option key={language} value={language}>
            {languageName(language, readerLanguage)}
          </option>
        ))}
      </select>
      <Line
        field="tenantId"
        label="field.tenantId"
        value={tenant.tenantId ?? ''}
        edit={(text) => (isInvalid('tenantId', text) ? undefined : { tenantId: text || undefined })}
      />
      <DomainsField domains={tenant.domains} />
      <SharedDomains closure={closure} />
      <Lines
        field="customers"
        label="facts.customerContacts"
        value={tenant.customerContacts.map(written)}
        edit={(lines) => peopleIn(lines, (customerContacts) => ({ customerContacts }))}
      />
      <Lines
        field="account-team"
        label="facts.accountTeamContacts"
        value={tenant.accountTeamContacts.map(written)}
        edit={(lines) => peopleIn(lines, (accountTeamContacts) => ({ accountTeamContacts }))}
      />
      <Lines field="workloads" label="facts.workloads" value={tenant.workloads} edit={(workloads) => ({ workloads })} />
      <label className={input.label} htmlFor="facts-meeting">
        {t('facts.nextMeeting')}
      </label>
      <input
        id="facts-meeting"
        type="date"
        className={input.text}
        value={tenant.nextMeeting ?? ''}
        onChange={({ target }) => void acts.editTenant({ nextMeeting: target.value || undefined })}
      />
    </div>
  );
}

/** Domains that another tenant has too: each thread with them would have to be asked about. */
function SharedDomains({ closure: { tenant } }: { readonly closure: Closure }) {
  const { acts, t } = usePaneContext();
  const closures = usePane((state) => state.book.closures);
  const input = useInputStyles();
  const shown = useDomainName();
  const others = [...closures.values()].filter(
    ({ tenant: { key, mergedInto, discarded } }) => key !== tenant.key && mergedInto !== tenant.key && !discarded,
  );
  return others.flatMap(({ tenant: other }) =>
    other.domains
      .filter((domain) => tenant.domains.includes(domain))
      .map((domain) => (
        <p key={`${other.key} ${domain}`} className={input.label}>
          {t('facts.domainShared', { domain: shown(domain), name: other.name })}{' '}
          <PaneButton look="link" onClick={() => acts.moveDomain(domain, other.key, tenant.key)}>
            {t('facts.moveHere')}
          </PaneButton>
        </p>
      )),
  );
}

type FieldProps<Value> = {
  readonly field: string;
  readonly label: MessageKey;
  readonly value: Value;
  /** What the text changes; undefined when it is not what the field wants: then it stays as typed, marked. */
  readonly edit: (value: Value) => TenantEdit | undefined;
};

function Line({ field, label, value, edit }: FieldProps<string>) {
  const { acts, t } = usePaneContext();
  const input = useInputStyles();
  const { id, typed, drop, type } = useTyping(field);
  const text = typed ?? value;
  const bad = typed !== undefined && edit(typed.trim()) === undefined;
  return (
    <>
      <label className={input.label} htmlFor={id}>
        {t(label)}
      </label>
      <input
        id={id}
        className={input.text}
        value={text}
        aria-invalid={bad}
        onChange={({ target }) => type(target.value)}
        onBlur={() => {
          const change = typed === undefined ? undefined : edit(typed.trim());
          if (!change) return;
          if (typed?.trim() !== value) void acts.editTenant(change);
          drop();
        }}
      />
    </>
  );
}

function Lines({ field, label, value, edit }: FieldProps<readonly string[]>) {
  const { acts, t } = usePaneContext();
  const styles = useStyles();
  const input = useInputStyles();
  const { id, typed, drop, type } = useTyping(field);
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const bad = typed !== undefined && edit(lines(typed)) === undefined;
  return (
    <>
      <label className={input.label} htmlFor={id}>
        {t(label)}
      </label>
      <textarea
        id={id}
        className={mergeClasses(input.text, styles.area)}
        rows={Math.min(6, Math.max(2, value.length * 2))}
        value={typed ?? value.join('\n')}
        aria-invalid={bad}
        onChange={({ target }) => type(target.value)}
        onBlur={() => {
          const change = typed === undefined ? undefined : edit(lines(typed));
          if (!change) return;
          if (lines(typed ?? '').join('\n') !== value.join('\n')) void acts.editTenant(change);
          drop();
        }}
      />
    </>
  );
}

function useTyping(field: string) {
  const { acts } = usePaneContext();
  const id = `facts-${field}`;
  return {
    id,
    typed: usePane((state) => inputOf(state, id)),
    type: (text: string) => acts.setInput(id, text),
    drop: () => acts.setInput(id, undefined),
  };
}

function written({ name, address }: Person): string {
  return name === '' ? address : `${name} <${address}>`;
}

/** `Name <address>` or an address a line; undefined when a line is neither. */
function peopleIn(lines: readonly string[], edit: (people: readonly Person[]) => TenantEdit): TenantEdit | undefined {
  const people = lines.map((line) => {
    const at = line.endsWith('>') ? line.lastIndexOf('<') : -1;
    const address = at < 0 ? line : line.slice(at + 1, -1);
    return { name: line.slice(0, Math.max(at, 0)).trim(), address: normaliseAddress(address) };
  });
  return people.every(({ address }) => domainOf(address) !== undefined) ? edit(people) : undefined;
}
