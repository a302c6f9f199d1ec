/** A mail file, parsed when built (`tools/mailLoader.js`); `MailTemplate` checks it at run time. */
declare module '*.md' {
  const template: unknown;
  export default template;
}
