import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SapaStudio } from '../../../widget/studio/elements/sapa-studio.ts';
import { find, findAll, readText } from '../desk/draw.ts';
import { json, problem } from '../desk/scripted-server.ts';
import { ContentServer } from './content-server.ts';
import { costPath } from './samples.ts';
import { drawStudio, faultsOf, openStudio, saved } from './studio-bench.ts';

beforeEach(async () => {
  await page.viewport(1280, 800);
  onTestFinished(() => page.viewport(414, 896));
});

async function open(server: ContentServer) {
  const bench = openStudio(server);
  const element = await drawStudio(bench, '#intents/shipping/cost');
  await expect.poll(() => findAll(element, 'sapa-studio-suggestions').length).toBe(1);
  return { ...bench, element };
}

function withModel(): ContentServer {
  const server = new ContentServer();
  server.model = 'ready';
  server.written = { id: ['ongkirnya gimana', 'tarif antar brp'], en: ['delivery price?'] };
  return server;
}

const button = () => page.getByRole('button', { name: 'Minta usulan dari model' });
const inside = (element: SapaStudio, selector: string) => [
  ...(find(element, 'sapa-studio-suggestions').shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const rows = (element: SapaStudio) => inside(element, 'li').map(readText);
const said = (element: SapaStudio) => inside(element, '[role=status]').map(readText).join();

describe('suggestions from a language model', () => {
  it('are asked for in every language, marked as the model’s, and taken with a press', async () => {
    const server = withModel();
    server.suggested = [{ text: 'ongkos ke garut', language: 'id', conversations: 3 }];
    const bench = await open(server);
    const { element } = bench;
    await userEvent.click(page.getByRole('button', { name: 'Saran dari pengunjung' }));
    await userEvent.click(button());
    await expect
      .poll(() => rows(element))
      .toEqual([
        'ongkos ke garut dari 3 percakapan Ke Indonesia',
        'ongkirnya gimana dari model Ke Indonesia',
        'tarif antar brp dari model Ke Indonesia',
        'delivery price? dari model Ke Inggris',
      ]);
    expect(server.callsOf('POST /content/suggestions')).toEqual([
      { intent: 'shipping/cost', language: 'id' },
      { intent: 'shipping/cost', language: 'en' },
    ]);
    expect(await faultsOf(element)).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Ke Inggris: delivery price?' }));
    await userEvent.click(page.getByRole('button', { name: 'Ke Indonesia: ongkos ke garut' }));
    await saved(bench);
    const { utterances } = JSON.parse(server.textOf(costPath) ?? '');
    expect([utterances.id.at(-1), utterances.en.at(-1)]).toEqual(['ongkos ke garut', 'delivery price?']);
    await expect.poll(() => rows(element).length).toBe(2);
    const marks = findAll(element, 'li > .mark.plain').map(readText);
    expect(marks).toEqual(['dari pengunjung', 'dari model']);
  });

  it('are waited for, with what the editor wrote saved before', async () => {
    const server = withModel();
    const bench = await open(server);
    const asked = Promise.withResolvers<Response>();
    server.script('POST /content/suggestions', () => asked.promise);
    bench.studio.editor.changeForm((form) => ({ ...form, not: ['gratis kirim'] }));
    await userEvent.click(button());
    await expect.element(button()).toBeDisabled();
    await expect.poll(() => said(bench.element)).toBe('Model bahasa sedang menulis…');
    expect(server.textOf(costPath)).toContain('gratis kirim');
    asked.resolve(json({ texts: [] }));
    await expect.poll(() => rows(bench.element)).toEqual(['delivery price? dari model Ke Inggris']);
  });

  it('say so where the model has nothing, or cannot be asked', async () => {
    const server = withModel();
    server.written = {};
    const { element } = await open(server);
    await userEvent.click(button());
    await expect.poll(() => said(element)).toContain('tidak menemukan cara bertanya lain');
    server.script('POST /content/suggestions', () => problem(404, {}));
    await userEvent.click(button());
    await expect.poll(() => said(element)).toContain('tidak dapat dimintai usulan sekarang');
    await expect.element(button()).toBeEnabled();
    expect(await faultsOf(element)).toEqual([]);
  });

  it('are not offered where there is no model', async () => {
    await open(new ContentServer());
    expect(button().elements()).toEqual([]);
  });

  it('of one intent are not shown at another', async () => {
    const server = withModel();
    const bench = await open(server);
    await userEvent.click(button());
    await expect.poll(() => rows(bench.element).length).toBe(3);
    await bench.studio.suggesting.ask('orders/status');
    expect(bench.studio.suggesting.store.state.written).toEqual([]);
  });
});
