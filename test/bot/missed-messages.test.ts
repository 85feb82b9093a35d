import { describe, expect, it } from 'vitest';
import { missedMessages } from '../../src/bot/missed-messages.ts';
import { pastTurns } from '../../src/bot/past-turns.ts';
import type { DecisionRecord } from '../../src/protocol/decision.ts';
import type { Event, EventBody } from '../../src/protocol/events.ts';

function events(...bodies: readonly EventBody[]): readonly Event[] {
  const started = { type: 'conversation-started', visitorId: 'v', site: 'default', language: 'id' } as const;
  return [started, ...bodies].map((body, index) => ({ ...body, seq: index + 1, at: index }));
}

const visitor = (text: string): EventBody => ({
  type: 'message-posted',
  author: 'visitor',
  messageId: text,
  text,
});
const agent = (text: string): EventBody => ({
  type: 'message-posted',
  author: 'agent',
  messageId: text,
  agentId: 'ben',
  authorName: 'Ben',
  text,
});

function decision(move: DecisionRecord['move'], rule: DecisionRecord['rule']): DecisionRecord {
  const thresholds = { answer: 0.9, clarify: 0.3, margin: 0.1 };
  return {
    move,
    rule,
    candidates: [],
    thresholds,
    words: [],
    catalogueVersion: 'x',
    language: 'id',
    latencyMs: 1,
  };
}

const bot = (move: DecisionRecord['move'], rule: DecisionRecord['rule']): EventBody => ({
  type: 'message-posted',
  author: 'bot',
  messageId: `bot ${rule}`,
  authorName: 'Bot',
  text: 'Teks',
  replyTo: 2,
  quickReplies: [],
  language: 'id',
  decision: decision(move, rule),
});

const handoff = (rule: DecisionRecord['rule']): EventBody => ({
  type: 'handoff-requested',
  by: 'bot',
  reason: 'not-understood',
  department: 'general',
  language: 'id',
  decision: decision('handoff', rule),
});

const missed = (...bodies: readonly EventBody[]) => missedMessages(pastTurns('c', events(...bodies)));

describe('what was not answered in a conversation', () => {
  it.each([
    ['asked back about', bot('clarify', 'plausible'), ['clarified']],
    ['answered through a language model', bot('generate', 'model-answered'), ['generated']],
    ['handed over after misunderstandings', handoff('misunderstood-twice'), ['handed-off']],
  ])('is what was %s', (_, move, reasons) => {
    expect(missed(visitor('bisa bungkus'), visitor('kado ga'), move)).toMatchObject([
      { conversationId: 'c', seq: 4, text: 'bisa bungkus\nkado ga', language: 'id', reasons },
    ]);
  });

  it.each([
    ['answered', bot('answer', 'sure-enough')],
    ['asked for a person', handoff('asked-for-person')],
    ['said what is for people', handoff('words-heard')],
    ['said nothing', bot('clarify', 'nothing-said')],
  ])('is not who was or %s', (_, move) => {
    expect(missed(visitor('halo'), move)).toEqual([]);
  });

  it('is what agents mark, until they take it back, and what was rated low', () => {
    const judged = (verdict: 'should-not-have-answered' | null): EventBody => ({
      type: 'move-judged',
      judged: 3,
      verdict,
      agentId: 'ben',
      agentName: 'Ben',
    });
    const answer = [visitor('kado'), bot('answer', 'sure-enough')];
    expect(missed(...answer, judged('should-not-have-answered'))).toMatchObject([
      { seq: 3, reasons: ['marked'] },
    ]);
    expect(missed(...answer, judged('should-not-have-answered'), judged(null))).toEqual([]);
    expect(missed(...answer, { type: 'conversation-rated', rating: 2 })).toMatchObject([
      { reasons: ['low-rated'] },
    ]);
    expect(missed(...answer, { type: 'conversation-rated', rating: 3 })).toEqual([]);
    expect(missed(...answer, { type: 'conversation-rated', rating: 1, of: 'person' })).toEqual([]);
  });

  it('carries what agents replied, without anybody’s data', () => {
    const [message] = missed(
      visitor('nomor saya 081234567890, kado bisa?'),
      handoff('misunderstood-twice'),
      agent('Bisa Kak, kami telepon ke 081234567890 ya'),
    );
    expect(message?.text).not.toContain('0812');
    expect(message?.replies).toEqual([
      { conversationId: 'c', seq: 4, text: 'Bisa Kak, kami telepon ke [PHONE_1] ya' },
    ]);
  });
});
