import type { Clock } from '../../ports/clock.ts';
import { ModelFailedError, type ModelFailure } from '../../ports/language-model.ts';

/** Spares everybody the wait for a server that is down. */
export interface Breaker {
  /** Lets one request through, or throws `breaker-open`. Say on the pass how it went, once. */
  admit(): Pass;
}

export interface Pass {
  succeeded(): void;
  failed(kind: ModelFailure): void;
}

const mostFailures = 5;
const failuresWithinMs = 30_000;
const restMs = 30_000;

type State = 'closed' | 'open' | 'half-open' | 'probing';

/**
 * After 5 failures within 30 s nothing goes through for 30 s; then one request does, and on how it goes depends whether
 * all do again or none for another 30 s. A failure counts by when it is known, and only if it tells of the server's
 * health: no visitor shuts the others out by what they make the model write. Times are timers, not differences of
 * clock readings, so that setting the clock back shuts nobody out. (Nygard, Release It!, "Circuit Breaker".)
 */
export function createBreaker(clock: Clock, signal: AbortSignal): Breaker {
  let state: State = 'closed';
  let failures = 0;
  let era = new AbortController();

  function admit(): Pass {
    if (state === 'open' || state === 'probing') throw new ModelFailedError('breaker-open');
    if (state === 'half-open') state = 'probing';
    return state === 'probing'
      ? { succeeded: close, failed: probeFailed }
      : { succeeded() {}, failed: count };
  }

  function probeFailed(kind: ModelFailure): void {
    // Nobody waited for the outcome.
    if (kind === 'aborted') state = 'half-open';
    else if (isServersFault.has(kind)) open();
    else close();
  }

  function count(kind: ModelFailure): void {
    if (state !== 'closed' || !isServersFault.has(kind)) return;
    failures += 1;
    if (failures === mostFailures) open();
    else clock.after(failuresWithinMs, forgetOne, era.signal);
  }

  function forgetOne(): void {
    failures -= 1;
  }

  function open(): void {
    state = 'open';
    startEra();
    clock.after(restMs, tryAgain, era.signal);
  }

  function tryAgain(): void {
    state = 'half-open';
  }

  function close(): void {
    state = 'closed';
    startEra();
  }

  /** What was to happen in the state before does not happen any more. */
  function startEra(): void {
    era.abort();
    era = new AbortController();
    failures = 0;
    signal.addEventListener('abort', () => era.abort(), { signal: era.signal });
  }

  startEra();
  return { admit };
}

const isServersFault = new Set<ModelFailure>([
  'refused-connection',
  'no-first-token',
  'stalled',
  'too-slow',
  'rate-limited',
  'server-error',
  'bad-answer',
  'cut-short',
]);
