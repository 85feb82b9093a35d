import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { find, findAll, readText } from '../desk/draw.ts';
import { json } from '../desk/scripted-server.ts';
import { ContentServer } from './content-server.ts';
import { report } from './groups.ts';
import { drawStudio, faultsOf, openStudio } from './studio-bench.ts';

const ask = 'GET /content/replays/r1';
const progress = { conversations: 50, of: 200, messages: 140 };
const running = () => json({ status: 'running', progress: { conversations: 0, of: 0, messages: 0 } });

beforeEach(async () => {
  await page.viewport(1280, 800);
  onTestFinished(() => page.viewport(414, 896));
});

/** Somebody has begun a replay, of which the server says this, one after the other. */
async function begun(...answers: readonly (() => Response)[]) {
  const server = new ContentServer();
  server.script('POST /content/replays', () => json({ replayId: 'r1' }, 202));
  server.script(ask, ...answers);
  const bench = openStudio(server);
  const element = await drawStudio(bench, '#replay');
  await userEvent.click(page.getByRole('button', { name: 'Putar ulang', exact: true }));
  return { ...bench, element };
}

/** The studio asks again. */
async function later({ clock, server }: Awaited<ReturnType<typeof begun>>, times: number): Promise<void> {
  await expect.poll(() => server.callsOf(ask).length).toBe(times - 1);
  await expect
    .poll(() => {
      clock.advance(400);
      return server.callsOf(ask).length;
    })
    .toBe(times);
}

describe('a replay on the page', () => {
  it('tells that it learns, and how far it is', async () => {
    const bench = await begun(running, () => json({ status: 'running', progress }), running);
    await expect
      .poll(() => readText(find(bench.element, '.progress')))
      .toContain('Bot mempelajari draf Anda…');
    await later(bench, 2);
    await expect
      .poll(() => readText(find(bench.element, '.progress')))
      .toContain('50 dari 200 percakapan, 140 pesan');
    expect(find(bench.element, '[role=progressbar]').getAttribute('aria-valuenow')).toBe('25');
  });

  it('shows how much the bot answers then, what changes in which way, and what agents had said', async () => {
    const { element } = await begun(() => json({ status: 'done', progress, report }));
    await expect
      .poll(() => readText(find(element, '.coverage')))
      .toMatch(/Dijawab bot 82,5% \+50 giliran lebih banyak · sekarang 80% · 1.200 percakapan, 3.400 pesan/u);
    expect(readText(find(element, '.verdicts'))).toBe(
      '1 yang ditandai agen salah lagi 3 yang ditandai agen jadi benar',
    );
    expect(findAll(element, 'button.change').map(readText)).toEqual([
      'Baru terjawab Sekarang: bertanya balik Dengan draf: orders/gift-wrap 52 giliran',
      'Jadi ke orang Sekarang: shipping/cost Dengan draf: ke orang 2 giliran',
    ]);
    await userEvent.click(page.getByRole('radio', { name: 'Jadi ke orang 2' }));
    await expect.poll(() => findAll(element, 'button.change').length).toBe(1);
    await userEvent.click(page.getByRole('radio', { name: 'Semua' }));
    find(element, 'button.change').click();
    await expect.poll(() => readText(find(element, '.examples'))).toContain('bisa bungkus kado ga');
    expect(readText(find(element, '.examples'))).toContain('1 contoh pertama dari 52');
    expect(findAll(element, '.export a').map((link) => link.getAttribute('href'))).toEqual([
      '/v1/content/replays/r1/changes?format=csv',
      '/v1/content/replays/r1/changes?format=json',
    ]);
    expect(await faultsOf(element)).toEqual([]);
  });

  it('can be stopped, and is then no longer asked about', async () => {
    const { element, server, clock } = await begun(running, running);
    await expect.poll(() => server.callsOf(ask).length).toBe(1);
    await userEvent.click(page.getByRole('button', { name: 'Hentikan' }));
    await expect.poll(() => server.callsOf('DELETE /content/replays/r1').length).toBe(1);
    expect(readText(find(element, '.empty'))).toContain('Dihentikan.');
    clock.advance(2_000);
    expect(server.callsOf(ask)).toHaveLength(1);
  });

  it('says why a draft cannot be replayed, and where nothing changes', async () => {
    const failed = await begun(() =>
      json({ status: 'failed', progress, reason: 'a/b.yaml:3:1 answer: expected a text' }),
    );
    await expect.poll(() => readText(find(failed.element, '.trouble'))).toContain('a/b.yaml:3:1 answer');
    failed.element.remove();
    const same = { ...report, answered: { before: 5, after: 5 }, counts: {}, groups: [] };
    const { element } = await begun(() => json({ status: 'done', progress, report: same }));
    await expect.poll(() => readText(find(element, '.empty'))).toContain('Tidak ada yang berubah');
  });
});
