import { makeStyles, tokens } from '@fluentui/react-components';
import { customerOf, workOf, type PaneState } from '../../app/paneState';
import type { Translate } from '../../i18n/translate';
import { usePane } from '../shared/paneContext';

const useStyles = makeStyles({
  header: {
    padding: '12px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minHeight: '44px',
  },
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
  legend: { padding: 0, marginBottom: '4px', fontSize: tokens.fontSizeBase200 },
  option: { display: 'flex', alignItems: 'center', gap: '8px', padding: '4px 0', minHeight: '24px' },
});

/** Whose thread is open: the customer as the participants show it. */
export function CustomerHeader() {
  const { state, acts, t } = usePane();
  const styles = useStyles();
  const words = wordsOf(state, t);
  if (!words) return null;
  const { item } = state;
  const several = item.kind === 'thread' && item.customers.kind === 'several' ? item.customers.customers : undefined;
  const chosen = workOf(state).customerDomain;
  return (
    <header className={styles.header} aria-label={t('customer.label')}>
      <h1 className={styles.name}>{words.name}</h1>
      <p className={styles.detail}>{words.detail}</p>
      {several && (
        <fieldset className={styles.choice}>
          <legend className={styles.legend}>{t('customer.choose')}</legend>
          {several.map(({ domain }) => (
            <label key={domain} className={styles.option}>
              <input
                type="radio"
                name="customer"
                checked={domain === chosen}
                onChange={() => acts.chooseCustomer(domain)}
              />
              {domain}
            </label>
          ))}
        </fieldset>
      )}
    </header>
  );
}

function wordsOf(state: PaneState, t: Translate): { name: string; detail: string } | undefined {
  const { item } = state;
  if (item.kind !== 'thread') return undefined;
  const { customers } = item;
  switch (customers.kind) {
    case 'one':
      return {
        name: customers.customer.domain,
        detail: customers.customer.contacts.map(({ name, address }) => name || address).join('; '),
      };
    case 'several': {
      const count = customers.customers.length;
      return {
        name: customerOf(state)?.domain ?? t('customer.several', { count }),
        detail: namesOf(customers.customers),
      };
    }
    case 'public-mail':
      return { name: customers.contacts[0]?.address ?? '', detail: t('customer.publicMail') };
    case 'our-side':
      return {
        name: t(customers.accountTeam ? 'customer.accountTeam' : 'customer.ourSide'),
        detail: t('customer.noCustomer'),
      };
    case 'nobody':
      return { name: t('customer.nobody'), detail: t('customer.addRecipients') };
  }
}

function namesOf(customers: readonly { readonly domain: string }[]): string {
  return new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' }).format(
    customers.map(({ domain }) => domain),
  );
}
