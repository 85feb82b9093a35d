import { describe, expect, it } from 'vitest';
import { mostAttempts } from '../../src/engine/mail/send-mails.ts';
import {
  answered,
  hour,
  mailsOf,
  minute,
  openMailingShop,
  second,
  useMailSink,
  visitorWhoLeft,
} from '../support/mailing-shop.ts';

const sink = useMailSink();

describe('a mail that does not go out', () => {
  it('is tried again, ever more slowly, until the server takes it', async () => {
    const shop = await openMailingShop(sink);
    const visitor = await visitorWhoLeft(shop);
    sink.mood = 'is-busy';
    await answered(shop, visitor);
    await shop.wait(3 * minute);
    expect(sink.mails).toEqual([]);
    expect(await mailsOf(shop, visitor)).toEqual([]);
    sink.mood = 'takes';
    await shop.wait(5 * minute);
    expect(sink.mails).toHaveLength(1);
    expect(await mailsOf(shop, visitor)).toMatchObject([{ outcome: 'sent' }]);
  });

  it('is given up at once where the address refuses it, and the desk learns of it', async () => {
    const shop = await openMailingShop(sink);
    const visitor = await visitorWhoLeft(shop);
    sink.mood = 'refuses-recipient';
    await answered(shop, visitor);
    await shop.wait(30 * second);
    expect(await mailsOf(shop, visitor)).toMatchObject([{ outcome: 'given-up', reason: 'rejected' }]);
    sink.mood = 'takes';
    await shop.wait(2 * minute);
    expect(sink.mails).toEqual([]);
    expect(await visitor.conversation()).toMatchObject({ mail: { outcome: 'given-up' } });
  });

  it('is given up after a day without a server, and the desk learns of it', async () => {
    const shop = await openMailingShop(sink);
    const visitor = await visitorWhoLeft(shop);
    sink.mood = 'is-busy';
    await answered(shop, visitor);
    await shop.wait(20 * second);
    for (let tries = 0; tries < mostAttempts; tries += 1) {
      await shop.clock.advance(hour);
      await shop.wait(second);
    }
    expect(await mailsOf(shop, visitor)).toMatchObject([{ outcome: 'given-up', reason: 'unreachable' }]);
  });

  it('survives a restart', async () => {
    const shop = await openMailingShop(sink);
    const visitor = await visitorWhoLeft(shop);
    sink.mood = 'drops-after-data';
    await answered(shop, visitor);
    await shop.wait(21 * second);
    await shop.restart();
    sink.mood = 'takes';
    await shop.wait(2 * minute);
    const ids = sink.mails.map(({ parsed }) => parsed.messageId);
    expect(ids).toHaveLength(2); // the first was taken without a word of it: at least once, not exactly
    expect(new Set(ids).size).toBe(1);
  });
});
