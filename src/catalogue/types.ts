/** A BCP 47 language subtag that intents are written in, such as `id` or `en`. */
export type Language = string;

/** One text per language. The catalogue's check makes sure that the first language of the settings is there. */
export type Localised = Readonly<Record<Language, string>>;

/** Whether, and how, an answer leads to a person: never, as a button under the answer, or at once. */
export type HandoffRule = 'never' | 'offer' | 'always';

/** One question the team can answer, as written in `intents/<topic>/<name>.yaml`. */
export interface Intent {
  /** The file's path below the intents folder without its ending, such as `orders/refund-status`. */
  readonly id: string;
  /** What the intent is called, per language; shown on quick replies. Written `Indonesian / English` in the file. */
  readonly title: Localised;
  /** Where a handoff from here goes; absent: the default department. */
  readonly department?: string;
  readonly handoff: HandoffRule;
  /** True: a language model may not rephrase the answer. */
  readonly verbatim: boolean;
  /** ISO date (YYYY-MM-DD) of the last day on which the bot may use this intent, in the default department's time zone. */
  readonly validUntil?: string;
  readonly utterances: Readonly<Record<Language, readonly string[]>>;
  /** Markdown subset; `{placeholders}` come from the settings. */
  readonly answer: Localised;
  /** Ids of intents offered as quick replies under the answer. */
  readonly followUps: readonly string[];
  /** Messages that must land here; never trained on. */
  readonly tests: Readonly<Record<Language, readonly string[]>>;
  /** Messages that must not land here. */
  readonly not: readonly string[];
}

/** Minutes since local midnight, `from` inclusive, `to` exclusive; `to` may be 1440. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

/** A group of agents with its opening hours. */
export interface Department {
  readonly id: string;
  readonly name: Localised;
  /** IANA time zone, such as `Asia/Jakarta`. */
  readonly timeZone: string;
  /** Seven lists, Monday first. An empty list is a closed day. */
  readonly hours: readonly (readonly OpenSpan[])[];
  /** Local dates (YYYY-MM-DD) on which the department is closed. */
  readonly holidays: readonly string[];
}

/** All waiting times, in milliseconds. Named after what ends when they pass. */
export interface Deadlines {
  /** The bot owes an answer for this long, then people take over. */
  readonly botTurn: number;
  /** In the queue this long: tell the visitor, and offer to leave contact details. */
  readonly queued: number;
  /** In the queue this long: close as unanswered. */
  readonly queuedMax: number;
  /** Assigned, and the agent has not written yet: back to the queue. */
  readonly firstReply: number;
  /** The visitor wrote last and the agent is silent: back to the queue. */
  readonly agentReply: number;
  /** An agent is unreachable for this long: their conversations go back to the queue. */
  readonly agentGone: number;
  /** The visitor is silent: ask whether they are still there. */
  readonly visitorIdle: number;
  /** The visitor is silent: close. Counted from the last message by anybody, longer than `visitorIdle`. */
  readonly visitorGone: number;
  /** After closing, a visitor's message within this time opens the same conversation again. */
  readonly reopen: number;
}

export interface Settings {
  /** The shop's name; also `{shop_name}`. */
  readonly name: string;
  /** Languages in order of preference; the first must be complete. */
  readonly languages: readonly [Language, ...Language[]];
  /** What the bot is called. */
  readonly assistant: Localised;
  readonly greeting: Localised;
  /** Ids of the intents offered as buttons under the greeting. */
  readonly start: readonly string[];
  /** How sure answers must be, 0.5…0.999: the share of given answers that should be right. */
  readonly precision: number;
  readonly defaultDepartment: string;
  /** How many conversations an agent holds at once unless their own record says otherwise. */
  readonly capacity: number;
  /** A CSS colour for the widget. */
  readonly brandColour: string;
  readonly placeholders: Readonly<Record<string, string>>;
  readonly deadlines: Deadlines;
}

/** Texts that the server says itself; one per key, all of `replyKeys` present in every language of the settings. */
export type Replies = Readonly<Record<ReplyKey, Localised>>;

export const replyKeys = [
  'unsure',
  'clarify',
  'clarify-one',
  'number-noted',
  'part-unsure',
  'talk-to-person',
  'handoff-asked',
  'handoff-unsure',
  'handoff-rule',
  'handoff-outage',
  'handoff-closed',
  'queue-delayed',
  'agent-joined',
  'agent-lost',
  'agent-silent',
  'transferred',
  'returned-to-bot',
  'still-there',
  'closed-by-agent',
  'closed-by-visitor',
  'closed-idle',
  'closed-unanswered',
  'reopened',
] as const;

export type ReplyKey = (typeof replyKeys)[number];

/** All that the bot knows, loaded and checked. Immutable: a change on disk makes a new one. */
export interface Catalogue {
  /** Hex SHA-256 over all files, so that two equal folders have the same version. */
  readonly version: string;
  readonly settings: Settings;
  readonly departments: ReadonlyMap<string, Department>;
  readonly replies: Replies;
  readonly intents: ReadonlyMap<string, Intent>;
}

/** Something wrong in one file, in words an editor can act on. Lines and columns count from 1. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  /** What was expected and what was found. */
  readonly message: string;
}
