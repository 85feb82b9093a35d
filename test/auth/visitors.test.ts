import { beforeEach, describe, expect, it } from 'vitest';
import { memoryVisitorStore } from '../../src/adapters/memory/visitor-store.ts';
import { systemIds } from '../../src/adapters/system/ids.ts';
import { admitVisitor, visitorOf } from '../../src/auth/visitors.ts';
import type { VisitorStore } from '../../src/ports/visitor-store.ts';
import { type FakeClock, fakeClock } from '../support/fake-clock.ts';

const day = 86_400_000;
const ids = systemIds('key of the tests');

describe('a visitor', () => {
  let clock: FakeClock;
  let extensions: number;
  let deps: { visitors: VisitorStore; clock: FakeClock; ids: typeof ids };
  beforeEach(() => {
    clock = fakeClock();
    extensions = 0;
    deps = { visitors: countingExtensions(memoryVisitorStore()), clock, ids };
  });

  function countingExtensions(plain: VisitorStore): VisitorStore {
    return {
      ...plain,
      async extend(visitorId, expiresAt) {
        extensions += 1;
        await plain.extend(visitorId, expiresAt);
      },
    };
  }

  const returning = (token: string) => visitorOf(deps, `Bearer ${token}`);

  it('is known again by their token', async () => {
    const { visitorId, token } = await admitVisitor(deps, { site: 'shop', locale: 'id', pageUrl: '/cart' });
    expect(await returning(token)).toEqual({
      visitorId,
      site: 'shop',
      locale: 'id',
      pageUrl: '/cart',
      createdAt: clock.now(),
      expiresAt: clock.now() + 30 * day,
    });
  });

  it('need not say anything', async () => {
    const { visitorId, token } = await admitVisitor(deps, {});
    expect(await returning(token)).toEqual({
      visitorId,
      site: 'default',
      createdAt: clock.now(),
      expiresAt: clock.now() + 30 * day,
    });
  });

  it('has a token of 256 bits that is stored as a hash only', async () => {
    const stored: string[] = [];
    const visitors: VisitorStore = {
      ...memoryVisitorStore(),
      add: async (visitor, hash) => {
        stored.push(JSON.stringify(visitor), hash);
      },
    };
    const { token } = await admitVisitor({ ...deps, visitors }, {});
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(stored.join()).not.toContain(token);
  });

  it('is forgotten after 30 days away', async () => {
    const { token } = await admitVisitor(deps, {});
    await clock.advance(30 * day - 1);
    expect(await returning(token)).toBeDefined();
    const { token: away } = await admitVisitor(deps, {});
    await clock.advance(30 * day);
    expect(await returning(away)).toBeUndefined();
  });

  it('is known for as long as they keep coming', async () => {
    const { token } = await admitVisitor(deps, {});
    for (let visit = 0; visit < 10; visit++) {
      await clock.advance(29 * day);
      expect(await returning(token)).toBeDefined();
    }
  });

  it('is noted at most once a day, so that reading does not write', async () => {
    const { token } = await admitVisitor(deps, {});
    await clock.advance(day);
    await returning(token);
    expect(extensions).toBe(0);
    await clock.advance(1);
    for (let call = 0; call < 5; call++) await returning(token);
    expect(extensions).toBe(1);
  });

  it('is nobody with a header that is not quite right', async () => {
    const { visitorId, token } = await admitVisitor(deps, {});
    const other = ids.secret();
    const headers = [
      undefined,
      '',
      token,
      'Bearer',
      'Bearer ',
      `Bearer ${other}`,
      `Bearer ${visitorId}`,
      `Bearer ${ids.fingerprint(token)}`,
      `Basic ${token}`,
      `Bearer  ${token}`,
      ` Bearer ${token}`,
      `Bearer ${token} `,
      `Bearer ${token}\n`,
      `Bearer ${token}, Bearer ${token}`,
      `Bearer ${token.slice(0, -1)}`,
      `Bearer ${token}x`,
      `Bearer ${token.toLowerCase()}`,
      `Bearer "${token}"`,
      `Bearer ${'a'.repeat(100_000)}`,
      'Bearer __proto__________________',
      "Bearer ' or 1=1 --              ",
    ];
    for (const header of headers) expect(await visitorOf(deps, header), String(header)).toBeUndefined();
    expect(await visitorOf(deps, `bearer ${token}`), 'the scheme has no case (RFC 9110)').toBeDefined();
  });
});
