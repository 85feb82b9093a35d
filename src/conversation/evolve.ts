import type { Event, EventOf } from '../protocol/events.ts';
import { isSmallTalk } from '../protocol/small-talk.ts';
import { contactIn } from './answers.ts';
import { baseOf, handedOf, isWithPeople, withBot } from './carried-over.ts';
import type {
  AssignedConversation,
  Conversation,
  LaterConversation,
  QueuedConversation,
} from './conversation.ts';
import { answeredLater, awaiting, givenBack, isTakenBy, withLast } from './evolve-later.ts';
import { personIn } from './identifying.ts';
import { comesWithOffers } from './offers.ts';
import { withTags } from './tagging.ts';

type BotMessage = Extract<EventOf<'message-posted'>, { author: 'bot' }>;

/** Folds one event onto the state so far. Throws where the events cannot be one conversation's. */
export function evolve(conversation: Conversation | undefined, event: Event, id: string): Conversation {
  const last = conversation?.seq ?? 0;
  if (event.seq !== last + 1) throw new Error(`Conversation ${id} goes from event ${last} to ${event.seq}`);
  const { seq, at: changedAt } = event;
  if (conversation !== undefined) return { ...apply(conversation, event), seq, changedAt };
  if (event.type !== 'conversation-started') throw new Error(`Conversation ${id} begins with ${event.type}`);
  return { ...started(event, id), changedAt };
}

/** Folds a whole list. */
export function fold(events: Iterable<Event>, id: string): Conversation | undefined {
  let conversation: Conversation | undefined;
  for (const event of events) conversation = evolve(conversation, event, id);
  return conversation;
}

function started(event: EventOf<'conversation-started'>, id: string): Conversation {
  const { visitorId, site, language, department, pageUrl, device, answers, at, seq } = event;
  return {
    ...{ id, seq, visitorId, site, language },
    ...(department === undefined ? {} : { department }),
    ...(pageUrl === undefined ? {} : { pageUrl }),
    ...(device === undefined ? {} : { device }),
    ...contactIn(answers),
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
      if (!isWithPeople(before)) throw impossible(before, event);
      return returned(before, event);
    case 'notice-posted':
      return noticed(before, event);
    case 'conversation-closed':
      return closed(before, event);
    case 'conversation-reopened':
      if (before.status !== 'closed') throw impossible(before, event);
      return withBot(before, event);
    case 'conversation-rated':
      if (before.status !== 'closed') throw impossible(before, event);
      // What is said of the bot does not hide what is said of people.
      return event.of === 'bot' && before.rating !== undefined ? before : { ...before, rating: event.rating };
    case 'ai-consent-changed':
      return { ...before, aiConsent: event.consent };
    case 'move-judged':
      return judged(before, event);
    case 'summary-written':
      if (!isWithPeople(before)) throw impossible(before, event);
      return { ...before, summarySeq: event.seq };
    case 'conversation-tagged':
      return { ...before, tags: withTags(before.tags ?? [], event) };
    case 'supervisor-joined':
    case 'supervisor-left':
      return accompanied(before, event);
    case 'contact-left':
      return contactLeft(before, event);
    case 'visitor-identified':
      return { ...before, person: personIn(event) };
    case 'reply-mailed':
      return { ...before, mail: { outcome: event.outcome, at: event.at } };
    case 'note-added':
      return before;
  }
}

/** How much of a message lists show, in UTF-16 code units. */
const previewLength = 120;

function posted(before: Conversation, event: EventOf<'message-posted'>): Conversation {
  const { author, at } = event;
  const beginning = wordsOf(event)
    .slice(0, previewLength)
    .replace(/[\uD800-\uDBFF]$/, ''); // half a character at the cut
  const news = { preview: { author, text: beginning }, quietSince: at };
  switch (event.author) {
    case 'visitor':
      return heard({ ...before, ...news }, event);
    case 'bot':
      return answered({ ...before, ...news }, event);
    case 'agent':
      return agentSpoke(before, event, { ...news, formerAgentId: event.agentId });
  }
}

function agentSpoke(
  before: Conversation,
  event: Extract<EventOf<'message-posted'>, { author: 'agent' }>,
  news: Pick<Conversation, 'preview' | 'quietSince' | 'formerAgentId'>,
): Conversation {
  if (isTakenBy(before, event.agentId)) return answeredLater({ ...before, ...news }, event.at);
  if (before.status !== 'assigned') throw impossible(before, event);
  return { ...before, ...news, replied: true, passedBy: [] };
}

/** In a list a file goes by its name. */
function wordsOf(event: EventOf<'message-posted'>): string {
  return event.author === 'bot' ? event.text : (event.file?.name ?? event.text);
}

function heard(before: Conversation, event: EventOf<'message-posted'>): Conversation {
  if (before.status === 'closed') throw impossible(before, event);
  const lastWord = { seq: event.seq, at: event.at };
  const { askedStillThereAt: _answered, ...rest } = before;
  const after = { ...rest, lastWord };
  if (after.status === 'later') return awaiting(after, event.at);
  const asksBot = after.status === 'bot' && wasWritten(event);
  return asksBot ? { ...after, owed: lastWord } : after;
}

/** A file is not for the bot: what is owed to words before it stays owed, and nothing is owed to the file. */
function wasWritten(event: EventOf<'message-posted'>): boolean {
  return event.author === 'bot' || event.file === undefined;
}

function answered(before: Conversation, event: BotMessage): Conversation {
  if (before.status !== 'bot') throw impossible(before, event);
  const { owed: _answered, toldOfFiles: _forgotten, ...rest } = before;
  const { move, rule } = event.decision;
  const isConsentQuestion = rule === 'asked-for-consent';
  const understood = move === 'answer' || move === 'generate' || isConsentQuestion;
  const answered = event.decision.answered?.filter((intentId) => !isSmallTalk(intentId)) ?? [];
  return {
    ...rest,
    ...(answered.length === 0 ? {} : { lastAnswered: answered }),
    ...(isConsentQuestion ? { aiConsent: 'asked' } : {}),
    language: event.language,
    misunderstandings: understood ? 0 : before.misunderstandings + 1,
  };
}

function handedOff(before: Conversation, event: EventOf<'handoff-requested'>): Conversation {
  if (before.status === 'assigned' || before.status === 'closed') throw impossible(before, event);
  const kept = before.status === 'queued' ? handedOf(before) : { queuedAt: event.at };
  const formerAgentId = before.formerAgentId ?? event.formerAgentId;
  return {
    ...baseOf(before),
    ...kept,
    ...(formerAgentId === undefined ? {} : { formerAgentId }),
    ...(event.expected === undefined ? {} : { expected: event.expected }),
    status: 'queued',
    language: event.language,
    department: event.department,
    reason: event.reason,
    waitingSince: event.at,
    passedBy: [],
    delayAnnounced: false,
    misunderstandings: 0,
    quietSince: event.at,
  };
}

function assigned(before: Conversation, event: EventOf<'agent-assigned'>): Conversation {
  const { agentId, agentName, department, at } = event;
  if (before.status === 'later') return { ...before, department, takenBy: { agentId, agentName, at } };
  if (before.status !== 'queued') throw impossible(before, event);
  return {
    ...baseOf(before),
    ...handedOf(before),
    status: 'assigned',
    department,
    agentId,
    agentName,
    assignedAt: at,
    replied: false,
    quietSince: at,
  };
}

function released(before: Conversation, event: EventOf<'agent-released'>): Conversation {
  if (isTakenBy(before, event.agentId)) return givenBack(before);
  if (before.status !== 'assigned') throw impossible(before, event);
  const { department, passedBy } = before;
  return {
    ...baseOf(before),
    ...handedOf(before),
    status: 'queued',
    department,
    waitingSince: event.at,
    passedBy: event.reason === 'gone' ? passedBy : withLast(passedBy, event.agentId),
    delayAnnounced: false,
    quietSince: event.at,
  };
}

function transferred(before: Conversation, event: EventOf<'conversation-transferred'>): Conversation {
  if (before.status === 'later') return { ...givenBack(before), department: event.department };
  if (before.status !== 'assigned') throw impossible(before, event);
  return {
    ...baseOf(before),
    ...handedOf(before),
    status: 'queued',
    department: event.department,
    waitingSince: event.at,
    // A supervisor may have given it on, who never had it.
    passedBy: withLast(before.passedBy, before.agentId),
    delayAnnounced: false,
    quietSince: event.at,
  };
}

/** Who has joined the agent; it ends with the agent's having the conversation. */
function accompanied(
  before: Conversation,
  { type, agentId, agentName }: EventOf<'supervisor-joined' | 'supervisor-left'>,
): Conversation {
  if (before.status !== 'assigned') throw impossible(before, { type });
  const others = (before.joined ?? []).filter((one) => one.agentId !== agentId);
  return { ...before, joined: type === 'supervisor-left' ? others : [...others, { agentId, agentName }] };
}

/** Whoever waits in the queue waits no longer; with an agent it goes on as before. */
function contactLeft(before: Conversation, event: EventOf<'contact-left'>): Conversation {
  const { type: _type, seq: _seq, at, ...contact } = event;
  if (!isWithPeople(before)) throw impossible(before, event);
  if (before.status !== 'queued') return { ...before, contact };
  const { department } = before;
  return { ...baseOf(before), ...handedOf(before), status: 'later', department, contact, awaitedSince: at };
}

/** What the visitor wrote this short a time (ms) before an agent gave the conversation back, the agent has hardly read. */
const crossingMs = 10_000;

/** The bot owes an answer to what crossed with the agent's giving it back, so that it does not fall between them. */
function returned(
  before: QueuedConversation | LaterConversation | AssignedConversation,
  event: EventOf<'returned-to-bot'>,
): Conversation {
  const after = withBot(before, event);
  const { lastWord, preview } = before;
  if (before.status !== 'assigned' || lastWord === undefined || preview?.author !== 'visitor') return after;
  const crossed = lastWord.at > before.assignedAt && event.at - lastWord.at < crossingMs;
  return event.by === 'agent' && crossed ? { ...after, owed: lastWord } : after;
}

function noticed(before: Conversation, event: EventOf<'notice-posted'>): Conversation {
  if (event.notice === 'file-received' && before.status === 'bot') return { ...before, toldOfFiles: true };
  if (event.notice === 'still-there') return { ...before, askedStillThereAt: event.at };
  if (comesWithOffers(event.notice) && before.status === 'queued') return { ...before, delayAnnounced: true };
  return before;
}

function closed(before: Conversation, event: EventOf<'conversation-closed'>): Conversation {
  if (before.status === 'closed') throw impossible(before, event);
  const { by: closedBy, reason: closeReason, at: closedAt } = event;
  return { ...baseOf(before), ...lastAgentOf(before), status: 'closed', closedAt, closedBy, closeReason };
}

function lastAgentOf(before: Conversation) {
  const agent = before.status === 'later' ? before.takenBy : before;
  if (agent === undefined || !('agentId' in agent)) return {};
  return { lastAgent: { agentId: agent.agentId, agentName: agent.agentName } };
}

function judged(before: Conversation, event: EventOf<'move-judged'>): Conversation {
  const { [event.judged]: _earlier, ...others } = before.verdicts ?? {};
  const own = event.verdict === null ? {} : { [event.judged]: event.verdict };
  return { ...before, verdicts: { ...others, ...own } };
}

function impossible(before: Conversation, event: Pick<Event, 'type'>): Error {
  return new Error(`Conversation ${before.id}: ${event.type} cannot follow status ${before.status}`);
}
