import { describe, expect, it } from 'vitest';
import { hash, identity, openIdentifying, tokenIn } from '../support/customers.ts';
import type { HttpShop } from '../support/http-shop.ts';

describe('a proof that proves nothing', () => {
  it.each([
    ['a token of another secret', async (http: HttpShop) => ({ token: `${await tokenIn(http)}x` })],
    ['a token that is none', async () => ({ token: 'x' })],
    ['a hash of another identifier', async () => ({ identifier: 'c-1', identifierHash: hash('c-2') })],
  ])('%s is refused, and the visitor stays who they were', async (_what, made) => {
    const http = await openIdentifying();
    const headers = await http.visitor();
    const answer = await http.call('PUT', identity, { headers, body: await made(http) });
    expect(answer).toMatchObject({ status: 401, body: { code: 'identity-unproven' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect((await http.call('POST', '/v1/conversations', { headers })).status).toBe(201);
    expect(http.faults).toEqual([]);
  });

  it('is refused in words of its own where it has expired, or the server has no secret', async () => {
    const http = await openIdentifying();
    const old = await tokenIn(http, { exp: Math.floor(http.shop.clock.now() / 1000) - 600 });
    const headers = await http.visitor();
    expect(await http.call('PUT', identity, { headers, body: { token: old } })).toMatchObject({
      status: 401,
      body: { code: 'identity-expired' },
    });
    const without = await openIdentifying({});
    const visitor = await without.visitor();
    const answer = await without.call('PUT', identity, { headers: visitor, body: { token: old } });
    expect(answer).toMatchObject({ status: 409, body: { code: 'identity-off' } });
  });

  it.each([
    {},
    { identifier: 'c-1' },
    { identifierHash: hash('c-1') },
    { token: 'x', identifier: 'c-1', identifierHash: hash('c-1') },
    { token: { $ne: null } },
    { token: ['x'] },
    { identifier: 'a\nb', identifierHash: hash('a\nb') },
    { email: 'none' },
    { name: 'Rina', customerId: 'c-1' },
    { name: 'Rina', tags: ['vip'] },
  ])('is refused at the door: %j', async (body) => {
    const http = await openIdentifying();
    const headers = await http.visitor();
    expect((await http.call('PUT', identity, { headers, body })).status).toBe(400);
    expect((await http.call('PUT', identity, { body: { name: 'Rina' } })).status).toBe(401);
    expect(http.faults).toEqual([]);
  });
});
