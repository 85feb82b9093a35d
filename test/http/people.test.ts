import { describe, expect, it } from 'vitest';
import { attributes, hash, identity, openIdentifying, talking, tokenIn } from '../support/customers.ts';
import { readFrames } from '../support/read-frames.ts';

describe('a verified customer', () => {
  it('has their conversations in every browser, and goes on where they left off', async () => {
    const http = await openIdentifying();
    const laptop = await talking(http, 'refund saya gimana');
    const token = await tokenIn(http);
    const first = await http.call('PUT', identity, { headers: laptop.headers, body: { token } });
    expect(first).toMatchObject({ status: 200, body: { identity: 'verified', name: 'Rina Wulandari' } });

    const phone = await http.visitor();
    expect((await http.call('GET', laptop.path, { headers: phone })).status).toBe(404);
    const body = { identifier: 'c-1', identifierHash: hash('c-1') };
    expect((await http.call('PUT', identity, { headers: phone, body })).status).toBe(200);
    const list = await http.call('GET', '/v1/conversations', { headers: phone });
    expect(list.body.conversations).toMatchObject([{ conversationId: laptop.conversationId, status: 'bot' }]);
    const events = await http.call('GET', `${laptop.path}/events`, { headers: phone });
    expect(JSON.stringify(events.body)).toContain('refund saya gimana');
    const again = await http.call('POST', '/v1/conversations', { headers: phone });
    expect(again).toMatchObject({ status: 200, body: { conversationId: laptop.conversationId } });
    const said = { messageId: 'from-phone', text: 'ini dari hp' };
    expect((await http.call('POST', `${laptop.path}/messages`, { headers: phone, body: said })).status).toBe(
      201,
    );
    await http.call('POST', `${laptop.path}/close`, { headers: laptop.headers });
    const next = await http.call('POST', '/v1/conversations', { headers: phone });
    expect(next).toMatchObject({ status: 201 });
  });

  it('is nobody else: not with their e-mail alone, nor with another’s proof, nor on another site', async () => {
    const http = await openIdentifying();
    const { path, headers } = await talking(http);
    await http.call('PUT', identity, {
      headers,
      body: { token: await tokenIn(http, { email: 'r@example.com' }) },
    });
    const same = await http.visitor();
    await http.call('PUT', identity, {
      headers: same,
      body: { name: 'Rina Wulandari', email: 'r@example.com' },
    });
    const other = await http.visitor();
    await http.call('PUT', identity, {
      headers: other,
      body: { token: await tokenIn(http, { sub: 'c-2' }) },
    });
    const abroad = await http.visitor({ site: 'abroad' });
    const token = await tokenIn(http, { aud: 'abroad' });
    expect((await http.call('PUT', identity, { headers: abroad, body: { token } })).status).toBe(200);
    for (const stranger of [same, other, abroad]) {
      for (const route of [path, `${path}/events`, `${path}/transcript`]) {
        expect((await http.call('GET', route, { headers: stranger })).status).toBe(404);
      }
      const list = await http.call('GET', '/v1/conversations', { headers: stranger });
      expect(list.body.conversations).toEqual([]);
    }
  });

  it('stays that customer: the next person at the same browser has to begin anew', async () => {
    const http = await openIdentifying();
    const headers = await http.visitor();
    const say = async (sub: string) =>
      http.call('PUT', identity, { headers, body: { token: await tokenIn(http, { sub }) } });
    expect((await say('c-1')).status).toBe(200);
    expect((await say('c-1')).status).toBe(200);
    expect(await say('c-2')).toMatchObject({ status: 409, body: { code: 'other-customer' } });
  });

  it('goes to people at once where the team has said so of their tag', async () => {
    const http = await openIdentifying();
    const { vip } = http.shop.deps.published().catalogue.escalation;
    const tag = vip.tags[0] ?? 'vip';
    const headers = await http.visitor();
    await http.call('PUT', identity, { headers, body: { token: await tokenIn(http, { tags: [tag] }) } });
    const { body } = await http.call('POST', '/v1/conversations', { headers });
    const path = `/v1/conversations/${body.conversationId}`;
    const text = 'zxqv plugh ini apa ya wkwk';
    await http.call('POST', `${path}/messages`, { headers, body: { messageId: 'm', text } });
    await http.shop.settled();
    const conversation = await http.shop.deps.conversations.read(body.conversationId);
    expect(conversation).toMatchObject({ status: 'queued', reason: 'vip' });
  });
});

describe('what the page says of a visitor', () => {
  it('is told to agents with who says so, and what is vouched for goes before it', async () => {
    const http = await openIdentifying();
    const { headers, conversationId, path } = await talking(http);
    const body = { name: 'Rina', email: 'r@example.com' };
    expect((await http.call('PUT', identity, { headers, body })).body).toEqual({
      identity: 'said',
      name: 'Rina',
    });
    const told = { cart: 'Rp\u202e 120.000', items: 2, member: false, plan: 'none' };
    const set = await http.call('PATCH', attributes, { headers, body: { attributes: told } });
    expect(set).toMatchObject({ status: 200, body: { attributes: { ...told, cart: 'Rp 120.000' } } });
    await http.call('PATCH', attributes, { headers, body: { attributes: { items: 3, member: null } } });

    const boss = await http.agent({ role: 'supervisor' });
    const person = () =>
      http.call('GET', `/v1/agent/conversations/${conversationId}/person`, { headers: boss });
    expect((await person()).body).toMatchObject({
      identity: 'said',
      details: [
        { key: 'name', value: 'Rina', origin: 'page' },
        { key: 'email', value: 'r@example.com', origin: 'page' },
      ],
      attributes: [
        { name: 'cart', value: 'Rp 120.000', origin: 'page' },
        { name: 'items', value: 3, origin: 'page' },
        { name: 'plan', value: 'none', origin: 'page' },
      ],
      tags: [],
      devices: 1,
    });
    const token = await tokenIn(http, {
      attributes: { plan: 'gold' },
      tags: ['grosir'],
      email: 'R@example.com',
    });
    await http.call('PUT', identity, { headers, body: { token } });
    await http.call('PUT', `${path}/contact`, { headers, body: { phone: '081234567890' } });
    expect((await person()).body).toMatchObject({
      identity: 'verified',
      details: [
        { key: 'name', value: 'Rina Wulandari', origin: 'server' },
        { key: 'name', value: 'Rina', origin: 'page' },
        { key: 'email', value: 'R@example.com', origin: 'server' },
        { key: 'phone', value: '+6281234567890', origin: 'visitor' },
        { key: 'identifier', value: 'c-1', origin: 'server' },
      ],
      attributes: [
        { name: 'plan', value: 'gold', origin: 'server' },
        { name: 'cart', origin: 'page' },
        { name: 'items', origin: 'page' },
      ],
      tags: ['grosir'],
    });
    const read = await http.call('GET', `/v1/agent/conversations/${conversationId}`, { headers: boss });
    expect(read.body.conversation.person).toMatchObject({
      name: 'Rina Wulandari',
      customerId: expect.any(String),
    });
  });

  it('is nothing that the visitor sees in the conversation, and nothing new when it is said again', async () => {
    const http = await openIdentifying();
    const { headers, path } = await talking(http);
    const before = (await http.call('GET', path, { headers })).body.seq;
    for (let times = 0; times < 3; times += 1)
      await http.call('PUT', identity, { headers, body: { name: 'Rina' } });
    const { body } = await http.call('GET', `${path}/events`, { headers });
    expect(body.events.slice(before)).toMatchObject([{ type: 'withheld' }]);
    expect(JSON.stringify(body)).not.toContain('Rina');
  });

  it('reaches the next conversation too', async () => {
    const http = await openIdentifying();
    const headers = await http.visitor();
    await http.call('PUT', identity, { headers, body: { name: 'Rina' } });
    const { body } = await http.call('POST', '/v1/conversations', { headers });
    const conversation = await http.shop.deps.conversations.read(body.conversationId);
    expect(conversation?.person).toEqual({ name: 'Rina' });
  });

  it('is told at once to an agent who has the conversation', async () => {
    const http = await openIdentifying();
    const { headers, path, conversationId } = await talking(http);
    const ben = await http.agent({ presence: 'online' });
    await http.call('POST', `${path}/handoff`, { headers });
    await http.shop.settled();
    const frames = await readFrames(`${http.url}/v1/agent/events`, ben);
    await http.call('PATCH', attributes, { headers, body: { attributes: { cart: 'full' } } });
    const frame = await frames.next(({ event }) => event === 'person-changed');
    expect(frame.data).toMatchObject({ conversationId });
  });

  const many = Object.fromEntries(Array.from({ length: 31 }, (_, index) => [`a${index}`, index]));

  it.each([
    [{ attributes: many }],
    [{ attributes: { a: 'x'.repeat(201) } }],
    [{ attributes: { a: { b: 1 } } }],
    [{ attributes: { a: [1] } }],
    [{ attributes: { ['a'.repeat(41)]: 1 } }],
    [{ attributes: { 'a b': 1 } }],
    [{ attributes: { '<b>': 1 } }],
    [{ attributes: 'a' }],
    [{}],
    [{ attributes: {}, customerId: 'c' }],
  ])('is bounded', async (body) => {
    const http = await openIdentifying();
    const headers = await http.visitor();
    expect((await http.call('PATCH', attributes, { headers, body })).status).toBe(400);
    expect(http.faults).toEqual([]);
  });

  it('is bounded over all calls, and in how often it is said', async () => {
    const http = await openIdentifying();
    const headers = await http.visitor();
    const { a30: _last, ...thirty } = many;
    const set = (said: object) => http.call('PATCH', attributes, { headers, body: { attributes: said } });
    expect((await set(thirty)).status).toBe(200);
    expect(await set({ a30: 1 })).toMatchObject({ status: 400, body: { code: 'too-many-attributes' } });
    expect((await set({ a0: null, a30: 1 })).status).toBe(200);
    const statuses: number[] = [];
    for (let times = 0; times < 60; times += 1) statuses.push((await set({ a1: times })).status);
    expect(statuses.at(-1)).toBe(429);
  });

  it('is for agents who may see the conversation alone', async () => {
    const http = await openIdentifying();
    const { conversationId } = await talking(http);
    const path = `/v1/agent/conversations/${conversationId}/person`;
    expect((await http.call('GET', path)).status).toBe(401);
    for (const role of ['agent', 'editor'] as const) {
      const headers = await http.agent({ role });
      expect((await http.call('GET', path, { headers })).status).toBe(404);
    }
  });
});

describe('the conversations of a visitor', () => {
  it('are theirs, the newest first', async () => {
    const http = await openIdentifying();
    const { headers, path, conversationId } = await talking(http);
    await talking(http);
    await http.call('POST', `${path}/close`, { headers });
    const next = await http.call('POST', '/v1/conversations', { headers });
    const { body } = await http.call('GET', '/v1/conversations', { headers });
    expect(body.conversations).toMatchObject([
      { conversationId: next.body.conversationId, status: 'bot' },
      { conversationId, status: 'closed', closedAt: expect.any(Number) },
    ]);
    expect((await http.call('GET', '/v1/conversations')).status).toBe(401);
  });
});
