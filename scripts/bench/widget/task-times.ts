import type { Browser, Page } from 'playwright';

export interface TaskTimes {
  /** Tasks of the page's main thread that took longer than 50 ms. */
  readonly longTasks: number;
  /** In ms. */
  readonly longestTaskMs: number;
  /** The most that one of them ran, in ms: what was left of its time when others had the processor is not in it. */
  readonly longestRunMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** In µs; `tdur` is how long the thread ran. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

const long = 50;

/** How long the page's tasks take while something is done. */
export async function taskTimesDuring(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<TaskTimes> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await work();
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(
    (await browser.stopTracing()).toString(),
  );
  const tasks = busiest(traceEvents);
  const most = (of: (task: TraceEvent) => number | undefined) =>
    Math.round(Math.max(0, ...tasks.map((task) => (of(task) ?? 0) / 1_000)));
  return {
    longTasks: tasks.filter(({ dur = 0 }) => dur > long * 1_000).length,
    longestTaskMs: most(({ dur }) => dur),
    longestRunMs: most(({ tdur }) => tdur),
  };
}

/** The tasks of the page's main thread: of those of all pages, the one that had the most to do. */
function busiest(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args.name === 'CrRendererMain';
  const threads = events
    .filter(isMain)
    .map(({ pid, tid }) =>
      events.filter(
        (event) =>
          event.pid === pid &&
          event.tid === tid &&
          event.ph === 'X' &&
          event.name === 'ThreadControllerImpl::RunTask',
      ),
    );
  return threads.sort((one, other) => other.length - one.length)[0] ?? [];
}
