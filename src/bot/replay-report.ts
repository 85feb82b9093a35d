import type { Outcome } from '../protocol/decision.ts';
import type { Answered, ReplayChange, Replayed, ReplayKind } from './replay.ts';

/** Turns that change in the same way. */
export interface ReplayGroup {
  readonly kind: ReplayKind;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly count: number;
  /** Conversations it happens in. */
  readonly conversations: number;
  /** The first few. */
  readonly examples: readonly ReplayChange[];
}

/** What a draft would change for the visitors of some days. */
export interface ReplayReport {
  /** In which the bot was asked something in these days. */
  readonly conversations: number;
  readonly messages: number;
  readonly turns: number;
  /** Of the turns: what share the bot answers follows from it. */
  readonly answered: Answered;
  /** How many turns change in each way. */
  readonly counts: Readonly<Record<ReplayKind, number>>;
  /** Turns that agents had judged, and that would now be otherwise. */
  readonly verdicts: { readonly mended: number; readonly broken: number };
  /** The greatest first. */
  readonly groups: readonly ReplayGroup[];
}

const mostExamples = 20;
const mostGroups = 500;

/** Sums up what was replayed. */
export function reportOn(replayed: readonly Replayed[]): ReplayReport {
  const changes = replayed.flatMap((one) => one.changes);
  const total = (of: (one: Replayed) => number): number => replayed.reduce((sum, one) => sum + of(one), 0);
  const countOf = (kind: ReplayKind): number => changes.filter((change) => change.kind === kind).length;
  const flips = (flip: 'mended' | 'broken'): number =>
    changes.filter(({ verdict }) => verdict?.flip === flip).length;
  const groups = [...Map.groupBy(changes, keyOf).values()].flatMap((own): readonly ReplayGroup[] => {
    const [first] = own;
    if (first === undefined) return [];
    const { kind } = first;
    const [before, after] = [groupedOutcome(first.before, kind), groupedOutcome(first.after, kind)];
    const ids = new Set(own.map(({ conversationId }) => conversationId));
    const examples = own.slice(0, mostExamples);
    return [{ kind, before, after, count: own.length, conversations: ids.size, examples }];
  });
  return {
    conversations: replayed.filter(({ turns }) => turns > 0).length,
    messages: total(({ messages }) => messages),
    turns: total(({ turns }) => turns),
    answered: {
      before: total(({ answered }) => answered.before),
      after: total(({ answered }) => answered.after),
    },
    counts: {
      'newly-answered': countOf('newly-answered'),
      'newly-escalated': countOf('newly-escalated'),
      'newly-asked': countOf('newly-asked'),
      'other-intent': countOf('other-intent'),
      'other-text': countOf('other-text'),
    },
    verdicts: { mended: flips('mended'), broken: flips('broken') },
    groups: groups.toSorted((a, b) => b.count - a.count).slice(0, mostGroups),
  };
}

function keyOf({ kind, before, after }: ReplayChange): string {
  const [was, is] = [groupedOutcome(before, kind), groupedOutcome(after, kind)];
  return [kind, was.move, ...was.intents, '→', is.move, ...is.intents].join(' ');
}

/** Where a question becomes an answer, or the other way round, it matters little what it named. */
function groupedOutcome(outcome: Outcome, kind: ReplayKind): Outcome {
  return outcome.move === 'clarify' && kind !== 'other-intent' ? { ...outcome, intents: [] } : outcome;
}
