import { expect, it } from 'vitest';
import { type HttpShop, openHttpShop, password } from '../support/http-shop.ts';
import { readFrames } from '../support/read-frames.ts';

it('logs in with a cookie that scripts cannot read, and out', async () => {
  const { call, agent } = await openHttpShop();
  const headers = await agent({ email: 'ben@example.test' });
  const login = await call('POST', '/v1/agent/session', { body: { email: 'BEN@example.test ', password } });
  expect(login.headers.getSetCookie()[0]).toMatch(
    /^sapa=[\w-]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect((await call('GET', '/v1/agent/session', { headers })).body.name).toBe('Ben');
  expect((await call('DELETE', '/v1/agent/session', { headers })).status).toBe(204);
  expect((await call('GET', '/v1/agent/session', { headers })).status).toBe(401);
});

it('binds the cookie to the host where the product is reached by HTTPS', async () => {
  const { call, agent } = await openHttpShop('https://chat.example.org');
  await agent({ email: 'ben@example.test' });
  const login = await call('POST', '/v1/agent/session', { body: { email: 'ben@example.test', password } });
  const [cookie = ''] = login.headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-sapa=[\w-]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

it('holds up guessing after five wrong passwords, for that account alone', async () => {
  const { call, agent } = await openHttpShop();
  await agent({ email: 'ben@example.test' });
  await agent({ email: 'cici@example.test' });
  const guess = (email: string, secret: string) =>
    call('POST', '/v1/agent/session', { body: { email, password: secret } });
  for (let tries = 0; tries < 5; tries += 1)
    expect((await guess('ben@example.test', 'wrong')).status).toBe(401);
  const held = await guess('ben@example.test', password);
  expect(held.status).toBe(429);
  expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await guess('cici@example.test', password)).status).toBe(200);
});

it('lets an agent claim, answer within the visitor’s open stream, note, and close', async () => {
  const http = await openHttpShop();
  const { call, url, visitor, agent, faults } = http;
  const ada = await visitor();
  const conversationId = await waitingConversation(http, ada);
  const ben = await agent();
  await call('PUT', '/v1/agent/presence', { headers: ben, body: { presence: 'away' } });
  const queue = await call('GET', '/v1/agent/queue', { headers: ben });
  expect(queue.body.waiting).toMatchObject([{ conversationId, status: 'queued', reason: 'asked' }]);

  const stream = await readFrames(`${url}/v1/conversations/${conversationId}/events`, ada);
  const path = `/v1/agent/conversations/${conversationId}`;
  expect((await call('POST', `${path}/claim`, { headers: ben })).status).toBe(200);
  const said = { messageId: 'a-1', text: 'Halo Kak' };
  expect((await call('POST', `${path}/messages`, { headers: ben, body: said })).status).toBe(201);
  expect((await call('POST', `${path}/messages`, { headers: ben, body: said })).status).toBe(200);
  const heard = await stream.next(({ data }) => data.author === 'agent');
  expect(heard).toMatchObject({ event: 'message-posted', data: { text: 'Halo Kak', authorName: 'Ben' } });
  expect(heard.id).toBe(String(heard.data.seq));

  expect((await call('POST', `${path}/notes`, { headers: ben, body: { text: 'rahasia' } })).status).toBe(201);
  expect((await call('POST', `${path}/close`, { headers: ben, body: { reason: 'resolved' } })).status).toBe(
    200,
  );
  await stream.next(({ data }) => data.type === 'conversation-closed');
  expect(JSON.stringify(stream.frames)).not.toContain('rahasia');
  const seqs = stream.frames.map(({ data }) => data.seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));

  const transcript = await call('GET', path, { headers: ben });
  expect(transcript.body.conversation).toMatchObject({ status: 'closed', closeReason: 'resolved' });
  expect(JSON.stringify(transcript.body.events)).toContain('asked-for-person');
  expect(faults).toEqual([]);
});

it('has one winner of 20 parallel claims by two agents', async () => {
  const http = await openHttpShop();
  const { call, agent } = http;
  const conversationId = await waitingConversation(http, await http.visitor());
  const [ben, cici] = [await agent(), await agent()];
  for (const headers of [ben, cici]) {
    await call('PUT', '/v1/agent/presence', { headers, body: { presence: 'away' } });
  }
  const claims = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      call('POST', `/v1/agent/conversations/${conversationId}/claim`, {
        headers: index % 2 === 0 ? ben : cici,
      }),
    ),
  );
  const won = claims.map(({ status }, index) => (status === 200 ? index % 2 : undefined));
  expect(new Set(won.filter((side) => side !== undefined)).size).toBe(1);
  const lost = claims.filter(({ status }) => status !== 200);
  expect(lost).toHaveLength(10);
  expect(lost.every(({ status, body }) => status === 409 && body.code === 'already-assigned')).toBe(true);
});

it('streams to agents what concerns them, and to nobody else', async () => {
  const http = await openHttpShop();
  const { url, agent } = http;
  const ben = await readFrames(`${url}/v1/agent/events`, await agent());
  const tia = await readFrames(`${url}/v1/agent/events`, await agent({ departments: ['technical'] }));
  const conversationId = await waitingConversation(http, await http.visitor());
  const frame = await ben.next(({ event }) => event === 'conversation-changed');
  expect(frame.data).toMatchObject({ conversation: { conversationId, status: 'queued' } });
  expect(tia.frames).toEqual([]);
});

it('tells an agent when a conversation is no longer theirs', async () => {
  const http = await openHttpShop();
  const { url, agent, call, shop } = http;
  const headers = await agent();
  const conversationId = await waitingConversation(http, await http.visitor());
  await call('PUT', '/v1/agent/presence', { headers, body: { presence: 'online' } });
  await shop.settled();
  const stream = await readFrames(`${url}/v1/agent/events`, headers);
  const cici = await shop.agent('Cici', { departments: ['technical'] });
  const path = `/v1/agent/conversations/${conversationId}/transfer`;
  const moved = await call('POST', path, { headers, body: { agentId: cici.agentId } });
  expect(moved.status).toBe(200);
  await stream.next(
    ({ event, data }) => event === 'conversation-gone' && data.conversationId === conversationId,
  );
});

async function waitingConversation(
  { call, shop }: HttpShop,
  headers: Record<string, string>,
): Promise<string> {
  const { body } = await call('POST', '/v1/conversations', { headers });
  const message = { messageId: 'm-1', text: 'saya mau ngomong sama manusia' };
  await call('POST', `/v1/conversations/${body.conversationId}/messages`, { headers, body: message });
  await shop.settled();
  return body.conversationId;
}
