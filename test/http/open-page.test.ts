import { describe, expect, it } from 'vitest';
import { openHttpShop } from '../support/http-shop.ts';

type Headers = Record<string, string>;

/** Three visitors with the bot, one of whom chose technical support; one who waits; and one whom Ben has. */
async function openShop() {
  const http = await openHttpShop();
  const { shop, call } = http;
  const ids: Record<string, string> = {};
  async function comes(name: string, department?: string): Promise<void> {
    await shop.clock.advance(1_000);
    const visitor = await shop.visitor();
    ids[name] = await visitor.starts(department);
    if (name.startsWith('asks')) await visitor.asksForPerson();
    else await visitor.says('refund gmn ya kak');
  }
  const ben = await http.agent({ presence: 'online' });
  await call('PUT', '/v1/agent/presence', { headers: ben, body: { presence: 'online' } });
  await comes('asksBen');
  await call('PUT', '/v1/agent/presence', { headers: ben, body: { presence: 'away' } });
  await comes('bot1');
  await comes('asks', 'general');
  await comes('bot2', 'technical');
  await comes('bot3');
  const named = Object.fromEntries(Object.entries(ids).map(([name, id]) => [id, name]));
  async function open(headers: Headers, query = ''): Promise<readonly string[]> {
    const { body } = await call('GET', `/v1/agent/open${query}`, { headers });
    return body.conversations.map((one: { conversationId: string }) => named[one.conversationId]);
  }
  return { ...http, ben, ids, open };
}

describe('the list of all open conversations', () => {
  it('shows who leads everything, those with the bot too, the most recently changed first', async () => {
    const { agent, open, call } = await openShop();
    for (const role of ['supervisor', 'admin'] as const) {
      const tia = await agent({ name: 'Tia', role, departments: [] });
      expect(await open(tia)).toEqual(['bot3', 'bot2', 'asks', 'bot1', 'asksBen']);
      const { body } = await call('GET', '/v1/agent/open', { headers: tia });
      expect(body).not.toHaveProperty('next');
      const times = body.conversations.map((one: { changedAt: number }) => one.changedAt);
      expect(times).toEqual(times.toSorted((a: number, b: number) => b - a));
    }
  });

  it('can be that of a department, or of who has it', async () => {
    const { agent, open } = await openShop();
    const tia = await agent({ name: 'Tia', role: 'supervisor' });
    expect(await open(tia, '?department=general')).toEqual(['asks', 'asksBen']);
    expect(await open(tia, '?department=technical')).toEqual(['bot2']);
    expect(await open(tia, '?status=bot')).toEqual(['bot3', 'bot2', 'bot1']);
    expect(await open(tia, '?status=assigned&department=general')).toEqual(['asksBen']);
  });

  it('shows agents what waits in their departments and what they have, and nothing of others', async () => {
    const { agent, open, ben } = await openShop();
    expect(await open(ben)).toEqual(['asks', 'asksBen']);
    expect(await open(await agent({ name: 'Cici' }))).toEqual(['asks']);
    const dewi = await agent({ name: 'Dewi', departments: ['technical'] });
    expect(await open(dewi)).toEqual([]);
    expect(await open(dewi, '?department=general')).toEqual([]);
  });

  it('is for nobody else', async () => {
    const { agent, call, visitor } = await openShop();
    const asks = async (headers: Headers) => (await call('GET', '/v1/agent/open', { headers })).status;
    expect(await asks(await agent({ name: 'Eka', role: 'editor' }))).toBe(403);
    expect(await asks(await visitor())).toBe(401);
    expect(await asks({})).toBe(401);
  });

  it('comes in pages that follow each other without gap or double, also while things change', async () => {
    const { agent, call, shop } = await openShop();
    const started: string[] = [];
    for (let n = 0; n < 98; n += 1) {
      if (n % 3 === 0) await shop.clock.advance(1);
      started.push(await (await shop.visitor()).starts());
    }
    const headers = await agent({ name: 'Tia', role: 'supervisor' });
    const first = await call('GET', '/v1/agent/open', { headers });
    const late = await shop.visitor();
    await late.starts();
    const second = await call('GET', `/v1/agent/open?after=${first.body.next}`, { headers });
    const third = await call('GET', `/v1/agent/open?after=${second.body.next}`, { headers });
    const pages = [first, second, third].map(({ body }) =>
      body.conversations.map((one: { conversationId: string }) => one.conversationId),
    );
    expect(pages.map((page) => page.length)).toEqual([50, 50, 3]);
    expect(third.body).not.toHaveProperty('next');
    expect(new Set(pages.flat()).size).toBe(103);
    expect(pages.flat()).toEqual(expect.arrayContaining(started));
    expect(pages.flat()).not.toContain(late.conversationId);
  });

  it.each(['after=x', 'after=1', 'after=1.', 'status=closed', 'status=open', 'department=A%20b'])(
    'does not take %s',
    async (query) => {
      const { agent, call, faults } = await openHttpShop();
      const headers = await agent({ name: 'Tia', role: 'supervisor' });
      expect((await call('GET', `/v1/agent/open?${query}`, { headers })).status).toBe(400);
      expect(faults).toEqual([]);
    },
  );
});
