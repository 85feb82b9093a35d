import type { Clock } from '../../ports/clock.ts';
import { type Embedder, EmbedderFailedError, type EmbedderFailure } from '../../ports/embedder.ts';
import type { ModelFailedError, ModelFailure } from '../../ports/language-model.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { createBreaker } from './breaker.ts';
import { clientOptions, type ServerAddress } from './client-options.ts';
import { vectorsIn } from './embedding-answer.ts';
import { failureOf } from './failures.ts';
import { openWatch } from './watch.ts';

export interface EmbedderSettings extends ServerAddress {
  readonly model: string;
  /** For a whole call, ms. */
  readonly timeoutMs: number;
  /** Takes out of a text what must not leave the process. Everything that is sent goes through it. */
  readonly redact: (text: string) => string;
}

const mostTexts = 32;
/** Enough for that many vectors of 4,096 numbers in decimal digits. */
const mostBytes = 4_000_000;

/**
 * An embedding model behind any server that speaks OpenAI's `/v1/embeddings`. Nothing is tried twice; a server that
 * fails again and again is left alone for a while. When the signal aborts, calls in flight end.
 */
export async function openEmbedder(
  settings: EmbedderSettings,
  clock: Clock,
  closing: AbortSignal,
): Promise<Embedder> {
  const { OpenAI } = await import('openai');
  const client = new OpenAI(clientOptions(settings, boundedFetch(mostBytes)));
  const breaker = createBreaker(clock, closing);
  const { baseUrl, model, timeoutMs, redact } = settings;

  async function embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]> {
    try {
      return await attempt(texts, signal);
    } catch (error) {
      throw asEmbedderFailure(failureOf(error));
    }
  }

  async function attempt(texts: readonly string[], above: AbortSignal): Promise<readonly Float32Array[]> {
    const pass = breaker.admit();
    const watch = openWatch(clock, [above, closing]);
    watch.expect(timeoutMs, 'too-slow');
    try {
      const answer = await untilAborted(ask(texts.map(redact), watch.signal), watch.signal);
      const vectors = vectorsIn(answer, texts.length);
      pass.succeeded();
      return vectors;
    } catch (error) {
      const failure = failureOf(watch.signal.aborted ? watch.signal.reason : error);
      pass.failed(failure.kind);
      throw failure;
    } finally {
      watch.end();
    }
  }

  /** Not every server can write vectors in base64, which the library would ask for. */
  function ask(input: string[], signal: AbortSignal): Promise<unknown> {
    return client.embeddings.create({ model, input, encoding_format: 'float' }, { signal });
  }

  return { space: `${model} ${baseUrl}`, mostTexts, embed };
}

/** Waits for an answer, but no longer than the signal, whatever the library is doing. */
async function untilAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  const over = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { signal: over.signal });
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    over.abort();
  }
}

/** A vector is there or it is not: what only a writer of texts can do wrong is just a bad answer. */
const kinds: Readonly<Record<ModelFailure, EmbedderFailure>> = {
  'refused-connection': 'refused-connection',
  'no-first-token': 'too-slow',
  stalled: 'too-slow',
  'too-slow': 'too-slow',
  'rate-limited': 'rate-limited',
  'server-error': 'server-error',
  rejected: 'rejected',
  'bad-answer': 'bad-answer',
  unusable: 'bad-answer',
  empty: 'bad-answer',
  refusal: 'rejected',
  'cut-short': 'cut-short',
  'too-long': 'too-long',
  'breaker-open': 'breaker-open',
  aborted: 'aborted',
};

function asEmbedderFailure({ kind, detail }: ModelFailedError): EmbedderFailedError {
  return new EmbedderFailedError(kinds[kind], detail);
}
