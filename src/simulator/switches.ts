import type { BodyFormat } from './mailboxes/mailbox';
import { callNames, type CallName } from './host/calls';

export const clients = ['new', 'classic', 'ltsc2021', 'mac'] as const;
export type Client = (typeof clients)[number];

/**
 * What each client announces and is held to. The npm copy of Office.js ends at 1.12: of what came later there is what the
 * host alone decides, such as the dialog before sending. 1.16 adds sizes only.
 */
export const mailboxVersion: Record<Client, number> = { new: 15, classic: 15, ltsc2021: 9, mac: 14 };

/** fr-FR stands for a language without a catalogue, qps-ploc for the pseudo-locale, qps-plocm for it from right to left. */
export const languages = [
  'de-DE',
  'en-US',
  'es-ES',
  'ja-JP',
  'pt-BR',
  'zh-CN',
  'fr-FR',
  'qps-ploc',
  'qps-plocm',
] as const;
export type Language = (typeof languages)[number];

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export const widths = [320, 380, 450] as const;
export type Width = (typeof widths)[number];

export const latencies = [0, 50, 300] as const;

export const bars = ['open', 'collapsed', 'hidden'] as const;

export const faultEffects = ['error', 'silent', 'late', 'no-op'] as const;
export type FaultEffect = (typeof faultEffects)[number];

/** Where a call comes from: a pane beside a message or a draft, or the handler that is asked before sending. */
export const callers = ['read', 'compose', 'send'] as const;
export type Caller = (typeof callers)[number];

/** How the add-in's send handler fares: its page is missing, its calls are not answered, it is not heard at all, or it runs thrice. */
export const handlerFates = ['works', 'missing', 'unanswered', 'hangs', 'thrice'] as const;
export type HandlerFate = (typeof handlerFates)[number];

/**
 * How the Assignment team answers a request, `foreign` in a language that Closeout has no texts in; the others just
 * answer. With `none` nobody does by themselves.
 */
export const answerKinds = ['confirm', 'refuse', 'other-queue', 'later', 'foreign'] as const;
export type AnswerKind = (typeof answerKinds)[number];
export const answerSwitches = [...answerKinds, 'none'] as const;

/**
 * What the client does to bodies beside what it is asked for: it writes them anew in one of the ways that are known, gives
 * an empty one until something was written (then this turns itself off), eats the character behind what it puts in, or
 * writes the history twice.
 */
export const bodyHabits = [
  'keeps',
  'white-space',
  'attributes',
  'x-ids',
  'list-rules',
  'entities',
  'empty-first',
  'eats-character',
  'history-twice',
] as const;
export type BodyHabit = (typeof bodyHabits)[number];

/** One call made to go wrong: refused with `code`, never answered, answered after `seconds`, or said to have worked. */
export type Fault = {
  readonly call: CallName;
  readonly effect: FaultEffect;
  readonly code: number;
  readonly seconds: number;
  readonly repeat: 'once' | 'always';
  /** Only in calls from here; from anywhere when absent. */
  readonly caller?: Caller;
};

/**
 * Whose window it is: the user's own, without or with an item of a shared folder open, or that of a shared mailbox which
 * was opened by itself and is then all that the add-in sees of a user.
 */
export const mailboxKinds = ['own', 'shared-folder', 'separate'] as const;
export type MailboxKind = (typeof mailboxKinds)[number];

export type Switches = {
  readonly client: Client;
  readonly mailbox: MailboxKind;
  readonly language: Language;
  readonly theme: Theme;
  readonly width: Width;
  /** The format of new mail. */
  readonly format: BodyFormat;
  /** Milliseconds that each call takes. */
  readonly latency: number;
  readonly fault: Fault | null;
  readonly bodies: BodyHabit;
  /** At the next body call the selection moves to the next conversation; then this turns itself off. */
  readonly switchInMidCall: boolean;
  readonly noItem: boolean;
  /** Mails come without From. */
  readonly noSender: boolean;
  /** Whether sending asks the add-in's OnMessageSend handler. */
  readonly sendHandler: boolean;
  readonly handler: HandlerFate;
  /** Milliseconds after which Outlook says that the handler takes long; after sixty times that it gives up. */
  readonly patience: number;
  readonly answers: (typeof answerSwitches)[number];
  readonly bar: (typeof bars)[number];
};

export const defaultSwitches: Switches = {
  client: 'new',
  mailbox: 'own',
  language: 'en-US',
  theme: 'light',
  width: 320,
  format: 'html',
  latency: 0,
  fault: null,
  bodies: 'keeps',
  switchInMidCall: false,
  noItem: false,
  noSender: false,
  sendHandler: true,
  handler: 'works',
  patience: 5000,
  answers: 'confirm',
  bar: 'collapsed',
};

/** The switches in anything that may hold some; what is missing or wrong keeps the value of `base`. */
export function readSwitches(value: unknown, base: Switches = defaultSwitches): Switches {
  if (typeof value !== 'object' || value === null) return base;
  const given = value as Record<string, unknown>;
  return {
    client: oneOf(clients, given['client'], base.client),
    mailbox: oneOf(mailboxKinds, given['mailbox'], base.mailbox),
    language: oneOf(languages, given['language'], base.language),
    theme: oneOf(themes, given['theme'], base.theme),
    width: oneOf(widths, Number(given['width'] ?? base.width), base.width),
    format: oneOf(['html', 'text'] as const, given['format'], base.format),
    latency: milliseconds(given['latency'], base.latency),
    fault: 'fault' in given ? readFault(given['fault']) : base.fault,
    bodies: oneOf(bodyHabits, given['bodies'], base.bodies),
    switchInMidCall: flag(given['switchInMidCall'], base.switchInMidCall),
    noItem: flag(given['noItem'], base.noItem),
    noSender: flag(given['noSender'], base.noSender),
    sendHandler: flag(given['sendHandler'], base.sendHandler),
    handler: oneOf(handlerFates, given['handler'], base.handler),
    patience: milliseconds(given['patience'], base.patience),
    answers: oneOf(answerSwitches, given['answers'], base.answers),
    bar: oneOf(bars, given['bar'], base.bar),
  };
}

function readFault(value: unknown): Fault | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Record<string, unknown>;
  const call = callNames.find((name) => name === given['call']);
  if (!call) return null;
  const caller = callers.find((one) => one === given['caller']);
  return {
    call,
    effect: oneOf(faultEffects, given['effect'], 'error'),
    code: Number(given['code']) || 5001,
    seconds: Number(given['seconds']) || 10,
    repeat: oneOf(['once', 'always'] as const, given['repeat'], 'once'),
    ...(caller ? { caller } : {}),
  };
}

function milliseconds(value: unknown, otherwise: number): number {
  const number = Number(value ?? otherwise);
  return Number.isFinite(number) && number >= 0 && number <= 60_000 ? number : otherwise;
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : otherwise;
}

function oneOf<T>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}
