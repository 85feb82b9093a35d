import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { find, findAll, readText } from '../desk/draw.ts';
import { ana } from '../desk/samples.ts';
import { problem } from '../desk/scripted-server.ts';
import { ContentServer } from './content-server.ts';
import { answered, cost, costPath } from './samples.ts';
import { drawStudio, faultsOf, openStudio, saved } from './studio-bench.ts';

const changed = JSON.stringify({ ...cost, title: 'Ongkos / Shipping cost' }, null, 1);
const fault = (line: number) => ({
  file: costPath,
  line,
  column: 1,
  severity: 'error' as const,
  message: `x ${line}`,
});

beforeEach(async () => {
  await page.viewport(1280, 800);
  onTestFinished(() => page.viewport(414, 896));
});

/** A server with a draft, faults, a publishing, and figures of health. */
function busyServer(): ContentServer {
  const server = new ContentServer();
  server.draft.set(costPath, { text: changed, base: server.live.get(costPath) });
  server.faults = [{ ...fault(2), severity: 'warning' }];
  server.checked = [fault(3), { ...fault(2), severity: 'warning' }];
  server.editions = [
    {
      editionId: 'e1',
      at: 1_700_000_000_000,
      by: 'Dina',
      note: 'Ongkir naik',
      files: [{ path: costPath, before: 'a\n', after: 'b\n' }],
    },
  ];
  server.tried = { live: answered('Mulai Rp9.000.'), draft: answered('Mulai **Rp10.000**.') };
  server.tests = {
    status: 'tested',
    results: [
      {
        list: 'tests',
        language: 'id',
        text: 'tarif kirim',
        outcome: 'failed',
        landedOn: { intentId: 'orders/status', confidence: 0.6 },
      },
      { list: 'not', text: 'gratis ongkir', outcome: 'passed' },
    ],
  };
  server.health = [
    {
      id: 'shipping/cost',
      tests: { passed: 1, failed: 1 },
      stolenBy: [{ id: 'orders/status', count: 2 }],
      lastMatched: null,
      answered: 9,
      lowRated: 1,
      judgedWrong: 0,
      neglect: [],
    },
  ];
  return server;
}

describe.each(['light', 'dark'])('in %s, nothing is hard to perceive or to work', (scheme) => {
  beforeEach(() => {
    const { style } = document.documentElement;
    style.colorScheme = scheme;
    style.background = scheme === 'dark' ? '#111' : '#fff';
    onTestFinished(() => {
      style.colorScheme = '';
      style.background = '';
    });
  });

  it.each(['#', '#intents/shipping/cost', '#intents/_settings.yaml', '#publish', '#history', '#history/e1'])(
    'on %s',
    async (hash) => {
      const element = await drawStudio(openStudio(busyServer()), hash);
      await expect.poll(() => findAll(element, 'p.empty').length).toBe(0);
      expect(await faultsOf(element)).toEqual([]);
    },
  );

  it('on a phone, with the box for trying open', async () => {
    await page.viewport(360, 740);
    const bench = openStudio(busyServer());
    const element = await drawStudio(bench, '#intents/shipping/cost');
    await expect.poll(() => findAll(element, 'sapa-studio-form').length).toBe(1);
    expect(await faultsOf(element)).toEqual([]);
    find(element, '.try-out').click();
    await expect.poll(() => find(element, 'sapa-studio-try').matches(':focus')).toBe(true);
    await userEvent.keyboard('ongkir');
    bench.clock.advance(500);
    await expect.poll(() => findAll(element, '.outcome').length).toBe(2);
    expect(await faultsOf(element)).toEqual([]);
  });

  it('where two people wrote the same file, and in a dialog', async () => {
    const server = busyServer();
    server.live.set(costPath, JSON.stringify({ ...cost, verbatim: false }, null, 1));
    const element = await drawStudio(openStudio(server), '#intents/shipping/cost');
    await expect.poll(() => findAll(element, '.other .diff').length).toBe(1);
    expect(await faultsOf(element)).toEqual([]);
    find(element, 'sapa-studio-intent')
      .shadowRoot?.querySelector('sapa-menu')
      ?.dispatchEvent(Object.assign(new Event('sapa-choose'), { id: 'rename' }));
    await expect.poll(() => findAll(element, 'dialog[open]').length).toBe(1);
    expect(await faultsOf(element)).toEqual([]);
  });
});

describe('the studio', () => {
  it('lets editors in, and tells others whom it is for', async () => {
    const server = new ContentServer();
    server.script('GET /agent/session', () => problem(401, {}));
    const bench = openStudio(server);
    const element = await drawStudio(bench);
    expect(findAll(element, 'sapa-login').length).toBe(1);
    server.editor = ana;
    find(element, '#email').focus();
    await userEvent.keyboard('ana@shop.example');
    find(element, '#password').focus();
    await userEvent.keyboard('rahasia{Enter}');
    await expect.poll(() => findAll(element, 'h1').map(readText)).toEqual(['Studio untuk editor']);
    expect(await faultsOf(element)).toEqual([]);
    expect(find(element, 'a').getAttribute('href')).toBe('/desk');
  });

  it('finds intents, and shows those that need a look or are changed', async () => {
    const element = await drawStudio(openStudio(busyServer()));
    const rows = () => findAll(element, 'a.row:not(.other) strong').map(readText);
    expect(rows()).toEqual(['Status pesanan', 'Ongkos']);
    await userEvent.fill(find(element, 'input[type=search]'), 'status');
    expect(rows()).toEqual(['Status pesanan']);
    await userEvent.fill(find(element, 'input[type=search]'), '');
    find(element, 'input[value=problems]').click();
    await expect.poll(rows).toEqual(['Ongkos']);
    await expect.poll(() => readText(find(element, 'a.row'))).toContain('1 peringatan');
    expect(readText(find(element, 'a.row'))).toContain('1/2');
  });

  it('is written in line by line, with the tests beside', async () => {
    const bench = openStudio(busyServer());
    const element = await drawStudio(bench, '#intents/shipping/cost');
    await expect.poll(() => findAll(element, 'sapa-studio-lines').length).toBe(5);
    await expect
      .poll(() => findAll(element, 'li > .mark').map(readText))
      .toEqual(['jatuh ke orders/status', 'lolos']);
    find(element, 'input[data-at="0"]').focus();
    await userEvent.keyboard('{End}{Enter}ongkir ke solo');
    await saved(bench);
    expect(JSON.parse(bench.server.textOf(costPath) ?? '').utterances.id).toEqual([
      'ongkir?',
      'ongkir ke solo',
      'brp ongkir',
    ]);
    await expect.poll(() => findAll(element, 'li > .mark').map(readText)).toContain('baru');
  });

  it('takes what visitors really wrote', async () => {
    const bench = openStudio();
    bench.server.suggested = [{ text: 'ongkos ke garut', language: 'id', conversations: 3 }];
    const element = await drawStudio(bench, '#intents/shipping/cost');
    const suggestions = () => findAll(element, 'sapa-studio-suggestions')[0]?.shadowRoot;
    await expect.poll(() => suggestions()?.querySelector('button')).toBeTruthy();
    suggestions()?.querySelector('button')?.click();
    await expect.poll(() => suggestions()?.querySelectorAll('li').length).toBe(1);
    expect(await faultsOf(element)).toEqual([]);
    suggestions()?.querySelector<HTMLElement>('li button')?.click();
    await saved(bench);
    expect(JSON.parse(bench.server.textOf(costPath) ?? '').utterances.id).toContain('ongkos ke garut');
  });

  it('shows the answer as visitors will see it', async () => {
    const bench = openStudio();
    const element = await drawStudio(bench, '#intents/shipping/cost');
    await expect.poll(() => findAll(element, '.bubble').length).toBe(2);
    expect(readText(find(element, '.bubble'))).toBe('Mulai Rp9.000, lihat pesanan.');
    expect(find(element, '.bubble a').getAttribute('href')).toBe('https://shop.example/orders');
    await userEvent.fill(find(element, 'textarea:not(#try)'), 'Naik **sedikit**.');
    await expect.poll(() => readText(find(element, '.bubble'))).toBe('Naik sedikit.');
  });

  it('marks faults at their lines in YAML, and leads to them', async () => {
    const bench = openStudio(busyServer());
    const element = await drawStudio(bench, '#intents/shipping/cost');
    await expect.poll(() => findAll(element, 'input[name=mode]').length).toBe(2);
    findAll(element, 'input[name=mode]')[1]?.click();
    await expect.poll(() => findAll(element, '.numbers .warning').map(readText)).toEqual(['2']);
    find(element, '#faults button').click();
    const area = find(element, 'sapa-studio-yaml').shadowRoot?.querySelector('textarea');
    expect(area?.selectionStart).toBe(changed.indexOf('\n') + 1);
  });

  it('publishes with a note, and takes a publishing back', async () => {
    const server = busyServer();
    server.checked = [];
    const element = await drawStudio(openStudio(server), '#publish');
    await expect.poll(() => find(element, 'header .primary').hasAttribute('disabled')).toBe(false);
    find(element, 'header .primary').click();
    await expect.poll(() => findAll(element, 'dialog[open]').length).toBe(1);
    const note = find(element, 'wa-dialog[open] textarea');
    await expect.poll(() => note.matches(':focus')).toBe(true);
    find(element, 'wa-dialog[open] .primary').click();
    await expect.poll(() => readText(find(element, 'wa-dialog[open] .fault'))).toBe('Tulis catatan singkat.');
    await userEvent.fill(note, 'Judul lebih jelas');
    find(element, 'wa-dialog[open] .primary').click();
    await expect.poll(() => server.live.get(costPath)).toBe(changed);
    expect(server.callsOf('POST /content/publish')).toEqual([{ note: 'Judul lebih jelas' }]);
    await expect
      .poll(() => findAll(element, '.empty h2').map(readText))
      .toEqual(['Tidak ada yang perlu diterbitkan']);
    find(element, 'a[href="#history"]').click();
    await expect
      .poll(() => findAll(element, '.editions strong').map(readText))
      .toEqual(['Judul lebih jelas', 'Ongkir naik']);
    find(element, '.editions a').click();
    await expect.poll(() => findAll(element, '.line.added').length).toBe(1);
    find(element, 'header .outline').click();
    await expect.poll(() => findAll(element, 'dialog[open]').length).toBe(1);
    server.script('POST /content/editions/e2/roll-back', () => new Response('{}'));
    find(element, 'wa-dialog[open] .primary').click();
    await expect.poll(() => server.callsOf('POST /content/editions/e2/roll-back').length).toBe(1);
    await expect.poll(() => findAll(element, 'dialog[open]').length).toBe(0);
  });

  it('makes a new intent where its name is one', async () => {
    const bench = openStudio();
    const element = await drawStudio(bench);
    find(element, 'header .primary').click();
    await expect.poll(() => findAll(element, 'dialog[open]').length).toBe(1);
    await userEvent.fill(find(element, '#topic'), 'orders');
    await userEvent.fill(find(element, '#name'), 'Gift Wrap');
    find(element, 'wa-dialog[open] .primary').click();
    await expect.poll(() => readText(find(element, 'wa-dialog[open] .fault'))).toContain('huruf kecil');
    await userEvent.fill(find(element, '#name'), 'gift-wrap');
    find(element, 'wa-dialog[open] .primary').click();
    await expect.poll(() => location.hash).toBe('#intents/orders/gift-wrap');
    await expect.poll(() => findAll(element, 'sapa-studio-form').length).toBe(1);
    expect(bench.server.textOf('orders/gift-wrap.yaml')).toContain('gift wrap');
  });
});
