import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { find, findAll, readText } from '../desk/draw.ts';
import { json } from '../desk/scripted-server.ts';
import { ContentServer } from './content-server.ts';
import { report } from './groups.ts';
import { drawStudio, faultsOf, openStudio, saved } from './studio-bench.ts';

const progress = { conversations: 200, of: 200, messages: 340 };

beforeEach(async () => {
  await page.viewport(1280, 800);
  onTestFinished(() => page.viewport(414, 896));
});

/** A studio whose editor has changed a file; a replay gives the report. */
function openWithDraft() {
  const server = new ContentServer();
  server.script('POST /content/replays', () => json({ replayId: 'r1' }, 202));
  server.script('GET /content/replays/r1', () => json({ status: 'done', progress, report }));
  const path = [...server.live.keys()].find((own) => own === 'shipping/cost.yaml') ?? '';
  const text = server.live.get(path) ?? '';
  server.draft.set(path, { text: text.replace('ongkir', 'ongkos kirim'), base: text });
  return openStudio(server);
}

it('says on the page for publishing what the draft does, and leads to all of it', async () => {
  const element = await drawStudio(openWithDraft(), '#publish');
  await expect.poll(() => findAll(element, '.said').length).toBe(1);
  expect(readText(find(element, '.said'))).toContain('Putar ulang percakapan nyata');
  await userEvent.click(page.getByRole('button', { name: 'Putar ulang 14 hari' }));
  await expect
    .poll(() => readText(find(element, '.said')))
    .toBe(
      'Dampak draf Anda Dijawab bot 80% → 82,5% · +50 giliran lebih banyak Baru terjawab 52 · Jadi ke orang 2',
    );
  expect(await faultsOf(element)).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Lihat semua perubahan' }));
  await expect.poll(() => findAll(element, 'sapa-replay-report').length).toBe(1);
});

it('says so in a changed intent too, and that it no longer holds once more is written', async () => {
  const bench = openWithDraft();
  const element = await drawStudio(bench, '#intents/shipping/cost');
  await userEvent.click(page.getByRole('button', { name: 'Putar ulang 14 hari' }));
  await expect.poll(() => readText(find(element, '.said'))).toContain('80% → 82,5%');
  expect(findAll(element, '.outdated')).toEqual([]);
  await userEvent.fill(page.getByLabelText('Jawaban, Indonesia').first(), 'Mulai Rp9.000.');
  await saved(bench);
  await expect.poll(() => readText(find(element, '.outdated'))).toBe('Draf sudah berubah sejak diputar.');
});
