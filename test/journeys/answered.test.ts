import { expect, it } from 'vitest';
import { openShop } from '../support/shop.ts';

it('answers slang in Indonesian and English in English', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  await ada.says('refund gmn ya kak');
  await ada.hears(/3–7 hari kerja/, 'bot');
  await ada.says('where is my refund');
  await ada.hears(/3–7 working days/, 'bot');
});

it('keeps with every answer why it was given', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  const { seq } = await ada.says('refund gmn ya kak');
  const [answer] = await shop.deps.conversations.eventsAfter(ada.conversationId, seq, 1);
  expect(answer).toMatchObject({
    author: 'bot',
    replyTo: seq,
    decision: {
      move: 'answer',
      rule: 'sure-enough',
      candidates: [{ intentId: 'returns/refund-status' }, {}, {}, {}, {}],
    },
  });
});

it('answers a button by its title, in the language of the title', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  await ada.says('Refund status');
  await ada.hears(/3–7 working days/);
});

it('asks back once, then hands over', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  await ada.says('xqz wvk prrt');
  await ada.hears(/kata lain|yang mana/, 'bot');
  expect(await ada.conversation()).toMatchObject({ status: 'bot', misunderstandings: 1 });
  await ada.says('zzkq plrm vvt');
  expect(await ada.conversation()).toMatchObject({ status: 'queued', reason: 'not-understood' });
});

it('forgets a misunderstanding once it has understood', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  await ada.says('xqz wvk prrt');
  await ada.says('refund gmn ya kak');
  await ada.says('zzkq plrm vvt');
  expect(await ada.conversation()).toMatchObject({ status: 'bot', misunderstandings: 1 });
});

it('hands a complaint to a person at once, because its intent says so', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  await ada.says('Komplain');
  const { status } = await ada.conversation();
  expect(status).not.toBe('closed');
  await ada.says('saya mau komplain pelayanannya parah banget');
  expect(await ada.conversation()).toMatchObject({ status: 'queued' });
});

it('stores a message once, however often it is sent', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  await ada.starts();
  const sent = await Promise.all(Array.from({ length: 20 }, () => ada.says('refund gmn ya kak', 'the-one')));
  expect(new Set(sent.map(({ seq }) => seq)).size).toBe(1);
  expect(sent.filter(({ repeated }) => !repeated)).toHaveLength(1);
  await expect(ada.says('something else', 'the-one')).rejects.toMatchObject({ code: 'message-differs' });
});

it('answers a burst once, to its last word', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  const bot = shop.slowBot();
  await ada.says('halo kak');
  await ada.says('mau tanya dong');
  await ada.says('refund gmn ya kak');
  await bot.goOn();
  const said = (await ada.sees()).filter(
    (event) => event.type === 'message-posted' && event.author === 'bot',
  );
  expect(said).toHaveLength(1);
  await ada.hears(/3–7 hari kerja/);
});

it('gives the visitor of two tabs one conversation', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  const ids = await Promise.all(Array.from({ length: 50 }, () => ada.starts()));
  expect(new Set(ids).size).toBe(1);
});

it('gives every answer still owed after a crash, once', async () => {
  const shop = await openShop();
  const ada = await shop.visitor();
  shop.slowBot();
  await ada.says('refund gmn ya kak');
  await shop.restart();
  await ada.hears(/3–7 hari kerja/, 'bot');
  await shop.restart();
  const said = (await ada.sees()).filter(
    (event) => event.type === 'message-posted' && event.author === 'bot',
  );
  expect(said).toHaveLength(1);
});
