import * as z from 'zod/mini';
import { domainOf } from './address';
import { isClean, longestName } from './text/cleanText';
import { defaultConfig, type Config, type ConfigFault } from './config';
import { languages } from './language';
import { isObject } from './isObject';

/** Nothing that deceives whoever reads it, and bounded before any pattern sees it. */
const Line = z.string().check(z.maxLength(longestName, { abort: true }), z.refine(isClean));

const Domain = Line.check(z.toLowerCase(), z.regex(/^([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u));
const Domains = z.array(
  z.pipe(
    z.transform((value) => (typeof value === 'string' ? value.toLowerCase() : value)),
    Domain,
  ),
);
const Address = Line.check(
  z.regex(/^[^@\s]+@[^@\s]+$/),
  z.refine((address) => domainOf(address) !== undefined),
);
const Https = Line.check(z.regex(/^https:\/\/[^\s]+$/));
const WorkingDays = z.int().check(z.minimum(1), z.maximum(60));

/** Each key by itself, so that one fault costs one key and not the whole file. */
const keys = {
  ownDomains: { schema: Domains, expected: 'domains' },
  accountTeamDomains: { schema: Domains, expected: 'domains' },
  'assignmentTeam.address': { schema: Address, expected: 'address' },
  'assignmentTeam.language': { schema: z.enum(languages), expected: 'language' },
  rfaAddress: { schema: Https, expected: 'https' },
  ftopAddress: { schema: Https, expected: 'https' },
  reminderAfterWorkingDays: { schema: WorkingDays, expected: 'number' },
} as const;

/**
 * Reads the text of `closeout.config.json`. A faulty or missing key takes its default, and every fault is named.
 * An absent file (undefined) is no fault.
 */
export function parseConfig(text: string | undefined): { config: Config; faults: ConfigFault[] } {
  if (text === undefined) return { config: defaultConfig, faults: [] };
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Going on with the defaults is what the pane promises; the fault is shown.
    return { config: defaultConfig, faults: [{ path: 'closeout.config.json', expected: 'json' }] };
  }
  if (!isObject(given))
    return { config: defaultConfig, faults: [{ path: 'closeout.config.json', expected: 'object' }] };

  const faults: ConfigFault[] = [];
  const team = given['assignmentTeam'];
  if (team !== undefined && !isObject(team)) faults.push({ path: 'assignmentTeam', expected: 'object' });
  const flat: Record<string, unknown> = { ...given };
  delete flat['assignmentTeam'];
  for (const path of Object.keys(flat).filter((key) => key.startsWith('assignmentTeam.'))) {
    // Written in one word at the top, where the file's form has no such key.
    faults.push({ path, expected: 'known-key' });
    delete flat[path];
  }
  if (isObject(team)) for (const [key, value] of Object.entries(team)) flat[`assignmentTeam.${key}`] = value;

  for (const path of Object.keys(flat)) {
    if (!Object.hasOwn(keys, path)) faults.push({ path, expected: 'known-key' });
  }
  const take = <T>(path: keyof typeof keys, schema: z.ZodMiniType<T>, fallback: T): T => {
    if (flat[path] === undefined) return fallback;
    const parsed = schema.safeParse(flat[path]);
    if (parsed.success) return parsed.data;
    faults.push({ path, expected: keys[path].expected });
    return fallback;
  };
  return {
    config: {
      ownDomains: take('ownDomains', Domains, defaultConfig.ownDomains as string[]),
      accountTeamDomains: take('accountTeamDomains', Domains, defaultConfig.accountTeamDomains as string[]),
      assignmentTeam: {
        address: take<string | undefined>('assignmentTeam.address', Address, undefined),
        language: take('assignmentTeam.language', z.enum(languages), defaultConfig.assignmentTeam.language),
      },
      rfaAddress: take<string | undefined>('rfaAddress', Https, undefined),
      ftopAddress: take<string | undefined>('ftopAddress', Https, undefined),
      reminderAfterWorkingDays: take('reminderAfterWorkingDays', WorkingDays, defaultConfig.reminderAfterWorkingDays),
    },
    faults,
  };
}
