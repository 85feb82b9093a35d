import type { Contact } from '../protocol/contact.ts';
import type { DecisionRecord } from '../protocol/decision.ts';
import type {
  AiConsent,
  Event,
  HandoffReason,
  QuickReply,
  RatedPart,
  SharedFile,
  Verdict,
} from '../protocol/events.ts';
import type { Identity } from '../protocol/people.ts';
import type { WaitEstimate } from '../protocol/waiting.ts';

/** Where people are to take over, and when. */
export interface Destination {
  readonly department: string;
  /** The department's name in the visitor's language. */
  readonly departmentName: string;
  /** When it opens again, in the visitor's language; absent: it is open. */
  readonly opens?: string;
  /** What is to be expected of a wait there that begins now; absent: too little is known. */
  readonly expected?: WaitEstimate;
}

/** The goal of a handoff that happens now. */
export interface StaffedDestination extends Destination {
  /** Whether anybody can be reached there at this moment. */
  readonly staffed: boolean;
}

export interface Agent {
  readonly agentId: string;
  readonly agentName: string;
}

/** What a visitor wrote, ready to be kept. */
export interface VisitorText {
  readonly messageId: string;
  readonly text: string;
  /** Instead of a text, which is then empty. */
  readonly file?: SharedFile;
  /** What was taken out of the text before it came here, which the visitor should know. */
  readonly hidden?: 'secrets';
  /** What it tells that cannot wait for a person. */
  readonly heard?: 'danger';
}

/** Everything somebody may want of a conversation. */
export type Command =
  | ({
      readonly type: 'post-visitor-message';
      /** The agent who had it before it was closed or answered, where they are online and have room. */
      readonly resumeWith?: Agent & { readonly departmentName: string; readonly capacity: number };
      /** Where people can be reached at this moment, for a visitor who comes back after an answer by mail. */
      readonly staffed?: Destination;
    } & VisitorText)
  | {
      readonly type: 'leave-contact';
      readonly contact: Contact;
      /** What they want to have answered; absent: they have said it already. */
      readonly message?: VisitorText;
      /** Who answers: the department chosen, or the one they wait for. */
      readonly destination: Destination;
      /** How the answer comes: by mail, or by what agents do with the details. */
      readonly answerBy: 'mail' | 'contact';
    }
  | {
      readonly type: 'note-mail';
      /** The mails that are dealt with by it. */
      readonly mailIds: readonly string[];
      readonly outcome: 'sent' | 'given-up';
      /** The seqs of the messages in the mail. */
      readonly messages: readonly number[];
      readonly reason?: 'rejected' | 'unreachable';
    }
  | {
      readonly type: 'post-bot-message';
      readonly messageId: string;
      readonly authorName: string;
      readonly text: string;
      readonly replyTo: number;
      readonly quickReplies: readonly QuickReply[];
      readonly language: string;
      readonly decision: DecisionRecord;
    }
  | ({
      readonly type: 'post-agent-message';
      readonly messageId: string;
      readonly text: string;
      /** Instead of a text, which is then empty. */
      readonly file?: SharedFile;
    } & Agent)
  | ({ readonly type: 'add-note'; readonly noteId: string; readonly text: string } & Agent)
  /** A supervisor's note to the agent who has the conversation. */
  | ({ readonly type: 'whisper'; readonly noteId: string; readonly text: string } & Agent)
  | ({
      readonly type: 'tag';
      readonly add: readonly string[];
      readonly remove: readonly string[];
    } & Agent)
  /** A supervisor writes beside the agent who has the conversation, or stops doing so. */
  | ({ readonly type: 'join'; readonly departmentName: string } & Agent)
  | ({ readonly type: 'stop-joining' } & Agent)
  | ({
      /** A supervisor gives on what somebody else has, or what waits. */
      readonly type: 'reassign';
      readonly destination: Destination;
      readonly to?: Agent;
      readonly note?: { readonly noteId: string; readonly text: string };
    } & Agent)
  | ({
      readonly type: 'judge-move';
      /** What the agent pointed at; absent: there is no such event. */
      readonly move: Event | undefined;
      /** Null takes back what was said before. */
      readonly verdict: Verdict | null;
    } & Agent)
  | {
      readonly type: 'write-summary';
      /** Which handoff it is of: when the visitor first joined the queue. */
      readonly queuedAt: number;
      readonly lines: readonly string[];
      /** The language model that wrote it. */
      readonly model: string;
    }
  | {
      readonly type: 'request-handoff';
      readonly by: 'visitor' | 'bot';
      readonly reason: HandoffReason;
      /** What the visitor is told in place of the reply for the reason, where somebody is there. */
      readonly notice?: string;
      readonly destination: StaffedDestination;
      readonly language: string;
      /** Who served the visitor in an earlier conversation. */
      readonly formerAgentId?: string;
      /** The visitor's message that led here; the bot must name it, and it must still be the last word. */
      readonly replyTo?: number;
      readonly decision?: DecisionRecord;
    }
  | ({ readonly type: 'assign'; readonly how: 'claimed'; readonly departmentName: string } & Agent)
  | ({
      readonly type: 'assign';
      readonly how: 'auto';
      /** In which department's queue it was found. */
      readonly queuedIn: string;
      /** For which the agent takes it: the same, or one that it falls back to. */
      readonly department: string;
      readonly departmentName: string;
      /** How many conversations the agent may have with this one. */
      readonly capacity: number;
    } & Agent)
  | { readonly type: 'release'; readonly agentId: string; readonly reason: 'gone' | 'no-reply' }
  | { readonly type: 'refuse'; readonly agentId: string }
  | ({
      readonly type: 'transfer';
      readonly destination: Destination;
      readonly to?: Agent;
      readonly note?: string;
    } & Agent)
  | { readonly type: 'return-to-bot'; readonly by: 'visitor' }
  | { readonly type: 'return-to-bot'; readonly by: 'agent'; readonly agentId: string; readonly note?: string }
  | { readonly type: 'change-ai-consent'; readonly consent: AiConsent; readonly by: 'visitor' }
  | {
      readonly type: 'change-ai-consent';
      readonly consent: AiConsent;
      readonly by: 'agent';
      readonly agentId: string;
    }
  | { readonly type: 'identify-visitor'; readonly person: Identity }
  | { readonly type: 'close'; readonly by: 'visitor' }
  | {
      readonly type: 'close';
      readonly by: 'agent';
      readonly agentId: string;
      readonly reason: string;
      /** Put on the conversation before it is closed, in this agent's name. */
      readonly tagging?: { readonly add: readonly string[]; readonly agentName: string };
    }
  | {
      readonly type: 'rate';
      readonly rating: number;
      readonly comment?: string;
      /** Whose part it is about; absent: the whole. */
      readonly of?: RatedPart;
    }
  | {
      readonly type: 'expire';
      /** Where it goes when the bot is too slow. */
      readonly fallback: StaffedDestination;
      /** What the visitor is told then, in place of the reply for an outage. */
      readonly notice?: string;
    };
