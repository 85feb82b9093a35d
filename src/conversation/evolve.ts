import type { Event, EventOf } from '../protocol/events.ts';
import { isSmallTalk } from '../protocol/small-talk.ts';
import type { Conversation } from './conversation.ts';

type BotMessage = Extract<EventOf<'message-posted'>, { author: 'bot' }>;

/** Folds one event onto the state so far. Throws where the events cannot be one conversation's. */
export function evolve(conversation: Conversation | undefined, event: Event, id: string): Conversation {
  const last = conversation?.seq ?? 0;
  if (event.seq !== last + 1) throw new Error(`Conversation ${id} goes from event ${last} to ${event.seq}`);
  if (conversation !== undefined) return { ...apply(conversation, event), seq: event.seq };
  if (event.type !== 'conversation-started') throw new Error(`Conversation ${id} begins with ${event.type}`);
  return started(event, id);
}

/** Folds a whole list. */
export function fold(events: Iterable<Event>, id: string): Conversation | undefined {
  let conversation: Conversation | undefined;
  for (const event of events) conversation = evolve(conversation, event, id);
  return conversation;
}

function started(event: EventOf<'conversation-started'>, id: string): Conversation {
  const { visitorId, site, language, department, pageUrl, at, seq } = event;
  return {
    id,
    seq,
    visitorId,
    site,
    language,
    ...(department === undefined ? {} : { department }),
    ...(pageUrl === undefined ? {} : { pageUrl }),
    startedAt: at,
    misunderstandings: 0,
    quietSince: at,
    status: 'bot',
  };
}

function apply(before: Conversation, event: Event): Conversation {
  switch (event.type) {
    case 'conversation-started':
      throw impossible(before, event);
    case 'message-posted':
      return posted(before, event);
    case 'handoff-requested':
      return handedOff(before, event);
    case 'agent-assigned':
      return assigned(before, event);
    case 'agent-released':
      return released(before, event);
    case 'conversation-transferred':
      return transferred(before, event);
    case 'returned-to-bot':
      if (before.status !== 'queued' && before.status !== 'assigned') throw impossible(before, event);
      return withBot(before, event);
    case 'notice-posted':
      return noticed(before, event);
    case 'conversation-closed':
      return closed(before, event);
    case 'conversation-reopened':
      if (before.status !== 'closed') throw impossible(before, event);
      return withBot(before, event);
    case 'conversation-rated':
      if (before.status !== 'closed') throw impossible(before, event);
      return { ...before, rating: event.rating };
    case 'note-added':
      return before;
  }
}

/** How much of a message lists show, in UTF-16 code units. */
const previewLength = 120;

function posted(before: Conversation, event: EventOf<'message-posted'>): Conversation {
  const { author, text, at } = event;
  const beginning = text.slice(0, previewLength).replace(/[\uD800-\uDBFF]$/, ''); // half a character at the cut
  const news = { preview: { author, text: beginning }, quietSince: at };
  switch (event.author) {
    case 'visitor':
      return heard({ ...before, ...news }, event);
    case 'bot':
      return answered({ ...before, ...news }, event);
    case 'agent':
      if (before.status !== 'assigned') throw impossible(before, event);
      return { ...before, ...news, replied: true };
  }
}

function heard(before: Conversation, event: EventOf<'message-posted'>): Conversation {
  if (before.status === 'closed') throw impossible(before, event);
  const lastWord = { seq: event.seq, at: event.at };
  const { askedStillThereAt: _answered, ...rest } = before;
  const after = { ...rest, lastWord };
  return after.status === 'bot' ? { ...after, owed: lastWord } : after;
}

function answered(before: Conversation, event: BotMessage): Conversation {
  if (before.status !== 'bot') throw impossible(before, event);
  const { owed: _answered, ...rest } = before;
  const understood = event.decision.move === 'answer';
  const answered = event.decision.answered?.filter((intentId) => !isSmallTalk(intentId)) ?? [];
  return {
    ...rest,
    ...(answered.length === 0 ? {} : { lastAnswered: answered }),
    language: event.language,
    misunderstandings: understood ? 0 : before.misunderstandings + 1,
  };
}

function handedOff(before: Conversation, event: EventOf<'handoff-requested'>): Conversation {
  if (before.status !== 'bot' && before.status !== 'queued') throw impossible(before, event);
  const queuedAt = before.status === 'queued' ? before.queuedAt : event.at;
  return {
    ...baseOf(before),
    status: 'queued',
    language: event.language,
    department: event.department,
    reason: event.reason,
    queuedAt,
    waitingSince: event.at,
    passedBy: [],
    delayAnnounced: false,
    misunderstandings: 0,
    quietSince: event.at,
  };
}

function assigned(before: Conversation, event: EventOf<'agent-assigned'>): Conversation {
  if (before.status !== 'queued') throw impossible(before, event);
  const { agentId, agentName, department, at } = event;
  const { reason, queuedAt, passedBy } = before;
  return {
    ...baseOf(before),
    status: 'assigned',
    department,
    reason,
    queuedAt,
    passedBy,
    agentId,
    agentName,
    assignedAt: at,
    replied: false,
    quietSince: at,
  };
}

function released(before: Conversation, event: EventOf<'agent-released'>): Conversation {
  if (before.status !== 'assigned') throw impossible(before, event);
  const { department, reason, queuedAt, passedBy } = before;
  return {
    ...baseOf(before),
    status: 'queued',
    department,
    reason,
    queuedAt,
    waitingSince: event.at,
    passedBy: event.reason === 'no-reply' ? withLast(passedBy, event.agentId) : passedBy,
    delayAnnounced: false,
    quietSince: event.at,
  };
}

function transferred(before: Conversation, event: EventOf<'conversation-transferred'>): Conversation {
  if (before.status !== 'assigned') throw impossible(before, event);
  return {
    ...baseOf(before),
    status: 'queued',
    department: event.department,
    reason: before.reason,
    queuedAt: before.queuedAt,
    waitingSince: event.at,
    passedBy: withLast(before.passedBy, event.agentId),
    delayAnnounced: false,
    quietSince: event.at,
  };
}

function withLast(agentIds: readonly string[], last: string): readonly string[] {
  return [...agentIds.filter((agentId) => agentId !== last), last];
}

/** The bot begins anew: what it did not understand earlier, and what it still owed, is over. */
function withBot(before: Conversation, { at }: Event): Conversation {
  return { ...baseOf(before), status: 'bot', misunderstandings: 0, quietSince: at };
}

function noticed(before: Conversation, event: EventOf<'notice-posted'>): Conversation {
  if (event.notice === 'still-there') return { ...before, askedStillThereAt: event.at };
  const saysItTakesLong = event.notice === 'queue-delayed' || event.notice === 'handoff-closed';
  if (saysItTakesLong && before.status === 'queued') return { ...before, delayAnnounced: true };
  return before;
}

function closed(before: Conversation, event: EventOf<'conversation-closed'>): Conversation {
  if (before.status === 'closed') throw impossible(before, event);
  const { by: closedBy, reason: closeReason, at: closedAt } = event;
  const agent =
    before.status === 'assigned'
      ? { lastAgent: { agentId: before.agentId, agentName: before.agentName } }
      : {};
  return { ...baseOf(before), ...agent, status: 'closed', closedAt, closedBy, closeReason };
}

/** What survives a change of status; everything else belongs to the status and is dropped with it. */
function baseOf(conversation: Conversation) {
  const { id, seq, visitorId, site, language, startedAt, misunderstandings } = conversation;
  const { department, pageUrl, lastWord, preview, rating, quietSince } = conversation;
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
    ...(lastWord === undefined ? {} : { lastWord }),
    ...(preview === undefined ? {} : { preview }),
    ...(rating === undefined ? {} : { rating }),
  };
}

function impossible(before: Conversation, event: Event): Error {
  return new Error(`Conversation ${before.id}: ${event.type} cannot follow status ${before.status}`);
}
