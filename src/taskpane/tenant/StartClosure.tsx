import { makeStyles, tokens } from '@fluentui/react-components';
import { customerOf, workOf, inputOf } from '../../app/selectors';
import type { Item } from '../../app/paneState';
import type { Language } from '../../domain/language';
import type { Match } from '../../domain/matching/matchTenant';
import { listed } from '../../domain/text/spacing';
import type { Translate } from '../../i18n/translate';
import { PaneButton } from '../shared/PaneButton';
import { usePane, usePaneContext } from '../shared/paneContext';
import { useDomainName } from '../shared/useDomainName';
import { useInputStyles } from '../shared/useInputStyles';

const useStyles = makeStyles({
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  detail: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  choice: { border: 'none', margin: '8px 0 0', padding: 0 },
  legend: { padding: 0, marginBottom: '4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  option: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  choose: { display: 'flex', alignItems: 'center', gap: '8px', padding: '4px 0', minHeight: '24px' },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px', marginTop: '8px' },
});

/** A thread of no tenant: who is in it, and the one click that starts a closure from it. */
export function StartClosure({ match }: { match: Match | undefined }) {
  const { language, acts, t } = usePaneContext();
  const { item, chosen, starting, tools } = usePane((state) => ({
    item: state.item,
    chosen: customerOf(state)?.domain,
    starting: workOf(state).starting,
    tools: inputOf(state, 'tenant-tools'),
  }));
  const styles = useStyles();
  const input = useInputStyles();
  const shown = useDomainName();
  if (item.kind !== 'thread') return null;
  const { customers } = item;
  const canStart = match !== undefined && (customers.kind === 'one' || customers.kind === 'public-mail');
  const said = match?.kind === 'unknown' && match.because === 'said-none';
  const open = tools === 'open';
  return (
    <>
      <h1 className={styles.name}>{nameOf(item, chosen, t, shown)}</h1>
      <p className={styles.detail}>{said ? t('tenant.saidNone') : detailOf(item, language, t, shown)}</p>
      {customers.kind === 'several' && (
        <fieldset className={styles.choice}>
          <legend className={styles.legend}>{t('customer.choose')}</legend>
          {customers.customers.map(({ domain }) => (
            <div key={domain} className={styles.option}>
              <label className={styles.choose}>
                <input
                  type="radio"
                  className={input.radio}
                  name="customer"
                  checked={domain === chosen}
                  onChange={() => acts.chooseCustomer(domain)}
                />
                <span id={`customer-${domain}`}>{shown(domain)}</span>
              </label>
              {match && (
                <PaneButton
                  id={`start-${domain}`}
                  look="link"
                  disabled={starting === true}
                  aria-labelledby={`start-${domain} customer-${domain}`}
                  onClick={() => acts.startClosure(domain)}
                >
                  {t('tenant.start')}
                </PaneButton>
              )}
            </div>
          ))}
        </fieldset>
      )}
      {match && (
        <div data-next className={styles.acts}>
          {canStart && (
            <PaneButton
              {...(said ? {} : { look: 'primary' })}
              disabled={starting === true}
              onClick={() => acts.startClosure()}
            >
              {t(starting ? 'tenant.starting' : 'tenant.start')}
            </PaneButton>
          )}
          <PaneButton
            look="link"
            aria-expanded={open}
            onClick={() => acts.setInput('tenant-tools', open ? undefined : 'open')}
          >
            {t('tenant.choose')}
          </PaneButton>
        </div>
      )}
    </>
  );
}

type Thread = Extract<Item, { kind: 'thread' }>;

type Shown = (domain: string) => string;

function nameOf({ customers }: Thread, chosen: string | undefined, t: Translate, shown: Shown): string {
  switch (customers.kind) {
    case 'one':
      return shown(customers.customer.domain);
    case 'several':
      return chosen ? shown(chosen) : t('customer.several', { count: customers.customers.length });
    case 'public-mail':
      return shown(customers.contacts[0]?.address ?? '');
    case 'our-side':
      return t(customers.accountTeam ? 'customer.accountTeam' : 'customer.ourSide');
    case 'nobody':
      return t('customer.nobody');
  }
}

function detailOf({ customers }: Thread, language: Language, t: Translate, shown: Shown): string {
  switch (customers.kind) {
    case 'one':
      return customers.customer.contacts.map(({ name, address }) => name || shown(address)).join('; ');
    case 'several':
      return listed(
        customers.customers.map(({ domain }) => shown(domain)),
        language,
      );
    case 'public-mail':
      return t('customer.publicMail');
    case 'our-side':
      return t('customer.noCustomer');
    case 'nobody':
      return t('customer.addRecipients');
  }
}
