/** What the mail files are recognised by, a line for each, derived when built (`tools/mailMarks.js`). */
declare module '*.marks' {
  const mails: string;
  export default mails;
}
