import { describe, expect, it } from 'vitest';
import { boardOf } from '../../src/engine/board.ts';
import { queueFigures } from '../../src/engine/queue-figures.ts';
import { passPosition } from '../../src/engine/visitor-signals.ts';
import type { VisitorSignal } from '../../src/protocol/visitor-rest.ts';
import { openShop, type Shop } from '../support/shop.ts';
import type { ShopAgent } from '../support/shop-agent.ts';
import type { ShopVisitor } from '../support/shop-visitor.ts';

const minute = 60_000;
const person = 'saya mau ngomong sama manusia';

/** Ben serves one visitor after the other, four minutes each, while seven more always wait. */
async function busyHour(shop: Shop): Promise<{ ben: ShopAgent; queue: ShopVisitor[] }> {
  const ben = await shop.agent('Ben', { capacity: 1 });
  const queue: ShopVisitor[] = [];
  for (let served = 0; served < 12; served += 1) {
    while (queue.length < 8) queue.push(await asking(shop));
    const next = queue.shift();
    if (next === undefined) break;
    await ben.says(next, 'Halo Kak.');
    await ben.staysFor(4 * minute);
    await ben.closes(next);
  }
  return { ben, queue };
}

async function asking(shop: Shop): Promise<ShopVisitor> {
  const visitor = await shop.visitor();
  await shop.clock.advance(1_000);
  await visitor.says(person);
  return visitor;
}

/** What the visitor's stream tells of the queue from now on, the last thing last. */
function listen(shop: Shop, visitor: ShopVisitor): { readonly told: VisitorSignal[]; stop(): void } {
  const told: VisitorSignal[] = [];
  const stop = new AbortController();
  const { deps } = shop;
  deps.background.attend('test', () =>
    passPosition(deps, visitor.conversationId, (signal) => told.push(signal), stop.signal),
  );
  return { told, stop: () => stop.abort() };
}

describe('a visitor who waits', () => {
  it('is told the place alone while nothing is known of how fast it goes', async () => {
    const shop = await openShop();
    const ada = await asking(shop);
    const { told, stop } = listen(shop, ada);
    await shop.clock.advance(10);
    expect(told).toEqual([{ type: 'queue-position', position: 1 }]);
    stop();
  });

  it('is told the place again after an agent had them for a moment and refused', async () => {
    const shop = await openShop();
    const ada = await asking(shop);
    const { told, stop } = listen(shop, ada);
    await shop.clock.advance(10);
    const ben = await shop.agent('Ben');
    expect(await ben.has(ada)).toBe(true);
    await shop.clock.advance(100);
    await ben.refuses(ada);
    await shop.clock.advance(1_000);
    expect(told.map((signal) => signal.type === 'queue-position' && signal.position)).toEqual([1, 1]);
    stop();
  });

  it('is told the place and a range that follow what happens, and is served within it', async () => {
    const shop = await openShop();
    const { ben, queue } = await busyHour(shop);
    const ada = await asking(shop);
    const joinedAt = shop.clock.now();
    const { told, stop } = listen(shop, ada);
    await shop.clock.advance(10);
    const [first] = told;
    if (first?.type !== 'queue-position' || first.wait === undefined) throw new Error('No range was told');
    expect(first.position).toBe(queue.length);
    expect(first.wait.low).toBeGreaterThan(5);
    expect(first.wait.high).toBeLessThan(90);
    for (const next of queue) {
      await ben.says(next, 'Halo Kak.');
      await ben.staysFor(4 * minute);
      await ben.closes(next);
    }
    expect(await ben.has(ada)).toBe(true);
    const waited = (shop.clock.now() - joinedAt) / minute;
    expect(waited).toBeGreaterThanOrEqual(first.wait.low);
    expect(waited).toBeLessThanOrEqual(first.wait.high);
    const places = told.flatMap((signal) => (signal.type === 'queue-position' ? [signal.position] : []));
    expect(places.at(-1)).toBe(1);
    expect(places).toEqual(places.toSorted((a, b) => b - a));
    stop();
  });

  it('is told the same by a process that has just been started', async () => {
    const shop = await openShop();
    const { ben } = await busyHour(shop);
    const ada = await asking(shop);
    const before = listen(shop, ada);
    await shop.clock.advance(10);
    before.stop();
    await shop.restart();
    await ben.isHeardOf();
    const after = listen(shop, ada);
    await shop.clock.advance(10);
    expect(after.told[0]).toEqual(before.told.at(-1));
    expect(after.told[0]).toHaveProperty('wait');
    after.stop();
  });

  it('is told no range while nobody is there', async () => {
    const shop = await openShop();
    const { ben } = await busyHour(shop);
    const ada = await asking(shop);
    await ben.becomes('away');
    const { told, stop } = listen(shop, ada);
    await shop.clock.advance(10);
    expect(told).toEqual([{ type: 'queue-position', position: 7 }]);
    await ben.becomes('online');
    await shop.clock.advance(20_000);
    expect(told.at(-1)).toHaveProperty('wait');
    stop();
  });

  it('is counted while waiting, and once the visitor is to be told that it takes longer as overdue', async () => {
    const shop = await openShop();
    const ada = await asking(shop);
    await asking(shop);
    const general = async () => (await queueFigures(shop.deps)).get('general');
    await shop.clock.advance(58_500);
    expect(await general()).toMatchObject({ waiting: 2, overdue: 0 });
    await shop.clock.advance(1_000);
    expect(await general()).toMatchObject({ waiting: 2, overdue: 1 });
    await ada.leaves();
    expect(await general()).toMatchObject({ waiting: 1, overdue: 0 });
  });

  it('leaves behind how right the range was, by department', async () => {
    const shop = await openShop();
    const general = async () => (await queueFigures(shop.deps)).get('general');
    expect(await general()).toEqual({ waiting: 0, overdue: 0, waits: 0, told: 0 });
    await busyHour(shop);
    await shop.clock.advance(5_000);
    const figures = await general();
    expect(figures?.waits).toBeGreaterThan(8);
    expect(figures?.told).toBeGreaterThan(0);
    const { held = -1, told = 0, medianErrorMs = -1 } = figures ?? {};
    expect(held).toBeGreaterThanOrEqual(0);
    expect(medianErrorMs).toBeGreaterThanOrEqual(0);
    const { departments } = await boardOf(shop.deps, 'en');
    const shown = departments.find(({ id }) => id === 'general')?.estimates;
    expect(shown).toEqual({ told, held: Math.round(held * told), medianErrorMs });
    expect(departments.find(({ id }) => id === 'sales')).not.toHaveProperty('estimates');
  });
});
