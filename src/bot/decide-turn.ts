import { type BotMove, chooseMove, type Past } from './choose-move.ts';
import type { Setting } from './parts.ts';
import { type Reading, readTurn } from './read-turn.ts';

/** What the visitor wrote since the last reply, and what the conversation remembers of the turns before. */
export interface Turn extends Past {
  readonly messages: readonly string[];
}

/** What the bot makes of a turn. */
export interface Decided {
  readonly reading: Reading;
  readonly move: BotMove;
}

/** Reads a turn and chooses a move. The same setting and turn always give the same. */
export function decideTurn(setting: Setting, turn: Turn): Decided {
  const reading = readTurn(setting, turn.messages, turn.lastAnswered ?? []);
  return { reading, move: chooseMove(setting.catalogue, turn, turn.messages, reading, setting.thresholds) };
}
