/** When people take over, whatever the intents say. */
export interface Escalation {
  /** So many turns in a row that the bot did not understand; at least 1. */
  readonly misunderstandings: number;
  /** The same text this often in a conversation; `Infinity`: never. */
  readonly repeated: number;
  readonly mood: MoodRules;
  /** Of several that are heard the gravest reason counts, then the first. */
  readonly groups: readonly WordGroup[];
  readonly vip: VipRules;
  /** What happens when the bot does not answer in time, or its language model fails and no intent is sure. */
  readonly outage: Towards;
}

/** Where people take over, and what the visitor is told. */
export interface Towards {
  /** Absent: the one that the visitor chose, or the default. */
  readonly department?: string;
  /** What the visitor is told, per language, in place of the reply for the reason; `{department}` is filled in. */
  readonly notice?: Readonly<Record<string, string>>;
}

/** How soon people take over for visitors whom agents have tagged so. */
export interface VipRules extends Towards {
  /** One of these is enough; none: nobody is treated differently. */
  readonly tags: readonly string[];
  /** `at-once`: whatever is asked, pleasantries apart; `unsure`: the first time that the bot does not understand. */
  readonly people: 'at-once' | 'unsure';
}

/** Phrases, per language; all languages are heard in every message. */
export type Phrases = Readonly<Record<string, readonly string[]>>;

/** What tells a visitor's mood. */
export interface MoodRules {
  /** So many signs of anger and people take over; `Infinity`: never. */
  readonly upsetAfter: number;
  readonly anger: Phrases;
  readonly impatience: Phrases;
  /** Beside one of these none of the others counts. */
  readonly not: readonly string[];
}

/** Why words are for people, the gravest first. */
export const wordReasons = ['safety', 'legal', 'complaint', 'other'] as const;
export type WordReason = (typeof wordReasons)[number];

/** Words that are for people, and what happens when they are heard. */
export interface WordGroup extends Towards {
  /** Its key in `_escalation.yaml`. */
  readonly id: string;
  readonly reason: WordReason;
  readonly phrases: Phrases;
  /** In a clause with one of these the phrases are not heard. */
  readonly not: readonly string[];
}
