import { randomFrom } from '../../src/matcher/random.ts';
import { embeddableText, type TextVectors } from '../../src/matcher/text-vectors.ts';

const dimensions = 64;

/** Words that mean the same, as a model that has read a great deal would know. */
const synonyms: readonly (readonly string[])[] = [
  ['refund', 'reimbursement', 'payback', 'restitusi', 'rambursemen'],
  ['ongkir', 'freight', 'postage', 'shipping', 'porto'],
  ['cancel', 'batalin', 'rescind', 'annul'],
];

/** A text as a stand-in for an embedding model sees it: words that mean the same are the same to it. */
export function synonymEmbedding(text: string): Float32Array {
  const sum = new Float32Array(dimensions).fill(1); // real embeddings too have much in common
  for (const word of embeddableText(text)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []) {
    const meaning = synonyms.find((words) => words.includes(word))?.[0] ?? word;
    const random = randomFrom([...meaning].reduce((hash, letter) => hash * 31 + letter.charCodeAt(0), 7));
    for (let at = 0; at < dimensions; at++) sum[at] = (sum[at] ?? 0) + 2 * random() - 1;
  }
  const length = Math.hypot(...sum);
  return sum.map((value) => value / length);
}

/** The vectors of all these texts, as training wants them. */
export function synonymVectors(texts: readonly string[]): TextVectors {
  const different = [...new Set(texts.map(embeddableText))];
  const values = new Float32Array(different.length * dimensions);
  different.forEach((text, row) => {
    values.set(synonymEmbedding(text), row * dimensions);
  });
  return { texts: different, dimensions, values };
}
