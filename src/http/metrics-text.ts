import type { QueueFigures } from '../engine/queue-figures.ts';

interface Gauge {
  readonly name: string;
  readonly help: string;
  /** Undefined: there is no such figure yet. */
  readonly of: (figures: QueueFigures) => number | undefined;
}

const seconds = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : ms / 1_000);

const gauges: readonly Gauge[] = [
  {
    name: 'sapa_conversations_waiting',
    help: 'Conversations in the queue at this moment.',
    of: ({ waiting }) => waiting,
  },
  {
    name: 'sapa_conversations_overdue',
    help: 'Of these, those that wait longer than the deadline "queued".',
    of: ({ overdue }) => overdue,
  },
  {
    name: 'sapa_waits_last_day',
    help: 'Waits of at least a second that ended with an agent in the last day, at most 400.',
    of: ({ waits }) => waits,
  },
  {
    name: 'sapa_waits_told_last_day',
    help: 'Of these, those whose visitor was told a range when the wait began.',
    of: ({ told }) => told,
  },
  {
    name: 'sapa_wait_range_held_ratio',
    help: 'Share of those told that were served within the range, 0 to 1.',
    of: ({ held }) => held,
  },
  {
    name: 'sapa_wait_estimate_median_error_seconds',
    help: 'Between the likely wait and the wait, median of those told.',
    of: ({ medianErrorMs }) => seconds(medianErrorMs),
  },
  {
    name: 'sapa_wait_range_median_width_seconds',
    help: 'From the low to the high end of the range told, median of those told.',
    of: ({ medianWidthMs }) => seconds(medianWidthMs),
  },
];

/** What Prometheus reads, in its text format 0.0.4: each figure for each department that has it. */
export function metricsText(figures: ReadonlyMap<string, QueueFigures>): string {
  const lines = gauges.flatMap(({ name, help, of }) => {
    const samples = [...figures].flatMap(([department, its]) => {
      const value = of(its);
      return value === undefined ? [] : [`${name}{department="${escaped(department)}"} ${value}`];
    });
    return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...samples];
  });
  return `${lines.join('\n')}\n`;
}

function escaped(label: string): string {
  return label.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
