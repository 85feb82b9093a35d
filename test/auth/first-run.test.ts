import { beforeEach, describe, expect, it } from 'vitest';
import { memoryAgentStore } from '../../src/adapters/memory/agent-store.ts';
import { systemIds } from '../../src/adapters/system/ids.ts';
import { makeFirstAdmin, offerFirstRun } from '../../src/auth/first-run.ts';
import { logIn } from '../../src/auth/sessions.ts';
import type { AgentStore, Role } from '../../src/ports/agent-store.ts';
import { type FakeClock, fakeClock } from '../support/fake-clock.ts';

const day = 86_400_000;
const ids = systemIds('key of the tests');

let clock: FakeClock;
let deps: { agents: AgentStore; clock: FakeClock; ids: typeof ids };
let token: string;

beforeEach(async () => {
  clock = fakeClock();
  deps = { agents: memoryAgentStore(), clock, ids };
  token = (await offerFirstRun(deps)) ?? '';
});

const wish = (given: { token?: string; email?: string } = {}) => ({
  token,
  name: 'Ana',
  email: 'Ana@Shop.Example',
  password: 'kopi susu',
  ...given,
});
const make = (given: Parameters<typeof wish>[0] = {}) =>
  makeFirstAdmin(deps, wish(given), ['sales', 'general']);
const person = (role: Role, email: string) => ({
  agentId: ids.id(),
  email,
  name: 'Ben',
  role,
  departments: [],
  presence: 'offline' as const,
});

describe('the first run', () => {
  it('makes an admin of all departments, who can log in', async () => {
    expect(await make()).toMatchObject({
      email: 'ana@shop.example',
      name: 'Ana',
      role: 'admin',
      departments: ['general', 'sales'],
      presence: 'offline',
    });
    expect(await logIn(deps, 'ana@shop.example', 'kopi susu')).toBeDefined();
  });

  it('lets one of 20 callers at once be the first admin', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, caller) => make({ email: `caller-${caller}@shop.example` })),
    );
    expect(all.filter((outcome) => outcome === 'link-used')).toHaveLength(19);
    expect(await deps.agents.list()).toHaveLength(1);
  });

  it('works once', async () => {
    await make();
    expect(await make({ email: 'ben@shop.example' })).toBe('link-used');
  });

  it('works for a day', async () => {
    await clock.advance(day - 1);
    expect(await make()).toMatchObject({ role: 'admin' });
  });

  it('does not work after a day', async () => {
    await clock.advance(day);
    expect(await make()).toBe('link-used');
    expect(await deps.agents.list()).toEqual([]);
  });

  it.each(['', 'guess', '__proto__'])('does not work with the token "%s"', async (guess) => {
    expect(await make({ token: guess })).toBe('link-used');
    expect(await make()).toMatchObject({ role: 'admin' });
  });

  it('works with the newest link only', async () => {
    const newest = (await offerFirstRun(deps)) ?? '';
    expect(newest).not.toBe(token);
    expect(await make()).toBe('link-used');
    expect(await make({ token: newest })).toMatchObject({ role: 'admin' });
  });

  it('can be tried again with another e-mail where somebody has this one', async () => {
    await deps.agents.add(person('editor', 'ana@shop.example'), 'hash');
    expect(await make()).toBe('email-taken');
    expect(await make({ email: 'admin@shop.example' })).toMatchObject({ role: 'admin' });
  });

  it('is offered until there is an admin, whoever else there is', async () => {
    await deps.agents.add(person('supervisor', 'ben@shop.example'), 'hash');
    expect(await offerFirstRun(deps)).toBeDefined();
    await deps.agents.add(person('admin', 'citra@shop.example'), 'hash');
    expect(await offerFirstRun(deps)).toBeUndefined();
  });
});
