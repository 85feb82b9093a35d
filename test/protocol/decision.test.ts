import { describe, expect, it } from 'vitest';
import { decisionRecord } from '../../src/protocol/decision.ts';

const old = {
  move: 'clarify',
  rule: 'too-close',
  candidates: [{ intentId: 'returns/refund-status', confidence: 0.62 }],
  thresholds: { answer: 0.8, clarify: 0.45, margin: 0.12 },
  words: [{ word: 'refund', weight: 2 }],
  catalogueVersion: 'c0ffee1234',
  latencyMs: 6.6,
};
const outcome = { move: 'answer', intents: ['returns/refund-status'] };

describe('the record of a decision', () => {
  it('may be from before nearest utterances and changes were kept', () => {
    expect(decisionRecord.parse(old)).toEqual(old);
  });

  it.each([
    { kind: 'word', word: 'refund', outcome },
    { kind: 'precision', precision: 0.9, outcome },
    { kind: 'surer', intentId: 'returns/refund-status', by: 0.1, lacking: 'lead', outcome },
    { kind: 'intent', intentId: 'returns/refund-status', outcome },
    {
      kind: 'intent',
      intentId: 'returns/refund-status',
      next: { intentId: 'service/complaint', confidence: 0.1 },
      outcome,
    },
  ])('keeps a change of the kind $kind as it is', (change) => {
    const record = { ...old, wouldChange: [change] };
    expect(decisionRecord.parse(record)).toEqual(record);
  });
});
