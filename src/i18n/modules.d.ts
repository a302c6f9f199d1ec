/** A mail file, parsed when built (`tools/mailLoader.js`); `MailTemplate` checks it at run time. */
declare module '*.md' {
  const template: unknown;
  export default template;
}

/** Two halves of a catalogue, compiled when built (`tools/catalogLoader.js`): what the entry script says, and the rest. */
declare module '*.json?first' {
  const texts: unknown;
  export default texts;
}
declare module '*.json?further' {
  const texts: unknown;
  export default texts;
}
