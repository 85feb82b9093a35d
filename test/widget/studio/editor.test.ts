import { describe, expect, it } from 'vitest';
import { unreachable } from '../desk/scripted-server.ts';
import { ContentServer } from './content-server.ts';
import { answered, cost, costPath } from './samples.ts';
import { openStudio, type StudioBench, saved, withOpen } from './studio-bench.ts';

const put = 'PUT /content/file';
const openIn = ({ studio }: StudioBench) => studio.editor.store.state.open;

function ask(bench: StudioBench, line: string): void {
  bench.studio.editor.changeForm((form) => ({
    ...form,
    utterances: { ...form.utterances, id: [...(form.utterances.id ?? []), line] },
  }));
}

describe('the editor', () => {
  it('keeps what is written in the draft, once somebody stops writing, and runs the tests', async () => {
    const bench = await withOpen(costPath);
    ask(bench, 'ongkir s');
    bench.clock.advance(300);
    ask(bench, 'ongkir ke solo');
    expect(openIn(bench)?.saving).toBe('waiting');
    await saved(bench);
    expect(bench.server.callsOf(put)).toHaveLength(1);
    expect(JSON.parse(bench.server.textOf(costPath) ?? '').utterances.id).toContain('ongkir ke solo');
    expect(openIn(bench)?.file.state).toBe('changed');
    await expect.poll(() => bench.server.callsOf('POST /content/draft/tests').length).toBe(2);
  });

  it('saves next what was written while it was saving', async () => {
    const bench = await withOpen(costPath);
    ask(bench, 'satu');
    bench.clock.advance(1_000);
    ask(bench, 'dua');
    await expect.poll(() => openIn(bench)?.saving).toBe('waiting');
    await saved(bench);
    expect(JSON.parse(bench.server.textOf(costPath) ?? '').utterances.id).toEqual([
      'ongkir?',
      'brp ongkir',
      'satu',
      'dua',
    ]);
  });

  it('keeps what is written on screen where the server cannot be reached', async () => {
    const bench = await withOpen(costPath);
    bench.server.script(put, unreachable);
    ask(bench, 'satu');
    bench.clock.advance(1_000);
    await expect.poll(() => openIn(bench)?.saving).toBe('failed');
    expect(bench.studio.shell.store.state.news).toEqual({ type: 'unreachable' });
    ask(bench, 'dua');
    await saved(bench);
    expect(bench.server.textOf(costPath)).toContain('satu');
  });

  it('takes text that is no YAML, and the form with it', async () => {
    const bench = await withOpen(costPath);
    await bench.studio.editor.write('yaml');
    bench.studio.editor.changeText('title: [');
    await saved(bench);
    expect(openIn(bench)?.form).toBeUndefined();
    bench.studio.editor.changeText(JSON.stringify({ ...cost, title: 'Baru' }));
    await saved(bench);
    expect(openIn(bench)?.form?.title.id).toBe('Baru');
  });

  it('shows a file that has changed on disk, unless the editor has changed it', async () => {
    const bench = await withOpen(costPath);
    await expect.poll(() => bench.server.listeners).toBe(1);
    bench.server.write(costPath, JSON.stringify({ ...cost, title: 'Dari disk' }));
    await expect.poll(() => openIn(bench)?.form?.title.id).toBe('Dari disk');
    ask(bench, 'punya saya');
    await saved(bench);
    bench.server.write(costPath, JSON.stringify({ ...cost, title: 'Lagi' }));
    await expect.poll(() => openIn(bench)?.other?.from).toBe('live');
    expect(openIn(bench)?.form?.utterances.id).toContain('punya saya');
  });

  it.each([
    ['mine', 'Dina', false],
    ['theirs', 'Eko', true],
    ['both', 'Dina', true],
  ] as const)('settles what somebody else has published meanwhile: %s', async (how, title, hasTheirs) => {
    const bench = await withOpen(costPath);
    bench.studio.editor.changeForm((form) => ({ ...form, title: { id: 'Dina', en: 'Dina' } }));
    await saved(bench);
    const utterances = { ...cost.utterances, id: ['punya eko'] };
    bench.server.write(costPath, JSON.stringify({ ...cost, title: 'Eko', utterances }));
    await expect.poll(() => openIn(bench)?.other?.from).toBe('live');
    await bench.studio.editor.settle(how);
    expect(openIn(bench)?.other).toBeUndefined();
    expect(openIn(bench)?.form?.title.id).toBe(title);
    expect(openIn(bench)?.form?.utterances.id?.includes('punya eko')).toBe(hasTheirs);
  });

  it('does not overwrite what another tab has kept in the draft', async () => {
    const server = new ContentServer();
    const [one, two] = [
      await withOpen(costPath, openStudio(server)),
      await withOpen(costPath, openStudio(server)),
    ];
    ask(one, 'tab satu');
    await saved(one);
    ask(two, 'tab dua');
    two.clock.advance(1_000);
    await expect.poll(() => openIn(two)?.other?.from).toBe('tab');
    expect(server.textOf(costPath)).toContain('tab satu');
    await two.studio.editor.settle('both');
    expect(server.textOf(costPath)).toContain('tab satu');
    expect(server.textOf(costPath)).toContain('tab dua');
  });

  it('makes, takes no name that is taken, and removes', async () => {
    const { studio, server } = await withOpen(costPath);
    expect(await studio.editor.create(costPath, {})).toBe('taken');
    expect(await studio.editor.create('a/new.yaml', { title: 'A' })).toBe('made');
    await studio.editor.open('a/new.yaml');
    expect(await studio.editor.remove()).toBe('removed');
    expect(server.textOf('a/new.yaml')).toBeUndefined();
  });
});

describe('the box for trying', () => {
  it('asks once somebody has stopped typing, and again when the draft changes', async () => {
    const bench = await withOpen(costPath);
    bench.server.tried = { live: answered('Mulai Rp9.000.') };
    const asked = () => bench.server.callsOf('POST /content/draft/try');
    void bench.studio.trying.type('ong');
    void bench.studio.trying.type('ongkir');
    bench.clock.advance(500);
    await expect.poll(() => bench.studio.trying.store.state.phase).toBe('asked');
    expect(asked()).toEqual([{ text: 'ongkir' }]);
    ask(bench, 'satu');
    await saved(bench);
    bench.clock.advance(500);
    await expect.poll(() => asked().length).toBe(2);
  });
});

describe('publishing', () => {
  it('shows what stands in the way at its place, and publishes once it is gone', async () => {
    const bench = await withOpen(costPath);
    const { publishing } = bench.studio;
    ask(bench, 'satu');
    await bench.studio.editor.flush();
    bench.server.checked = [{ file: costPath, line: 1, column: 1, severity: 'error', message: 'x' }];
    await publishing.read();
    expect(publishing.store.state.files).toMatchObject([{ path: costPath, standing: 'fresh' }]);
    expect(publishing.store.state.check).toMatchObject({ phase: 'checked', faults: [{ message: 'x' }] });
    expect(await publishing.publish('Lebih jelas')).toBe('published');
    expect(bench.server.live.get(costPath)).toContain('satu');
    expect(publishing.store.state.files).toEqual([]);
  });
});
