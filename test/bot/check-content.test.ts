import { describe, expect, it } from 'vitest';
import { checkAgainst, checkContent } from '../../src/bot/check-content.ts';
import { botWith, snapshotWith, twoIntents } from '../support/two-bots.ts';

const promo = twoIntents['a/promo.yaml'];

function found(changes: Parameters<typeof botWith>[0]): readonly string[] {
  const { catalogue, model } = botWith(changes);
  const { files } = snapshotWith(changes);
  const all = [...checkContent(catalogue, files), ...checkAgainst(catalogue, model, files)];
  return all.map(
    ({ file, line, column, severity, message }) => `${file}:${line}:${column} ${severity} ${message}`,
  );
}

describe('content without errors of its own', () => {
  it('may be good', () => {
    expect(found({})).toEqual([]);
  });

  it('may say other numbers in another language', () => {
    const answer = { id: 'Diskon 10% sampai jam 9.', en: 'You get 15% off until 9 pm.' };
    expect(found({ 'a/promo.yaml': { ...promo, answer } })).toEqual([
      expect.stringMatching(
        /^a\/promo.yaml:1:\d+ warning answer: expected the same numbers in all languages, found "diskon 10%/,
      ),
    ]);
  });

  it('may have an utterance that is read like another intent’s', () => {
    const utterances = { id: [...promo.utterances.id, 'kak toko buka jam brp'] };
    const [first] = found({ 'a/promo.yaml': { ...promo, utterances } });
    expect(first).toMatch(
      /^a\/promo.yaml:1:\d+ warning utterances.id: .*"kak toko buka jam brp", which is read like "toko buka jam berapa" of a\/hours/,
    );
  });

  it('may answer a test with another intent', () => {
    const tests = { id: ['jam buka toko kak dong ya'] };
    expect(found({ 'a/promo.yaml': { ...promo, tests } })).toEqual([
      expect.stringMatching(
        /^a\/promo.yaml:1:\d+ error tests: expected "jam buka toko kak dong ya" to land here, but it lands on a\/hours/,
      ),
    ]);
  });
});
