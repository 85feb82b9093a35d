import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { find, findAll, readText } from '../desk/draw.ts';
import { json, problem } from '../desk/scripted-server.ts';
import { ContentServer } from './content-server.ts';
import { classes, gifts, hours, wrapping } from './groups.ts';
import { drawStudio, faultsOf, openStudio } from './studio-bench.ts';

const list = 'GET /content/unanswered';

beforeEach(async () => {
  await page.viewport(1280, 800);
  onTestFinished(() => page.viewport(414, 896));
});

async function open(server = new ContentServer()) {
  server.script(
    list,
    ...Array.from({ length: 9 }, () => () => json({ clusters: [gifts, classes, wrapping, hours] })),
  );
  const bench = openStudio(server);
  const studio = await drawStudio(bench, '#unanswered');
  await expect.poll(() => findAll(studio, 'sapa-unanswered-group').length).toBe(3);
  return { ...bench, element: studio };
}

const decided = (server: ContentServer, id: string) => server.callsOf(`POST /content/unanswered/${id}`);

describe('what was not answered, on the page,', () => {
  it('is a list to scan: what is asked, why it counts, how it goes, how many, how long ago', async () => {
    const { element } = await open();
    const [first] = findAll(element, 'sapa-unanswered-group');
    expect(readText(first?.shadowRoot?.querySelector('.line') ?? document.body)).toMatch(
      /bisa bungkus kado ga 3× bot bertanya balik .*3 Percakapan hari ini Jadikan intent/u,
    );
    expect(find(element, '.trend').getAttribute('aria-label')).toContain('0, 0, 1, 0, 2, 0, 1, 3');
  });

  it('opens in place with its ways of asking and what agents replied, nobody’s conversation to be opened', async () => {
    const { element } = await open();
    find(element, 'button.name').click();
    await expect
      .poll(() => findAll(element, '.asked').map(readText))
      .toEqual(['bisa bungkus kado ga', 'bungkus kado dong', 'ada wifi ga']);
    expect(readText(find(element, 'blockquote'))).toBe('Bisa Kak, bungkus kado Rp10.000.');
    expect(findAll(element, '.more a')).toEqual([]);
  });

  it('becomes an intent in the draft with one click, and opens where it can be gone over', async () => {
    const { element, server } = await open();
    server.script('POST /content/unanswered/cluster-1/draft', () =>
      json({ intentId: 'orders/gift-wrap', path: 'orders/gift-wrap.yaml', text: '', quoted: [] }),
    );
    find(element, '.make button').click();
    await expect.poll(() => location.hash).toBe('#intents/orders/gift-wrap');
    expect(server.callsOf('POST /content/unanswered/cluster-1/draft')).toEqual([{ days: 30 }]);
  });

  it('tells in the new intent what its answer is quoted from, with the conversation for who may open it', async () => {
    const { element, server, studio } = await open();
    const draft = (intentId: string, ...quoted: readonly object[]) => {
      const path = `${intentId}.yaml`;
      server.script('POST /content/unanswered/cluster-1/draft', () => {
        server.draft.set(path, { text: server.live.get('shipping/cost.yaml') ?? '', base: undefined });
        return json({ intentId, path, text: '', quoted });
      });
      return studio.unanswered.draft('cluster-1');
    };
    const quotes = () => findAll(element, '.quoted blockquote').map(readText);
    await draft('a/editors', { seq: 5, text: 'Bisa Kak, Rp10.000.' });
    location.hash = '#intents/a/editors';
    await expect.poll(quotes).toEqual(['Bisa Kak, Rp10.000.']);
    expect(findAll(element, '.quoted a')).toEqual([]);
    expect(await faultsOf(element)).toEqual([]);
    await draft('a/admins', { seq: 5, text: 'Bisa Kak.', conversationId: 'c7' });
    location.hash = '#intents/a/admins';
    await expect.poll(quotes).toEqual(['Bisa Kak. Buka percakapan']);
    expect(find(element, '.quoted a').getAttribute('href')).toBe('/desk#c7');
    await draft('a/alone');
    location.hash = '#intents/a/alone';
    await expect.poll(() => readText(find(element, 'header'))).toContain('a/alone');
    expect(quotes()).toEqual([]);
  });

  it('stands apart and does not count once an intent in force answers it, and leads there', async () => {
    const { element } = await open();
    const labels = () => findAll(element, '.bar .segment').map(readText);
    expect(labels()).toEqual(['Terbuka 3', 'Kini terjawab 1', 'Diabaikan 0']);
    findAll(element, 'input[name=shown]')[1]?.click();
    await expect.poll(() => findAll(element, 'sapa-unanswered-group').length).toBe(1);
    expect(readText(find(element, '.answered'))).toBe('Kini dijawab oleh “Ongkir”');
    expect(await faultsOf(element)).toEqual([]);
    find(element, '.make button').click();
    await expect.poll(() => location.hash).toBe('#intents/shipping/cost');
  });

  it('is merged, dismissed and split, and each can be taken back', async () => {
    const { element, server } = await open();
    server.script('POST /content/unanswered/cluster-2', () => json({}));
    const ticks = () => findAll(element, '.line input[type=checkbox]');
    ticks()[0]?.click();
    ticks()[1]?.click();
    await userEvent.click(page.getByRole('button', { name: 'Gabungkan', exact: true }));
    await expect.poll(() => decided(server, 'cluster-2')).toEqual([{ action: 'merge', into: 'cluster-1' }]);
    await expect
      .poll(() => readText(find(element, '.deed')))
      .toContain('Digabung ke “bisa bungkus kado ga”.');
    server.script('POST /content/unanswered/cluster-2', () => json({}));
    await userEvent.click(page.getByRole('button', { name: 'Urungkan' }));
    await expect.poll(() => decided(server, 'cluster-2')[1]).toEqual({ action: 'separate' });

    server.script('POST /content/unanswered/cluster-1', () => json({ splitOff: 'cluster-9' }));
    find(element, 'button.name').click();
    await expect.poll(() => findAll(element, '.asked').length).toBe(3);
    findAll(element, '.asked input')[2]?.click();
    await userEvent.click(page.getByRole('button', { name: 'Pisahkan 1 yang dipilih' }));
    await expect
      .poll(() => decided(server, 'cluster-1'))
      .toEqual([{ action: 'split', texts: ['ada wifi ga'] }]);
    server.script('POST /content/unanswered/cluster-9', () => json({}));
    await userEvent.click(page.getByRole('button', { name: 'Urungkan' }));
    await expect.poll(() => decided(server, 'cluster-9')).toEqual([{ action: 'merge', into: 'cluster-1' }]);
  });

  it('names the group that asks the same in another language, to merge with it', async () => {
    const { element, server } = await open();
    find(element, 'button.name').click();
    server.script('POST /content/unanswered/cluster-3', () => json({}));
    await userEvent.click(page.getByRole('button', { name: 'Gabungkan dengan “do you gift wrap”' }));
    await expect.poll(() => decided(server, 'cluster-3')).toEqual([{ action: 'merge', into: 'cluster-1' }]);
  });

  it('says why where a decision is refused, and keeps what is shown', async () => {
    const { element, server, studio } = await open();
    server.script('POST /content/unanswered/cluster-2', () =>
      problem(404, { detail: 'There is no such thing.' }),
    );
    await studio.unanswered.dismiss(['cluster-2']);
    await expect.poll(() => readText(find(element, '.news'))).toContain('There is no such thing.');
    expect(findAll(element, '.deed')).toEqual([]);
  });

  it('is found by words in any example', async () => {
    const { element } = await open();
    await userEvent.fill(page.getByRole('searchbox', { name: 'Cari pertanyaan' }), 'WIFI');
    await expect.poll(() => findAll(element, 'sapa-unanswered-group').length).toBe(1);
    await userEvent.fill(page.getByRole('searchbox', { name: 'Cari pertanyaan' }), 'parkir');
    await expect.poll(() => readText(find(element, '.empty'))).toContain('Tidak ada yang cocok');
  });

  it('has no faults that a machine finds, open and with groups selected', async () => {
    const { element } = await open();
    find(element, 'button.name').click();
    findAll(element, '.line input[type=checkbox]')[1]?.click();
    await expect.poll(() => findAll(element, '.chosen').length).toBe(1);
    expect(await faultsOf(element)).toEqual([]);
  });
});
