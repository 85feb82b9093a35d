import type { Clock } from '../../ports/clock.ts';
import {
  type LanguageModel,
  ModelFailedError,
  type ModelRequest,
  type WriteOptions,
  type WrittenAnswer,
} from '../../ports/language-model.ts';
import { createBreaker } from './breaker.ts';
import { createCaller } from './caller.ts';
import { type CallLimits, standardLimits } from './limits.ts';
import { connect, type ServerSettings } from './server.ts';
import { createMeter } from './usage.ts';
import { openWatch } from './watch.ts';

export interface ModelSettings extends ServerSettings {
  /** For a whole call, ms. */
  readonly timeoutMs: number;
}

/**
 * A language model behind any server that speaks the widest-compatible subset of OpenAI's chat completions. What such
 * a server objects to is left out; it is remembered, like how it fares, for as long as the model is open. When the
 * signal aborts, calls in flight end.
 */
export async function openLanguageModel(
  settings: ModelSettings,
  clock: Clock,
  closing: AbortSignal,
): Promise<LanguageModel> {
  const limits: CallLimits = { ...standardLimits, totalMs: settings.timeoutMs };
  const server = await connect(settings, limits.responseBytes);
  const caller = createCaller({ server, clock, limits, breaker: createBreaker(clock, closing) });
  const inFlight = new Map<string, AbortController>();

  async function write(request: ModelRequest, { signal, onText }: WriteOptions): Promise<WrittenAnswer> {
    const newer = new AbortController();
    inFlight.get(request.conversationId)?.abort();
    inFlight.set(request.conversationId, newer);
    const watch = openWatch(clock, [signal, newer.signal, closing]);
    const meter = createMeter(request);
    try {
      const text = await caller.call({ request, watch, meter, onText: onText ?? (() => {}) });
      return { text, usage: meter.total() };
    } catch (error) {
      throw error instanceof ModelFailedError ? error.costing(meter.total()) : error;
    } finally {
      watch.end();
      if (inFlight.get(request.conversationId) === newer) inFlight.delete(request.conversationId);
    }
  }

  return { model: settings.model, write };
}
