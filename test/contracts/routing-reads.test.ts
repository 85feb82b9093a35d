import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventBody } from '../../src/protocol/events.ts';
import { closed, following, handoffRequested, opening } from '../support/conversations.ts';
import { type OpenStores, storeAdapters } from '../support/stores.ts';

const expected = { position: 1, paceMs: 5, lowMs: 1, likelyMs: 2, highMs: 3 };

function served(agentId: string, since: number): EventBody {
  const waited = { department: 'general', since, expected };
  return { type: 'agent-assigned', agentId, agentName: agentId, department: 'general', how: 'auto', waited };
}

describe.each(storeAdapters)('what routing asks of $name', ({ open }) => {
  let stores: OpenStores;
  beforeEach(async () => {
    stores = await open();
  });
  afterEach(() => stores.close());

  const given = async (id: string, at: number, visitorId: string, ...bodies: EventBody[]) => {
    const first = opening({ id, at, visitorId }, ...bodies);
    await stores.conversations.start(first);
    return first.after;
  };

  it('tells which waits ended with an agent, the oldest first, and with what had been expected', async () => {
    const late = await given('late', 10, 'v1', handoffRequested());
    const early = await given('early', 5, 'v2', handoffRequested());
    await stores.conversations.append(following(early, [served('ben', 5)], 30));
    await stores.conversations.append(following(late, [served('ana', 10)], 40));
    const { served: read } = stores.conversations;
    const wait = { department: 'general', expected, seq: 3 };
    const bens = { ...wait, conversationId: 'early', agentId: 'ben', since: 5, at: 30 };
    const anas = { ...wait, conversationId: 'late', agentId: 'ana', since: 10, at: 40 };
    expect(await read(0, 10)).toEqual([bens, anas]);
    expect(await read(30, 10)).toEqual([bens, anas]);
    expect(await read(31, 10)).toEqual([anas]);
    expect(await read(0, 1)).toEqual([anas]);
    expect(await read(41, 10)).toEqual([]);
  });

  it('does not count who was given on without having waited', async () => {
    const direct = {
      type: 'agent-assigned',
      agentId: 'ben',
      agentName: 'Ben',
      department: 'general',
    } as const;
    await given('a', 1, 'v1', handoffRequested(), { ...direct, how: 'transferred' });
    expect(await stores.conversations.served(0, 10)).toEqual([]);
  });

  it('knows who had the visitor’s last closed conversation', async () => {
    await given('old', 1, 'ada', handoffRequested(), served('ana', 1), closed('agent'));
    await given('new', 2, 'ada', handoffRequested(), served('ben', 2), closed('agent'));
    await given('other', 3, 'adi', handoffRequested(), served('citra', 3), closed('agent'));
    await given('open', 4, 'ada', handoffRequested(), served('dewi', 4));
    const { lastAgentOf } = stores.conversations;
    expect(await lastAgentOf('ada', 'shop')).toBe('ben');
    expect(await lastAgentOf('ada', 'elsewhere')).toBeUndefined();
    expect(await lastAgentOf('nobody', 'shop')).toBeUndefined();
  });

  it('knows of nobody where the last one ended with the bot', async () => {
    await given('old', 1, 'ada', handoffRequested(), served('ana', 1), closed('agent'));
    await given('new', 2, 'ada', closed());
    expect(await stores.conversations.lastAgentOf('ada', 'shop')).toBeUndefined();
  });

  it('gives an agent no more than there is room for, however many try at once', async () => {
    const waiting = await Promise.all(
      Array.from({ length: 20 }, (_, place) => given(`c${place}`, place, `v${place}`, handoffRequested())),
    );
    const outcomes = await Promise.all(
      waiting.map((conversation) =>
        stores.conversations.append({
          ...following(conversation, [served('ben', 1)]),
          room: { agentId: 'ben', capacity: 4 },
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'appended')).toHaveLength(4);
    expect(outcomes.filter((outcome) => outcome === 'agent-full')).toHaveLength(16);
    expect(await stores.conversations.workloads()).toEqual([{ agentId: 'ben', assigned: 4 }]);
  });

  it('has room again when one is closed', async () => {
    const first = await given('a', 1, 'v1', handoffRequested(), served('ben', 1));
    const second = await given('b', 2, 'v2', handoffRequested());
    const append = { ...following(second, [served('ben', 2)]), room: { agentId: 'ben', capacity: 1 } };
    expect(await stores.conversations.append(append)).toBe('agent-full');
    await stores.conversations.append(following(first, [closed('agent')]));
    expect(await stores.conversations.append(append)).toBe('appended');
  });

  it('keeps what agents speak, and how much they take', async () => {
    const ana = { agentId: 'ana', email: 'ana@example.test', name: 'Ana', role: 'agent' } as const;
    await stores.agents.add({ ...ana, departments: [], presence: 'online', languages: ['id', 'en'] }, 'hash');
    expect(await stores.agents.byId('ana')).toMatchObject({ languages: ['en', 'id'] });
    await stores.agents.setCapacity('ana', 7);
    expect(await stores.agents.byId('ana')).toMatchObject({ capacity: 7, languages: ['en', 'id'] });
    await stores.agents.setCapacity('ana', undefined);
    expect(await stores.agents.byId('ana')).not.toHaveProperty('capacity');
    await stores.agents.setCapacity('nobody', 3);
  });
});
