import { describe, expect, it } from 'vitest';
import { nearestPassages } from '../../src/bot/nearest-passages.ts';
import type { Passage } from '../../src/bot/passage.ts';
import { piecesOf } from '../../src/bot/passage-pieces.ts';
import { synonymEmbedding, synonymVectors } from '../support/synonym-embedder.ts';

const passage = (id: string, text: string): Passage => ({ id, title: id, text, wording: 'free' });
const passages = [
  passage('ovens', 'Clean the oven every week.'),
  passage('money', `${'Boxes are brown. '.repeat(45)}\n\nA refund takes a week.`),
  passage('beans', 'Keep beans dry and dark.'),
];
const vectors = synonymVectors(passages.flatMap(piecesOf));
const nearest = (question: string, most = 1) =>
  nearestPassages(passages, { vectors, question: synonymEmbedding(question) }, most);

describe('the passages nearest to a question', () => {
  it('are those that mean the same in other words, wherever in them', () => {
    expect(nearest('reimbursement')).toEqual(['money']);
    expect(nearest('dark beans')).toEqual(['beans']);
  });

  it('come each once, nearest first, as many as are wanted', () => {
    expect(nearest('the oven', 9)).toHaveLength(3);
    expect(nearest('the oven', 9)[0]).toBe('ovens');
    expect(nearest('the oven', 2)).toHaveLength(2);
  });

  it('are none for a vector of another length, and never those without a vector', () => {
    expect(nearestPassages(passages, { vectors, question: Float32Array.of(1, 2) }, 3)).toEqual([]);
    const known = synonymVectors(passages.slice(0, 1).flatMap(piecesOf));
    const nearness = { vectors: known, question: synonymEmbedding('beans') };
    expect(nearestPassages(passages, nearness, 3)).toEqual(['ovens']);
  });
});

describe('the pieces of a passage', () => {
  it('are whole paragraphs under its title, no more of them than are about one thing', () => {
    const text = ['a'.repeat(300), 'b'.repeat(300), 'c'.repeat(300)].join('\n\n');
    expect(piecesOf({ title: 'T', text }).map((piece) => piece.replace(/(\w)\1+/g, '$1'))).toEqual([
      'T\na\nb',
      'T\nc',
    ]);
  });
});
