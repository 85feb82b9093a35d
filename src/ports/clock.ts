/** Time, so that tests can own it. */
export interface Clock {
  /** Unix ms. */
  now(): number;
  /** Calls `task` every `ms` milliseconds until the signal aborts. */
  every(ms: number, task: () => void, signal: AbortSignal): void;
  /** Calls `task` once after `ms` milliseconds unless the signal aborts first. */
  after(ms: number, task: () => void, signal: AbortSignal): void;
}
