import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openBench } from './desk/desk-bench.ts';
import { find, findAll, readText } from './desk/draw.ts';
import {
  board,
  faultsOf,
  inside,
  isOpen,
  openConversation,
  openDesk,
  sari,
  wideScreen,
} from './desk/floor.ts';
import { anas, idOf, waiting, wholeStory } from './desk/samples.ts';

beforeEach(wideScreen);

describe('an agent whom a supervisor has joined', () => {
  it('sees them type, and not themselves', async () => {
    const bench = openBench();
    const desk = await openConversation(bench);
    const typing = { type: 'typing', conversationId: idOf(1), by: 'agent' } as const;
    bench.server.push({ ...typing, name: 'Ana Lestari' });
    bench.server.push({ ...typing, name: 'Sari' });
    await expect.poll(() => findAll(desk, '.typing').map(readText)).toEqual(['Sari sedang mengetik']);
  });
});

describe('who leads', () => {
  it('sees what others have, and whom', async () => {
    const bench = openBench();
    const desk = await openConversation(bench, sari);
    find(desk, '#all').click();
    await expect.poll(() => findAll(desk, '.row').map(readText).join()).toContain('Ana Lestari');
  });

  it('whispers to the agent, and writes to the visitor only once they have joined', async () => {
    const bench = openBench();
    const desk = await openConversation(bench, sari);
    const kinds = () => findAll(inside(desk, 'sapa-desk-composer'), '[role=tab]').map(readText);
    expect(kinds()).toEqual(['Bisik', 'Catatan internal']);
    find(desk, 'textarea').focus();
    await userEvent.keyboard('tawarkan voucher{Enter}');
    await expect
      .poll(() => bench.server.callsOf(`POST /conversations/${idOf(1)}/whispers`))
      .toEqual([{ text: 'tawarkan voucher' }]);
    bench.server.put(anas(1, { seq: wholeStory.length, joined: [sari.agentId] }), wholeStory);
    find(desk, '.actions button').click();
    await expect.poll(kinds).toEqual(['Balasan', 'Bisik', 'Catatan internal']);
  });

  it('gives on what another has', async () => {
    const bench = openBench();
    const desk = await openConversation(bench, sari);
    findAll(desk, '.actions button')[1]?.click();
    await isOpen(desk, 'sapa-desk-transfer');
    await expect.poll(() => findAll(desk, 'wa-dialog[open] input').length).toBeGreaterThan(0);
    findAll(desk, 'wa-dialog[open] input:not([disabled])').at(-1)?.click();
    await userEvent.click(find(desk, 'wa-dialog[open] .primary'));
    await expect
      .poll(() => bench.server.callsOf(`POST /conversations/${idOf(1)}/reassign`))
      .toEqual([{ department: 'sales' }]);
  });

  it('sees on the board who waits, who is where, who has too much, and how right estimates were', async () => {
    const bench = openBench();
    bench.server.agent = sari;
    bench.server.board = board;
    const desk = await openDesk(bench);
    find(inside(desk, 'sapa-desk-bar'), '.board').click();
    await expect.poll(() => findAll(inside(desk, 'sapa-desk-board'), 'tbody tr').length).toBe(4);
    const rows = findAll(inside(desk, 'sapa-desk-board'), 'tbody tr').map(readText);
    expect(rows[0]).toMatch(/Layanan umum\s*2\s*3m 20d\s*3\s*1/);
    expect(rows[1]).toBe('31 dari 34 sesuai perkiraan · median selisih 2m 05d');
    expect(rows[2]).toContain('Ana');
    expect(rows[3]).toContain('Makan');
    expect(findAll(desk, '.boxes .over')).toHaveLength(1);
    expect(await faultsOf(desk)).toEqual([]);
    await expect.poll(() => location.hash).toBe('#board');
  });
});

describe('an agent who wakes from sleep', () => {
  it('is told what is no longer theirs, and finds what they had written', async () => {
    const bench = openBench();
    const desk = await openConversation(bench);
    find(desk, 'textarea').focus();
    await userEvent.keyboard('Sebentar ya Kak');
    bench.server.put({ ...waiting(1), seq: wholeStory.length + 1 }, wholeStory);
    bench.server.cut();
    await expect.poll(() => bench.state().line).toBe('lost');
    bench.clock.advance(30_000);
    await expect.poll(() => bench.state().news).toMatchObject({ type: 'lost', conversationIds: [idOf(1)] });
    await expect.poll(() => findAll(desk, '.kept .text').map(readText)).toEqual(['Sebentar ya Kak']);
    expect(findAll(desk, 'sapa-desk-composer')).toHaveLength(0);
  });

  it('is not told so of what they gave on themselves', async () => {
    const bench = openBench();
    await openConversation(bench);
    const giving = bench.desk.transfer(idOf(1), { department: 'sales' }, '');
    bench.server.push({ type: 'conversation-gone', conversationId: idOf(1) });
    await giving;
    expect(bench.state().news?.type).toBe('transferred');
  });
});
