import type { Conversation } from './conversation.ts';

/** Waiting times in ms; what each means stands with the settings. */
export interface DeadlineTimes {
  readonly botTurn: number;
  readonly queued: number;
  readonly queuedMax: number;
  readonly firstReply: number;
  readonly agentReply: number;
  readonly visitorIdle: number;
  readonly visitorGone: number;
  readonly reopen: number;
}

/** What happens when a deadline passes. */
export type Expiry =
  | 'bot-too-slow'
  | 'queue-delayed'
  | 'unanswered'
  | 'no-reply'
  | 'ask-still-there'
  | 'abandoned';

/** The one deadline of a conversation: `at` in Unix ms. A closed conversation has none. */
export function nextDeadline(
  conversation: Conversation,
  times: DeadlineTimes,
): { at: number; expiry: Expiry } | undefined {
  switch (conversation.status) {
    case 'closed':
      return undefined;
    case 'queued':
      return conversation.delayAnnounced
        ? { at: conversation.waitingSince + times.queuedMax, expiry: 'unanswered' }
        : { at: conversation.waitingSince + times.queued, expiry: 'queue-delayed' };
    case 'assigned': {
      if (!conversation.replied)
        return { at: conversation.assignedAt + times.firstReply, expiry: 'no-reply' };
      const { lastWord, quietSince } = conversation;
      if (lastWord !== undefined && lastWord.at >= quietSince) {
        return { at: lastWord.at + times.agentReply, expiry: 'no-reply' };
      }
      return idle(conversation, times);
    }
    case 'bot':
      return conversation.owed === undefined
        ? idle(conversation, times)
        : { at: conversation.owed.at + times.botTurn, expiry: 'bot-too-slow' };
  }
}

function idle(conversation: Conversation, times: DeadlineTimes): { at: number; expiry: Expiry } {
  const { quietSince, askedStillThere } = conversation;
  return askedStillThere
    ? { at: quietSince + times.visitorGone, expiry: 'abandoned' }
    : { at: quietSince + times.visitorIdle, expiry: 'ask-still-there' };
}
