import { describe, expect, it } from 'vitest';
import { followLink } from '../../src/engine/mail/follow-link.ts';
import {
  answered,
  day,
  openMailingShop,
  second,
  tokenIn,
  useMailSink,
  visitorWhoLeft,
} from '../support/mailing-shop.ts';

const sink = useMailSink();

describe('the link in the mail', () => {
  async function mailed() {
    const shop = await openMailingShop(sink);
    const visitor = await visitorWhoLeft(shop);
    const ben = await answered(shop, visitor);
    await shop.wait(30 * second);
    return { shop, visitor, ben, token: tokenIn(sink.mails[0]?.parsed.text) };
  }

  it('leads to the conversation for two weeks, and then nowhere', async () => {
    const { shop, visitor, token } = await mailed();
    const { conversationId } = visitor;
    expect(await followLink(shop.deps, token)).toMatchObject({ conversationId, language: 'id' });
    expect(await followLink(shop.deps, token)).toMatchObject({ conversationId });
    await shop.clock.advance(14 * day);
    expect(await followLink(shop.deps, token)).toBeUndefined();
  });

  it('is nobody’s token, and no token is a link', async () => {
    const { shop, token } = await mailed();
    expect(
      await shop.deps.visitors.byToken(shop.deps.ids.fingerprint(token), shop.clock.now()),
    ).toBeUndefined();
    expect(await followLink(shop.deps, 'x'.repeat(43))).toBeUndefined();
  });

  it('brings the visitor back to the agent who answered', async () => {
    const { visitor, ben } = await mailed();
    await visitor.says('oke kak, satu lagi ya');
    expect(await ben.has(visitor)).toBe(true);
  });

  it('or to the queue where only others are there, or leaves the message for later where nobody is', async () => {
    const { shop, visitor, ben } = await mailed();
    await ben.becomes('offline');
    await visitor.says('oke kak, satu lagi ya');
    expect(await visitor.conversation()).toMatchObject({ status: 'later', awaitedSince: shop.clock.now() });
    await ben.becomes('online');
    await ben.claims(visitor);
    await ben.says(visitor, 'Silakan Kak.');
    await ben.becomes('offline');
    const ana = await shop.agent('Ana');
    await visitor.says('yang kopi gayo ada?');
    expect(await ana.has(visitor)).toBe(true);
  });

  it('opens the conversation again after it was closed: the same agent if they are there, else the bot', async () => {
    const { shop, visitor, ben } = await mailed();
    await ben.closes(visitor);
    await shop.clock.advance(2 * day);
    await visitor.says('refund gmn ya kak');
    expect(await visitor.conversation()).toMatchObject({ status: 'bot' });
    await visitor.hears(/3–7 hari kerja/, 'bot');
  });

  it('leads to the conversation that is open, where the visitor has begun another meanwhile', async () => {
    const { shop, visitor, ben, token } = await mailed();
    await ben.closes(visitor);
    const another = await visitor.starts();
    expect(await followLink(shop.deps, token)).toMatchObject({ conversationId: another });
  });
});
