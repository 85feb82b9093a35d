import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { IntentHealth } from '../../../widget/studio/controller/content-api.ts';
import { find, findAll, readText } from '../desk/draw.ts';
import { ContentServer } from './content-server.ts';
import { drawStudio, faultsOf, openStudio } from './studio-bench.ts';

beforeEach(async () => {
  await page.viewport(1280, 800);
  onTestFinished(() => page.viewport(414, 896));
});

const health = (id: string, more: Partial<IntentHealth>): IntentHealth => ({
  id,
  tests: { passed: 1, failed: 0 },
  stolenBy: [],
  lastMatched: null,
  answered: 0,
  lowRated: 0,
  judgedWrong: 0,
  neglect: [],
  ...more,
});

async function open() {
  const server = new ContentServer();
  server.health = [
    health('orders/status', { neglect: ['never-answered'] }),
    health('shipping/cost', { answered: 20, judgedWrong: 4, neglect: ['judged-wrong'] }),
  ];
  const bench = openStudio(server);
  const element = await drawStudio(bench);
  await expect.poll(() => findAll(element, '.unasked').length).toBe(1);
  const rows = () => findAll(element, 'a.row:not(.other) strong').map(readText);
  return { ...bench, element, rows };
}

describe('the list of intents', () => {
  it('marks what nobody asked in 90 days and what agents call wrong, and narrows to either', async () => {
    const { element, rows } = await open();
    expect(readText(find(element, '.unasked'))).toBe('tak ditanyakan');
    const wrong = find(element, '.fact.bad');
    expect([readText(wrong), wrong.title]).toEqual([
      'Ditandai keliru 4',
      '4 dari 20 jawaban ditandai keliru oleh agen',
    ]);
    find(element, 'input[value=unasked]').click();
    await expect.poll(rows).toEqual(['Status pesanan']);
    find(element, 'input[value=poor]').click();
    await expect.poll(rows).toEqual(['Ongkir']);
    find(element, 'input[value=problems]').click();
    await expect.poll(rows).toEqual(['Ongkir']);
    expect(await faultsOf(element)).toEqual([]);
  });

  it('says that all is well where nothing is neglected', async () => {
    const element = await drawStudio(openStudio(new ContentServer()));
    find(element, 'input[value=poor]').click();
    await expect.poll(() => readText(find(element, '.empty'))).toContain('Tidak ada yang dinilai buruk');
    find(element, 'input[value=unasked]').click();
    await expect.poll(() => readText(find(element, '.empty'))).toContain('Semua pernah ditanyakan');
  });

  it('finds words that stand in utterances and answers only', async () => {
    const { element, rows, server, clock } = await open();
    server.found = ['shipping/cost.yaml'];
    await userEvent.fill(find(element, 'input[type=search]'), 'tarif kirim');
    await expect.poll(rows).toEqual([]);
    clock.advance(300);
    await expect.poll(rows).toEqual(['Ongkir']);
    expect(server.callsOf('GET /content/search')).toHaveLength(1);
    await userEvent.fill(find(element, 'input[type=search]'), 'tarif kirim x');
    await expect.poll(rows).toEqual([]);
  });
});
