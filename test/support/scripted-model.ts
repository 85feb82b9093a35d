import { type LanguageModel, ModelFailedError, type ModelRequest } from '../../src/ports/language-model.ts';

/** What the model writes to a request; an error: it fails with it. */
export type Script = (request: ModelRequest) => unknown;

/** A language model that does what a test says, and keeps what it was asked. */
export interface ScriptedModel extends LanguageModel {
  readonly requests: readonly ModelRequest[];
  /** Calls under way. */
  readonly waiting: number;
  /** From now on it writes nothing until it is let go on, or its caller stops it. */
  hang(): { goOn(): void };
}

/** Texts are written as they are, everything else as JSON, a few characters at a time. */
export function scriptedModel(script: Script): ScriptedModel {
  const requests: ModelRequest[] = [];
  let gate = Promise.resolve();
  let waiting = 0;
  return {
    model: 'scripted',
    requests,
    get waiting() {
      return waiting;
    },
    hang() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return { goOn: resolve };
    },
    async write(request, { signal, onText }) {
      requests.push(request);
      waiting += 1;
      await Promise.race([gate, aborted(signal)]);
      waiting -= 1;
      if (signal.aborted) throw new ModelFailedError('aborted');
      const said = await script(request);
      if (said instanceof Error) throw said;
      const text = typeof said === 'string' ? said : JSON.stringify(said);
      for (let end = 7; end < text.length + 7; end += 7) onText?.(text.slice(0, end));
      return { text, usage: { promptTokens: 100, completionTokens: 20, isEstimated: false } };
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
