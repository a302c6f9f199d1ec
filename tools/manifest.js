/** The address that manifest.xml is written for: what `npm start` serves over https for a sideload. */
export const manifestAddress = 'https://localhost:3000';

/**
 * The address in ADDIN_URL, checked, without a trailing slash.
 * @param {string | undefined} value
 * @returns {string}
 * @throws {Error} with one sentence that says what to set
 */
export function addressFromEnvironment(value) {
  const example = 'for example ADDIN_URL=https://addins.example.com/closeout npm run build';
  if (!value) throw sentence(`ADDIN_URL is not set: give the https address the files will be served from, ${example}`);
  let address;
  try {
    address = new URL(value);
  } catch {
    throw sentence(`ADDIN_URL is "${value}", which is not an address: give the full https address, ${example}`);
  }
  if (address.protocol !== 'https:')
    throw sentence(`ADDIN_URL is "${value}": Outlook loads add-ins over https only, ${example}`);
  if (address.search || address.hash)
    throw sentence(`ADDIN_URL is "${value}": give it without "?" and "#", ${example}`);
  return address.href.replace(/\/+$/, '');
}

/** An error for the terminal: its sentence is all there is to read.
 * @param {string} message */
function sentence(message) {
  const error = new Error(message);
  error.stack = String(error);
  return error;
}

/**
 * manifest.xml for another address. AppDomains take the origin alone, everything else the full address.
 * @param {string} xml
 * @param {string} address as `addressFromEnvironment` gives it
 */
export function manifestFor(xml, address) {
  return xml
    .replaceAll(`<AppDomain>${manifestAddress}</AppDomain>`, `<AppDomain>${new URL(address).origin}</AppDomain>`)
    .replaceAll(manifestAddress, address);
}
