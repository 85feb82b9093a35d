import { describe, expect, it } from 'vitest';
import { countUnread, merge } from '../../widget/desk/controller/transcripts.ts';
import { en } from '../../widget/desk/locales/en.ts';
import { id } from '../../widget/desk/locales/id.ts';
import { formatConfidence, formatDay, visitorLabel, waitTone } from '../../widget/desk/view/format.ts';
import { formatRoute, parseRoute } from '../../widget/desk/view/route.ts';
import { transcriptRows } from '../../widget/desk/view/transcript-rows.ts';
import { initials } from '../../widget/shared/staff/avatar.ts';
import { formatWait } from '../../widget/shared/staff/format-wait.ts';
import { pickLanguage } from '../../widget/shared/staff/languages.ts';
import {
  anas,
  events,
  fromAna,
  fromBot,
  fromVisitor,
  idOf,
  noon,
  started,
  visitorOf,
  wholeStory,
} from './desk/samples.ts';

describe('waiting times', () => {
  it.each([
    [0, 'calm'],
    [59_999, 'calm'],
    [60_000, 'late'],
    [179_999, 'late'],
    [180_000, 'overdue'],
  ])('after %i ms look %s', (ms, tone) => {
    expect(waitTone(ms)).toBe(tone);
  });

  it.each([
    [-5, '0d', '0s'],
    [42_000, '42d', '42s'],
    [127_000, '2m 07d', '2m 07s'],
    [3_600_000, '1j', '1h'],
    [3_900_000, '1j 5m', '1h 5m'],
    [93_600_000, '1h 2j', '1d 2h'],
  ])('of %i ms read %s and %s', (ms, indonesian, english) => {
    expect(formatWait(ms, id)).toBe(indonesian);
    expect(formatWait(ms, en)).toBe(english);
  });
});

describe('names and figures', () => {
  it('call a visitor by the end of their id, which differs where its beginning, a time, does not', () => {
    expect(visitorLabel({ visitorId: visitorOf(1) }, id)).toBe('Tamu AB01');
    expect(visitorLabel({ visitorId: visitorOf(2) }, en)).toBe('Guest AB02');
  });

  it('call a visitor by the name that is known, what is vouched for first', () => {
    const left = { visitorId: visitorOf(1), contact: { name: 'Rina', email: 'r@example.com' } };
    expect(visitorLabel(left, id)).toBe('Rina');
    expect(visitorLabel({ ...left, person: { name: 'Rina Wulandari' } }, id)).toBe('Rina Wulandari');
    expect(visitorLabel({ ...left, person: { email: 'x@example.com' } }, id)).toBe('Rina');
  });

  it('write confidences as the language does', () => {
    expect(formatConfidence(0.625, id)).toBe('0,63');
    expect(formatConfidence(0.62, en)).toBe('0.62');
  });

  it('make initials of one name or several', () => {
    expect(['Ana', 'Ana Lestari', ' ana  de  lestari '].map(initials)).toEqual(['A', 'AL', 'AD']);
  });

  it('call a day by its distance', () => {
    expect(formatDay(noon, noon, id)).toBe('Hari ini');
    expect(formatDay(noon - 86_400_000, noon, en)).toBe('Yesterday');
    expect(formatDay(noon - 3 * 86_400_000, noon, en)).toBe('Wednesday 18 November');
  });
});

describe('the language', () => {
  it.each([
    [['id-ID', 'en'], 'id'],
    [['in'], 'id'],
    [['fr', 'en-GB'], 'en'],
    [['jv', 'id'], 'id'],
    [[], 'en'],
  ])('for readers of %j is %s', (preferred, expected) => {
    expect(pickLanguage(preferred)).toBe(expected);
  });
});

describe('the address', () => {
  it.each([
    ['', { pane: 'list' }],
    ['#anything', { pane: 'list' }],
    [`#${idOf(1)}`, { conversationId: idOf(1), pane: 'conversation' }],
    [`#${idOf(1)}/details`, { conversationId: idOf(1), pane: 'details' }],
  ] as const)('%s shows %j', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('is written as it is read', () => {
    const hash = `#${idOf(1)}/details`;
    expect(formatRoute(parseRoute(hash))).toBe(hash);
  });
});

describe('a transcript', () => {
  it('becomes rows: a day, then what was said, noted, announced and rated', () => {
    const rows = transcriptRows(wholeStory, []);
    expect(rows.map(({ type }) => type).join(' ')).toBe(
      'day fact message message fact notice fact message note message fact rating',
    );
  });

  it('puts messages of one speaker under one name, the bot’s each under its own', () => {
    const story = events(
      started,
      fromVisitor('v1', 'a'),
      fromVisitor('v2', 'b'),
      fromBot('b1', 'c'),
      fromBot('b2', 'd'),
      fromAna('a1', 'e'),
      fromAna('a2', 'f'),
    );
    const places = transcriptRows(story, []).flatMap((row) => (row.type === 'message' ? [row.place] : []));
    expect(places).toEqual(['first', 'next', 'first', 'first', 'first', 'next']);
  });

  it('keeps the key of a message from sending to stored, so that its bubble stays', () => {
    const message = { messageId: 'a1', text: 'e', at: noon, state: 'sending' } as const;
    const before = transcriptRows([], [message]).at(-1);
    const after = transcriptRows(events(started, fromAna('a1', 'e')), []).at(-1);
    expect(before?.key).toBe(after?.key);
  });

  it('is the same whether read once or in pieces that overlap', () => {
    const conversation = anas(1);
    const whole = merge(undefined, { conversation, events: [...wholeStory] });
    const half = merge(undefined, { conversation, events: wholeStory.slice(0, 6) });
    expect(merge(half, { conversation, events: wholeStory.slice(3) })).toEqual(whole);
  });

  it.each([
    ['what the bot answered', [fromVisitor('v1', 'a'), fromBot('b1', 'b')], 0, 0],
    [
      'what came after the answer',
      [fromVisitor('v1', 'a'), fromBot('b1', 'b'), fromVisitor('v2', 'c')],
      0,
      1,
    ],
    ['what was seen', [fromVisitor('v1', 'a'), fromVisitor('v2', 'c')], 1, 1],
  ])('counts as unread or not: %s', (_what, bodies, seen, unread) => {
    expect(countUnread(events(...bodies), seen)).toBe(unread);
  });
});
