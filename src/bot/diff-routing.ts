import type { Catalogue } from '../catalogue/types.ts';
import { match } from '../matcher/match.ts';
import type { Outcome } from '../protocol/decision.ts';
import { decideTurn } from './decide-turn.ts';
import type { Bot } from './explain-message.ts';
import { isOther, outcomeOf } from './outcome.ts';

/** A message that two bots deal with in different ways. */
export interface Rerouted {
  readonly text: string;
  /** Where it is written: an utterance or a test of this intent, before or after. */
  readonly writtenIn: {
    readonly intentId: string;
    readonly list: 'utterances' | 'tests';
    readonly side: Side;
  };
  readonly before: Outcome;
  readonly after: Outcome;
}

type Side = 'before' | 'after' | 'both';

/** What changes between two catalogues for visitors. */
export interface RoutingDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Intents whose answer reads otherwise. */
  readonly reworded: readonly string[];
  readonly asked: number;
  readonly rerouted: readonly Rerouted[];
}

/**
 * Asks two bots all utterances and tests of both, each as a conversation's first word, and tells which of them would now
 * lead to something else. `onAsked` hears of every message.
 */
export function diffRouting(before: Bot, after: Bot, onAsked?: () => void): RoutingDiff {
  const [old, young] = [before.catalogue.intents, after.catalogue.intents];
  const messages = messagesOf(before.catalogue, after.catalogue);
  const rerouted = messages.flatMap(({ text, writtenIn }): readonly Rerouted[] => {
    onAsked?.();
    const outcomes = { before: outcomeFor(before, text), after: outcomeFor(after, text) };
    return isOther(outcomes.before, outcomes.after) ? [{ text, writtenIn, ...outcomes }] : [];
  });
  return {
    added: [...young.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !young.has(id)),
    reworded: [...young].flatMap(([id, { answer }]) => {
      const was = old.get(id)?.answer;
      return was !== undefined && JSON.stringify(was) !== JSON.stringify(answer) ? [id] : [];
    }),
    asked: messages.length,
    rerouted,
  };
}

/** How many messages would be asked. */
export function countAsked(before: Catalogue, after: Catalogue): number {
  return messagesOf(before, after).length;
}

function messagesOf(before: Catalogue, after: Catalogue): readonly Pick<Rerouted, 'text' | 'writtenIn'>[] {
  const all = new Map<string, Pick<Rerouted, 'text' | 'writtenIn'>>();
  for (const [catalogue, side] of [
    [before, 'before'],
    [after, 'after'],
  ] as const) {
    for (const { id, utterances, tests } of catalogue.intents.values()) {
      for (const [list, lists] of [
        ['utterances', utterances],
        ['tests', tests],
      ] as const) {
        for (const text of Object.values(lists).flat()) {
          const place = `${id}\n${list}\n${text}`;
          const isKnown = all.has(place);
          all.set(place, { text, writtenIn: { intentId: id, list, side: isKnown ? 'both' : side } });
        }
      }
    }
  }
  return [...all.values()];
}

function outcomeFor({ catalogue, model }: Bot, text: string): Outcome {
  const setting = { catalogue, thresholds: model.thresholds, ask: (asked: string) => match(model, asked) };
  return outcomeOf(decideTurn(setting, { messages: [text], misunderstandings: 0 }));
}
