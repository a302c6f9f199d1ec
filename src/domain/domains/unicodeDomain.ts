/** What a host in Punycode stands for, where that is letters, figures and hyphens alone; any other host as it is. */
export type UnicodeDomain = (host: string) => string;

/** What may be shown of a decoded host; marks that nobody sees or that turn the direction round may not. */
const readable = /^[\p{L}\p{M}\p{N}.-]+$/u;

/** Loads the decoder (about 1 KB packed), which only an international domain needs. */
export async function loadUnicodeDomain(): Promise<UnicodeDomain> {
  const { toUnicode } = await import('punycode/');
  return (host) => {
    if (!host.includes('xn--') || host.length > 253) return host;
    try {
      const decoded = toUnicode(host);
      return readable.test(decoded) ? decoded : host;
    } catch {
      // What only looks like Punycode is shown as it stands.
      return host;
    }
  };
}
