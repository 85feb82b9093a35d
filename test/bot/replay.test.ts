import { describe, expect, it } from 'vitest';
import { createReplayer } from '../../src/bot/replay.ts';
import { reportOn } from '../../src/bot/replay-report.ts';
import type { DecisionRecord } from '../../src/protocol/decision.ts';
import type { Event, EventBody } from '../../src/protocol/events.ts';
import { botWith, twoIntents } from '../support/two-bots.ts';

const decision: DecisionRecord = {
  move: 'answer',
  rule: 'sure-enough',
  candidates: [],
  thresholds: { answer: 0.5, clarify: 0.3, margin: 0 },
  words: [],
  catalogueVersion: 'x',
  latencyMs: 1,
};

const visitor = (text: string): EventBody => ({
  type: 'message-posted',
  author: 'visitor',
  messageId: text,
  text,
});
const bot = (replyTo: number, answered?: readonly string[]): EventBody => ({
  type: 'message-posted',
  author: 'bot',
  messageId: `bot ${replyTo}`,
  authorName: 'Bot',
  text: 'Teks',
  replyTo,
  quickReplies: [],
  language: 'id',
  decision: { ...decision, ...(answered && { answered: [...answered] }) },
});
const judged = (seq: number, verdict: 'should-not-have-answered' | 'should-have-known'): EventBody => ({
  type: 'move-judged',
  judged: seq,
  verdict,
  agentId: 'ben',
  agentName: 'Ben',
});

function recorded(...bodies: readonly EventBody[]): readonly Event[] {
  const started = { type: 'conversation-started', visitorId: 'v', site: 'default', language: 'id' } as const;
  return [started, ...bodies].map((body, index) => ({ ...body, seq: index + 1, at: index }));
}

const now = botWith();
const promo = twoIntents['a/promo.yaml'];

describe('a replay', () => {
  it('changes nothing where nothing was changed', () => {
    const { replay } = createReplayer(now, now);
    expect(replay('c', recorded(visitor('ada promo apa'), visitor('kak'), bot(3)))).toEqual({
      messages: 2,
      turns: 1,
      answered: { before: 1, after: 1 },
      changes: [],
    });
  });

  it('tells of answers that read otherwise, in the visitor’s language only', () => {
    const answered = (answer: object) =>
      createReplayer(now, botWith({ 'a/promo.yaml': { ...promo, answer } }));
    const events = recorded(visitor('ada promo apa nomor saya 081234567890'), bot(2));
    expect(answered({ id: 'Ada, 10%.', en: 'Ada.' }).replay('c', events).changes).toMatchObject([
      {
        kind: 'other-text',
        conversationId: 'c',
        seq: 3,
        text: 'ada promo apa nomor saya [PHONE_1]',
        after: { move: 'answer', intents: ['a/promo'] },
      },
    ]);
    expect(answered({ id: 'Ada.', en: 'Yes.' }).replay('c', events).changes).toEqual([]);
  });

  it('tells of other intents, and of what is no longer answered', () => {
    const renamed = botWith({ 'a/promo.yaml': undefined, 'a/voucher.yaml': { ...promo, title: 'Voucher' } });
    expect(
      createReplayer(now, renamed).replay('c', recorded(visitor('kode voucher'), bot(2))).changes,
    ).toMatchObject([
      { kind: 'other-intent', before: { intents: ['a/promo'] }, after: { intents: ['a/voucher'] } },
    ]);
    const people = botWith({ 'a/promo.yaml': { ...promo, handoff: 'always' } });
    expect(
      createReplayer(now, people).replay('c', recorded(visitor('kode voucher'), bot(2))).changes,
    ).toMatchObject([{ kind: 'newly-escalated', after: { move: 'handoff' } }]);
  });

  it('tells of what agents called wrong: mended, or broken again', () => {
    const people = botWith({ 'a/promo.yaml': { ...promo, handoff: 'always' } });
    const events = recorded(visitor('kode voucher'), bot(2), judged(3, 'should-not-have-answered'));
    const mended = createReplayer(now, people).replay('c', events);
    expect(mended.changes[0]?.verdict).toEqual({ said: 'should-not-have-answered', flip: 'mended' });
    const broken = createReplayer(people, now).replay('c', events);
    expect(broken.changes[0]).toMatchObject({ kind: 'newly-answered', verdict: { flip: 'broken' } });
    const known = recorded(visitor('kode voucher'), bot(2), judged(3, 'should-have-known'));
    expect(createReplayer(people, now).replay('c', known).changes[0]?.verdict?.flip).toBe('mended');
  });

  it('calls an answer mended only where it no longer comes from the intent that was called wrong', () => {
    const events = recorded(
      visitor('kode voucher'),
      bot(2, ['a/promo']),
      judged(3, 'should-not-have-answered'),
    );
    const flipOf = (from: typeof now, to: typeof now) =>
      createReplayer(from, to)
        .replay('c', events)
        .changes.map(({ kind, verdict }) => [kind, verdict?.flip]);
    const comma = botWith({ 'a/promo.yaml': { ...promo, answer: { id: 'Ada, Kak.', en: 'Ada, Kak.' } } });
    const renamed = botWith({ 'a/promo.yaml': undefined, 'a/voucher.yaml': { ...promo, title: 'Voucher' } });
    const people = botWith({ 'a/promo.yaml': { ...promo, handoff: 'always' } });
    expect(flipOf(now, comma)).toEqual([['other-text', undefined]]);
    expect(flipOf(now, renamed)).toEqual([['other-intent', 'mended']]);
    expect(flipOf(renamed, now)).toEqual([['other-intent', 'broken']]);
    expect(flipOf(people, now)).toEqual([['newly-answered', 'broken']]);
    expect(flipOf(people, renamed)).toEqual([['newly-answered', undefined]]);
  });

  it('knows what was said before its days, and counts nothing of it', () => {
    const renamed = botWith({ 'a/promo.yaml': undefined, 'a/voucher.yaml': { ...promo, title: 'Voucher' } });
    const events = recorded(visitor('kode voucher'), bot(2), visitor('lagi ada diskon ga'), bot(4));
    const all = createReplayer(now, renamed).replay('c', events);
    expect([all.messages, all.turns, all.changes.map(({ seq }) => seq)]).toEqual([2, 2, [3, 5]]);
    const late = createReplayer(now, renamed, 4).replay('c', events);
    expect([late.messages, late.turns, late.answered, late.changes.map(({ seq }) => seq)]).toEqual([
      1,
      1,
      { before: 1, after: 1 },
      [5],
    ]);
    const none = createReplayer(now, renamed, 5).replay('c', events);
    expect(reportOn([late, none])).toMatchObject({ conversations: 1, turns: 1 });
  });

  it('is summed up by how turns change, the most first', () => {
    const renamed = botWith({ 'a/promo.yaml': undefined, 'a/voucher.yaml': { ...promo, title: 'Voucher' } });
    const { replay } = createReplayer(now, renamed);
    const one = replay('c1', recorded(visitor('kode voucher'), bot(2), visitor('ada promo apa'), bot(4)));
    const other = replay(
      'c2',
      recorded(visitor('diskon bulan ini'), bot(2), visitor('jam buka toko'), bot(4)),
    );
    const report = reportOn([one, other]);
    expect(report).toMatchObject({
      conversations: 2,
      messages: 4,
      turns: 4,
      answered: { before: 4, after: 4 },
      counts: { 'other-intent': 3, 'newly-answered': 0 },
      verdicts: { mended: 0, broken: 0 },
    });
    expect(report.groups).toMatchObject([{ kind: 'other-intent', count: 3, conversations: 2 }]);
    expect(report.groups[0]?.examples).toHaveLength(3);
  });
});
