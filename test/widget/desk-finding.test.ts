import { describe, expect, it } from 'vitest';
import { type DeskState, emptyState } from '../../widget/desk/controller/state.ts';
import { newsIn } from '../../widget/desk/elements/alerts.ts';
import { cannedFor, slashBefore } from '../../widget/desk/elements/canned-box.ts';
import { readTags } from '../../widget/desk/elements/tag-input.ts';
import { id } from '../../widget/desk/locales/id.ts';
import { choicesFor } from '../../widget/desk/view/palette.ts';
import { snippet } from '../../widget/desk/view/snippet.ts';
import { transcriptRows } from '../../widget/desk/view/transcript-rows.ts';
import { canned, sari } from './desk/floor.ts';
import { ana, anas, events, fromBot, fromVisitor, idOf, noon, started, waiting } from './desk/samples.ts';

function working(more: Partial<DeskState>, agent: typeof ana | typeof sari = ana): DeskState {
  return {
    ...emptyState(noon),
    session: { phase: 'working', agent },
    lists: 'read',
    presence: 'online',
    ...more,
  };
}

const listed = (...all: readonly ReturnType<typeof waiting>[]) =>
  new Map(all.map((one) => [one.conversationId, one]));

describe('what stands behind a slash', () => {
  it.each([
    ['/', '', 'at the beginning'],
    ['/nom', 'nom', 'with letters'],
    ['Baik. /minta nomor', 'minta nomor', 'with several words, after a space'],
    ['baris\n/x', 'x', 'on a new line'],
    ['https://shop', undefined, 'not within an address'],
    ['1/2', undefined, 'not within a number'],
    ['/a, b', undefined, 'not behind a mark'],
  ])('in %j is %j: %s', (text, found, _why) => {
    expect(slashBefore(text, text.length)).toBe(found);
  });

  it('counts only up to the caret', () => {
    expect(slashBefore('/nomor pesanan', 4)).toBe('nom');
  });
});

describe('canned replies', () => {
  it('are found by name and title first, then by what they say', () => {
    expect(cannedFor(canned, '').map((one) => one.id)).toEqual(['hello', 'ask-order']);
    expect(cannedFor(canned, 'ord').map((one) => one.id)).toEqual(['ask-order']);
    expect(cannedFor(canned, 'kak').map((one) => one.id)).toEqual(['hello', 'ask-order']);
    expect(cannedFor(canned, 'pesanan minta').map((one) => one.id)).toEqual(['ask-order']);
    expect(cannedFor(canned, 'zzz')).toEqual([]);
  });
});

describe('a snippet', () => {
  const marked = (text: string, wanted: string) =>
    snippet(text, wanted)
      .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
      .join('');

  it.each([
    ['Refund saya mana', 'refund', '[Refund] saya mana'],
    ['refund, REFUND dan prefund', 'refund', '[refund], [REFUND] dan prefund'],
    ['pesanan KL-20418', 'kl-20418', 'pesanan [KL]-[20418]'],
    ['a.b(c)*', '.*(', 'a.b(c)*'],
    ['baris\n\nkedua', 'kedua', 'baris [kedua]'],
  ])('of %j for %j is %j', (text, wanted, expected) => {
    expect(marked(text, wanted)).toBe(expected);
  });

  it('begins shortly before what was found', () => {
    const long = `${'kata lain '.repeat(20)}refund saya`;
    expect(marked(long, 'refund')).toMatch(/^…[\w ]{5,30}\[refund\] saya$/);
  });
});

describe('the palette', () => {
  const state = working({ conversations: listed(anas(1), waiting(2)), openId: idOf(1) });
  const labels = (text: string, of = state) => choicesFor(text, of, id).map(({ label }) => label);

  it('has actions for the open conversation first, then conversations', () => {
    expect(labels('').slice(0, 3)).toEqual(['Tutup percakapan', 'Alihkan percakapan', 'Kembalikan ke bot']);
    expect(labels('').at(-1)).toBe('Tamu AB02');
  });

  it('finds by the beginnings of words, and at the end offers to search transcripts', () => {
    expect(labels('kembali')).toEqual(['Kembalikan ke bot', 'Cari “kembali” di transkrip']);
    expect(labels('orang').slice(0, 2)).toEqual(['Tamu AB01', 'Tamu AB02']);
  });

  it('offers to claim only who is not offline', () => {
    const queue = { conversations: listed(waiting(2)), openId: idOf(2) };
    expect(labels('ambil', working(queue))).toContain('Ambil');
    expect(labels('ambil', working({ ...queue, presence: 'offline' }))).not.toContain('Ambil');
  });

  it('lets who has joined leave again', () => {
    const joined = { conversations: listed(anas(1, { joined: [sari.agentId] })), openId: idOf(1) };
    expect(labels('', working(joined, sari))[0]).toBe('Keluar dari percakapan');
  });
});

describe('tags as they are typed', () => {
  it.each([
    ['VIP, Barang Pecah', ['vip', 'barang pecah']],
    ['a;a, ,', ['a']],
    ['<b>x</b>', ['b x b']],
    ['  --refund--  ', ['refund']],
    [`${'x'.repeat(60)}`, ['x'.repeat(40)]],
    ['', []],
  ])('%j are %j', (value, tags) => {
    const input = document.createElement('input');
    input.value = value;
    expect(readTags(input)).toEqual(tags);
  });
});

describe('what an agent who looks elsewhere hears of', () => {
  const kinds = (before: DeskState, after: DeskState) => newsIn(before, after).map(({ kind }) => kind);
  const story = events(started, fromVisitor('v1', 'halo'));
  const read = (n: number, all = story) =>
    new Map([[idOf(n), { conversation: anas(n), events: all, outgoing: [] }]]);

  it('is who waits, what is given to them, and what is written to them', () => {
    expect(kinds(working({}), working({ conversations: listed(waiting(1)) }))).toEqual(['waiting']);
    expect(kinds(working({}), working({ conversations: listed(anas(1)) }))).toEqual(['given']);
    const held = working({ conversations: listed(anas(1)), transcripts: read(1, []) });
    expect(kinds(held, { ...held, transcripts: read(1) })).toEqual(['message']);
  });

  it('is nothing that they claimed, saw, or find when they log in', () => {
    const queue = working({ conversations: listed(waiting(1)) });
    expect(kinds(queue, working({ conversations: listed(anas(1)) }))).toEqual([]);
    expect(kinds(working({ lists: 'reading' }), queue)).toEqual([]);
    const held = working({ conversations: listed(anas(1)), transcripts: read(1, []) });
    expect(kinds(held, { ...held, transcripts: read(1), seen: new Map([[idOf(1), 2]]) })).toEqual([]);
  });
});

describe('the line before new messages', () => {
  const story = events(
    started,
    fromVisitor('v1', 'halo'),
    fromBot('b1', 'Ya?'),
    fromVisitor('v2', 'refund'),
    fromVisitor('v3', 'kak'),
  );
  const types = (seen?: number) => transcriptRows(story, [], seen).map((row) => row.type);

  it('stands before the first of the visitor’s that had not been seen', () => {
    expect(types(3)).toEqual(['day', 'fact', 'message', 'message', 'new', 'message', 'message']);
    expect(transcriptRows(story, [], 3)).toContainEqual({ type: 'new', key: 'new', count: 2 });
  });

  it('stands nowhere where all was seen, or it is not known what was', () => {
    expect(types(5)).not.toContain('new');
    expect(types()).not.toContain('new');
  });
});
