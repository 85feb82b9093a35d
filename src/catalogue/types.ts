import type { Escalation } from './escalation.ts';

/** A BCP 47 language subtag that intents are written in, such as `id` or `en`. */
export type Language = string;

/** One text per language. The catalogue's check makes sure that the first language of the settings is there. */
export type Localised = Readonly<Record<Language, string>>;

/** Whether, and how, an answer leads to a person: never, as a button under the answer, or at once. */
export type HandoffRule = 'never' | 'offer' | 'always';

/** What intents can be imported from. */
export const sourceFormats = ['csv', 'nlpjs', 'rasa', 'qna', 'dialogflow'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

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
  /** ISO date (YYYY-MM-DD) of the first day on which the bot may use this intent, in the same time zone. */
  readonly validFrom?: string;
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
  /** The team's own marks; the bot does not read them. */
  readonly tags?: readonly string[];
}

/** A longer text of the team's, from `intents/_articles`: a language model may answer from it, visitors never see it whole. */
export interface Article {
  /** The file's path below the intents folder without its ending, such as `_articles/roasting` or `_articles/roasting.en`. */
  readonly id: string;
  readonly title: string;
  /** Absent: the first of the settings. */
  readonly language?: Language;
  readonly sections: readonly ArticleSection[];
}

/** What stands under one heading. */
export interface ArticleSection {
  /** The article's id and the heading's, such as `_articles/roasting#resting-the-beans`. */
  readonly id: string;
  /** The article's title and the heading. */
  readonly title: string;
  /** Markdown subset; `{placeholders}` come from the settings. */
  readonly text: string;
}

/** Minutes since local midnight, `from` inclusive, `to` exclusive; `to` may be 1440. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

/** How the agent is chosen among those with room. */
export const strategies = ['least-busy', 'longest-idle', 'round-robin'] as const;
export type Strategy = (typeof strategies)[number];

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
  /** What is spoken there; absent: every language. */
  readonly languages?: readonly Language[];
  /** How many conversations an agent may have to be given one of these; absent: the settings' number. */
  readonly capacity?: number;
  /** Who takes over while nobody is there. */
  readonly fallback?: string;
  readonly strategy: Strategy;
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
  /** Left with contact details and not answered: close. */
  readonly laterMax: number;
  /** An agent took such a conversation and is silent: back to those that want an answer. */
  readonly laterTaken: number;
  /** Answered by mail, and the visitor does not come back: close. */
  readonly laterGone: number;
  /** How long the link in a mail opens the conversation again. */
  readonly mailLink: number;
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
  /**
   * Whether visitors are asked before a language model reads their conversation; `given`: the site has asked for
   * consent elsewhere.
   */
  readonly aiConsent: 'ask' | 'given';
  /** How a language model addresses visitors where their language has a form for it: `Kak`, `Anda` or the team's own. */
  readonly tone: string;
  /** Whether visitors see, as buttons, which intents a composed answer rests on. */
  readonly showSources: boolean;
  /** What visitors are asked before the first message; absent: nothing. */
  readonly beforeChat?: BeforeChat | undefined;
}

/** What visitors are asked before the first message; nothing of it unless the settings say so. */
export interface BeforeChat {
  readonly name: Ask;
  readonly email: Ask;
  /** Whether they choose who is to answer them. */
  readonly department: 'ask' | 'off';
  /** What they agree to, word for word, and where it can be read in full. */
  readonly consent?: { readonly text: Localised; readonly link?: string | undefined } | undefined;
}

export type Ask = 'off' | 'optional' | 'required';

/** What agents say often; they find it by `/` and put it into their reply. */
export interface CannedReply {
  /** The entry's name in `_canned.yaml`, such as `ask-order`. */
  readonly id: string;
  readonly title: Localised;
  /** `{agent}`, `{department}`, `{shop_name}` and the settings' placeholders are filled in. */
  readonly text: Localised;
}

/** Texts that the server says itself; one per key, all of `replyKeys` present in every language of the settings. */
export type Replies = Readonly<Record<ReplyKey, Localised>>;

export const replyKeys = [
  'unsure',
  'clarify',
  'clarify-one',
  'number-noted',
  'part-unsure',
  'secrets-hidden',
  'file-received',
  'talk-to-person',
  'ai-consent',
  'ai-consent-yes',
  'ai-consent-no',
  'handoff-asked',
  'handoff-unsure',
  'handoff-rule',
  'handoff-outage',
  'safety',
  'handoff-safety',
  'handoff-legal',
  'handoff-complaint',
  'handoff-upset',
  'handoff-repeated',
  'handoff-vip',
  'handoff-closed',
  'handoff-nobody',
  'queue-delayed',
  'later-by-mail',
  'later-by-contact',
  'agent-joined',
  'agent-lost',
  'agent-silent',
  'agent-refused',
  'leave-contact',
  'call-back',
  'stay-with-bot',
  'transferred',
  'returned-to-bot',
  'still-there',
  'closed-by-agent',
  'closed-by-visitor',
  'closed-idle',
  'closed-unanswered',
  'closed-answered',
  'mail-subject',
  'mail-intro',
  'mail-sorry',
  'mail-open',
  'mail-link',
  'transcript-subject',
  'transcript-intro',
  'transcript-you',
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
  /** In the order of the file. */
  readonly canned: readonly CannedReply[];
  readonly escalation: Escalation;
  readonly intents: ReadonlyMap<string, Intent>;
  readonly articles: readonly Article[];
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
