import type { DecisionRecord } from '../protocol/decision.ts';
import type { HandoffReason, QuickReply } from '../protocol/events.ts';

/** Where a handoff goes, and whether anybody is expected there now. */
export interface Destination {
  readonly department: string;
  /** The department's name in the visitor's language. */
  readonly departmentName: string;
  /** When it opens again, in the visitor's language; absent: it is open. */
  readonly opens?: string;
}

export interface Agent {
  readonly agentId: string;
  readonly agentName: string;
}

/** Everything somebody may want of a conversation. */
export type Command =
  | {
      readonly type: 'post-visitor-message';
      readonly messageId: string;
      readonly text: string;
      /** The agent who had it before it was closed, where they are online and have room. */
      readonly resumeWith?: Agent & { readonly departmentName: string };
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
  | ({ readonly type: 'post-agent-message'; readonly messageId: string; readonly text: string } & Agent)
  | ({ readonly type: 'add-note'; readonly noteId: string; readonly text: string } & Agent)
  | {
      readonly type: 'request-handoff';
      readonly by: 'visitor' | 'bot';
      readonly reason: HandoffReason;
      readonly destination: Destination;
      readonly language: string;
      /** The visitor's message that led here; the bot must name it, and it must still be the last word. */
      readonly replyTo?: number;
      readonly decision?: DecisionRecord;
    }
  | ({
      readonly type: 'assign';
      readonly how: 'auto' | 'claimed';
      readonly departmentName: string;
    } & Agent)
  | { readonly type: 'release'; readonly agentId: string; readonly reason: 'gone' | 'no-reply' }
  | ({
      readonly type: 'transfer';
      readonly destination: Destination;
      readonly to?: Agent;
      readonly note?: string;
    } & Agent)
  | { readonly type: 'return-to-bot'; readonly by: 'visitor' }
  | { readonly type: 'return-to-bot'; readonly by: 'agent'; readonly agentId: string; readonly note?: string }
  | { readonly type: 'close'; readonly by: 'visitor' }
  | { readonly type: 'close'; readonly by: 'agent'; readonly agentId: string; readonly reason: string }
  | { readonly type: 'rate'; readonly rating: number; readonly comment?: string }
  | { readonly type: 'expire'; readonly fallback: Destination };
