import type { SourceSnapshot } from '../../src/catalogue/source.ts';
import { sampleSnapshot } from './sample-content.ts';
import { smallExamples } from './small-catalogue.ts';

/** The eight intents of `smallExamples` as the files that an editor would have written. */
export function smallContent(): SourceSnapshot {
  const intents = Map.groupBy(smallExamples, ({ intentId }) => intentId);
  const files = [...intents].map(([intentId, examples]) => {
    const asked = (language: string): string =>
      JSON.stringify(examples.filter((example) => example.language === language).map(({ text }) => text));
    const file = [
      `title: Soal ${intentId} / About ${intentId}`,
      `utterances: { id: ${asked('id')}, en: ${asked('en')} }`,
      `answer: { id: Jawaban ${intentId}., en: Answer to ${intentId}. }`,
    ];
    return [`${intentId}.yaml`, `${file.join('\n')}\n`] as const;
  });
  return sampleSnapshot(Object.fromEntries(files));
}
