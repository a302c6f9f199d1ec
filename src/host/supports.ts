/** Whether the client has this version of the requirement set Mailbox. */
export function supports(version: string): boolean {
  try {
    return Office.context.requirements.isSetSupported('Mailbox', version);
  } catch {
    // A client that cannot say so has only what it had from the start.
    return false;
  }
}
