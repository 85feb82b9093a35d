import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/bot/summarise.ts';
import type { DecisionRecord } from '../../src/protocol/decision.ts';
import type { EventBody, QuickReply } from '../../src/protocol/events.ts';
import { shop } from '../support/bot-content.ts';
import { agentMessage, handoffRequested, visitorMessage as says } from '../support/conversations.ts';
import { botMessage, decision } from '../support/deciding.ts';

const started: EventBody = {
  type: 'conversation-started',
  visitorId: 'v',
  site: 'shop',
  language: 'en',
  pageUrl: 'https://shop.example/orders',
};
const back: EventBody = { type: 'returned-to-bot', by: 'visitor' };

const moved = (made: Partial<DecisionRecord>, quickReplies: readonly QuickReply[] = []): EventBody => ({
  type: 'message-posted',
  author: 'bot',
  ...botMessage(1),
  quickReplies,
  decision: { ...decision, ...made },
});
const answers = (...answered: readonly string[]) => moved({ move: 'answer', answered });
const asksBack = (...intents: readonly string[]) =>
  moved({ move: 'clarify', rule: 'plausible' }, [
    ...intents.map((intentId) => ({ text: intentId, intentId })),
    { text: 'Bicara dengan manusia' },
  ]);
const composes = moved({
  move: 'generate',
  answered: ['orders/gift'],
  generated: {
    passages: ['orders/gift', 'gone'],
    cited: ['orders/gift', 'gone'],
    attempts: 1,
    refusedBy: [],
    tokens: { prompt: 1, completion: 1 },
  },
});

const summaryOf = (...bodies: readonly EventBody[]) =>
  summarise(
    shop,
    [started, ...bodies].map((body, place) => ({ ...body, seq: place + 1, at: 0 })),
    'id',
  );

describe('a summary', () => {
  it('tells why people are asked, in what language, from which page', () => {
    expect(summaryOf(says('halo'), handoffRequested())).toMatchObject({
      reason: 'asked',
      language: 'id',
      page: 'https://shop.example/orders',
      mood: 'calm',
      returns: 0,
    });
    expect(summaryOf(says('hello'))).not.toHaveProperty('reason');
    expect(summaryOf(says('hello')).language).toBe('en');
  });

  it('tells how the visitor feels by all that they wrote lately', () => {
    expect(summaryOf(says('dari tadi nunggu'), says('refund saya')).mood).toBe('impatient');
  });

  it('counts what was answered, composed and named, by the titles of the intents', () => {
    const { tried, misunderstood } = summaryOf(
      says('kado?'),
      asksBack('orders/gift', 'orders/status'),
      says('kado'),
      composes,
      says('status'),
      asksBack('orders/status'),
      says('xyz'),
      asksBack(),
    );
    expect(tried.map(({ title, how, times }) => `${title} ${how} ${times}`)).toEqual([
      'Kado clarified 1',
      'Status pesanan clarified 2',
      'Kado composed 1',
      'gone composed 1',
    ]);
    expect(misunderstood).toBe(1);
  });

  it('tells the last four things that were tried', () => {
    const ids = ['shipping/cost', 'orders/status', 'orders/cancel', 'orders/gift', 'gone'];
    const { tried } = summaryOf(
      ...ids.flatMap((id) => [says(id), answers(id)]),
      ...[says('x'), answers('gone')],
    );
    expect(tried.map(({ intentId, times }) => `${intentId} ${times}`)).toEqual([
      'orders/status 1',
      'orders/cancel 1',
      'orders/gift 1',
      'gone 2',
    ]);
  });

  it('leaves out pleasantries and the question for consent', () => {
    const { tried, misunderstood } = summaryOf(
      says('halo'),
      answers('smalltalk/greeting'),
      says('lambung'),
      moved({ move: 'clarify', rule: 'asked-for-consent' }),
    );
    expect({ tried, misunderstood }).toEqual({ tried: [], misunderstood: 0 });
  });

  it('counts how often the conversation went back to the bot', () => {
    const { returns } = summaryOf(says('a'), handoffRequested(), back, says('b'), handoffRequested(), back);
    expect(returns).toBe(2);
  });
});

describe('what the visitor asked', () => {
  const asked = (...bodies: readonly EventBody[]) => summaryOf(...bodies).asked;

  it('is their last two messages that tell anything, whoever was there to read them', () => {
    expect(
      asked(
        says('ongkir ke bali berapa'),
        answers('shipping/cost'),
        says('refund saya belum masuk'),
        asksBack(),
        says('bicara dengan manusia'),
        handoffRequested(),
        says('udah 10 hari kak'),
        agentMessage('Saya cek dulu.'),
        says('oke'),
      ),
    ).toEqual(['refund saya belum masuk', 'udah 10 hari kak']);
  });

  it('is no pleasantry and no word on AI', () => {
    expect(
      asked(
        says('refund saya belum masuk'),
        moved({ move: 'clarify', rule: 'asked-for-consent' }),
        says('Teks ai-consent-yes'),
        composes,
        says('wah makasih banyak ya kak'),
        answers('smalltalk/thanks'),
        says('Teks talk-to-person'),
      ),
    ).toEqual(['refund saya belum masuk']);
  });

  it('is whatever they said where none of it tells anything', () => {
    expect(asked(says('min'), says('halo?'))).toEqual(['halo?']);
    expect(asked(says('mau ngomong sama manusia'))).toEqual([]);
    expect(asked()).toEqual([]);
  });

  it('is cut where it is long, between characters', () => {
    const [text = ''] = asked(says(`${'kata '.repeat(31)}pas🙏🙏🙏`));
    expect(text).toMatch(/kata pas…$/);
    expect(text.length).toBeLessThanOrEqual(160);
  });
});

describe('the facts', () => {
  it('are what the visitor gave, each once, in the order given', () => {
    const { facts } = summaryOf(
      says('pesanan INV-7781'),
      moved({ move: 'answer', answered: ['orders/status'] }),
      says('wa 0812 3456 7890'),
      says('ya inv-7781, hp 0812-3456-7890'),
      agentMessage('email kami toko@shop.example'),
    );
    expect(facts).toEqual([
      { kind: 'order', text: 'inv-7781' },
      { kind: 'phone', text: '0812-3456-7890' },
    ]);
  });

  it('are at most eight, the last', () => {
    const { facts } = summaryOf(...Array.from({ length: 12 }, (_, n) => says(`pesanan KL-${10_000 + n}`)));
    expect(facts).toHaveLength(8);
    expect(facts.at(-1)?.text).toBe('KL-10011');
  });
});
