import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Vouched } from '../../src/ports/customer-store.ts';
import type { VisitorRecord } from '../../src/ports/visitor-store.ts';
import { opening, visitorMessage } from '../support/conversations.ts';
import { type OpenStores, storeAdapters } from '../support/stores.ts';

describe.each(storeAdapters)('customers in $name', ({ open }) => {
  let stores: OpenStores;
  beforeAll(async () => {
    stores = await open();
  });
  afterAll(() => stores.close());

  const bare: Vouched = { customerId: 'c1', site: 'shop', identifier: 'bare', at: 1 };
  const said = { name: "O'Hara; --", email: 'o@example.com', phone: '+6281234567890' };

  it('keeps a customer who is new, and gives them by their id', async () => {
    const record = { customerId: 'c1', site: 'shop', identifier: 'bare', attributes: {}, tags: [] };
    const kept = { ...record, createdAt: 1, updatedAt: 1 };
    expect(await stores.customers.vouch(bare)).toEqual(kept);
    expect(await stores.customers.byId('c1')).toEqual(kept);
    expect(await stores.customers.byId('nobody')).toBeUndefined();
  });

  it('knows a customer again by site and identifier, and keeps what is not said anew', async () => {
    const full = { ...bare, ...said, customerId: 'c2', identifier: 'full' };
    await stores.customers.vouch({
      ...full,
      attributes: { plan: 'gold', seats: 3, ok: true },
      tags: ['vip'],
    });
    const again = { customerId: 'c3', site: 'shop', identifier: 'full', name: 'Rina', at: 5 };
    expect(await stores.customers.vouch(again)).toEqual({
      ...said,
      customerId: 'c2',
      site: 'shop',
      identifier: 'full',
      name: 'Rina',
      attributes: { plan: 'gold', seats: 3, ok: true },
      tags: ['vip'],
      createdAt: 1,
      updatedAt: 5,
    });
    const fewer = await stores.customers.vouch({ ...again, attributes: { seats: 4 }, tags: [] });
    expect(fewer).toMatchObject({ attributes: { seats: 4 }, tags: [] });
  });

  it('makes one customer of many calls at once, and another on another site', async () => {
    const calls = Array.from({ length: 20 }, (_, index) =>
      stores.customers.vouch({ ...bare, customerId: `r${index}`, identifier: 'rush' }),
    );
    const ids = new Set((await Promise.all(calls)).map(({ customerId }) => customerId));
    expect(ids.size).toBe(1);
    const other = await stores.customers.vouch({
      ...bare,
      customerId: 'z',
      site: 'other',
      identifier: 'rush',
    });
    expect(other.customerId).toBe('z');
  });

  it('knows whose browsers are whose; one that is somebody’s stays theirs', async () => {
    const visitor = (visitorId: string, createdAt: number): VisitorRecord => ({
      visitorId,
      site: 'shop',
      createdAt,
      expiresAt: 100,
    });
    await stores.customers.vouch({ ...bare, customerId: 'd1', identifier: 'd1' });
    await stores.customers.vouch({ ...bare, customerId: 'd2', identifier: 'd2' });
    for (const [id, at] of [
      ['w1', 1],
      ['w2', 2],
      ['w3', 3],
    ] as const)
      await stores.visitors.add(visitor(id, at), `hash-${id}`);
    await stores.visitors.belong('w1', 'd1');
    await stores.visitors.belong('w2', 'd1');
    await stores.visitors.belong('w2', 'd2');
    expect(await stores.visitors.byId('w2')).toEqual({ ...visitor('w2', 2), customerId: 'd1' });
    expect((await stores.visitors.ofCustomer('d1', 10)).map((one) => one.visitorId)).toEqual(['w2', 'w1']);
    expect(await stores.visitors.ofCustomer('d1', 1)).toHaveLength(1);
    expect(await stores.visitors.ofCustomer('d2', 10)).toEqual([]);
    expect(await stores.visitors.byToken('hash-w1', 1)).toMatchObject({ customerId: 'd1' });
    await stores.visitors.addToken('w1', 'hash-from-a-mail');
    expect(await stores.visitors.byToken('hash-from-a-mail', 1)).toEqual(visitor('w1', 1));
  });

  it('forgets a conversation with all of it, a visitor with their tokens, and a customer', async () => {
    const { conversations, visitors, customers, outbox } = stores;
    const visitor = (visitorId: string) => ({ visitorId, site: 'shop', createdAt: 1, expiresAt: 100 });
    await customers.vouch({ ...bare, customerId: 'e1', identifier: 'e1' });
    for (const id of ['x1', 'x2']) {
      await visitors.add(visitor(id), `hash-${id}`);
      await visitors.addToken(id, `hash-${id}-phone`);
      await visitors.belong(id, 'e1');
      await conversations.start(opening({ id, visitorId: id }, visitorMessage(`halo ${id}`)));
      await visitors.addLink(`link-${id}`, { visitorId: id, conversationId: id, expiresAt: 100 });
      await outbox.add({
        mailId: `mail-${id}`,
        kind: 'reply',
        conversationId: id,
        seq: 2,
        to: 'r@example.com',
        dueAt: 1,
      });
    }
    await conversations.erase('x1');
    await conversations.erase('x1');
    expect(await conversations.read('x1')).toBeUndefined();
    expect(await conversations.eventsAfter('x1', 0, 10)).toEqual([]);
    expect(await conversations.openOf('x1', 'shop')).toBeUndefined();
    expect(
      (await conversations.search({ words: ['halo'], limit: 10 })).map(({ conversation }) => conversation.id),
    ).toEqual(['x2']);
    const taken = await outbox.take(100, 200, 10);
    expect(taken.map(({ conversationId }) => conversationId)).toEqual(['x2']);
    await visitors.erase('x1');
    expect(await visitors.byId('x1')).toBeUndefined();
    for (const hash of ['hash-x1', 'hash-x1-phone']) expect(await visitors.byToken(hash, 1)).toBeUndefined();
    expect(await visitors.link('link-x1', 1)).toBeUndefined();
    expect(await visitors.link('link-x2', 1)).toMatchObject({ visitorId: 'x2' });
    expect((await visitors.ofCustomer('e1', 10)).map(({ visitorId }) => visitorId)).toEqual(['x2']);
    await visitors.erase('x2');
    await customers.erase('e1');
    expect(await customers.byId('e1')).toBeUndefined();
    const again = await conversations.start(opening({ id: 'x3', visitorId: 'x1' }));
    expect(again).toEqual({ outcome: 'started', conversationId: 'x3' });
  });

  it('keeps what pages say of a visitor, the last of it', async () => {
    await stores.visitors.add({ visitorId: 's1', site: 'shop', createdAt: 1, expiresAt: 9 }, 'hash-s1');
    await stores.visitors.describe('s1', { ...said, attributes: { cart: 'Rp 120.000', items: 2 } });
    expect((await stores.visitors.byId('s1'))?.said).toEqual({
      ...said,
      attributes: { cart: 'Rp 120.000', items: 2 },
    });
    await stores.visitors.describe('s1', { name: 'Rina' });
    expect((await stores.visitors.byId('s1'))?.said).toEqual({ name: 'Rina' });
    expect(await stores.visitors.byId('nobody')).toBeUndefined();
  });
});
