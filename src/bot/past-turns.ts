import { longestTurn, unansweredMessages } from '../conversation/turn.ts';
import type { DecisionRecord, Move } from '../protocol/decision.ts';
import type { Event, EventOf, Verdict } from '../protocol/events.ts';
import { createRedactor, type Redactor } from './redact.ts';
import { tellingText } from './telling-text.ts';

/** An agent's message, where it can be read. */
export interface Reply {
  readonly conversationId: string;
  readonly seq: number;
  /** Personal data as placeholders. */
  readonly text: string;
}

/** What a visitor wrote and what the bot made of it then. */
export interface PastTurn {
  readonly conversationId: string;
  /** The seq of what the bot did about it. */
  readonly seq: number;
  /** Unix ms. */
  readonly at: number;
  /** The visitor's words of that turn, redacted; empty where they tell nothing. */
  readonly text: string;
  /** What the message seems to be in; absent where it could be several. */
  readonly language?: string;
  readonly move: Move;
  readonly rule: DecisionRecord['rule'];
  /** The intents answered. */
  readonly answered: readonly string[];
  /** The first intents that it might have been, best first. */
  readonly candidates: readonly string[];
  /** What agents say of it, as long as it stands. */
  readonly verdict?: Verdict;
  /** What the visitor rated the conversation, where this was its last answer, 1…5. */
  readonly rating?: number;
  /** What agents wrote afterwards, the first few. */
  readonly replies: readonly Reply[];
}

const mostReplies = 3;
const mostCandidates = 3;

/** The turns of one conversation, from its first event on, that the bot dealt with. */
export function pastTurns(conversationId: string, events: readonly Event[]): readonly PastTurn[] {
  const redactor = createRedactor();
  const verdicts = verdictsIn(events);
  const rated = ratedMove(events);
  return events.flatMap((event, index): readonly PastTurn[] => {
    const decision = decisionOf(event);
    if (decision === undefined) return [];
    const words = unansweredMessages(events.slice(Math.max(0, index - longestTurn), index));
    const verdict = verdicts.get(event.seq);
    const turn = {
      conversationId,
      seq: event.seq,
      at: event.at,
      text: tellingText(redactor.redact(words.join('\n'))).trim(),
      ...(decision.language && { language: decision.language }),
      move: decision.move,
      rule: decision.rule,
      answered: decision.move === 'answer' ? (decision.answered ?? []) : [],
      candidates: decision.candidates.slice(0, mostCandidates).map(({ intentId }) => intentId),
      ...(verdict && { verdict }),
      ...(rated?.seq === event.seq && { rating: rated.rating }),
      replies: repliesAfter(conversationId, events.slice(index + 1), redactor),
    };
    return [turn];
  });
}

function decisionOf(event: Event): DecisionRecord | undefined {
  return 'decision' in event ? event.decision : undefined;
}

/** What agents say last of each move. */
function verdictsIn(events: readonly Event[]): ReadonlyMap<number, Verdict> {
  const said = new Map<number, Verdict>();
  for (const event of events) {
    if (event.type !== 'move-judged') continue;
    if (event.verdict === null) said.delete(event.judged);
    else said.set(event.judged, event.verdict);
  }
  return said;
}

/** The last answer before the rating; none where people wrote after it, who are rated then. */
function ratedMove(events: readonly Event[]): { readonly seq: number; readonly rating: number } | undefined {
  const place = events.findLastIndex((event) => event.type === 'conversation-rated' && event.of !== 'person');
  const rated = events[place];
  const last = events
    .slice(0, place)
    .findLast((event) => decisionOf(event)?.move === 'answer' || isAgents(event));
  const answer = last !== undefined && isAgents(last) ? undefined : last;
  return rated?.type === 'conversation-rated' && answer !== undefined
    ? { seq: answer.seq, rating: rated.rating }
    : undefined;
}

function repliesAfter(
  conversationId: string,
  events: readonly Event[],
  redactor: Redactor,
): readonly Reply[] {
  const replies = events.flatMap((event): readonly Reply[] =>
    isAgents(event) ? [{ conversationId, seq: event.seq, text: redactor.redact(event.text) }] : [],
  );
  return replies.slice(0, mostReplies);
}

function isAgents(event: Event): event is EventOf<'message-posted'> {
  return event.type === 'message-posted' && event.author === 'agent';
}
