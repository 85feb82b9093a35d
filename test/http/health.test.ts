import { expect, it } from 'vitest';
import { openEditingShop } from '../support/editing-shop.ts';

async function open() {
  const shop = await openEditingShop();
  const health = async () => (await shop.call('GET', '/v1/content/health', { headers: shop.ada })).body;
  const of = async (id: string) => (await health()).intents.find((one: { id: string }) => one.id === id);
  return { ...shop, health, of };
}

it('tells how intents fare with visitors, and soon which tests they pass and who takes their utterances', async () => {
  const { shop, health, of, ada, read, faults } = await open();
  const ana = await shop.visitor();
  await ana.says('ada promo apa');
  const now = new Date(shop.clock.now()).toISOString();
  const first = await health();
  expect(first).toMatchObject({ pending: true, days: 90 });
  expect(await of('a/promo')).toMatchObject({ lastMatched: now, answered: 1, lowRated: 0, neglect: [] });
  expect(await of('a/hours')).toMatchObject({ lastMatched: null, answered: 0, neglect: ['never-answered'] });
  await expect.poll(async () => (await health()).pending, { timeout: 15_000 }).toBe(false);
  const { text } = await read(ada, 'shipping/cost.yaml');
  expect(text).toContain('tests:');
  const { tests, stolenBy } = await of('shipping/cost');
  expect(tests.passed + tests.failed).toBeGreaterThan(0);
  expect(stolenBy).toEqual(expect.any(Array));
  expect(faults).toEqual([]);
});

it('counts traffic anew after a minute', async () => {
  const { shop, of } = await open();
  expect(await of('a/promo')).toMatchObject({ answered: 0 });
  await (await shop.visitor()).says('ada promo apa');
  expect(await of('a/promo')).toMatchObject({ answered: 0 });
  await shop.clock.advance(61_000);
  expect(await of('a/promo')).toMatchObject({ answered: 1 });
});

it('is for editors', async () => {
  const { agent, call } = await open();
  const headers = await agent({ role: 'agent' });
  expect((await call('GET', '/v1/content/health', { headers })).status).toBe(403);
});
