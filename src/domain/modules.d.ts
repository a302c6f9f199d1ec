/** Domains of mail providers, in no order. */
declare module 'email-providers/all.json' {
  const domains: readonly string[];
  export default domains;
}

/** The package; without the slash it would be Node's own module. */
declare module 'punycode/' {
  /** Names in Punycode become what they stand for; what is not in it stays. */
  export function toUnicode(domain: string): string;
}
