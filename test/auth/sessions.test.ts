import { beforeEach, describe, expect, it } from 'vitest';
import { memoryAgentStore } from '../../src/adapters/memory/agent-store.ts';
import { systemIds } from '../../src/adapters/system/ids.ts';
import { hashPassword } from '../../src/auth/passwords.ts';
import { agentOf, logIn, logOut } from '../../src/auth/sessions.ts';
import type { AgentRecord, AgentStore } from '../../src/ports/agent-store.ts';
import { type FakeClock, fakeClock } from '../support/fake-clock.ts';

const hour = 3_600_000;
const ids = systemIds('key of the tests');
const passwordHash = await hashPassword('kopi susu');
const ana: AgentRecord = {
  agentId: 'ana',
  email: 'ana@shop.example',
  name: 'Ana',
  role: 'agent',
  departments: ['general'],
  presence: 'offline',
};

let clock: FakeClock;
let touches: number;
let deps: { agents: AgentStore; clock: FakeClock; ids: typeof ids };

beforeEach(async () => {
  clock = fakeClock();
  touches = 0;
  const plain = memoryAgentStore();
  await plain.add(ana, passwordHash);
  const agents: AgentStore = {
    ...plain,
    async touchSession(hash, seenAt) {
      touches += 1;
      await plain.touchSession(hash, seenAt);
    },
  };
  deps = { agents, clock, ids };
});

async function loggedIn(): Promise<string> {
  const session = await logIn(deps, ana.email, 'kopi susu');
  if (session === undefined) throw new Error('Ana cannot log in');
  return session.token;
}

describe('logging in', () => {
  it.each(['ana@shop.example', ' Ana@Shop.Example '])('works as "%s"', async (email) => {
    const session = await logIn(deps, email, 'kopi susu');
    expect(session?.agent).toEqual(ana);
    expect(await agentOf(deps, session?.token)).toEqual(ana);
  });

  it.each([
    ['a wrong password', 'ana@shop.example', 'kopi hitam'],
    ['no password', 'ana@shop.example', ''],
    ['an unknown e-mail', 'ben@shop.example', 'kopi susu'],
    ['no e-mail', '', 'kopi susu'],
    ['an unknown e-mail and the password that stands in for nobody’s', 'ben@shop.example', 'nobody'],
  ])('does not work with %s', async (_what, email, password) => {
    expect(await logIn(deps, email, password)).toBeUndefined();
  });

  it('opens a new session each time, and keeps only the hash of its token', async () => {
    const hashes: string[] = [];
    const agents: AgentStore = {
      ...deps.agents,
      startSession: async (hash) => {
        hashes.push(hash);
      },
    };
    const tokens = await Promise.all([1, 2].map(() => logIn({ ...deps, agents }, ana.email, 'kopi susu')));
    const [one, two] = tokens.map((session) => session?.token ?? '');
    expect(one).not.toBe(two);
    expect(hashes).toHaveLength(2);
    for (const token of [one, two]) expect(hashes.join()).not.toContain(token);
  });

  it('works as hard for an unknown e-mail as for a wrong password', async () => {
    const work = { unknown: Number.POSITIVE_INFINITY, wrong: Number.POSITIVE_INFINITY };
    for (let run = 0; run < 5; run++) {
      work.unknown = Math.min(
        work.unknown,
        await workOf(() => logIn(deps, 'ben@shop.example', 'kopi hitam')),
      );
      work.wrong = Math.min(work.wrong, await workOf(() => logIn(deps, ana.email, 'kopi hitam')));
    }
    expect(work.unknown).toBeGreaterThan(work.wrong / 3);
    expect(work.unknown).toBeLessThan(work.wrong * 3);
  });
});

/** The time that processors spent on the task, in microseconds: what else the machine does counts little. */
async function workOf(task: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

describe('a session', () => {
  it('goes on for as long as it is used', async () => {
    const token = await loggedIn();
    for (let call = 0; call < 5; call++) {
      await clock.advance(12 * hour);
      expect(await agentOf(deps, token)).toEqual(ana);
    }
  });

  it('ends after 12 hours without a call', async () => {
    const token = await loggedIn();
    await clock.advance(12 * hour + 1);
    expect(await agentOf(deps, token)).toBeUndefined();
    expect(touches).toBe(0);
  });

  it('is noted at most once a minute, so that reading does not write', async () => {
    const token = await loggedIn();
    await clock.advance(60_000);
    await agentOf(deps, token);
    expect(touches).toBe(0);
    await clock.advance(1);
    for (let call = 0; call < 5; call++) await agentOf(deps, token);
    expect(touches).toBe(1);
  });

  it('ends when the agent logs out, and only that one', async () => {
    const [desk, phone] = [await loggedIn(), await loggedIn()];
    await logOut(deps, desk);
    await logOut(deps, desk);
    expect(await agentOf(deps, desk)).toBeUndefined();
    expect(await agentOf(deps, phone)).toEqual(ana);
  });

  it('shows the agent as they are now', async () => {
    const token = await loggedIn();
    await deps.agents.setPresence('ana', 'online');
    expect(await agentOf(deps, token)).toMatchObject({ presence: 'online' });
  });

  it('is nobody’s with another token', async () => {
    const token = await loggedIn();
    for (const wrong of [undefined, '', ids.secret(), ids.fingerprint(token), `${token}x`, '__proto__']) {
      expect(await agentOf(deps, wrong), String(wrong)).toBeUndefined();
    }
  });

  it('opens nothing where the agent is no more', async () => {
    const token = await loggedIn();
    const agents: AgentStore = { ...deps.agents, byId: async () => undefined };
    expect(await agentOf({ ...deps, agents }, token)).toBeUndefined();
  });
});
