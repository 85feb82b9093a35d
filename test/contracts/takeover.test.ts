import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '../../src/engine/execute.ts';
import type { Event } from '../../src/protocol/events.ts';
import { botMessage } from '../support/deciding.ts';
import { openShop, type Shop } from '../support/shop.ts';
import type { ShopAgent } from '../support/shop-agent.ts';
import type { ShopVisitor } from '../support/shop-visitor.ts';
import { type OpenStores, storeAdapters } from '../support/stores.ts';

const person = 'saya mau ngomong sama manusia';
const rounds = 12;

/** Every interleaving that the store allows may come; in each of these rounds another one may. */
describe.each(storeAdapters)('taking over, on $name', ({ open }) => {
  let stores: OpenStores;
  let shop: Shop;
  beforeEach(async () => {
    stores = await open();
    shop = await openShop({ stores });
  });
  afterEach(async () => {
    await shop.settled();
    await stores.close();
  });

  const transcript = (visitor: ShopVisitor): Promise<readonly Event[]> =>
    stores.conversations.eventsAfter(visitor.conversationId, 0, 1_000);

  async function waiting(): Promise<ShopVisitor> {
    const visitor = await shop.visitor();
    await visitor.says(person);
    return visitor;
  }

  async function servedBy(agent: ShopAgent): Promise<ShopVisitor> {
    const visitor = await waiting();
    await agent.claims(visitor);
    return visitor;
  }

  /** Does all at once; gives the codes of what was refused. Anything but a refusal fails the test. */
  async function atOnce(...deeds: readonly (() => Promise<unknown>)[]): Promise<readonly string[]> {
    const outcomes = await Promise.allSettled(deeds.map((deed) => deed()));
    await shop.settled();
    return outcomes.flatMap((outcome) => {
      if (outcome.status === 'fulfilled') return [];
      if (outcome.reason?.name !== 'RefusedError') throw outcome.reason;
      return [outcome.reason.code];
    });
  }

  it('has one winner, however many agents claim', async () => {
    const agents = await Promise.all(
      ['Ana', 'Ben', 'Cici', 'Dewi'].map((name) => shop.agent(name, { presence: 'away' })),
    );
    for (let round = 0; round < rounds; round += 1) {
      const ada = await waiting();
      const refused = await atOnce(...agents.map((agent) => () => agent.claims(ada)));
      expect(refused).toEqual(['already-assigned', 'already-assigned', 'already-assigned']);
      expectOneSpeaker(await transcript(ada));
    }
  });

  it('has one winner when agents claim what the queue is giving away', async () => {
    const ben = await shop.agent('Ben', { presence: 'away' });
    const cici = await shop.agent('Cici', { capacity: rounds, presence: 'away' });
    for (let round = 0; round < rounds; round += 1) {
      await cici.becomes('away');
      const ada = await waiting();
      await atOnce(
        () => cici.becomes('online'),
        () => ben.claims(ada),
        () => shop.deps.drainQueue(),
      );
      expect((await ada.conversation()).status).toBe('assigned');
      expectOneSpeaker(await transcript(ada));
    }
  });

  it('never lets the bot speak after a handoff, however late its reply', async () => {
    const ben = await shop.agent('Ben', { capacity: rounds });
    for (let round = 0; round < rounds; round += 1) {
      const bot = shop.slowBot();
      const ada = await shop.visitor();
      const { seq } = await ada.says('refund gmn ya kak');
      const reply = { type: 'post-bot-message', ...botMessage(seq) } as const;
      const refused = await atOnce(
        () => (round % 2 === 0 ? ada.asksForPerson() : execute(shop.deps, ada.conversationId, reply)),
        () => (round % 2 === 0 ? execute(shop.deps, ada.conversationId, reply) : ada.asksForPerson()),
      );
      await bot.goOn();
      expect(['', 'stale-reply']).toContain(refused.join());
      expect(await ben.has(ada)).toBe(true);
      expectOneSpeaker(await transcript(ada));
    }
  });

  it('lets nobody but the new owner speak after a transfer', async () => {
    const ben = await shop.agent('Ben', { presence: 'away' });
    const cici = await shop.agent('Cici');
    await cici.mayTake(1);
    const first = await waiting(); // fills Cici, so that the others wait for Ben
    expect(await cici.has(first)).toBe(true);
    for (let round = 0; round < rounds; round += 1) {
      const ada = await servedBy(ben);
      const says = (text: string) => () => ben.says(ada, text);
      const refused = await atOnce(
        says('sebentar'),
        () => ben.transfers(ada, { agentId: cici.agentId }),
        says('masih saya cek'),
        says('ketemu'),
      );
      expect(refused.every((code) => code === 'not-yours')).toBe(true);
      await expect(ben.says(ada, 'masih saya')).rejects.toMatchObject({ code: 'not-yours' });
      expect(await cici.has(ada)).toBe(true);
      expectOneSpeaker(await transcript(ada));
    }
  });

  it('takes it from an agent who is gone while they type, and refuses what they send then', async () => {
    const ben = await shop.agent('Ben', { presence: 'away' });
    for (let round = 0; round < rounds; round += 1) {
      const ada = await servedBy(ben);
      const gone = { type: 'release', agentId: ben.agentId, reason: 'gone' } as const;
      const refused = await atOnce(
        () => ben.says(ada, 'sebentar ya kak'),
        () => execute(shop.deps, ada.conversationId, gone),
        () => ben.says(ada, 'masih di sini'),
      );
      expect(refused.every((code) => code === 'not-yours')).toBe(true);
      expect((await ada.conversation()).status).toBe('queued');
      await expect(ben.says(ada, 'masih di sini')).rejects.toMatchObject({ code: 'not-yours' });
      expectOneSpeaker(await transcript(ada));
    }
  });

  it('answers what a visitor writes while the agent returns it to the bot, once', async () => {
    const ben = await shop.agent('Ben', { presence: 'away' });
    for (let round = 0; round < rounds; round += 1) {
      const ada = await servedBy(ben);
      await shop.clock.advance(5_000);
      const writes = () => ada.says('refund gmn ya kak');
      const returns = () => ben.returnsToBot(ada);
      const refused = await atOnce(...(round % 2 === 0 ? [writes, returns] : [returns, writes]));
      expect(refused).toEqual([]);
      await ada.hears(/3–7 hari kerja/, 'bot');
      const events = await transcript(ada);
      expect(
        events.filter((event) => event.type === 'message-posted' && event.author === 'bot'),
      ).toHaveLength(1);
      expectOneSpeaker(events);
    }
  });

  it('keeps to what an agent can hold while conversations are reopened and given away', async () => {
    const ben = await shop.agent('Ben', { capacity: 2 });
    const old = [await waiting(), await waiting()];
    for (const visitor of old) {
      await ben.says(visitor, 'Halo Kak.');
      await ben.closes(visitor);
    }
    const fresh = await Promise.all(Array.from({ length: 4 }, () => shop.visitor()));
    await atOnce(
      ...old.map((visitor) => () => visitor.says('satu lagi kak')),
      ...fresh.map((visitor) => () => visitor.says(person)),
    );
    expect(await stores.conversations.workloads()).toEqual([{ agentId: ben.agentId, assigned: 2 }]);
  });
});

/** Whoever speaks for us has the conversation at that moment; it has one owner at most. */
function expectOneSpeaker(events: readonly Event[]): void {
  let owner: string | undefined = 'bot';
  for (const event of events) {
    if (event.type === 'message-posted' && event.author === 'bot') expect(owner).toBe('bot');
    if (event.type === 'message-posted' && event.author === 'agent') expect(owner).toBe(event.agentId);
    if (event.type === 'agent-assigned') {
      expect(owner).toBeUndefined();
      owner = event.agentId;
    }
    if (['handoff-requested', 'agent-released', 'conversation-transferred'].includes(event.type))
      owner = undefined;
    if (event.type === 'returned-to-bot') owner = 'bot';
  }
}
