/**
 * The add-in's part of the mailbox that Exchange carries to every Outlook of the FM. What `read` says is from when the
 * pane was opened and never newer, and `save` writes the whole bag: whoever saves last wins (platform facts 2.2).
 */
export interface RoamingSettings {
  read(name: string): unknown;
  /**
   * Sets the names and saves; an undefined value removes its name.
   * @throws {HostError} `failed` with code 9019 when Outlook did not take it; a second try often succeeds
   */
  save(values: Readonly<Record<string, unknown>>): Promise<void>;
}
