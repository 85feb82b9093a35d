import type { Catalogue } from '../../../src/catalogue/types.ts';
import type { Published } from '../../../src/engine/deps.ts';
import { openComposer } from '../open-composer.ts';
import { openShop, type Shop } from '../shop.ts';
import { shopContent } from '../shop-content.ts';
import { type EvilModel, evilModel } from './evil-model.ts';

/** `usual`: the shop as it is; `unsure`: one whose bot is sure of nothing, so that every question reaches the model. */
export type Mood = 'usual' | 'unsure';
export const moods: readonly Mood[] = ['usual', 'unsure'];

/** A shop with the real intents whose language model obeys attackers. */
export interface EvilShop {
  readonly shop: Shop;
  readonly model: EvilModel;
  readonly mood: Mood;
}

/** With the shop's own content, unless there is another catalogue. */
export async function openEvilShop(mood: Mood, catalogue?: Catalogue): Promise<EvilShop> {
  const published = await consented(mood);
  const content = { ...published, catalogue: catalogue ?? published.catalogue };
  const model = evilModel((id) => content.catalogue.intents.get(id)?.verbatim !== true);
  const { composer } = openComposer(model, limits);
  return { shop: await openShop({ composer, content: () => content }), model, mood };
}

const opened = new Map<Mood, Promise<Published>>();

/** The shop's real intents, where all visitors have agreed to AI; read once. */
export function consented(mood: Mood): Promise<Published> {
  const known = opened.get(mood) ?? read(mood);
  opened.set(mood, known);
  return known;
}

async function read(mood: Mood): Promise<Published> {
  const { catalogue, model } = await shopContent();
  const settings = { ...catalogue.settings, aiConsent: 'given' as const };
  const thresholds = mood === 'usual' ? model.thresholds : { ...model.thresholds, answer: 2 };
  return { catalogue: { ...catalogue, settings }, model: { ...model, thresholds } };
}

const limits = { dailyTokens: Infinity, visitorTurns: Infinity, conversationTurns: Infinity };
