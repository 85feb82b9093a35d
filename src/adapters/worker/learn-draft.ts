import type { Model } from '../../matcher/model.ts';
import { trainModel } from '../../matcher/train.ts';
import type { Example } from '../../matcher/types.ts';
import type { KeptModels } from './kept-models.ts';

/**
 * The live model of these examples: the one that was learnt from the same before, if it is kept. An editor checks and
 * publishes the same draft, so that only the first of these has to learn it.
 */
export async function learnDraft(
  kept: KeptModels,
  examples: readonly Example[],
  precision: number,
): Promise<Model> {
  const key = await kept.keyOf(examples, precision);
  const known = await readLive(kept, key);
  if (known !== undefined) return known;
  const model = trainModel(examples, { precision });
  await kept.keep(key, 'draft', model);
  return model;
}

/** The kept live model of content, whether it was in force or a draft when it was learnt. */
export async function readLive(kept: KeptModels, key: string): Promise<Model | undefined> {
  return (await kept.read(key, 'live')) ?? (await kept.read(key, 'draft'));
}
