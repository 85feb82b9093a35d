import { embeddableText, type TextVectors } from '../matcher/text-vectors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { VectorStore } from '../ports/vector-store.ts';
import { pause } from './pause.ts';

export interface ContentEmbedderDeps {
  readonly embedder: Embedder;
  readonly vectors: VectorStore;
  readonly clock: Clock;
  /** Hears why it takes longer; nothing is given up. */
  readonly onTrouble: (fault: unknown) => void;
}

/** Embeds what the bot learns from, in the background. */
export interface ContentEmbedder {
  /**
   * The vectors of these texts. Only those that are not kept are asked for, in small batches with a rest after each, so
   * that visitors' messages come first; a batch that fails is tried again, ever more slowly, until the signal aborts.
   */
  vectorsOf(texts: readonly string[], signal: AbortSignal): Promise<TextVectors>;
}

const restMs = 100;
const firstWaitMs = 1_000;
const longestWaitMs = 5 * 60_000;

export function createContentEmbedder(deps: ContentEmbedderDeps): ContentEmbedder {
  const { embedder, vectors, clock, onTrouble } = deps;
  const { space, mostTexts } = embedder;

  async function vectorsOf(texts: readonly string[], signal: AbortSignal): Promise<TextVectors> {
    const wanted = [...new Set(texts.map(embeddableText))].filter((text) => text !== '');
    const known = new Map(await vectors.read(space, wanted));
    const firstMissing = (): readonly string[] =>
      wanted.filter((text) => !known.has(text)).slice(0, mostTexts);
    for (let batch = firstMissing(); batch.length > 0; batch = firstMissing()) {
      const embedded = await embedPatiently(batch, signal);
      if (isOfOtherLength(known, embedded)) known.clear();
      embedded.forEach((vector, at) => {
        known.set(batch[at] ?? '', vector);
      });
      await attempt(() => vectors.add(space, batch, embedded));
      await pause(clock, restMs, signal);
    }
    await attempt(() => vectors.tidy(space, wanted));
    return asMatrix(wanted, known);
  }

  async function embedPatiently(
    batch: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly Float32Array[]> {
    for (let waitMs = firstWaitMs; ; waitMs = Math.min(longestWaitMs, 2 * waitMs)) {
      try {
        return await embedder.embed(batch, signal);
      } catch (fault) {
        signal.throwIfAborted();
        onTrouble(fault);
        await pause(clock, waitMs, signal);
      }
    }
  }

  /** Without its store it would only have to ask again. */
  async function attempt(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (fault) {
      onTrouble(fault);
    }
  }

  return { vectorsOf };
}

/** The server has another model under the same name: what it gave before is worth nothing. */
function isOfOtherLength(
  known: ReadonlyMap<string, Float32Array>,
  [embedded]: readonly Float32Array[],
): boolean {
  const [before] = known.values();
  return before !== undefined && before.length !== embedded?.length;
}

function asMatrix(texts: readonly string[], known: ReadonlyMap<string, Float32Array>): TextVectors {
  const dimensions = known.values().next().value?.length ?? 0;
  const values = new Float32Array(texts.length * dimensions);
  texts.forEach((text, row) => {
    values.set(known.get(text) ?? [], row * dimensions);
  });
  return { texts, dimensions, values };
}
