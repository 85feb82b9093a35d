import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitorRecord } from '../../src/ports/visitor-store.ts';
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
});
