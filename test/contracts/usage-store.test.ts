import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenStores, storeAdapters } from '../support/stores.ts';

describe.each(storeAdapters)('the use of language models in $name', ({ open }) => {
  let stores: OpenStores;
  beforeAll(async () => {
    stores = await open();
    const use = { conversationId: 'c1', visitorId: 'v1', promptTokens: 900, completionTokens: 100 };
    await stores.usage.add({ ...use, day: '2026-11-21' });
    await stores.usage.add({ ...use, day: '2026-11-22', promptTokens: 1 });
    await stores.usage.add({ ...use, day: '2026-11-22', completionTokens: 2 });
    await stores.usage.add({ ...use, day: '2026-11-22', conversationId: 'c2' });
    await stores.usage.add({ ...use, day: '2026-11-23', conversationId: 'c3', visitorId: 'v2' });
  });
  afterAll(() => stores.close());

  it('adds up the turns of a day', async () => {
    expect(await stores.usage.total({ day: '2026-11-22' })).toEqual({
      turns: 3,
      promptTokens: 1801,
      completionTokens: 202,
    });
  });

  it('tells visitors and conversations apart', async () => {
    expect(await stores.usage.total({ day: '2026-11-22', visitorId: 'v2' })).toMatchObject({ turns: 0 });
    expect(await stores.usage.total({ conversationId: 'c1' })).toMatchObject({ turns: 3 });
    expect(await stores.usage.total({ visitorId: 'v1' })).toMatchObject({ turns: 4 });
  });

  it('is nothing where nothing was used', async () => {
    const nothing = { turns: 0, promptTokens: 0, completionTokens: 0 };
    expect(await stores.usage.total({ conversationId: "c'--" })).toEqual(nothing);
    expect(await stores.usage.perDay('2027-01-01', '2027-12-31')).toEqual([]);
  });

  it('lists the days in between, oldest first', async () => {
    const days = await stores.usage.perDay('2026-11-21', '2026-11-22');
    expect(days.map(({ day, turns }) => [day, turns])).toEqual([
      ['2026-11-21', 1],
      ['2026-11-22', 3],
    ]);
  });
});
