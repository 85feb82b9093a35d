import { beforeEach, describe, expect, it } from 'vitest';
import type { ConversationSummary } from '../../src/protocol/agent-rest.ts';
import { openBench } from './desk/desk-bench.ts';
import { find, findAll, readText } from './desk/draw.ts';
import { faultsOf, inside, openDesk, sari, wideScreen } from './desk/floor.ts';
import { anas, idOf, noon, visitorOf, waiting } from './desk/samples.ts';

beforeEach(wideScreen);

/** Somebody whom the bot answers, heard of last so many ms before noon. */
function withBot(n: number, msBefore: number, more: Partial<ConversationSummary> = {}): ConversationSummary {
  return {
    conversationId: idOf(n),
    status: 'bot',
    seq: 4,
    visitorId: visitorOf(n),
    language: 'id',
    startedAt: noon - 600_000,
    changedAt: noon - msBefore,
    preview: { author: 'bot', text: `jawaban ${n}` },
    ...more,
  };
}

async function openAll(...conversations: readonly ConversationSummary[]) {
  const bench = openBench();
  bench.server.agent = sari;
  for (const conversation of conversations) bench.server.put(conversation);
  const desk = await openDesk(bench);
  find(desk, '#all').click();
  const rows = () => findAll(inside(desk, 'sapa-desk-list'), '.row').map(readText);
  const choose = (label: string, value: string) => {
    const select = find(desk, `select[aria-label="${label}"]`);
    if (!(select instanceof HTMLSelectElement)) throw new Error(`${label} is no select`);
    select.value = value;
    select.dispatchEvent(new Event('change'));
  };
  return { bench, desk, rows, choose };
}

const page = (conversations: readonly ConversationSummary[], next?: string) => () =>
  new Response(JSON.stringify({ conversations, ...(next && { next }) }));

describe('the list of all', () => {
  it('shows what is open, with who has it, the last changed first', async () => {
    const done = withBot(4, 1_000, { status: 'closed', closedAt: noon - 1_000, closeReason: 'resolved' });
    const { rows, desk } = await openAll(
      withBot(1, 30_000, { preview: { author: 'bot', text: '**Ongkir**: [tarif](https://x.example/a)' } }),
      anas(2, { changedAt: noon - 20_000 }),
      waiting(3, { changedAt: noon - 40_000 }),
      done,
    );
    await expect.poll(rows).toHaveLength(3);
    const [first, second, third] = rows();
    expect(first).toMatch(/Ana Lestari · Layanan umum/);
    expect(second).toMatch(/Bot.*Bot: Ongkir: tarif/s);
    expect(third).toMatch(/Menunggu · Layanan umum/);
    expect(await faultsOf(desk)).toEqual([]);
  });

  it('follows what happens: what is new comes to the top, what is closed goes', async () => {
    const { bench, rows } = await openAll(withBot(1, 30_000), withBot(2, 40_000));
    await expect.poll(rows).toHaveLength(2);
    const put = (conversation: ConversationSummary) =>
      bench.server.push({ type: 'conversation-changed', conversation });
    put(withBot(3, 10_000));
    await expect.poll(() => rows().map((row) => /jawaban (\d)/.exec(row)?.[1])).toEqual(['3', '1', '2']);
    put(withBot(2, 0, { seq: 5 }));
    await expect.poll(() => rows().map((row) => /jawaban (\d)/.exec(row)?.[1])).toEqual(['2', '3', '1']);
    put(withBot(3, 0, { seq: 6, status: 'closed' }));
    await expect.poll(() => rows().map((row) => /jawaban (\d)/.exec(row)?.[1])).toEqual(['2', '1']);
  });

  it('can be of a department, or of who has it, and asks for no more than that', async () => {
    const { bench, rows, choose } = await openAll(
      withBot(1, 30_000, { department: 'sales' }),
      withBot(2, 40_000),
      waiting(3),
    );
    await expect.poll(rows).toHaveLength(3);
    choose('Departemen', 'sales');
    await expect.poll(rows).toHaveLength(1);
    choose('Departemen', '');
    await expect.poll(rows).toHaveLength(3);
    choose('Dipegang siapa', 'queued');
    await expect.poll(() => rows().join()).toMatch(/Menunggu/);
    expect(rows()).toHaveLength(1);
    expect(bench.server.queriesOf('GET /open')).toEqual(['', '?department=sales', '', '?status=queued']);
  });

  it('reads on from where the page ends, and shows nothing from behind it before', async () => {
    const bench = openBench();
    bench.server.agent = sari;
    const old = waiting(3, { changedAt: noon - 500_000 });
    bench.server.put(old);
    const next = `${noon - 40_000}.${idOf(2)}`;
    bench.server.script(
      'GET /open',
      page([withBot(1, 30_000), withBot(2, 40_000)], next),
      page([withBot(4, 90_000), old]),
    );
    const desk = await openDesk(bench);
    find(desk, '#all').click();
    const rows = () => findAll(inside(desk, 'sapa-desk-list'), '.row').map(readText);
    await expect.poll(() => findAll(desk, '.more').map(readText)).toEqual(['Tampilkan yang lebih lama']);
    expect(rows()).toHaveLength(2);
    find(desk, '.more').click();
    await expect.poll(rows).toHaveLength(4);
    expect(rows()[3]).toMatch(/Menunggu/);
    expect(findAll(desk, '.more')).toEqual([]);
    expect(bench.server.queriesOf('GET /open')[1]).toBe(`?after=${next}`);
  });

  it('is read again once the line is back', async () => {
    const { bench, rows } = await openAll(withBot(1, 30_000));
    await expect.poll(rows).toHaveLength(1);
    bench.server.put(withBot(2, 20_000));
    bench.server.cut();
    await expect.poll(() => bench.state().line).toBe('lost');
    bench.clock.advance(30_000);
    await expect.poll(rows).toHaveLength(2);
  });

  it('says what failed, and keeps what it has', async () => {
    const { bench, desk, rows } = await openAll(withBot(1, 30_000));
    await expect.poll(rows).toHaveLength(1);
    bench.server.script('GET /open', () => new Response('{}', { status: 503 }));
    find(desk, '#all').click();
    await expect.poll(() => bench.state().news?.type).toBe('refused');
    expect(rows()).toHaveLength(1);
  });
});
