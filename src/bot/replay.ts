import { answerText } from '../catalogue/reply-text.ts';
import type { Language } from '../catalogue/types.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { evolve } from '../conversation/evolve.ts';
import { longestTurn, textsBefore, unansweredMessages } from '../conversation/turn.ts';
import { match } from '../matcher/match.ts';
import type { Match } from '../matcher/types.ts';
import type { Outcome } from '../protocol/decision.ts';
import type { Event, Verdict } from '../protocol/events.ts';
import { answerLanguage } from './choose-move.ts';
import { type Decided, decideTurn, type Turn } from './decide-turn.ts';
import type { Bot } from './explain-message.ts';
import { isOther, outcomeOf } from './outcome.ts';
import type { Setting } from './parts.ts';
import { createRedactor } from './redact.ts';

/** How a turn changes; `other-text` is the same intent with an answer that reads otherwise. */
export type ReplayKind = 'newly-answered' | 'newly-escalated' | 'newly-asked' | 'other-intent' | 'other-text';

/** A visitor's turn that would go otherwise. */
export interface ReplayChange {
  readonly kind: ReplayKind;
  readonly conversationId: string;
  /** The seq of what the bot did then. */
  readonly seq: number;
  /** The visitor's words, personal data as placeholders. */
  readonly text: string;
  readonly before: Outcome;
  readonly after: Outcome;
  /**
   * What agents said of the move, where the change has to do with it: `mended`, it would no longer be what they called
   * wrong; `broken`, it would be so again, and is not at present.
   */
  readonly verdict?: { readonly said: Verdict; readonly flip: 'mended' | 'broken' };
}

/** How many turns the bot in force answers, and the draft's. */
export interface Answered {
  readonly before: number;
  readonly after: number;
}

/** What both bots make of a conversation's turns. */
export interface Replayed {
  /** How many of the visitor's messages were asked. */
  readonly messages: number;
  /** In so many turns, of which each bot answers so many. */
  readonly turns: number;
  readonly answered: Answered;
  readonly changes: readonly ReplayChange[];
}

/** Asks both bots again and again; remembers what each text means to them, since visitors repeat each other. */
export interface Replayer {
  readonly replay: (conversationId: string, events: readonly Event[]) => Replayed;
}

/** So many texts are remembered. */
const mostRemembered = 50_000;

/**
 * Two bots, the one in force and a draft's, are asked every turn that the bot dealt with at or after `since` (Unix ms), each
 * with what had really happened before: a turn is not held against what another answer might have led to. Language models
 * and embeddings are not asked.
 */
export function createReplayer(before: Bot, after: Bot, since = 0): Replayer {
  const settings = [settingOf(before), settingOf(after)] as const;
  return {
    replay(conversationId, events) {
      const redactor = createRedactor();
      let state: Conversation | undefined;
      let messages = 0;
      const outcomes: Both[] = [];
      const changes: ReplayChange[] = [];
      events.forEach((event, index) => {
        const turn =
          'decision' in event && event.at >= since && state?.status === 'bot'
            ? turnAt(state, events, index)
            : undefined;
        const spoken = state?.language ?? '';
        state = evolve(state, event, conversationId);
        if (turn === undefined) return;
        messages += turn.messages.length;
        const said = state.verdicts?.[event.seq] ?? verdictOn(events, event.seq);
        const { both, change } = compare(
          settings,
          turn,
          spoken,
          said && { said, answered: answeredThen(event) },
        );
        outcomes.push(both);
        if (change === undefined) return;
        const text = redactor.redact(turn.messages.join('\n'));
        changes.push({ conversationId, seq: event.seq, text, ...change });
      });
      const answered = { before: answeredIn(outcomes, 'before'), after: answeredIn(outcomes, 'after') };
      return { messages, turns: outcomes.length, answered, changes };
    },
  };
}

function settingOf({ catalogue, model }: Bot): Setting {
  const known = new Map<string, Match>();
  const ask = (text: string): Match => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const found = match(model, text);
    if (known.size < mostRemembered) known.set(text, found);
    return found;
  };
  return { catalogue, thresholds: model.thresholds, ask };
}

function turnAt(
  state: Extract<Conversation, { status: 'bot' }>,
  events: readonly Event[],
  index: number,
): Turn | undefined {
  const past = events.slice(0, index);
  const messages = unansweredMessages(past.slice(-longestTurn));
  if (messages.length === 0) return undefined;
  const { misunderstandings, lastAnswered } = state;
  return {
    messages,
    misunderstandings,
    earlier: textsBefore(messages.length, past),
    ...(lastAnswered && { lastAnswered }),
  };
}

function verdictOn(events: readonly Event[], seq: number): Verdict | undefined {
  const last = events.findLast((event) => event.type === 'move-judged' && event.judged === seq);
  return last?.type === 'move-judged' ? (last.verdict ?? undefined) : undefined;
}

/** The intents that the move answered with; none where it did not, or nothing of it was kept. */
function answeredThen(event: Event): readonly string[] {
  return ('decision' in event && event.decision?.answered) || [];
}

/** What agents said of a move, and the intents it answered with. */
interface Judged {
  readonly said: Verdict;
  readonly answered: readonly string[];
}

interface Both {
  readonly before: Outcome;
  readonly after: Outcome;
}

function answeredIn(outcomes: readonly Both[], side: keyof Both): number {
  return outcomes.filter((both) => both[side].move === 'answer').length;
}

interface Compared {
  readonly both: Both;
  /** Absent: the visitor would notice nothing. */
  readonly change?: Omit<ReplayChange, 'conversationId' | 'seq' | 'text'>;
}

function compare(
  [before, after]: readonly [Setting, Setting],
  turn: Turn,
  spoken: Language,
  judged: Judged | undefined,
): Compared {
  const [was, is] = [decideTurn(before, turn), decideTurn(after, turn)];
  const both = { before: outcomeOf(was), after: outcomeOf(is) };
  const kind = kindOf(both.before, both.after, isReworded([before, after], [was, is], spoken));
  if (kind === undefined) return { both };
  const flip = judged && flipOf(judged, both);
  return { both, change: { kind, ...both, ...(flip && { verdict: { said: judged.said, flip } }) } };
}

function kindOf(before: Outcome, after: Outcome, reworded: boolean): ReplayKind | undefined {
  if (!isOther(before, after)) return after.move === 'answer' && reworded ? 'other-text' : undefined;
  if (before.move !== after.move) {
    if (after.move === 'answer') return 'newly-answered';
    return after.move === 'handoff' ? 'newly-escalated' : 'newly-asked';
  }
  return 'other-intent';
}

/** Whether the visitor would read another answer of the same intents. */
function isReworded(
  settings: readonly [Setting, Setting],
  decided: readonly [Decided, Decided],
  spoken: Language,
): boolean {
  const [was, is] = decided.map(({ move, reading }, side) => {
    const catalogue = settings[side === 0 ? 0 : 1].catalogue;
    if (move.move !== 'answer') return '';
    const language = answerLanguage(catalogue, reading.whole, spoken);
    return move.intents.map((intent) => answerText(catalogue, intent, language)).join('\n\n');
  });
  return was !== is;
}

/**
 * An answer that was called wrong should be gone, in whatever words; what should have been known should be answered.
 * Without a record of what was answered, it is what the bot in force answers, or else any answer.
 */
function flipOf({ said, answered }: Judged, { before, after }: Both): 'mended' | 'broken' | undefined {
  const present = before.move === 'answer' ? before.intents : [];
  const wrong = answered.length > 0 ? answered : present;
  const isWrong = ({ move, intents }: Outcome): boolean => {
    if (said === 'should-have-known') return move !== 'answer';
    return move === 'answer' && (wrong.length === 0 || intents.some((id) => wrong.includes(id)));
  };
  if (isWrong(before) === isWrong(after)) return undefined;
  return isWrong(before) ? 'mended' : 'broken';
}
