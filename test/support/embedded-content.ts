import { stringify } from 'yaml';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import type { Published } from '../../src/engine/deps.ts';
import { examplesOf } from '../../src/matcher/examples.ts';
import { trainEmbedded } from '../../src/matcher/train-embedded.ts';
import { refine } from '../../src/matcher/train-refined.ts';
import type { Example } from '../../src/matcher/types.ts';
import { sampleFiles, sampleSnapshot, sampleToday } from './sample-content.ts';
import { smallExamples } from './small-catalogue.ts';
import { synonymVectors } from './synonym-embedder.ts';

/** The eight intents of the small catalogue with a model that knows embeddings, and whether visitors are asked for consent. */
export function embeddedContent(aiConsent: 'ask' | 'given' = 'given'): Published {
  const { catalogue, faults } = parseCatalogue(sampleSnapshot(filesWith(aiConsent)), sampleToday);
  if (catalogue === undefined) throw new Error(JSON.stringify(faults, undefined, 2));
  const { precision } = catalogue.settings;
  const examples = examplesOf(catalogue, sampleToday);
  const vectors = synonymVectors(examples.map(({ text }) => text));
  const model = trainEmbedded(examples, refine(examples, { precision }), vectors, { precision });
  return { catalogue, model };
}

function filesWith(aiConsent: string): Readonly<Record<string, string>> {
  const intents = [...Map.groupBy(smallExamples, ({ intentId }) => intentId)].map(
    ([intentId, examples]): [string, string] => [`${intentId}.yaml`, intentFile(intentId, examples)],
  );
  const asWritten = sampleFiles['_settings.yaml'] ?? '';
  // With so few utterances hardly anything is sure at 95 %.
  const settings = `${asWritten.replace('precision: 95%', 'precision: 85%')}ai_consent: ${aiConsent}\n`;
  return { ...Object.fromEntries(intents), '_settings.yaml': settings };
}

function intentFile(intentId: string, examples: readonly Example[]): string {
  const inLanguage = (wanted: string) =>
    examples.filter(({ language }) => language === wanted).map(({ text }) => text);
  return stringify({
    title: `Perihal ${intentId} / About ${intentId}`,
    utterances: { id: inLanguage('id'), en: inLanguage('en') },
    answer: { id: `Jawaban ${intentId}.`, en: `Answer to ${intentId}.` },
  });
}
