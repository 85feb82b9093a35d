import { NlpManager } from 'node-nlp';
import { randomFrom, shuffle } from '../../src/matcher/random.ts';
import type { Candidate } from '../../src/matcher/types.ts';
import { type Enter, precision } from './entrants.ts';

/**
 * node-nlp with its defaults. What it learns depends on the order of the rows, so they are shuffled, to be fair. It takes
 * no out-of-scope rows.
 */
export function enterNlpjs(locale: string): Enter {
  return async ({ train }, seed) => {
    const manager = new NlpManager({
      languages: [locale],
      autoSave: false,
      autoLoad: false,
      nlu: { log: false },
    });
    for (const index of shuffle([...train.keys()], randomFrom(seed))) {
      const [text, intent] = train[index] ?? ['', ''];
      manager.addDocument(locale, text, intent);
    }
    await manager.train();
    const ask = async (text: string): Promise<readonly Candidate[]> => {
      const { classifications } = await manager.process(locale, text);
      return classifications.flatMap(({ intent, score }) =>
        intent === 'None' ? [] : [{ intentId: intent, confidence: score }],
      );
    };
    return { ask, threshold: precision, bytes: null, saveCpuMs: () => null };
  };
}

/** The language of a data set by the name of its file, such as `id-ID.json`; English where that does not say. */
export function localeOf(file: string): string {
  return /(?:^|[\\/])([a-z]{2})(?:-[A-Z]{2})?\.json$/.exec(file)?.[1] ?? 'en';
}
