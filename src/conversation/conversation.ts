import type { Contact } from '../protocol/contact.ts';
import type { AiConsent, Device, HandoffReason, Verdict } from '../protocol/events.ts';
import type { Identity } from '../protocol/people.ts';
import type { WaitEstimate } from '../protocol/waiting.ts';

/** How the site is called where a server has only one. */
export const onlySite = 'default';

/** What holds in every status. Times are Unix ms. */
interface Base {
  readonly id: string;
  /** The number of the last event folded in. */
  readonly seq: number;
  readonly visitorId: string;
  readonly site: string;
  /** The language the visitor is spoken to in. */
  readonly language: string;
  /** The department the visitor chose or was last sent to. */
  readonly department?: string;
  readonly pageUrl?: string;
  readonly device?: Device;
  /** In the order they were put on; absent: none. */
  readonly tags?: readonly string[];
  readonly startedAt: number;
  /** When the last event happened; absent from states that older versions stored. */
  readonly changedAt?: number;
  /** The visitor's last message; absent before the first. */
  readonly lastWord?: { readonly seq: number; readonly at: number };
  /** Turns in a row that the bot did not understand. */
  readonly misunderstandings: number;
  /** When somebody last did something that restarts the idle clock. */
  readonly quietSince: number;
  /** When the visitor was asked whether they are still there; absent: not asked, or they answered. */
  readonly askedStillThereAt?: number;
  /** Who spoke last and how it began, for lists. */
  readonly preview?: { readonly author: 'visitor' | 'bot' | 'agent'; readonly text: string };
  readonly rating?: number;
  /** What agents say of the bot's moves, by their seq. */
  readonly verdicts?: Readonly<Record<string, Verdict>>;
  /** What the visitor said to having a language model read along; `asked`: nothing yet. Absent: not asked. */
  readonly aiConsent?: 'asked' | AiConsent;
  /** The agent who last wrote to the visitor, here or in the conversation before. */
  readonly formerAgentId?: string;
  /** How the visitor can be reached when they are away, as they said last. */
  readonly contact?: Contact;
  /** Who the visitor is, as their own server or the page says; absent: nobody has said. */
  readonly person?: Identity;
  /** The last mail about this conversation; absent: there was none. */
  readonly mail?: { readonly outcome: 'sent' | 'given-up'; readonly at: number };
}

export interface BotConversation extends Base {
  readonly status: 'bot';
  /** The visitor's message that waits for the bot; absent: nothing is owed. */
  readonly owed?: { readonly seq: number; readonly at: number };
  /** The visitor was told that the bot reads no files, and the bot has said nothing since. */
  readonly toldOfFiles?: true;
  /** Ids of the intents the bot answered last, pleasantries apart; absent: none since the bot has the conversation. */
  readonly lastAnswered?: readonly string[];
}

/** What a conversation keeps from the handoff until people are done with it. */
interface Handed extends Base {
  readonly department: string;
  readonly reason: HandoffReason;
  /** When the visitor first joined the queue; it decides the place and survives losing an agent. */
  readonly queuedAt: number;
  /** Agents who refused it, did not answer, or gave it on; they are not asked again until somebody has answered. */
  readonly passedBy: readonly string[];
  /** Where a language model’s summary for the agents stands; absent: there is none. */
  readonly summarySeq?: number;
}

export interface QueuedConversation extends Handed {
  readonly status: 'queued';
  /** The visitor was told that it takes longer. */
  readonly delayAnnounced: boolean;
  /** Since when the present wait runs. */
  readonly waitingSince: number;
  /** What was expected of the present wait; absent: nothing. */
  readonly expected?: WaitEstimate;
}

export interface AssignedConversation extends Handed {
  readonly status: 'assigned';
  readonly agentId: string;
  readonly agentName: string;
  readonly assignedAt: number;
  /** The agent has written at least once since the assignment. */
  readonly replied: boolean;
  /** Supervisors who write beside the agent; absent: none. */
  readonly joined?: readonly { readonly agentId: string; readonly agentName: string }[];
}

/**
 * Left with contact details: nobody waits in front of the screen. Whoever answers takes it first, and it stays here, so
 * that it neither rings nor fills anybody's capacity.
 */
export interface LaterConversation extends Handed {
  readonly status: 'later';
  /** Since when the visitor's words want an answer; absent: it has been given. */
  readonly awaitedSince?: number;
  /** When it was answered last; absent: never. */
  readonly answeredAt?: number;
  /** Who answers it, or has answered it. */
  readonly takenBy?: { readonly agentId: string; readonly agentName: string; readonly at: number };
}

export interface ClosedConversation extends Base {
  readonly status: 'closed';
  readonly closedAt: number;
  readonly closedBy: 'visitor' | 'agent' | 'system';
  readonly closeReason: string;
  /** Who had it at the end, if a person did. */
  readonly lastAgent?: { readonly agentId: string; readonly agentName: string };
}

/** The state that a conversation's events fold into. */
export type Conversation =
  | BotConversation
  | QueuedConversation
  | LaterConversation
  | AssignedConversation
  | ClosedConversation;

export type Status = Conversation['status'];
