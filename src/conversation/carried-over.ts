import type { Event } from '../protocol/events.ts';
import type {
  AssignedConversation,
  BotConversation,
  Conversation,
  LaterConversation,
  QueuedConversation,
} from './conversation.ts';

/** The bot begins anew: what it did not understand earlier, and what it still owed, is over. */
export function withBot(before: Conversation, { at }: Event): BotConversation {
  return { ...baseOf(before), status: 'bot', misunderstandings: 0, quietSince: at };
}

/** Whether people have it, or are to have it. */
export function isWithPeople(
  conversation: Conversation,
): conversation is QueuedConversation | LaterConversation | AssignedConversation {
  return conversation.status !== 'bot' && conversation.status !== 'closed';
}

/** What stays as it was while agents come and go. */
export function handedOf({
  reason,
  queuedAt,
  passedBy,
  summarySeq,
}: QueuedConversation | LaterConversation | AssignedConversation) {
  return { reason, queuedAt, passedBy, ...(summarySeq === undefined ? {} : { summarySeq }) };
}

/** What survives a change of status; everything else belongs to the status and is dropped with it. */
export function baseOf(conversation: Conversation) {
  const { id, seq, visitorId, site, language, startedAt, misunderstandings } = conversation;
  const { department, pageUrl, device, tags, lastWord, preview, rating } = conversation;
  const { verdicts, quietSince, aiConsent, formerAgentId } = conversation;
  const { contact, person, mail } = conversation;
  return {
    id,
    seq,
    visitorId,
    site,
    language,
    startedAt,
    misunderstandings,
    quietSince,
    ...(department === undefined ? {} : { department }),
    ...(pageUrl === undefined ? {} : { pageUrl }),
    ...(device === undefined ? {} : { device }),
    ...(tags === undefined ? {} : { tags }),
    ...(lastWord === undefined ? {} : { lastWord }),
    ...(preview === undefined ? {} : { preview }),
    ...(rating === undefined ? {} : { rating }),
    ...(verdicts === undefined ? {} : { verdicts }),
    ...(aiConsent === undefined ? {} : { aiConsent }),
    ...(formerAgentId === undefined ? {} : { formerAgentId }),
    ...(contact === undefined ? {} : { contact }),
    ...(person === undefined ? {} : { person }),
    ...(mail === undefined ? {} : { mail }),
  };
}
