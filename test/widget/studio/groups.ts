import type { ReplayReportView, UnansweredView } from '../../../src/protocol/traffic-rest.ts';
import { noon } from '../desk/samples.ts';

/** A group of unanswered questions, named by the first of its texts. */
export function group(
  id: string,
  texts: readonly string[],
  more: Partial<UnansweredView> = {},
): UnansweredView {
  const messages = texts.map((text, at) => ({
    seq: 3,
    at: noon - at * 86_400_000,
    text,
    language: 'id',
    reasons: ['clarified'],
    replies: at === 0 ? [{ seq: 5, text: 'Bisa Kak, bungkus kado Rp10.000.' }] : [],
  }));
  return {
    id,
    name: texts[0] ?? '',
    state: 'open',
    conversations: texts.length,
    count: texts.length,
    messages,
    trend: [0, 0, 1, 0, 2, 0, 1, texts.length],
    lastAt: noon,
    ...more,
  };
}

export const gifts = group('cluster-1', ['bisa bungkus kado ga', 'bungkus kado dong', 'ada wifi ga'], {
  twin: 'cluster-3',
});
export const classes = group('cluster-2', ['ada kelas barista', 'kelas barista kapan']);
export const wrapping = group('cluster-3', ['do you gift wrap']);

export const hours = group('cluster-4', ['hari minggu buka?', 'minggu tutup ga'], {
  answeredBy: 'shipping/cost',
});

const answer = (...intents: readonly string[]) => ({ move: 'answer', intents });

/** What a draft with an intent about gifts changes. */
export const report: ReplayReportView = {
  conversations: 1_200,
  messages: 3_400,
  turns: 2_000,
  answered: { before: 1_600, after: 1_650 },
  counts: {
    'newly-answered': 52,
    'newly-escalated': 2,
    'newly-asked': 0,
    'other-intent': 0,
    'other-text': 0,
  },
  verdicts: { mended: 3, broken: 1 },
  groups: [
    {
      kind: 'newly-answered',
      before: { move: 'clarify', intents: [] },
      after: answer('orders/gift-wrap'),
      count: 52,
      conversations: 50,
      examples: [
        {
          kind: 'newly-answered',
          seq: 3,
          text: 'bisa bungkus kado ga',
          before: { move: 'clarify', intents: [] },
          after: answer('orders/gift-wrap'),
          verdict: { said: 'should-have-known', flip: 'mended' },
        },
      ],
    },
    {
      kind: 'newly-escalated',
      before: answer('shipping/cost'),
      after: { move: 'handoff', intents: [] },
      count: 2,
      conversations: 2,
      examples: [],
    },
  ],
};
