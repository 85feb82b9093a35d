import { expect, it } from 'vitest';
import type { EventOf } from '../../src/protocol/events.ts';
import { openShop, type Shop } from '../support/shop.ts';
import type { ShopVisitor } from '../support/shop-visitor.ts';

/** The bot's last reply, with why. */
async function reply(shop: Shop, visitor: ShopVisitor) {
  const events = await shop.deps.conversations.eventsAfter(visitor.conversationId, 0, 1000);
  const said = events.filter(
    (event): event is Extract<EventOf<'message-posted'>, { author: 'bot' }> =>
      event.type === 'message-posted' && event.author === 'bot',
  );
  const last = said.at(-1);
  if (last === undefined) throw new Error('The bot has not said anything yet');
  return { ...last, replies: said.length };
}

it('answers a burst as one turn, to its last word, whatever stands last', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  const bot = shop.slowBot();
  await ada.says('halo kak');
  await ada.says('refund gmn ya kak');
  const { seq } = await ada.says('??');
  await bot.goOn();
  expect(await reply(shop, ada)).toMatchObject({
    replies: 1,
    replyTo: seq,
    decision: { answered: ['returns/refund-status'] },
  });
});

it('answers both questions of one message, in the order asked and as they are written', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  await ada.says('ongkir ke bandung brp trus bisa cod ga?');
  const { decision, text, quickReplies } = await reply(shop, ada);
  expect(decision).toMatchObject({
    move: 'answer',
    rule: 'several-questions',
    answered: ['shipping/cost', 'payment/cash-on-delivery'],
    parts: [{ text: 'ongkir ke bandung brp' }, { text: 'trus bisa cod ga?' }],
  });
  const { catalogue } = shop.deps.published();
  const written = decision.answered?.map((id) => catalogue.intents.get(id)?.answer.id?.trim());
  expect(text.split('\n\n').length).toBeGreaterThanOrEqual(2);
  expect(text.replace(/\]\([^)]*\)/g, ']')).toContain(written?.[1]?.replace(/\]\([^)]*\)/g, ']'));
  expect(quickReplies.filter(({ intentId }) => intentId !== undefined).length).toBeLessThanOrEqual(4);
});

it('answers the question it understood, and says that it did not get the other', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  await ada.says('ongkir ke bandung brp? kucing saya makan apa?');
  await ada.hears(/Bagian lain dari pesan Kakak belum saya tangkap/, 'bot');
  expect((await reply(shop, ada)).decision.answered).toEqual(['shipping/cost']);
});

it('takes a follow-up for the intent answered last, pleasantries in between or not', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  await ada.says('ongkir ke bandung brp');
  await ada.says('oke makasih kak');
  await ada.says('kalau ke Bali?');
  expect((await reply(shop, ada)).decision).toMatchObject({
    rule: 'follow-up',
    answered: ['shipping/cost'],
  });
});

it('forgets what it answered once people have had the conversation', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  await ada.says('ongkir ke bandung brp');
  await ada.asksForPerson();
  await ada.staysWithBot();
  await ada.says('kalau ke Bali?');
  expect((await reply(shop, ada)).decision.rule).not.toBe('follow-up');
});

it('hears the wish for a person in any message of a burst', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  const bot = shop.slowBot();
  await ada.says('mau ngomong sama manusia');
  await ada.says('refund gmn ya kak');
  await bot.goOn();
  expect(await ada.conversation()).toMatchObject({ status: 'queued', reason: 'asked' });
});

it('takes a thumb for agreement, and asks back once where nothing is said', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  await ada.says('👍');
  expect((await reply(shop, ada)).decision.answered).toEqual(['smalltalk/acknowledgement']);
  await ada.says('?');
  expect((await reply(shop, ada)).decision).toMatchObject({ move: 'clarify', rule: 'nothing-said' });
  await ada.says('😡');
  expect(await ada.conversation()).toMatchObject({ status: 'queued', reason: 'not-understood' });
});
