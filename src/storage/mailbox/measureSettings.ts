/** Characters that Outlook allows an add-in in the mailbox; one more, and it saves nothing. */
export const settingsLimit = 32 * 1024;

/** The characters of settings as Outlook itself counts them: JSON within JSON (platform facts 2.2). */
export function measureSettings(values: Readonly<Record<string, unknown>>): number {
  return JSON.stringify(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)])),
  ).length;
}
