import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openBench } from './desk/desk-bench.ts';
import { find, findAll, readText } from './desk/draw.ts';
import { canned, inside, isOpen, openConversation, openDesk, sari, wideScreen } from './desk/floor.ts';
import { anas, events, fromVisitor, idOf, noon, started, visitorOf, wholeStory } from './desk/samples.ts';

beforeEach(wideScreen);

describe('the palette', () => {
  it('opens with Ctrl+K, does what is chosen by a few letters, and goes to conversations', async () => {
    const bench = openBench();
    const desk = await openConversation(bench);
    await userEvent.keyboard('{Control>}k{/Control}');
    await isOpen(desk, 'sapa-desk-palette');
    await expect.poll(() => find(inside(desk, 'sapa-desk-palette'), 'input').matches(':focus')).toBe(true);
    await userEvent.keyboard('tut');
    await expect
      .poll(() => findAll(inside(desk, 'sapa-desk-palette'), '.choice').map(readText))
      .toEqual(['Tutup percakapan', 'Cari “tut” di transkrip']);
    await userEvent.keyboard('{Enter}');
    await isOpen(desk, 'sapa-desk-close');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => findAll(desk, 'wa-dialog[open]').length).toBe(0);

    await userEvent.keyboard('{Control>}k{/Control}');
    await isOpen(desk, 'sapa-desk-palette');
    await userEvent.keyboard('antrean{Enter}');
    await expect.poll(() => bench.state().openId).toBe(idOf(2));
  });

  it('offers who leads what they can do, and nobody else', async () => {
    const bench = openBench();
    const desk = await openConversation(bench, sari);
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect
      .poll(() => findAll(inside(desk, 'sapa-desk-palette'), '.choice').map(readText).join(' '))
      .toContain('Papan langsung');
    const offered = findAll(inside(desk, 'sapa-desk-palette'), '.choice').map(readText).join(' ');
    expect(offered).toContain('Gabung');
    expect(offered).not.toContain('Tutup percakapan');
  });
});

describe('canned replies', () => {
  it('come with a slash, are chosen with the keys, and stand where the slash stood', async () => {
    const bench = openBench();
    bench.server.canned = canned;
    const desk = await openConversation(bench);
    await expect.poll(() => bench.state().beside?.canned.length).toBe(2);
    find(desk, 'textarea').focus();
    await userEvent.keyboard('Baik. /');
    await expect.poll(() => findAll(desk, '.canned .choice').length).toBe(2);
    await userEvent.keyboard('nomor');
    await expect.poll(() => findAll(desk, '.canned .choice').length).toBe(1);
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => bench.state().drafts.get(idOf(1))?.reply)
      .toBe('Baik. Boleh nomor pesanannya, Kak?');
    expect(bench.server.callsOf(`POST /conversations/${idOf(1)}/messages`)).toEqual([]);
    await userEvent.keyboard(' ok{Enter}');
    await expect
      .poll(() => bench.server.callsOf(`POST /conversations/${idOf(1)}/messages`))
      .toMatchObject([{ text: 'Baik. Boleh nomor pesanannya, Kak? ok' }]);
  });

  it('are not offered within an address, in a note, or after Escape', async () => {
    const bench = openBench();
    bench.server.canned = canned;
    const desk = await openConversation(bench);
    await expect.poll(() => bench.state().beside?.canned.length).toBe(2);
    find(desk, 'textarea').focus();
    await userEvent.keyboard('https://shop');
    expect(findAll(desk, '.canned')).toHaveLength(0);
    await userEvent.keyboard(' /');
    await expect.poll(() => findAll(desk, '.canned').length).toBe(1);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => findAll(desk, '.canned').length).toBe(0);
    expect(bench.state().openId).toBe(idOf(1));
    await userEvent.keyboard('{Alt>}n{/Alt}/');
    expect(findAll(desk, '.canned')).toHaveLength(0);
  });
});

describe('closing', () => {
  it('asks how it ended and takes tags along', async () => {
    const bench = openBench();
    const desk = await openConversation(bench);
    find(desk, '.actions .outline').click();
    await isOpen(desk, 'sapa-desk-close');
    find(inside(desk, 'sapa-desk-close'), 'input[value=unresolved]').click();
    await userEvent.fill(find(inside(desk, 'sapa-desk-close'), '#tags'), 'VIP, barang <pecah>');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => bench.server.callsOf(`POST /conversations/${idOf(1)}/close`))
      .toEqual([{ reason: 'unresolved', tags: ['vip', 'barang pecah'] }]);
  });
});

describe('beside a conversation', () => {
  it('stand tags that are put on and taken off', async () => {
    const bench = openBench();
    const desk = await openConversation(bench);
    expect(findAll(desk, '.tags li').map(readText)).toEqual(['refund']);
    find(desk, '.tags button').click();
    find(desk, '#new-tags').focus();
    await userEvent.keyboard('Lama{Enter}');
    await expect
      .poll(() => bench.server.callsOf(`POST /conversations/${idOf(1)}/tags`))
      .toEqual([
        { add: [], remove: ['refund'] },
        { add: ['lama'], remove: [] },
      ]);
  });

  it('stand the visitor’s device and their earlier conversations, to be opened', async () => {
    const bench = openBench();
    bench.server.earlier = [anas(5, { status: 'closed', closeReason: 'resolved' })];
    bench.server.put(
      anas(1, { device: { kind: 'phone', browser: 'Chrome 141', system: 'Android 14' } }),
      wholeStory,
    );
    const desk = await openDesk(bench);
    bench.desk.open(idOf(1));
    await expect.poll(() => findAll(desk, '.earlier button').length).toBe(1);
    expect(readText(find(desk, '.who ~ dl'))).toContain('Ponsel · Chrome 141 · Android 14');
    find(desk, '.earlier button').click();
    await isOpen(desk, 'sapa-desk-earlier');
  });
});

describe('a colleague who looks at the same conversation', () => {
  it('is shown while they do, and who writes before who reads', async () => {
    const bench = openBench();
    const desk = await openConversation(bench);
    const seen = { type: 'viewing', conversationId: idOf(1), agentId: sari.agentId, name: 'Sari' } as const;
    bench.server.push({ ...seen, how: 'reading' });
    await expect.poll(() => findAll(desk, '.viewers').map(readText)).toEqual(['Sari juga membuka ini']);
    bench.server.push({ ...seen, how: 'writing' });
    await expect.poll(() => findAll(desk, '.viewers').map(readText)).toEqual(['Sari sedang menulis']);
    bench.clock.advance(36_000);
    await expect.poll(() => findAll(desk, '.viewers').length).toBe(0);
  });

  it('hears at once that this agent is there, when they come later', async () => {
    const bench = openBench();
    await openConversation(bench);
    const said = () => bench.server.callsOf(`POST /conversations/${idOf(1)}/viewing`).map(({ how }) => how);
    await expect.poll(said).toEqual(['reading']);
    const seen = { type: 'viewing', conversationId: idOf(1), agentId: sari.agentId, name: 'Sari' } as const;
    bench.server.push({ ...seen, how: 'reading' });
    await expect.poll(said).toEqual(['reading', 'reading']);
    bench.server.push({ ...seen, how: 'writing' });
    await expect.poll(() => bench.state().viewers.get(idOf(1))?.[0]?.how).toBe('writing');
    expect(said()).toEqual(['reading', 'reading']);
  });

  it('hears that this agent looks, writes and leaves', async () => {
    const bench = openBench();
    await openConversation(bench);
    const said = () => bench.server.callsOf(`POST /conversations/${idOf(1)}/viewing`).map(({ how }) => how);
    await expect.poll(said).toEqual(['reading']);
    bench.desk.write(idOf(1), 'reply', 'H');
    await expect.poll(said).toEqual(['reading', 'writing']);
    bench.desk.open(idOf(2));
    await expect.poll(said).toEqual(['reading', 'writing', 'left']);
  });
});

describe('the search', () => {
  it('shows where the words were said, and opens the conversation', async () => {
    const bench = openBench();
    const desk = await openConversation(bench);
    bench.server.hits = [
      {
        conversation: anas(3, { status: 'closed' }),
        seq: 2,
        at: noon,
        by: 'visitor',
        text: 'refund saya mana',
      },
    ];
    find(desk, '#search').click();
    await expect.poll(() => find(desk, 'input[type=search]').matches(':focus')).toBe(true);
    await userEvent.keyboard('Refund');
    bench.clock.advance(300);
    await expect.poll(() => findAll(desk, 'mark').map(readText)).toEqual(['refund']);
    bench.server.put(anas(3, { status: 'closed' }), wholeStory);
    find(desk, '.hit button').click();
    expect(bench.state().openId).toBe(idOf(3));
  });
});

describe('several conversations', () => {
  it('each keep the place that was read back to', async () => {
    const bench = openBench();
    const said = Array.from({ length: 60 }, (_, place) => fromVisitor(`v${place}`, 'refund saya mana kak'));
    const story = events(started, ...said);
    for (const n of [1, 3]) bench.server.put(anas(n, { seq: 61, visitorId: visitorOf(n) }), story);
    const desk = await openDesk(bench);
    bench.desk.open(idOf(1));
    await expect.poll(() => findAll(desk, '.message').length).toBe(60);
    const scroll = find(desk, '.scroll');
    const atEnd = scroll.scrollTop;
    expect(atEnd).toBeGreaterThan(300);
    scroll.scrollTop = 120;
    await expect.poll(() => find(desk, '.to-end').hasAttribute('hidden')).toBe(false);
    bench.desk.open(idOf(3));
    await expect.poll(() => Math.abs(find(desk, '.scroll').scrollTop - atEnd) < 4).toBe(true);
    bench.desk.open(idOf(1));
    await expect.poll(() => find(desk, '.scroll').scrollTop).toBe(120);
    find(desk, '.to-end').click();
    await expect.poll(() => Math.abs(find(desk, '.scroll').scrollTop - atEnd) < 4).toBe(true);
  });

  it('stay read over a reload', async () => {
    const kept = new Map<string, string>();
    const bench = openBench({ kept });
    await openConversation(bench);
    await expect.poll(() => kept.get(`seen:${idOf(1)}`)).toBe(String(wholeStory.length));
  });
});
