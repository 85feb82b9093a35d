import type { Event, EventOf } from '../protocol/events.ts';
import type { Conversation } from './conversation.ts';

/** Folds one event onto the state so far. Throws where the events cannot be one conversation's. */
export function evolve(conversation: Conversation | undefined, event: Event, id: string): Conversation {
  if (event.type === 'conversation-started') return started(event, id);
  if (conversation === undefined) throw new Error(`Conversation ${id} begins with ${event.type}`);
  if (event.seq !== conversation.seq + 1) {
    throw new Error(`Conversation ${id} goes from event ${conversation.seq} to ${event.seq}`);
  }
  return { ...apply(conversation, event), seq: event.seq };
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
    askedStillThere: false,
    status: 'bot',
  };
}

function apply(before: Conversation, event: Exclude<Event, EventOf<'conversation-started'>>): Conversation {
  const { at } = event;
  switch (event.type) {
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
      return { ...baseOf(before), status: 'bot', misunderstandings: 0, quietSince: at };
    case 'notice-posted':
      return noticed(before, event);
    case 'conversation-closed':
      return closed(before, event);
    case 'conversation-reopened':
      return { ...baseOf(before), status: 'bot', misunderstandings: 0, quietSince: at };
    case 'conversation-rated':
      return { ...before, rating: event.rating };
    case 'note-added':
      return before;
  }
}

const previewLength = 120;

function posted(conversation: Conversation, event: EventOf<'message-posted'>): Conversation {
  const { seq, at, author, text } = event;
  const before = { ...conversation, preview: { author, text: text.slice(0, previewLength) } };
  if (event.author === 'visitor') return heard(before, { seq, at });
  const spoken = { ...before, quietSince: at };
  if (event.author === 'agent') return spoken.status === 'assigned' ? { ...spoken, replied: true } : spoken;
  if (spoken.status !== 'bot') return spoken;
  const { owed: _answered, ...rest } = spoken;
  const understood = event.decision.move === 'answer';
  return {
    ...rest,
    language: event.language,
    misunderstandings: understood ? 0 : before.misunderstandings + 1,
  };
}

function heard(before: Conversation, lastWord: { seq: number; at: number }): Conversation {
  const after = { ...before, lastWord, quietSince: lastWord.at, askedStillThere: false };
  return after.status === 'bot' ? { ...after, owed: lastWord } : after;
}

function handedOff(before: Conversation, event: EventOf<'handoff-requested'>): Conversation {
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
  if (before.status !== 'queued' && before.status !== 'assigned') throw impossible(before, event);
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
    passedBy: withLast(passedBy, event.agentId),
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

function noticed(before: Conversation, event: EventOf<'notice-posted'>): Conversation {
  if (event.notice === 'still-there') return { ...before, askedStillThere: true };
  if (event.notice === 'queue-delayed' && before.status === 'queued') {
    return { ...before, delayAnnounced: true };
  }
  return before;
}

function closed(before: Conversation, event: EventOf<'conversation-closed'>): Conversation {
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
    askedStillThere: false,
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
