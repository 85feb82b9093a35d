import { Presets, SingleBar } from 'cli-progress';

/** A bar on a terminal's error output, for what takes longer than a second; where that is no terminal, nothing. */
export interface Progress {
  /** One more step is done. */
  step(): void;
  stop(): void;
}

/** Begins a bar of so many steps. */
export function startProgress(title: string, steps: number): Progress {
  const bar = new SingleBar(
    {
      format: `${title} {bar} {percentage} %`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(steps, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
