import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { openHttpShop } from '../support/http-shop.ts';

describe('bodies', () => {
  it.each([
    ['an unknown key', { messageId: 'm', text: 'halo', author: 'agent' }],
    ['a prototype', JSON.parse('{"messageId":"m","text":"halo","__proto__":{"admin":true}}')],
    ['an object for a text', { messageId: 'm', text: { $ne: null } }],
    ['a list for a text', { messageId: 'm', text: ['halo'] }],
    ['a number for an id', { messageId: 7, text: 'halo' }],
    ['an id with spaces', { messageId: 'a b', text: 'halo' }],
    ['no text', { messageId: 'm' }],
    ['an empty text', { messageId: 'm', text: '' }],
    ['nothing but hidden characters', { messageId: 'm', text: '\u200b\u202e \u0000' }],
    ['a list', [{ messageId: 'm', text: 'halo' }]],
    ['null', null],
  ])('with %s are refused with 400', async (_, body) => {
    const { call, path, headers, faults } = await openConversation();
    const answer = await call('POST', `${path}/messages`, { headers, body });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(faults).toEqual([]);
  });

  it('that are no JSON, of another type, or too long are refused', async () => {
    const { call, path, headers, faults } = await openConversation();
    const post = (raw: string, type: string) =>
      call('POST', `${path}/messages`, { headers: { ...headers, 'content-type': type }, raw });
    expect((await post('{"messageId":', 'application/json')).status).toBe(400);
    expect((await post('messageId=m&text=halo', 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await post('{"messageId":"m","text":"halo"}', 'text/plain')).status).toBe(415);
    const huge = JSON.stringify({ messageId: 'm', text: 'x'.repeat(1_000_000) });
    expect((await post(huge, 'application/json')).status).toBe(413);
    expect(faults).toEqual([]);
  });

  it('without a declared length are refused with 411', async () => {
    const { path, headers, url } = await openConversation();
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const chunked = request(`${url}${path}/messages`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      });
      chunked.on('response', (response) => resolve(response.resume().statusCode));
      chunked.on('error', reject);
      chunked.end('{"messageId":"m","text":"halo"}');
    });
    expect(status).toBe(411);
  });

  it('store text in NFC without what hides or disguises', async () => {
    const { call, path, headers } = await openConversation();
    const text = 'cafe\u0301 \u202egpj.exe\u0007';
    await call('POST', `${path}/messages`, { headers, body: { messageId: 'm', text } });
    const { body } = await call('GET', `${path}/events?after=1`, { headers });
    expect(body.events[0].text).toBe('caf\u00e9 gpj.exe');
  });
});

describe('other sites', () => {
  it('may call what visitors call, and read the answer', async () => {
    const { call } = await openHttpShop();
    const headers = { origin: 'https://shop.example' };
    const preflight = await call('OPTIONS', '/v1/visitors', { headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    const answer = await call('POST', '/v1/visitors', { headers });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('may read even refusals', async () => {
    const { call } = await openHttpShop();
    const refused = await call('POST', '/v1/conversations', { headers: { origin: 'https://shop.example' } });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each([
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{}, 200],
  ])('calling as an agent with %j get %i', async (from, status) => {
    const { call, agent } = await openHttpShop();
    const headers: Record<string, string> = { ...(await agent()), ...from };
    const answer = await call('PUT', '/v1/agent/presence', { headers, body: { presence: 'away' } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('tokens', () => {
  it.each([
    'Bearer',
    'Bearer x',
    `Bearer ${'a'.repeat(43)}`,
    `Bearer ${'a'.repeat(5000)}`,
    'Basic YTpi',
    'bearer null',
  ])('such as "%.20s" open nothing', async (authorization) => {
    const { call } = await openHttpShop();
    const answer = await call('POST', '/v1/conversations', { headers: { authorization } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it.each([
    ['', ''],
    ['a'.repeat(255), 'x'],
    ['ben@example.test', ''],
  ])('of agents: e-mail "%.10s" and password "%s" are no login', async (email, secret) => {
    const { call } = await openHttpShop();
    const { status } = await call('POST', '/v1/agent/session', { body: { email, password: secret } });
    expect([400, 401]).toContain(status);
  });
});

it('makes the first admin once, from the printed link', async () => {
  const { call, shop } = await openHttpShop();
  const { offerFirstRun } = await import('../../src/auth/first-run.ts');
  const token = await offerFirstRun(shop.deps);
  const admin = { token, name: 'Dewi', email: 'dewi@example.test', password: 'a long enough password' };
  const made = await call('POST', '/v1/setup', { body: admin });
  expect(made).toMatchObject({
    status: 201,
    body: { role: 'admin', departments: ['general', 'sales', 'technical'] },
  });
  expect(made.headers.getSetCookie()).toHaveLength(1);
  expect((await call('POST', '/v1/setup', { body: { ...admin, email: 'b@example.test' } })).status).toBe(403);
  expect(await offerFirstRun(shop.deps)).toBeUndefined();
});

it('describes every route it has', async () => {
  const { call } = await openHttpShop();
  const { body } = await call('GET', '/openapi.json');
  expect(body.openapi).toBe('3.1.0');
  expect(Object.keys(body.paths)).toEqual(
    expect.arrayContaining([
      '/v1/visitors',
      '/v1/conversations/{conversationId}/messages',
      '/v1/agent/events',
    ]),
  );
});

it.each([
  '/nothing',
  '/v1/nothing',
  '/..%2fpackage.json',
  '/pages/..%2f..%2fpackage.json',
  '/chunks/.sources',
  '//desk',
])('has nothing at %s', async (path) => {
  const { call } = await openHttpShop();
  expect((await call('GET', path)).status).toBe(404);
});

it('serves its pages compressed, and says in a word that nothing has changed', async () => {
  const { url } = await openHttpShop();
  const first = await fetch(url);
  expect(first.headers.get('content-encoding')).toBe('gzip');
  expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
  const etag = first.headers.get('etag') ?? '';
  expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
});

it('is healthy, and ready until it shuts down', async () => {
  const { call, shutDown } = await openHttpShop();
  expect((await call('GET', '/healthz')).status).toBe(200);
  expect(await call('GET', '/readyz')).toMatchObject({ status: 200, body: { status: 'ready', intents: 77 } });
  shutDown();
  expect((await call('GET', '/readyz')).status).toBe(503);
});

async function openConversation() {
  const opened = await openHttpShop();
  const headers = await opened.visitor();
  const { body } = await opened.call('POST', '/v1/conversations', { headers });
  return { ...opened, headers, path: `/v1/conversations/${body.conversationId}` };
}
