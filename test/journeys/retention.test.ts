import { describe, expect, it } from 'vitest';
import { forgetPeople } from '../../src/engine/forget-people.ts';
import { openShop } from '../support/shop.ts';
import { storeAdapters } from '../support/stores.ts';

const day = 86_400_000;
const forYears = { conversations: Infinity, visitors: Infinity };

describe.each(storeAdapters)('what was kept long enough, in $name', ({ open }) => {
  async function opened() {
    const stores = await open();
    const shop = await openShop({ stores });
    /** Somebody who came and went; the conversation is over. */
    const whoLeft = async () => {
      const visitor = await shop.visitor();
      await visitor.says('cod bisa ga kak?');
      await visitor.leaves();
      return visitor.conversation();
    };
    return { shop, stores, whoLeft };
  }

  it('goes: conversations a year after they were over, and no sooner', async () => {
    const { shop, stores, whoLeft } = await opened();
    const old = await whoLeft();
    await shop.clock.advance(200 * day);
    const younger = await whoLeft();
    await shop.clock.advance(166 * day);
    await forgetPeople(shop.deps, { ...forYears, conversations: 365 * day });
    expect(await shop.deps.conversations.read(old.id)).toBeUndefined();
    expect(await shop.deps.conversations.read(younger.id)).toBeDefined();
    await forgetPeople(shop.deps, { ...forYears, conversations: 365 * day });
    expect(shop.audit).toEqual([{ act: 'kept-long-enough', conversations: 1, files: 0, visitors: 0 }]);
    await stores.close();
  });

  it('goes: visitors who have not come for a month, but nobody with a conversation open', async () => {
    const { shop, stores, whoLeft } = await opened();
    const gone = await whoLeft();
    const waiting = await shop.visitor();
    await waiting.says('saya mau ngomong sama manusia');
    const { visitorId } = await waiting.conversation();
    await shop.clock.advance(31 * day);
    const fresh = await whoLeft();
    await forgetPeople(shop.deps, { ...forYears, visitors: 30 * day });
    expect(await shop.deps.visitors.byId(gone.visitorId)).toBeUndefined();
    expect(await shop.deps.visitors.byId(visitorId)).toBeDefined();
    expect(await shop.deps.visitors.byId(fresh.visitorId)).toBeDefined();
    expect(await shop.deps.conversations.read(gone.id)).toBeDefined();
    await stores.close();
  });

  it('a customer keeps their browsers while a conversation with one is kept, and goes with the last', async () => {
    const { shop, stores, whoLeft } = await opened();
    const { visitorId } = await whoLeft();
    const { customers, visitors } = shop.deps;
    await customers.vouch({ customerId: 'c', site: 'default', identifier: 'c-1', name: 'Rina', at: 1 });
    await visitors.belong(visitorId, 'c');
    await shop.clock.advance(40 * day);
    await forgetPeople(shop.deps, { ...forYears, visitors: 30 * day });
    expect(await visitors.byId(visitorId)).toBeDefined();
    await forgetPeople(shop.deps, { conversations: 39 * day, visitors: 30 * day });
    expect(await visitors.byId(visitorId)).toBeUndefined();
    expect(await customers.byId('c')).toBeUndefined();
    await stores.close();
  });

  it('everything stays where the settings say for ever', async () => {
    const { shop, stores, whoLeft } = await opened();
    const { id, visitorId } = await whoLeft();
    await shop.clock.advance(4_000 * day);
    await forgetPeople(shop.deps, forYears);
    expect(await shop.deps.conversations.read(id)).toBeDefined();
    expect(await shop.deps.visitors.byId(visitorId)).toBeDefined();
    expect(shop.audit).toEqual([]);
    await stores.close();
  });
});
