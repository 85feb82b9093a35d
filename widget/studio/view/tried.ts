import type { Tried } from '../../../src/protocol/studio-rest.ts';
import type { Words } from '../locales/type.ts';

/** What the bot would do, in short: "Answers · shipping/cost". */
export function outcomeOf({ decision }: Tried, words: Words): string {
  const said = decision.answered?.join(', ');
  const move = words.moves[decision.move];
  return said === undefined ? move : `${move} · ${said}`;
}

/** Whether visitors would get the same. */
export function isSameOutcome(one: Tried, other: Tried): boolean {
  return (
    one.decision.move === other.decision.move &&
    one.reply?.text === other.reply?.text &&
    one.reply?.buttons.join() === other.reply?.buttons.join()
  );
}
