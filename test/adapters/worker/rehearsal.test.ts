import { expect, it, onTestFinished } from 'vitest';
import { keptModelsIn } from '../../../src/adapters/worker/kept-models.ts';
import { createRehearsal } from '../../../src/adapters/worker/rehearsal.ts';
import { rememberIntents } from '../../../src/catalogue/remember-intents.ts';
import type { SourceSnapshot } from '../../../src/catalogue/source.ts';
import { match } from '../../../src/matcher/match.ts';
import { sampleToday } from '../../support/sample-content.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { snapshotWith, twoIntents } from '../../support/two-bots.ts';

const sewing = {
  title: 'Kursus jahit',
  utterances: { id: ['ada kelas menjahit', 'mau ikut kursus jahit', 'kapan kelas jahit mulai'] },
  answer: { id: 'Sabtu.', en: 'Saturday.' },
};

/** Gives a new rehearsal again and again, over models in one folder. */
function rehearsals() {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const kept = keptModelsIn(folder.path);
  return () => {
    const cast = createRehearsal(kept, rememberIntents());
    return (draft: SourceSnapshot) => cast({ live: snapshotWith(), draft, today: sampleToday });
  };
}

it('brings what a draft teaches into the model of what is live, which stays as it was', async () => {
  const cast = rehearsals()();
  const { live, draft } = await cast(snapshotWith({ 'a/sewing.yaml': sewing }));
  const found = draft && match(draft.model, 'kursus menjahit').candidates[0];
  expect(found?.intentId).toBe('a/sewing');
  expect(live?.model.intents).not.toContain('a/sewing');
  expect(draft?.model.calibration).toEqual(live?.model.calibration);
});

it('learns nothing for a draft that teaches nothing else', async () => {
  const cast = rehearsals()();
  const promo = { ...twoIntents['a/promo.yaml'], handoff: 'always' };
  const { live, draft } = await cast(snapshotWith({ 'a/promo.yaml': promo }));
  expect(draft?.model).toBe(live?.model);
  expect(draft?.catalogue).not.toEqual(live?.catalogue);
});

it('learns how sure to be anew where the draft asks for another precision', async () => {
  const cast = rehearsals()();
  const { files, unreadable } = snapshotWith();
  const stricter = files.map(({ path, text }) => ({
    path,
    text: text.replace('precision: 50%', 'precision: 99%'),
  }));
  expect(stricter).not.toEqual(files);
  const { live, draft } = await cast({ files: stricter, unreadable });
  expect(draft?.model.thresholds).not.toEqual(live?.model.thresholds);
});

it('keeps what it has learnt of what is live for the next one', async () => {
  const open = rehearsals();
  const first = await open()(snapshotWith({ 'a/sewing.yaml': sewing }));
  const next = await open()(snapshotWith({ 'a/sewing.yaml': sewing }));
  expect(next.live?.model).toEqual(first.live?.model);
  expect(next.draft?.model).toEqual(first.draft?.model);
});
