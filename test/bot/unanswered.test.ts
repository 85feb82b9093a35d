import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftIntent } from '../../src/bot/draft-intent.ts';
import type { MissedMessage } from '../../src/bot/missed-messages.ts';
import {
  type ClusterBook,
  emptyBook,
  groupUnanswered,
  mergeClusters,
  setState,
  splitCluster,
} from '../../src/bot/unanswered.ts';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { sampleSnapshot, sampleToday } from '../support/sample-content.ts';

const gifts = [
  'bisa bungkus kado ga',
  'mau dibungkus kado dong kak',
  'bungkus kado bayar berapa',
  'ada bungkus kado gak min',
  'tolong bungkus kado ya',
  'bungkus kado gratis?',
];
const classes = [
  'ada kelas barista',
  'kelas barista kapan',
  'daftar kelas barista gmn',
  'kelas barista bayar brp',
];

function message(text: string, place: number, replies: readonly string[] = []): MissedMessage {
  const conversationId = `c${place}`;
  return {
    conversationId,
    seq: 3,
    at: place,
    text,
    language: 'id',
    reasons: ['clarified'],
    replies: replies.map((reply, at) => ({ conversationId, seq: 5 + at, text: reply })),
  };
}

const all = [...classes, ...gifts].map((text, place) => message(text, place));

function group(messages: readonly MissedMessage[], book: ClusterBook = emptyBook) {
  const found = groupUnanswered(messages, ['ongkir berapa', 'kirim ke surabaya bayar brp'], book);
  return { ...found, sizes: found.clusters.map(({ id, messages: own }) => [id, own.length]) };
}

describe('what was not answered', () => {
  it('is grouped by what is asked, the most conversations first', () => {
    const { clusters } = group(all);
    expect(clusters.map(({ messages }) => messages.map(({ text }) => text).toSorted())).toEqual([
      gifts.toSorted(),
      classes.toSorted(),
    ]);
    expect(gifts).toContain(clusters[0]?.name);
  });

  it('counts conversations, not messages', () => {
    const often = Array.from({ length: 9 }, () => message('ada kelas barista', 0));
    expect(group([...all, ...often]).clusters.map(({ conversations }) => conversations)).toEqual([6, 4]);
  });

  it('keeps its identity over days, in whatever order and with new messages', () => {
    const monday = group(all);
    const names = new Map(monday.clusters.map(({ id, messages }) => [messages[0]?.text, id]));
    const newer = [...gifts.slice(2), 'bungkus kado buat ultah bisa', ...classes.slice(0, 3)].toReversed();
    const tuesday = group(
      newer.map((text, place) => message(text, 100 + place)),
      monday.book,
    );
    const idOf = (texts: readonly string[]) => [...names].find(([text]) => texts.includes(text ?? ''))?.[1];
    expect(tuesday.sizes).toEqual([
      [idOf(gifts), 5],
      [idOf(classes), 3],
    ]);
    expect(group([], tuesday.book).clusters).toEqual([]);
    expect(group(all, group([], tuesday.book).book).sizes).toEqual(monday.sizes);
  });

  it('leaves nothing behind of what visitors wrote', () => {
    expect(JSON.stringify(group(all).book)).not.toMatch(/kado|barista/);
  });

  it('stays dismissed, merged and split', () => {
    const { book, clusters } = group(all);
    const [gift = '', barista = ''] = clusters.map(({ id }) => id);
    expect(group(all, setState(book, barista, 'dismissed')).clusters[1]?.state).toBe('dismissed');
    expect(group(all, mergeClusters(book, barista, gift)).sizes).toEqual([[gift, 10]]);
    const round = mergeClusters(mergeClusters(book, barista, gift), gift, barista);
    expect(group(all, round).sizes).toEqual([[gift, 10]]);
    const split = splitCluster(book, ['bungkus kado gratis?', 'bungkus kado bayar berapa']);
    expect(group(all, split.book).sizes).toEqual(
      [
        [gift, 4],
        [barista, 4],
        [split.id, 2],
      ].toSorted(([a, m], [b, n]) => Number(n) - Number(m) || (String(a) < String(b) ? -1 : 1)),
    );
  });
});

describe('an intent drafted of a cluster', () => {
  const { catalogue } = parseCatalogue(sampleSnapshot(), sampleToday);
  const answer = 'Bisa Kak, bungkus kado gratis untuk pembelian di atas Rp100.000.';
  const replied = gifts.map((text, place) =>
    message(
      text,
      place,
      place < 3 ? [`${answer}${place === 0 ? '' : ' Mau?'}`] : ['Sebentar ya Kak, kami cek [PHONE_1].'],
    ),
  );

  it('has its wordings, some held back as tests, and quotes what agents replied', () => {
    if (catalogue === undefined) throw new Error('The sample has errors.');
    const [cluster] = group([...replied, message('Brp Ongkir?', 9)]).clusters;
    if (cluster === undefined) throw new Error('There is no cluster.');
    const { path, text, quoted } = draftIntent(cluster, 'orders/gift-wrap', catalogue);
    const data = parse(text);
    expect([...data.utterances.id, ...data.tests.id].toSorted()).toEqual(gifts.toSorted());
    expect(data.tests.id).toHaveLength(1);
    expect(data.answer.id).toContain(answer);
    expect(quoted).toEqual([expect.objectContaining({ seq: 5, text: data.answer.id })]);
    const { faults } = parseCatalogue(sampleSnapshot({ [path]: text }), sampleToday);
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
