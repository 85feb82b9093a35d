import type { RoutingFigures } from './figures.ts';

const zeros = ['stuck', 'doubleOwned', 'botAfterHandoff', 'overCapacity'] as const;
const mostUnfair = 1.25;
const leastHeld = 0.8;
/** In a day of fewer conversations than this, and of fewer ranges told, chance decides how fair and how true it was. */
const fewConversations = 5_000;
const fewTold = 100;

/** What has to hold and does not, a line each. */
export function brokenFloors(figures: RoutingFigures): readonly string[] {
  const { conversations, told, unfairness, rangeHeld } = figures;
  const isFair = conversations < fewConversations || unfairness <= mostUnfair;
  const isTrue = told < fewTold || rangeHeld >= leastHeld;
  return [
    ...zeros.flatMap((name) => (figures[name] === 0 ? [] : [`BROKEN ${name} ${figures[name]}, exactly 0`])),
    ...(isFair ? [] : [`BROKEN unfairness ${unfairness}, at most ${mostUnfair}`]),
    ...(isTrue ? [] : [`BROKEN rangeHeld ${rangeHeld}, at least ${leastHeld}`]),
  ];
}
