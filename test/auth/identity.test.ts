import { createHmac } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { type Proof, proveIdentity } from '../../src/auth/identity.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { signToken } from '../support/sign-token.ts';

const secret = 'a secret that the shop shares with us';
const clock = fakeClock();
const now = Math.floor(clock.now() / 1000);
const deps = { clock, identitySecret: secret };
const prove = (proof: Proof) => proveIdentity(deps, 'shop', proof);
const token = (claims: object = {}, key = secret) =>
  signToken({ sub: 'c-1', aud: 'shop', exp: now + 600, ...claims }, key);

describe('a token of the customer’s own server', () => {
  it('proves who they are, and what it says of them', async () => {
    const said = {
      name: 'Rina Wulandari',
      email: 'rina@example.com',
      phone: '0812 3456 7890',
      attributes: { plan: 'gold', orders: 12, wholesale: true },
      tags: ['VIP'],
    };
    const proven = await prove({
      token: await token({ ...said, iat: now, nbf: now, jti: 'x', role: 'admin' }),
    });
    expect(proven).toEqual({ ...said, identifier: 'c-1', phone: '+6281234567890', tags: ['vip'] });
  });

  it('may name several audiences, and clocks may differ a little', async () => {
    expect(await prove({ token: await token({ aud: ['other', 'shop'] }) })).toEqual({ identifier: 'c-1' });
    expect(await prove({ token: await token({ exp: now - 30 }) })).toEqual({ identifier: 'c-1' });
  });

  it.each([
    ['of another secret', () => token({}, 'another secret, which is not the shop’s')],
    ['for another site', () => token({ aud: 'other' })],
    ['for no site', () => token({ aud: undefined })],
    ['of nobody', () => token({ sub: undefined })],
    ['without an end', () => token({ exp: undefined })],
    ['not valid yet', () => token({ nbf: now + 600 })],
    ['that is none', async () => 'x.y.z'],
    ['of an empty text', async () => '.'],
    ['without a signature', async () => `${(await token()).split('.').slice(0, 2).join('.')}.`],
    [
      'that says it needs no signature',
      async () => new UnsecuredJWT({ sub: 'c-1', aud: 'shop', exp: now + 600 }).encode(),
    ],
    [
      'under another algorithm',
      () =>
        new SignJWT({ sub: 'c-1', aud: 'shop', exp: now + 600 })
          .setProtectedHeader({ alg: 'HS512' })
          .sign(new TextEncoder().encode(`${secret}${secret}`)),
    ],
    [
      'with changed words',
      async () => {
        const [head, , signature] = (await token()).split('.');
        const body = Buffer.from(JSON.stringify({ sub: 'c-2', aud: 'shop', exp: now + 600 }));
        return [head, body.toString('base64url'), signature].join('.');
      },
    ],
  ])('%s proves nothing', async (_what, made) => {
    await expect(prove({ token: await made() })).rejects.toMatchObject({ code: 'identity-unproven' });
  });

  it('that is over says so, since a new one helps', async () => {
    await expect(prove({ token: await token({ exp: now - 120 }) })).rejects.toMatchObject({
      code: 'identity-expired',
    });
  });

  it('that lasts longer than an hour is refused, because whoever finds it is the customer', async () => {
    await expect(prove({ token: await token({ exp: now + 7200 }) })).rejects.toMatchObject({
      code: 'identity-lasting',
    });
  });

  it.each([
    [{ email: 'no address' }],
    [{ name: 'two\nlines' }],
    [{ attributes: { nested: { a: 1 } } }],
    [{ attributes: { '9lives': 'x' } }],
    [{ sub: '' }],
    [{ tags: ['<b>'] }],
  ])('that says %j is refused in words of its own', async (claims) => {
    await expect(prove({ token: await token(claims) })).rejects.toMatchObject({ code: 'identity-unfit' });
  });
});

describe('a hash of the identifier', () => {
  const hash = createHmac('sha256', secret).update('c-1').digest('hex');

  it('proves the identifier alone', async () => {
    for (const identifierHash of [hash, hash.toUpperCase()]) {
      expect(await prove({ identifier: 'c-1', identifierHash })).toEqual({ identifier: 'c-1' });
    }
  });

  it.each([
    ['of another identifier', 'c-2', hash],
    ['that is cut off', 'c-1', hash.slice(0, -1)],
    ['that is none', 'c-1', 'x'],
    ['of another secret', 'c-1', createHmac('sha256', 'other').update('c-1').digest('hex')],
  ])('%s proves nothing', async (_what, identifier, identifierHash) => {
    await expect(prove({ identifier, identifierHash })).rejects.toMatchObject({ code: 'identity-unproven' });
  });
});

it('proves nothing on a server without a secret', async () => {
  const proof = { token: await token() };
  await expect(proveIdentity({ clock }, 'shop', proof)).rejects.toMatchObject({ code: 'identity-off' });
});
