import type { Conversation, LaterConversation } from './conversation.ts';

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
  readonly laterMax: number;
  readonly laterTaken: number;
  readonly laterGone: number;
  readonly mailLink: number;
}

/** What happens when a deadline passes. */
export type Expiry =
  | 'bot-too-slow'
  | 'queue-delayed'
  | 'unanswered'
  | 'no-reply'
  | 'ask-still-there'
  | 'abandoned'
  | 'not-taken-further'
  | 'answered-later';

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
    case 'later':
      return nextOfLater(conversation, times);
    case 'assigned': {
      if (!conversation.replied)
        return { at: conversation.assignedAt + times.firstReply, expiry: 'no-reply' };
      const { lastWord, preview } = conversation;
      return lastWord !== undefined && preview?.author === 'visitor'
        ? { at: lastWord.at + times.agentReply, expiry: 'no-reply' }
        : idle(conversation, times);
    }
    case 'bot':
      return conversation.owed === undefined
        ? idle(conversation, times)
        : { at: conversation.owed.at + times.botTurn, expiry: 'bot-too-slow' };
  }
}

function nextOfLater(
  { awaitedSince, answeredAt, takenBy, queuedAt }: LaterConversation,
  { laterMax, laterTaken, laterGone }: DeadlineTimes,
): { at: number; expiry: Expiry } {
  if (awaitedSince === undefined)
    return { at: (answeredAt ?? queuedAt) + laterGone, expiry: 'answered-later' };
  if (takenBy !== undefined) return { at: takenBy.at + laterTaken, expiry: 'not-taken-further' };
  return { at: awaitedSince + laterMax, expiry: 'unanswered' };
}

/** How long after closing a message opens it again: as long as the link works, where it was answered by mail. */
export function reopenTime({ mail }: Conversation, { reopen, mailLink }: DeadlineTimes): number {
  return mail?.outcome === 'sent' ? Math.max(reopen, mailLink) : reopen;
}

/** A question that came late, as after the server was away, still leaves the visitor the usual time to answer it. */
function idle(conversation: Conversation, times: DeadlineTimes): { at: number; expiry: Expiry } {
  const { quietSince, askedStillThereAt: askedAt } = conversation;
  const { visitorIdle, visitorGone } = times;
  if (askedAt === undefined) return { at: quietSince + visitorIdle, expiry: 'ask-still-there' };
  return {
    at: Math.max(quietSince + visitorGone, askedAt + visitorGone - visitorIdle),
    expiry: 'abandoned',
  };
}
