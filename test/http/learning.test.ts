import { expect, it, onTestFinished } from 'vitest';
import { openTrainer } from '../../src/adapters/worker/trainer.ts';
import { openPublisher, type Publication, type Publisher } from '../../src/engine/publish-intents.ts';
import type { DecisionRecord } from '../../src/protocol/decision.ts';
import { type HttpShop, openHttpShop } from '../support/http-shop.ts';
import { openShop } from '../support/shop.ts';
import { smallContent } from '../support/small-content.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** What people ask beside the shop's business, though in its words. */
const beside = [
  'ongkir ke bulan',
  'berapa biaya sekolah',
  'jam tangan berapa',
  'bayar utang negara gimana',
  'kirim salam ke mama',
  'status hubungan kita',
  'buka puasa jam berapa',
  'tutup botol hilang',
  'tarif parkir bandara',
  'biaya nikah berapa',
  'where is my cat',
  'cancel my gym membership',
  'kapan gajian cair',
  'uang saku anak',
  'dana desa kapan cair',
  'transfer pemain bola',
  'berapa ongkir ojek ke pasar',
  'biaya kirim tenaga kerja ke luar negeri',
  'kapan dana pensiun cair',
  'cara membatalkan langganan koran',
];

const lookEveryMs = 5 * 60_000;

it('is less sure of what agents say it should not have answered, once it has learnt that', async () => {
  const { http, nextRefined } = await openLearningShop();
  await nextRefined();
  const before = await Promise.all(beside.map((text) => ask(http, text)));
  const answered = before.filter(({ decision }) => decision.move === 'answer');
  expect(answered.length).toBeGreaterThan(3);

  const headers = await http.agent({ role: 'supervisor' });
  for (const { conversationId, seq } of answered) {
    const path = `/v1/agent/conversations/${conversationId}/verdicts/${seq}`;
    const body = { verdict: 'should-not-have-answered' };
    expect((await http.call('PUT', path, { headers, body })).status).toBe(200);
  }
  const learnt = nextRefined();
  await http.shop.clock.advance(lookEveryMs);
  await learnt;

  const after = await Promise.all(answered.map(({ text }) => ask(http, text)));
  expect(sureness(after)).toBeLessThan(sureness(answered) - 0.005);
  const known = await Promise.all(['ongkir ke malang', 'refund saya mana'].map((text) => ask(http, text)));
  expect(known.map(({ decision }) => decision.move)).toEqual(['answer', 'answer']);
  expect(known.map(({ decision }) => decision.model)).toEqual(['refined', 'refined']);
}, 60_000);

/** The mean confidence of the first candidates. */
function sureness(asked: readonly Asked[]): number {
  const confidences = asked.map(({ decision }) => decision.candidates[0]?.confidence ?? 0);
  return confidences.reduce((sum, confidence) => sum + confidence, 0) / asked.length;
}

interface Asked {
  readonly text: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly decision: DecisionRecord;
}

/** What the bot does when somebody new asks this. */
async function ask({ call, visitor, shop }: HttpShop, text: string): Promise<Asked> {
  const headers = await visitor();
  const { body } = await call('POST', '/v1/conversations', { headers });
  const { conversationId } = body;
  const message = { messageId: 'm-1', text };
  await call('POST', `/v1/conversations/${conversationId}/messages`, { headers, body: message });
  await shop.settled();
  const events = await shop.deps.conversations.eventsAfter(conversationId, 0, 100);
  for (const event of events) {
    if ('decision' in event && event.decision !== undefined) {
      return { text, conversationId, seq: event.seq, decision: event.decision };
    }
  }
  throw new Error(`The bot did nothing about "${text}"`);
}

/** A shop that learns on a thread of its own, as the product does. */
async function openLearningShop() {
  const folder = temporaryFolder();
  const trainer = openTrainer(folder.path);
  const stop = new AbortController();
  onTestFinished(async () => {
    stop.abort();
    await trainer.close();
    folder.remove();
  });
  let publisher: Publisher;
  const shop = await openShop({ content: () => publisher.current() });
  const source = { read: async () => smallContent(), watch: () => undefined };
  const { clock, deps } = shop;
  publisher = await openPublisher({ source, trainer, clock, conversations: deps.conversations });
  let refined = Promise.withResolvers<void>();
  publisher.follow(({ stage, faults }: Publication) => {
    if (stage === 'failed') refined.reject(new Error(JSON.stringify(faults)));
    if (stage !== 'refined') return;
    refined.resolve();
    refined = Promise.withResolvers();
  }, stop.signal);
  return { http: await openHttpShop(undefined, shop), nextRefined: () => refined.promise };
}
