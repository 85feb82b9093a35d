import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type HttpShop, openHttpShop } from '../support/http-shop.ts';

const person = { messageId: 'm1', text: 'saya mau ngomong sama manusia' };

/** An agent who has just said that they are online. */
async function working(http: HttpShop, as: Parameters<HttpShop['agent']>[0] = {}) {
  const headers = await http.agent(as);
  await http.call('PUT', '/v1/agent/presence', { headers, body: { presence: 'online' } });
  return headers;
}

/** A visitor whom the queue has given to this agent, or who waits. */
async function asking({ call, visitor, shop }: HttpShop) {
  const headers = await visitor();
  const { body } = await call('POST', '/v1/conversations', { headers, body: {} });
  const path = `/v1/conversations/${body.conversationId}`;
  await call('POST', `${path}/messages`, { headers, body: person });
  await shop.settled();
  return { id: body.conversationId as string, headers, path };
}

describe('refusing', () => {
  it('puts the conversation back, and the visitor sees that they wait again', async () => {
    const http = await openHttpShop();
    const headers = await working(http);
    const ada = await asking(http);
    const refused = await http.call('POST', `/v1/agent/conversations/${ada.id}/refuse`, { headers });
    expect(refused).toMatchObject({ status: 200, body: { status: 'queued' } });
    const seen = await http.call('GET', ada.path, { headers: ada.headers });
    expect(seen.body).toMatchObject({ status: 'queued', position: 1 });
    const again = await http.call('POST', `/v1/agent/conversations/${ada.id}/refuse`, { headers });
    expect(again.status).toBe(200);
    expect(http.faults).toEqual([]);
  });

  it('is refused itself once the agent has written', async () => {
    const http = await openHttpShop();
    const headers = await working(http);
    const { id } = await asking(http);
    const path = `/v1/agent/conversations/${id}`;
    await http.call('POST', `${path}/messages`, { headers, body: { messageId: 'a1', text: 'Halo Kak.' } });
    const refused = await http.call('POST', `${path}/refuse`, { headers });
    expect(refused).toMatchObject({ status: 409, body: { code: 'already-replied' } });
  });

  it('is for who has it alone', async () => {
    const http = await openHttpShop();
    await working(http);
    const { id } = await asking(http);
    const other = await http.agent({ name: 'Cici' });
    const path = `/v1/agent/conversations/${id}/refuse`;
    expect((await http.call('POST', path, { headers: other })).status).toBe(404);
    const boss = await http.agent({ name: 'Bos', role: 'supervisor' });
    expect(await http.call('POST', path, { headers: boss })).toMatchObject({
      status: 409,
      body: { code: 'not-yours' },
    });
    expect((await http.call('POST', path)).status).toBe(401);
  });
});

describe('how many conversations an agent takes', () => {
  it('is for supervisors to say, and what waits is given out at once', async () => {
    const http = await openHttpShop();
    await working(http, { capacity: 1, email: 'ben@example.test' });
    const ben = (await http.shop.deps.agents.byEmail('ben@example.test'))?.agent.agentId;
    await asking(http);
    const adi = await asking(http);
    const boss = await http.agent({ role: 'supervisor', departments: [] });
    const path = `/v1/agent/agents/${ben}/capacity`;
    const raised = await http.call('PUT', path, { headers: boss, body: { capacity: 2 } });
    expect(raised).toMatchObject({ status: 200, body: { capacity: 2 } });
    const seen = await http.call('GET', adi.path, { headers: adi.headers });
    expect(seen.body).toMatchObject({ status: 'assigned' });
    const usual = await http.call('PUT', path, { headers: boss, body: { capacity: null } });
    expect(usual.body).toMatchObject({ capacity: 4 });
  });

  it('is for nobody else to say, and of somebody who is there', async () => {
    const http = await openHttpShop();
    const agent = await http.agent();
    const boss = await http.agent({ role: 'admin' });
    const path = `/v1/agent/agents/${randomUUID()}/capacity`;
    const body = { capacity: 2 };
    expect((await http.call('PUT', path, { headers: agent, body })).status).toBe(403);
    expect((await http.call('PUT', path, { body })).status).toBe(401);
    const unknown = await http.call('PUT', path, { headers: boss, body });
    expect(unknown).toMatchObject({ body: { code: 'agent-unknown' } });
    expect((await http.call('PUT', path, { headers: boss, body: { capacity: 0 } })).status).toBe(400);
    expect((await http.call('PUT', path, { headers: boss, body: {} })).status).toBe(400);
  });
});
