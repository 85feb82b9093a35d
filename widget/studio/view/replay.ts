import type { ReplayGroupView, ReplayReportView } from '../../../src/protocol/traffic-rest.ts';
import type { Words } from '../locales/type.ts';

export type Kind = ReplayGroupView['kind'];

/** The kinds of change, in the order in which they matter to who publishes. */
export const kinds: readonly Kind[] = [
  'newly-answered',
  'newly-escalated',
  'newly-asked',
  'other-intent',
  'other-text',
];

/** What share of the turns the bot answers, now and with the draft. */
export interface Coverage {
  readonly before: number;
  readonly after: number;
  /** Turns that are answered more, or fewer if below 0. */
  readonly gain: number;
}

export function coverageOf({ turns, answered }: ReplayReportView): Coverage {
  const all = Math.max(1, turns);
  return {
    before: answered.before / all,
    after: answered.after / all,
    gain: answered.after - answered.before,
  };
}

/** Numbers as the language writes them. */
export function numbersIn({ language }: Words) {
  const whole = new Intl.NumberFormat(language);
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return { whole: (value: number) => whole.format(value), share: (value: number) => share.format(value) };
}

/** How many more or fewer turns the draft answers. */
export function sayGain({ gain }: Coverage, words: Words): string {
  const { whole } = numbersIn(words);
  if (gain === 0) return words.coverageSame;
  return gain > 0 ? words.coverageMore(`+${whole(gain)}`) : words.coverageLess(`−${whole(-gain)}`);
}

/** What the bot does, and about which intents. */
export function sayOutcome({ move, intents }: ReplayGroupView['before'], words: Words): string {
  const said = isMove(move, words) ? words.replayMoves[move] : move;
  return move === 'answer' && intents.length > 0 ? intents.join(', ') : [said, ...intents].join(' · ');
}

function isMove(move: string, { replayMoves }: Words): move is keyof Words['replayMoves'] {
  return Object.hasOwn(replayMoves, move);
}
