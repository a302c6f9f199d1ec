/** What each mail file is recognised by, derived when built (`tools/mailMarks.js`). */
declare module '*.marks' {
  const mails: readonly import('./recogniseMail').MailMarks[];
  export default mails;
}
