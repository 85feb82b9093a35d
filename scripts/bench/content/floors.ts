import type { ContentFigures } from './figures.ts';

/** The size that the floors are for. */
const size = 500;
const longestCheckMs = 2_000;
const leastReplayed = 2_000;
const leastAri = 0.6;

/** What has to hold and does not, a line each. What was not measured breaks nothing. */
export function brokenFloors(sizes: readonly ContentFigures[], ari: number | undefined): readonly string[] {
  const measured = sizes.find(({ intents }) => intents === size);
  const bounds: readonly (readonly [
    name: string,
    found: number | undefined,
    holds: boolean,
    bound: string,
  ])[] = [
    [
      `checkMs at ${size} intents`,
      measured?.checkMs,
      (measured?.checkMs ?? 0) <= longestCheckMs,
      `at most ${longestCheckMs}`,
    ],
    [
      `replayMessagesPerSecond at ${size} intents`,
      measured?.replayMessagesPerSecond,
      (measured?.replayMessagesPerSecond ?? leastReplayed) >= leastReplayed,
      `at least ${leastReplayed}`,
    ],
    ['ari', ari, (ari ?? leastAri) >= leastAri, `at least ${leastAri}`],
  ];
  return bounds.flatMap(([name, found, holds, bound]) =>
    found === undefined || holds ? [] : [`BROKEN ${name} ${found}, ${bound}`],
  );
}
