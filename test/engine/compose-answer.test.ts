import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/bot/passage.ts';
import { createRedactor } from '../../src/bot/redact.ts';
import { composeAnswer } from '../../src/engine/compose-answer.ts';
import { sampleRequest } from '../support/model-calls.ts';
import { openComposer } from '../support/open-composer.ts';
import { scriptedModel } from '../support/scripted-model.ts';

const fixed = (id: string, text: string): Passage => ({ id, title: id, text, wording: 'verbatim' });
const passages: readonly Passage[] = [
  fixed('refund', 'Refund diproses 3–7 hari kerja.'),
  fixed('cod', 'COD sampai Rp500.000.'),
  fixed('warranty', 'Garansi 12 bulan.'),
];

/** What comes of an answer that the model writes, and what was shown while it wrote. */
async function composed(intentIds: readonly string[], text: string) {
  const drafts: string[] = [];
  const { composer } = openComposer(scriptedModel(() => ({ move: 'answer', intentIds, text })));
  const outcome = await composeAnswer(composer, {
    request: sampleRequest,
    grounding: {
      passages,
      visitorTexts: ['refund berapa lama'],
      prompt: 'You answer.',
      canary: 'a canary of some length',
      language: 'id',
      formOfAddress: 'Kak',
      allowedHosts: [],
      isLanguageOf: () => 'id',
    },
    redactor: createRedactor(),
    onDraft: (draft) => drafts.push(draft),
    signal: new AbortController().signal,
  });
  return { ...outcome, drafts };
}

describe('passages that may not be reworded', () => {
  it('are sent as they are written, whatever the model made of them', async () => {
    const answer = await composed(['refund'], 'Refund disetujui, 90 hari. Kami jamin.');
    expect(answer).toMatchObject({
      outcome: 'composed',
      text: 'Refund diproses 3–7 hari kerja.',
      drafts: [],
    });
  });

  it('are sent together where two answer the question', async () => {
    const answer = await composed(['cod', 'refund'], 'Bisa.');
    expect(answer).toMatchObject({ text: 'Refund diproses 3–7 hari kerja.\n\nCOD sampai Rp500.000.' });
  });

  it.each([
    ['one was never shown', ['refund', 'orders/free-coffee']],
    ['there are more than anybody reads', ['refund', 'cod', 'warranty']],
    ['there are none', []],
  ])('are not sent where %s', async (_why, intentIds) => {
    expect(await composed(intentIds, 'Refund 90 hari.')).toMatchObject({ outcome: 'refused' });
  });
});
