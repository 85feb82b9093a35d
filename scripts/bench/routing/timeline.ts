import type { Clock } from '../../../src/ports/clock.ts';

interface Entry {
  readonly at: number;
  /** Of what happens at the same time, what was planned first comes first. */
  readonly order: number;
  readonly task: () => Promise<void> | void;
}

/** A day in which time passes only from one thing that happens to the next. Times are Unix ms. */
export interface Timeline {
  readonly clock: Clock;
  /** Plans something; what is planned for the past happens next. */
  at(time: number, task: () => Promise<void> | void): void;
  /** Lets everything happen up to `end`, one after the other; after each, `settled` is waited for. */
  run(end: number, settled: () => Promise<void>): Promise<void>;
  /** Wall-clock time at which what is happening began, ms. */
  readonly began: number;
}

export function createTimeline(startAt: number): Timeline {
  const heap: Entry[] = [];
  let now = startAt;
  let planned = 0;
  let began = 0;

  function at(time: number, task: Entry['task']): void {
    planned += 1;
    push(heap, { at: Math.max(time, now), order: planned, task });
  }

  async function run(end: number, settled: () => Promise<void>): Promise<void> {
    for (let next = pop(heap, end); next !== undefined; next = pop(heap, end)) {
      now = next.at;
      began = performance.now();
      await next.task();
      await settled();
    }
    now = end;
  }

  function every(ms: number, task: () => void, signal: AbortSignal): void {
    at(now + ms, () => {
      if (signal.aborted) return;
      task();
      every(ms, task, signal);
    });
  }

  return {
    clock: {
      now: () => now,
      every,
      after: (ms, task, signal) => at(now + ms, () => (signal.aborted ? undefined : task())),
    },
    at,
    run,
    get began() {
      return began;
    },
  };
}

function isBefore(one: Entry | undefined, other: Entry | undefined): boolean {
  if (one === undefined || other === undefined) return other === undefined;
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

function push(heap: Entry[], entry: Entry): void {
  heap.push(entry);
  for (let place = heap.length - 1; place > 0; ) {
    const parent = (place - 1) >> 1;
    if (!isBefore(heap[place], heap[parent])) return;
    swap(heap, place, parent);
    place = parent;
  }
}

/** The first, if it is not after `end`. */
function pop(heap: Entry[], end: number): Entry | undefined {
  const first = heap[0];
  if (first === undefined || first.at > end) return undefined;
  const last = heap.pop();
  if (last !== undefined && heap.length > 0) sink(heap, last);
  return first;
}

function sink(heap: Entry[], entry: Entry): void {
  heap[0] = entry;
  for (let place = 0; ; ) {
    const left = 2 * place + 1;
    const child = left + 1 < heap.length && isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
    if (child >= heap.length || !isBefore(heap[child], heap[place])) return;
    swap(heap, place, child);
    place = child;
  }
}

function swap(heap: Entry[], one: number, other: number): void {
  const first = heap[one];
  const second = heap[other];
  if (first === undefined || second === undefined) return;
  heap[one] = second;
  heap[other] = first;
}
