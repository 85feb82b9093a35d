import type { Clock } from '../../ports/clock.ts';
import { ModelFailedError, type ModelFailure, type ModelRequest } from '../../ports/language-model.ts';
import type { Breaker } from './breaker.ts';
import { askedToWait, failureOf } from './failures.ts';
import type { CallLimits } from './limits.ts';
import { readAnswer } from './read-answer.ts';
import type { ModelServer } from './server.ts';
import type { Meter } from './usage.ts';
import { openWatch, pause, type Watch } from './watch.ts';

export interface CallerParts {
  readonly server: ModelServer;
  readonly clock: Clock;
  readonly limits: CallLimits;
  readonly breaker: Breaker;
}

export interface Call {
  readonly request: ModelRequest;
  /** Of the whole call. */
  readonly watch: Watch;
  readonly meter: Meter;
  readonly onText: (textSoFar: string) => void;
}

/** Calls a server within the limits; a second time, if the first was in vain and there is time. */
export function createCaller({ server, clock, limits, breaker }: CallerParts) {
  async function call(given: Call): Promise<string> {
    const endsAt = clock.now() + limits.totalMs;
    given.watch.expect(limits.totalMs, 'too-slow');
    const { call: first, hasSpoken } = listenedTo(given);
    try {
      return await attempt(first);
    } catch (error) {
      const waitMs = hasSpoken() ? undefined : waitBeforeRetry(error, endsAt - clock.now());
      if (waitMs === undefined) throw error;
      await pause(clock, waitMs, given.watch.signal);
      return await attempt(given).catch((second: unknown) => {
        throw isBreakerOpen(second) ? error : second;
      });
    }
  }

  async function attempt({ request, watch: whole, meter, onText }: Call): Promise<string> {
    const pass = breaker.admit();
    const watch = openWatch(clock, [whole.signal]);
    watch.expect(limits.firstTokenMs, 'no-first-token');
    try {
      const events = await ask(request, watch.signal);
      const text = await readAnswer(events, { form: request.form, limits, watch, meter, onText });
      pass.succeeded();
      return text;
    } catch (error) {
      pass.failed(error instanceof ModelFailedError ? error.kind : 'aborted');
      throw error;
    } finally {
      watch.end();
    }
  }

  async function ask(request: ModelRequest, signal: AbortSignal): Promise<AsyncIterable<unknown>> {
    try {
      return await server.ask(request, signal);
    } catch (error) {
      throw failureOf(signal.aborted ? signal.reason : error);
    }
  }

  /** In ms; undefined when there is nothing to gain or no time left. */
  function waitBeforeRetry(error: unknown, leftMs: number): number | undefined {
    if (!(error instanceof ModelFailedError) || !passing.has(error.kind)) return undefined;
    const waitMs = askedToWait(error, clock.now()) ?? limits.retryWaitMs;
    return leftMs - waitMs > limits.retryLeftMs ? waitMs : undefined;
  }

  return { call };
}

/** The same call, and whether anybody has heard anything of it. */
function listenedTo(call: Call): { readonly call: Call; readonly hasSpoken: () => boolean } {
  let texts = 0;
  const onText = (text: string) => {
    texts += 1;
    call.onText(text);
  };
  return { call: { ...call, onText }, hasSpoken: () => texts > 0 };
}

function isBreakerOpen(error: unknown): boolean {
  return error instanceof ModelFailedError && error.kind === 'breaker-open';
}

/** What may well go better the next time. */
const passing = new Set<ModelFailure>([
  'refused-connection',
  'no-first-token',
  'stalled',
  'rate-limited',
  'server-error',
  'bad-answer',
  'unusable',
  'cut-short',
  'empty',
]);
