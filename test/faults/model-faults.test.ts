import { describe, expect, it, onTestFinished } from 'vitest';
import { type FaultyShop, faultsAfter, openFaultyShop } from '../support/faulty-shop.ts';
import { faultNamed, faults } from '../support/model-faults.ts';

/** A shop until the test is over. */
async function opened(): Promise<FaultyShop> {
  const shop = await openFaultyShop();
  onTestFinished(() => shop.close());
  return shop;
}

describe('a language model whose server', () => {
  it.each(faults)('$name leaves the visitor with an answer or with people', async (fault) => {
    expect(await faultsAfter(await opened(), fault)).toEqual([]);
  });

  it('keeps failing is not asked any more, and then once again', async () => {
    const faulty = await opened();
    faulty.server.play(faultNamed('has an error of its own'));
    for (let failures = 0; failures < 5; failures += 1) await faulty.ask();
    const asked = faulty.server.requests.length;
    const { tookMs, events } = await faulty.ask();
    expect(faulty.server.requests.length).toBe(asked);
    expect(tookMs).toBe(0);
    expect(events.some(({ type }) => type === 'handoff-requested')).toBe(true);
    await faulty.shop.wait(60_000);
    await faulty.ask();
    expect(faulty.server.requests.length).toBeGreaterThan(asked);
  });

  it('hangs keeps nobody else waiting', async () => {
    const faulty = await opened();
    faulty.server.play(faultNamed('hangs before the headers'));
    const first = faulty.ask();
    await expect.poll(() => faulty.server.requests.length).toBe(1);
    const ada = await faulty.shop.visitor();
    await ada.starts();
    await ada.asksForPerson();
    expect((await ada.conversation()).status).toBe('queued');
    expect((await first).events.some(({ type }) => type === 'handoff-requested')).toBe(true);
  });
});
