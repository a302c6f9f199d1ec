import type { Language } from './language';

/** What only the organisation that deploys Closeout knows: `closeout.config.json` beside the pages. */
export type Config = {
  readonly ownDomains: readonly string[];
  readonly accountTeamDomains: readonly string[];
  readonly assignmentTeam: { readonly address: string | undefined; readonly language: Language };
  readonly rfaAddress: string | undefined;
  /** With `{tenantId}` where FTOP wants the tenant's id. */
  readonly ftopAddress: string | undefined;
  /** After so many working days without an answer a reminder is offered. */
  readonly reminderAfterWorkingDays: number;
};

export const defaultConfig: Config = {
  ownDomains: [],
  accountTeamDomains: ['microsoft.com'],
  assignmentTeam: { address: undefined, language: 'en-US' },
  rfaAddress: undefined,
  ftopAddress: undefined,
  reminderAfterWorkingDays: 5,
};

/** One fault of the file: where, and what was expected there. */
export type ConfigFault = {
  readonly path: string;
  readonly expected: 'json' | 'object' | 'domains' | 'address' | 'language' | 'https' | 'number' | 'known-key';
};
