import { belongsTo, domainOf, normaliseAddress, type Person } from '../address';
import { liveTenant } from '../tenant/canonicalTenant';
import { cleanText } from '../text/cleanText';
import type { Closure } from '../closure/closure';
import type { ClosureAct } from '../closure/closureAct';
import { conversationRef, shortHash, type ConversationRef } from '../thread/conversation';
import { roleOf, type MailKind, type Role } from '../mail/mail';
import { interlock, stepOf, stepOfMail, stepOfReminder, steps, type StepId } from '../closure/playbook';
import type { Region } from '../region';
import type { MailParts, QuotedMail } from '../thread/quotedMails';
import { queuesIn } from '../queueNames';
import { recogniseMail, type RecognisedMail } from '../fingerprint/recogniseMail';
import { fold, oneSpaced, squeeze, withoutSpace } from '../text/textFolding';
import { valuesIn } from '../fingerprint/fieldValuesIn';
import { isReader, sideOf, type Sides } from '../side';
import type { Tenant, TenantKey } from '../tenant/tenant';
import { tenantIdsIn } from '../tenant/tenantIdentifiers';
import { participantsOf } from '../thread/participants';
import type { Thread } from '../thread/thread';
import { unwrapped } from '../thread/unwrapped';
import type { Us } from '../us';

/** A mail that is being read, with the day on which it was sent. */
export type ReadMail = {
  readonly thread: Thread;
  readonly parts: MailParts;
  readonly on: string;
  /** Nobody wrote it: it answers nothing. */
  readonly automatic: boolean;
};

/** An answer to the request to move the tenant, for the FM to say what it means. */
export type OfferedAnswer = {
  /** Whose closure it is about; it is shown beside no other. */
  readonly tenant: TenantKey;
  /** The reference under which the closure remembers what the FM said of this mail. */
  readonly mail: string;
  readonly from: Person;
  readonly on: string;
  /** How its own words begin. */
  readonly words: string;
  /** The regions whose queues the words name, but the one that was asked for. */
  readonly otherQueues: readonly Region[];
  /** The tenants that the words name, by id or name, but the one that was asked about. */
  readonly otherTenants: readonly string[];
  readonly conversation?: ConversationRef | undefined;
};

export type ThreadEvidence = { readonly acts: readonly ClosureAct[]; readonly answer?: OfferedAnswer | undefined };

/** `written` says that the reader wrote it in the mail that is open; else it is quoted there. */
type OurMail = RecognisedMail & { readonly text: string; readonly written: boolean; readonly heading: string };

const mostWords = 300;

/** Which of our mails this one is; if none, those that it quotes, the newest first. */
function ourMailsIn({ thread, parts }: ReadMail, us: Us): OurMail[] {
  const recognised = (text: string, written: boolean, heading: string): OurMail[] => {
    const found = recogniseMail(text);
    return found ? [{ ...found, text: unwrapped(text), written, heading }] : [];
  };
  const written = isFromReader(thread, us) ? recognised(parts.own, true, '') : [];
  if (written.length > 0) return written;
  return parts.quoted.filter((mail) => isBy(mail, us)).flatMap(({ text, heading }) => recognised(text, false, heading));
}

function isFromReader({ from }: Thread, { reader, sides }: Us): boolean {
  return isReader(from?.address ?? '', reader.address, sides);
}

/** Whether the heading of a quoted mail names the reader as its writer: by address, or by name where it has no address. */
export function isBy(
  { from, heading }: QuotedMail,
  { reader, sides }: Pick<Us, 'reader'> & { readonly sides: Pick<Sides, 'aliases'> },
): boolean {
  if (from?.address) return isReader(from.address, reader.address, sides);
  const wanted = oneSpaced(fold(reader.name));
  if (wanted === '') return false;
  if (from) return oneSpaced(fold(from.name)) === wanted;
  const plain = oneSpaced(fold(heading));
  const at = heading.includes('@') ? -1 : plain.indexOf(wanted);
  const around = at < 0 ? 'none' : (plain[at - 1] ?? ' ') + (plain[at + wanted.length] ?? ' ');
  return !/[\p{L}\p{N}-]/u.test(around);
}

/** The tenant ids that a mail of ours names; only those to the Assignment team do, in others an id is part of a link. */
function tenantIdsOf({ kind, text }: OurMail): string[] {
  return roleOf[kind] === 'assignment-team' ? tenantIdsIn(text) : [];
}

/** What stands in the places of the tenant's name. */
function tenantNamesOf({ kind, language, text }: OurMail): string[] {
  return valuesIn(text, kind, language).flatMap(({ field, value }) => (field === 'tenantName' && value ? [value] : []));
}

/**
 * Whether a mail of ours is about this tenant, as far as it says; one to the customer is theirs whatever it calls them,
 * and a request that is quoted must say whose it is.
 */
function isAbout(ours: OurMail, { name, tenantId }: Tenant): boolean {
  const ids = tenantIdsOf(ours);
  if (ids.length > 0 && tenantId) return ids.includes(tenantId);
  const names = tenantNamesOf(ours);
  if (roleOf[ours.kind] === 'customer') return true;
  if (names.length === 0) return ours.written || roleOf[ours.kind] !== 'assignment-team';
  return names.some((each) => squeeze(each) === squeeze(name));
}

/** The tenant ids of the requests of ours that the mail is or quotes. */
export function requestedIds(mail: ReadMail, us: Us): string[] {
  return [...new Set(ourMailsIn(mail, us).flatMap(tenantIdsOf))];
}

/**
 * Whose closure a mail is about that no address or subject tells: the tenant whose id or name stands in a mail of ours,
 * or whose id stands in a mail of the Assignment team. Only one tenant alone will do.
 */
export function ownerOf(mail: ReadMail, us: Us, closures: Iterable<Closure>): TenantKey | undefined {
  const tenants = new Map(Array.from(closures, ({ tenant }) => [tenant.key, tenant]));
  const owners = new Set<TenantKey>();
  const own = (isTheirs: (tenant: Tenant) => boolean) => {
    for (const tenant of tenants.values()) {
      const owner = liveTenant(tenants, tenant.key);
      if (owner && isTheirs(tenant)) owners.add(owner);
    }
  };
  const found = ourMailsIn(mail, us);
  for (const ours of found) {
    const ids = tenantIdsOf(ours);
    const names = tenantNamesOf(ours).map(withoutSpace);
    own(({ tenantId, name }) => (ids.length > 0 ? ids.includes(tenantId ?? '') : names.includes(withoutSpace(name))));
  }
  if (found.length === 0 && isAssignmentTeam(mail.thread.from?.address ?? '', us)) {
    const ids = tenantIdsIn(allWordsOf(mail.parts));
    own(({ tenantId }) => tenantId !== undefined && ids.includes(tenantId));
  }
  const [owner] = owners;
  return owners.size === 1 ? owner : undefined;
}

/** What a mail says and quotes, with the lines that were wrapped whole again. */
export function allWordsOf({ own, quoted }: MailParts): string {
  return unwrapped([own, ...quoted.map(({ text }) => text)].join('\n\n'));
}

/**
 * What the open mail proves about a closure: that one of its mails was sent, or that somebody answered one. What an answer
 * to the request means only the FM can say.
 */
export function evidenceIn(mail: ReadMail, closure: Closure, us: Us): ThreadEvidence {
  const { thread, parts, on } = mail;
  const { tenant, done, drafted, declined } = closure;
  const conversation = thread.conversationId ? conversationRef(thread.conversationId) : undefined;
  const found = ourMailsIn(mail, us);
  const roles = rolesOfSender(thread, closure, us, found);
  // What a stranger quotes proves nothing.
  if (roles.length === 0 && !isFromReader(thread, us)) return { acts: [] };
  const ours = found.filter((each) => isAbout(each, tenant));
  // One conversation can be about several tenants: this mail is about another.
  if (found.length > 0 && ours.length === 0) return { acts: [] };

  const acts: ClosureAct[] = [];
  for (const { kind, written } of ours) {
    // A mail that went to a colleague to be read over has not been sent.
    if (!reaches(roleOf[kind], mail, closure, us)) continue;
    const reminded = written && stepOfReminder(kind);
    if (reminded && (drafted[reminded]?.on ?? '') < on)
      acts.push({ type: 'draft', step: reminded, drafted: { on, mail: kind, ...(conversation && { conversation }) } });
    const step = stepOfMail(kind);
    // The day of a mail that is only quoted is not known, so neither is whether it is one that the FM took back.
    if (!step || (!written && declined[step])) continue;
    if (roleOf[kind] === 'account-team' && written && tenant.accountTeamContacts.length === 0) {
      const accountTeamContacts = thread.to.filter((person) => isAccountTeam(person, us));
      if (accountTeamContacts.length > 0) acts.push({ type: 'edit', change: { accountTeamContacts } });
    }
    // It was written on the day that is known for it, or on that of its draft, or before the answer.
    const sentOn = written ? on : (done[step]?.on ?? drafted[step]?.on ?? on);
    acts.push({
      type: 'complete',
      step,
      evidence: { on: sentOn < on ? sentOn : on, by: 'mail-seen', ...(conversation && { conversation }) },
    });
  }

  if (roles.length === 0 || mail.automatic) return { acts };
  const concerns = (kind: MailKind, of: StepId) =>
    ours.some((each) => each.kind === kind) || (conversation !== undefined && done[of]?.conversation === conversation);
  for (const { id, mail: kind } of steps) {
    if (kind && roles.includes(roleOf[kind]) && concerns(kind, id)) acts.push({ type: 'answered', step: id, on });
  }

  const asked = stepOf(interlock.request);
  const request = done[asked.id];
  const quotesRequest =
    tenant.tenantId !== undefined &&
    (isAssignmentTeam(thread.from?.address ?? '', us)
      ? tenantIdsIn(allWordsOf(parts)).includes(tenant.tenantId)
      : parts.quoted.some(
          (each) => isBy(each, us) && tenantIdsIn(unwrapped(each.text)).includes(tenant.tenantId ?? ''),
        ));
  const related =
    quotesRequest ||
    (ours.length > 0
      ? ours.some(({ kind }) => roleOf[kind] === 'assignment-team')
      : asked.mail && concerns(asked.mail, asked.id));
  if (!roles.includes('assignment-team') || !related || (request && request.on > on)) return { acts };
  return { acts, answer: answerIn(mail, closure, conversation) };
}

/** The question that an answer is; none where its writer wrote nothing. */
function answerIn(
  { thread, parts, on }: ReadMail,
  { tenant }: Closure,
  conversation: ConversationRef | undefined,
): OfferedAnswer | undefined {
  const { from } = thread;
  const mail = shortHash(
    `${normaliseAddress(from?.address ?? '')} ${thread.sentAt ?? on} ${parts.own.slice(0, mostWords)}`,
  );
  const own = cleanText(parts.own).trim();
  if (!from || own === '') return undefined;
  // A character in two halves may be cut in the middle.
  const words = own.length > mostWords ? `${cleanText(own.slice(0, mostWords)).trimEnd()}…` : own;
  const named = new Set(queuesIn(own).map(({ region }) => region));
  return {
    tenant: tenant.key,
    mail,
    from,
    on,
    words,
    otherQueues: [...named].filter((region) => region !== tenant.region),
    otherTenants: tenantIdsIn(unwrapped(own)).filter((id) => id !== tenant.tenantId),
    ...(conversation && { conversation }),
  };
}

/** The team's own address, or one of its domain where that is its alone. */
function isAssignmentTeam(
  address: string,
  { reader, config: { assignmentTeam, accountTeamDomains, ownDomains } }: Us,
): boolean {
  const team = assignmentTeam.address;
  if (!team || address === '') return false;
  const domain = domainOf(team) ?? '';
  const shared =
    domain === '' || belongsTo(domain, [...accountTeamDomains, ...ownDomains, domainOf(reader.address) ?? '']);
  return (
    normaliseAddress(address) === normaliseAddress(team) || (!shared && belongsTo(domainOf(address) ?? '', [domain]))
  );
}

/** Whether anybody a mail is for takes part in the open one, beside the reader. */
function reaches(role: Role, { thread }: ReadMail, { tenant }: Closure, us: Us): boolean {
  const { reader, sides, config } = us;
  const others = participantsOf(thread).filter(({ address }) => !isReader(address, reader.address, sides));
  const { address: team } = config.assignmentTeam;
  return others.some((person) => {
    const address = normaliseAddress(person.address);
    const side = sideOf(address, sides);
    if (role === 'customer') return side === 'outside';
    if (role === 'assignment-team') return side !== 'outside' || (team && address === normaliseAddress(team));
    const known = tenant.accountTeamContacts.some((contact) => normaliseAddress(contact.address) === address);
    return known || isAccountTeam(person, us);
  });
}

/** Of a reader who is at the account team's company, colleagues may be the account team. */
function isAccountTeam({ address }: Person, { reader, sides }: Us): boolean {
  const side = sideOf(address, sides);
  const among = belongsTo(domainOf(reader.address) ?? '', sides.accountTeam);
  return side === 'account-team' || (among && side === 'own' && !isReader(address, reader.address, sides));
}

/** As whom the sender may write; nobody of the reader and of people the closure does not know. */
function rolesOfSender(thread: Thread, { tenant }: Closure, us: Us, quoted: readonly OurMail[]): readonly Role[] {
  const { reader, sides } = us;
  const address = normaliseAddress(thread.from?.address ?? '');
  if (address === '' || isReader(address, reader.address, sides)) return [];
  const among = (people: readonly { readonly address: string }[]) =>
    people.some((person) => normaliseAddress(person.address) === address);
  if (isAssignmentTeam(address, us)) return ['assignment-team'];
  // Whoever was asked may answer: the heading of the request says who that was.
  const wasAsked = (each: OurMail) =>
    roleOf[each.kind] === 'assignment-team' && each.heading.toLowerCase().includes(address);
  if (quoted.some(wasAsked)) return ['assignment-team'];
  if (among(tenant.accountTeamContacts)) return ['account-team'];
  if (among(tenant.customerContacts)) return ['customer'];
  const side = sideOf(address, sides);
  if (side === 'outside') return belongsTo(domainOf(address) ?? '', tenant.domains) ? ['customer'] : [];
  // Members of the Assignment team answer from their own addresses; who is nobody's contact may be one.
  if (side === 'account-team') return ['account-team', 'assignment-team'];
  return side ? ['assignment-team'] : [];
}
