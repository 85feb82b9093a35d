import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AgentRecord } from '../../src/ports/agent-store.ts';
import { type OpenStores, storeAdapters } from '../support/stores.ts';

describe.each(storeAdapters)('agents in $name', ({ open }) => {
  let stores: OpenStores;
  beforeEach(async () => {
    stores = await open();
  });
  afterEach(() => stores.close());

  const ana: AgentRecord = {
    agentId: 'a1',
    email: 'ana@example.test',
    name: 'Ana',
    role: 'agent',
    departments: ['general', 'sales'],
    presence: 'offline',
  };
  const ben: AgentRecord = { ...ana, agentId: 'a2', email: 'ben@example.test', name: 'Ben', capacity: 3 };

  it('gives back what was added, with the password hash for login only', async () => {
    await expect(stores.agents.add(ben, 'hash')).resolves.toBe('added');
    expect(await stores.agents.byId('a2')).toEqual(ben);
    expect(await stores.agents.byEmail('ben@example.test')).toEqual({ agent: ben, passwordHash: 'hash' });
    expect(await stores.agents.byId('a1')).toBeUndefined();
    expect(await stores.agents.byEmail('ana@example.test')).toBeUndefined();
  });

  it('takes an email once, in whatever case it is written', async () => {
    await stores.agents.add({ ...ana, email: 'Ana@Example.test' }, 'hash');
    await expect(stores.agents.add({ ...ben, email: 'ANA@example.TEST' }, 'other')).resolves.toBe(
      'email-taken',
    );
    expect(await stores.agents.byEmail('aNA@example.test')).toEqual({ agent: ana, passwordHash: 'hash' });
    expect(await stores.agents.byId('a2')).toBeUndefined();
  });

  it('lets one of 20 parallel registrations of an email win', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, place) => stores.agents.add({ ...ana, agentId: `a${place}` }, 'hash')),
    );
    expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(1);
    expect(await stores.agents.list()).toHaveLength(1);
  });

  it('keeps departments sorted', async () => {
    await stores.agents.add({ ...ana, departments: ['sales', 'general'] }, 'hash');
    expect((await stores.agents.byId('a1'))?.departments).toEqual(['general', 'sales']);
  });

  it('lists everybody by name, as people sort names', async () => {
    for (const [place, name] of ['émil', 'Zoe', 'ana', 'Ben'].entries()) {
      await stores.agents.add({ ...ana, agentId: `a${place}`, email: `${place}@example.test`, name }, 'hash');
    }
    expect((await stores.agents.list()).map(({ name }) => name)).toEqual(['ana', 'Ben', 'émil', 'Zoe']);
  });

  it('remembers the presence of the agent who said so', async () => {
    await stores.agents.add(ana, 'hash');
    await stores.agents.add(ben, 'hash');
    await stores.agents.setPresence('a1', 'online');
    expect((await stores.agents.list()).map(({ presence }) => presence)).toEqual(['online', 'offline']);
  });

  it('remembers why an agent is away, until they say something else', async () => {
    await stores.agents.add(ana, 'hash');
    await stores.agents.setPresence('a1', 'away', 'meal');
    expect(await stores.agents.byId('a1')).toEqual({ ...ana, presence: 'away', awayReason: 'meal' });
    await stores.agents.setPresence('a1', 'away');
    expect(await stores.agents.byId('a1')).toEqual({ ...ana, presence: 'away' });
  });

  it('keeps a session until it ends, and when it was last used', async () => {
    await stores.agents.add(ana, 'hash');
    await stores.agents.startSession('token', { agentId: 'a1', startedAt: 1, seenAt: 1 });
    await stores.agents.startSession('phone', { agentId: 'a1', startedAt: 2, seenAt: 2 });
    await stores.agents.touchSession('token', 5);
    expect(await stores.agents.session('token')).toEqual({ agentId: 'a1', startedAt: 1, seenAt: 5 });
    await stores.agents.endSession('token');
    expect(await stores.agents.session('token')).toBeUndefined();
    expect(await stores.agents.session('phone')).toEqual({ agentId: 'a1', startedAt: 2, seenAt: 2 });
  });

  it('lets one of 20 parallel callers use the first-run link', async () => {
    await stores.agents.offerFirstRunLink('link', 100);
    const used = await Promise.all(
      Array.from({ length: 20 }, () => stores.agents.useFirstRunLink('link', 50)),
    );
    expect(used.filter(Boolean)).toHaveLength(1);
    expect(await stores.agents.hasFirstRunLink('link', 50)).toBe(false);
  });

  it('offers only the newest first-run link, only until it expires', async () => {
    await stores.agents.offerFirstRunLink('old', 100);
    await stores.agents.offerFirstRunLink('new', 100);
    expect(await stores.agents.hasFirstRunLink('old', 50)).toBe(false);
    expect(await stores.agents.useFirstRunLink('old', 50)).toBe(false);
    expect(await stores.agents.useFirstRunLink('new', 100)).toBe(false);
    expect(await stores.agents.hasFirstRunLink('new', 99)).toBe(true);
    expect(await stores.agents.useFirstRunLink('new', 99)).toBe(true);
  });
});
