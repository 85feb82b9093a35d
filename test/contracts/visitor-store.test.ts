import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type VisitorRecord, visitorLifetimeMs } from '../../src/ports/visitor-store.ts';
import { opening } from '../support/conversations.ts';
import { type OpenStores, storeAdapters } from '../support/stores.ts';

describe.each(storeAdapters)('visitors in $name', ({ open }) => {
  let stores: OpenStores;
  beforeAll(async () => {
    stores = await open();
  });
  afterAll(() => stores.close());

  const bare: VisitorRecord = { visitorId: 'v1', site: 'shop', createdAt: 1, expiresAt: 100 };
  const full: VisitorRecord = {
    ...bare,
    visitorId: 'v2',
    locale: 'id',
    pageUrl: "https://kopi.example/?q=';--",
  };

  it.each([bare, full])('knows $visitorId again by the hash of the token', async (visitor) => {
    await stores.visitors.add(visitor, `hash-${visitor.visitorId}`);
    expect(await stores.visitors.byToken(`hash-${visitor.visitorId}`, 99)).toEqual(visitor);
  });

  it('knows nobody by another hash, nor by a token that has expired', async () => {
    await stores.visitors.add({ ...bare, visitorId: 'v3' }, 'hash-v3');
    expect(await stores.visitors.byToken('hash-v3 ', 1)).toBeUndefined();
    expect(await stores.visitors.byToken('', 1)).toBeUndefined();
    expect(await stores.visitors.byToken('hash-v3', 100)).toBeUndefined();
  });

  it('lets a visitor who came back stay longer, and no other', async () => {
    await stores.visitors.add({ ...bare, visitorId: 'v4' }, 'hash-v4');
    await stores.visitors.add({ ...bare, visitorId: 'v5' }, 'hash-v5');
    await stores.visitors.extend('v4', 200);
    expect(await stores.visitors.byToken('hash-v4', 150)).toMatchObject({ expiresAt: 200 });
    expect(await stores.visitors.byToken('hash-v5', 150)).toBeUndefined();
  });

  it('tells page by page who has not come for long', async () => {
    const seen = (visitorId: string, at: number) =>
      stores.visitors.add({ ...bare, visitorId, expiresAt: at + visitorLifetimeMs }, `hash-${visitorId}`);
    for (const [visitorId, at] of [
      ['z1', 500],
      ['z2', 900],
      ['z3', 500],
    ] as const)
      await seen(visitorId, at);
    const page = (after: string) => stores.visitors.unseenSince(600, { after, limit: 1 });
    expect((await page('z')).map(({ visitorId }) => visitorId)).toEqual(['z1']);
    expect((await page('z1')).map(({ visitorId }) => visitorId)).toEqual(['z3']);
    expect(await page('z3')).toEqual([]);
  });

  it('knows a visitor by any of their tokens, for as long as the visitor stays', async () => {
    await stores.visitors.add({ ...bare, visitorId: 'v6' }, 'hash-v6');
    await stores.visitors.addToken('v6', 'hash-v6-phone');
    expect(await stores.visitors.byToken('hash-v6-phone', 99)).toMatchObject({ visitorId: 'v6' });
    expect(await stores.visitors.byToken('hash-v6', 99)).toMatchObject({ visitorId: 'v6' });
    expect(await stores.visitors.byToken('hash-v6-phone', 100)).toBeUndefined();
    await stores.visitors.extend('v6', 200);
    expect(await stores.visitors.byToken('hash-v6-phone', 150)).toMatchObject({ expiresAt: 200 });
  });

  it('finds a link by the hash of its token until it expires, and forgets it then', async () => {
    await stores.visitors.add({ ...bare, visitorId: 'v7' }, 'hash-v7');
    const first = opening({ visitorId: 'v7' });
    await stores.conversations.start(first);
    const link = { visitorId: 'v7', conversationId: first.conversationId, expiresAt: 100 };
    await stores.visitors.addLink('link-v7', link);
    expect(await stores.visitors.link('link-v7', 99)).toEqual(link);
    expect(await stores.visitors.link('link-v7', 100)).toBeUndefined();
    expect(await stores.visitors.link('hash-v7', 1)).toBeUndefined();
    expect(await stores.visitors.byToken('link-v7', 1)).toBeUndefined();
    await stores.visitors.forgetLinks(100);
    expect(await stores.visitors.link('link-v7', 1)).toBeUndefined();
  });
});
