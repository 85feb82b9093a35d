import { parseArgs } from 'node:util';
import { percentile } from './answers/percentile.ts';
import type { RoutingFigures } from './routing/figures.ts';
import { brokenFloors } from './routing/floors.ts';
import { type Day, simulateDay } from './routing/simulate.ts';

/** Simulates a day of conversations on the real engine and reports what went wrong, how fair it was and how true. Fails where a floor is broken, and says which. */
export async function benchRouting(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      conversations: { type: 'string', default: '20000' },
      json: { type: 'boolean', default: false },
    },
  });
  const startedAt = performance.now();
  const day = await simulateDay(Number(values.seed), Number(values.conversations));
  const figures = figuresOf(day);
  const { waits, medianWidthMs = 0 } = day.estimates;
  const rows: readonly (readonly [string, string])[] = [
    ['conversations, and of them given to people', `${figures.conversations}, ${day.handedOff}`],
    ['stuck', String(figures.stuck)],
    ['owned by two', String(figures.doubleOwned)],
    ['bot after a handoff', String(figures.botAfterHandoff)],
    ['given over capacity', String(figures.overCapacity)],
    ['largest share of one agent over the fair share', String(figures.unfairness)],
    ['waits, and of them told a range', `${waits}, ${figures.told}`],
    ['  within the range', `${(100 * figures.rangeHeld).toFixed(1)} %`],
    ['  off the likely wait, median', `${figures.estimateMedianError} s`],
    ['  width of the range, median', `${medianWidthMs / 60_000} min`],
    ['room → given, p50 / p99', `${percentile(day.tally.drains, 50)} / ${figures.drainP99ms} ms`],
    ['simulated in', `${Math.round((performance.now() - startedAt) / 1000)} s`],
  ];
  for (const [what, figure] of rows) console.log(`${what.padEnd(50)} ${figure}`);
  if (values.json) console.log(JSON.stringify(figures));
  const broken = brokenFloors(figures);
  for (const line of broken) console.error(line);
  if (broken.length > 0) process.exitCode = 1;
}

function figuresOf({ world, tally, estimates, fair }: Day): RoutingFigures {
  const { doubleOwned, botAfterHandoff } = world.watch.broken;
  const shares = [...fair].map(([agentId, share]) => (tally.given.get(agentId) ?? 0) / share);
  return {
    conversations: world.watch.all.size,
    stuck: tally.stuck,
    doubleOwned,
    botAfterHandoff,
    overCapacity: tally.overCapacity,
    unfairness: rounded(Math.max(...shares), 3),
    estimateMedianError: Math.round((estimates.medianErrorMs ?? 0) / 1000),
    told: estimates.told,
    rangeHeld: rounded(estimates.held ?? 0, 3),
    drainP99ms: rounded(percentile(tally.drains, 99), 1),
  };
}

function rounded(number: number, digits: number): number {
  return Number(number.toFixed(digits));
}
