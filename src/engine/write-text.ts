import { ModelFailedError, type ModelRequest } from '../ports/language-model.ts';
import type { Composer } from './composer.ts';

/** What the model wrote and what that cost; no text, where it failed. */
export async function writeText(
  { model, onFailure }: Composer,
  request: ModelRequest,
  signal: AbortSignal,
): Promise<{
  readonly text: string;
  readonly tokens: { readonly prompt: number; readonly completion: number };
}> {
  try {
    const { text, usage } = await model.write(request, { signal });
    return { text, tokens: { prompt: usage.promptTokens, completion: usage.completionTokens } };
  } catch (error) {
    if (!(error instanceof ModelFailedError)) throw error;
    if (error.kind !== 'aborted') onFailure(error.message);
    const { promptTokens: prompt, completionTokens: completion } = error.usage;
    return { text: '', tokens: { prompt, completion } };
  }
}
