import type { HandoffReason } from '../protocol/events.ts';

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
  readonly startedAt: number;
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
}

export interface BotConversation extends Base {
  readonly status: 'bot';
  /** The visitor's message that waits for the bot; absent: nothing is owed. */
  readonly owed?: { readonly seq: number; readonly at: number };
  /** Ids of the intents the bot answered last, pleasantries apart; absent: none since the bot has the conversation. */
  readonly lastAnswered?: readonly string[];
}

/** What a conversation keeps from the handoff until people are done with it. */
interface Handed extends Base {
  readonly department: string;
  readonly reason: HandoffReason;
  /** When the visitor first joined the queue; it decides the place and survives losing an agent. */
  readonly queuedAt: number;
  /** Agents who had it and did not answer, or gave it on; they are not asked again. */
  readonly passedBy: readonly string[];
}

export interface QueuedConversation extends Handed {
  readonly status: 'queued';
  /** The visitor was told that it takes longer. */
  readonly delayAnnounced: boolean;
  /** Since when the present wait runs. */
  readonly waitingSince: number;
}

export interface AssignedConversation extends Handed {
  readonly status: 'assigned';
  readonly agentId: string;
  readonly agentName: string;
  readonly assignedAt: number;
  /** The agent has written at least once since the assignment. */
  readonly replied: boolean;
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
export type Conversation = BotConversation | QueuedConversation | AssignedConversation | ClosedConversation;

export type Status = Conversation['status'];
