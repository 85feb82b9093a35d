import { describe, expect, it } from 'vitest';
import { busyAgent } from '../support/busy-agent.ts';
import { composable, openComposingShop } from '../support/composing-shop.ts';
import { openShop, type Shop } from '../support/shop.ts';
import type { ShopVisitor } from '../support/shop-visitor.ts';

/** What the visitor was told, by the names of the notices and of the bot's moves. */
async function told(ada: ShopVisitor) {
  const all = await ada.sees();
  return all.flatMap((event) => {
    if (event.type === 'notice-posted') return [event.notice];
    return event.type === 'message-posted' && event.author === 'bot' ? ['bot'] : [];
  });
}

async function decisionOf(shop: Shop, ada: ShopVisitor) {
  const events = await shop.deps.conversations.eventsAfter(ada.conversationId, 0, 1000);
  const last = events.findLast((event) => event.type === 'handoff-requested');
  return last?.decision;
}

describe('a visitor who may be in danger', () => {
  it('is told at once where there is help, and gets a person', async () => {
    const shop = await openShop();
    await busyAgent(shop);
    const ada = await shop.visitor();
    await ada.says('Saya capek hidup');
    expect(await told(ada)).toEqual(['safety', 'handoff-safety']);
    await ada.isTold(/112/);
    expect(await ada.conversation()).toMatchObject({ status: 'queued', reason: 'safety' });
    expect(await decisionOf(shop, ada)).toMatchObject({
      rule: 'words-heard',
      heard: { group: 'self-harm', phrase: 'capek hidup' },
    });
  });

  it('is told so in English, and at night too', async () => {
    const saturdayNight = Date.parse('2026-11-21T23:00:00+07:00');
    const shop = await openShop({ openedAt: saturdayNight });
    const ada = await shop.visitor('en');
    await ada.says('I want to kill myself');
    expect(await told(ada)).toEqual(['safety', 'handoff-closed']);
    await ada.isTold(/you do not have to carry it alone/);
  });

  it('is told so by day too where nobody is there', async () => {
    const shop = await openShop();
    const ada = await shop.visitor('en');
    await ada.says('I want to kill myself');
    expect(await told(ada)).toEqual(['safety', 'handoff-nobody']);
  });

  it('is told so while waiting in the queue, where nobody else answers', async () => {
    const shop = await openShop();
    await busyAgent(shop);
    const ada = await shop.visitor();
    await ada.says('mau ngomong sama manusia');
    await ada.says('halo?');
    expect(await told(ada)).toEqual(['handoff-asked']);
    await ada.says('pengen mati aja');
    expect(await told(ada)).toEqual(['handoff-asked', 'safety']);
  });

  it('is left to the agent who has the conversation', async () => {
    const shop = await openShop();
    await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says('mau ngomong sama manusia');
    expect(await ada.conversation()).toMatchObject({ status: 'assigned' });
    await ada.says('pengen mati aja');
    expect(await told(ada)).not.toContain('safety');
  });

  it('is heard in any message of a burst, also beside the wish for a person', async () => {
    const shop = await openShop();
    await busyAgent(shop);
    const ada = await shop.visitor();
    const bot = shop.slowBot();
    for (const text of ['pengen mati aja', 'mau ngomong sama manusia', 'refund gmn ya kak']) {
      await ada.says(text);
    }
    await bot.goOn();
    expect(await told(ada)).toEqual(['safety', 'handoff-safety']);
  });
});

describe('words for people', () => {
  it.each([
    ['saya lapor polisi ya', 'legal', /Hal ini kami teruskan langsung/],
    ['kecewa berat, refund saya gmn', 'complaint', /minta maaf atas pengalaman ini/],
    ['REFUND MANA, TOLOL!!!', 'upset', /membuat Kakak kesal/],
  ])('hand "%s" over as %s, however sure an answer would be', async (text, reason, words) => {
    const shop = await openShop();
    await busyAgent(shop);
    const ada = await shop.visitor();
    await ada.says(text);
    expect(await ada.conversation()).toMatchObject({ status: 'queued', reason });
    await ada.isTold(words);
    expect(await told(ada)).not.toContain('bot');
  });

  it('bring who is rude once a calm answer, and the second time a person', async () => {
    const shop = await openShop();
    const ada = await shop.visitor();
    await ada.says('dasar bot tolol');
    await ada.hears(/Maaf kalau jawaban saya belum membantu/, 'bot');
    await ada.says('bego');
    expect(await ada.conversation()).toMatchObject({ status: 'queued', reason: 'upset' });
  });

  it.each([
    ['Saya capek hidup', 'safety'],
    ['saya lapor polisi', 'legal'],
    ['sangat kecewa', 'complaint'],
    ['TOLOL SEMUA!!', 'upset'],
  ])('never wait for a language model that may answer: "%s"', async (text, reason) => {
    const { asked, model } = await openComposingShop(() => composable.answer);
    const ada = await asked();
    const before = model.requests.length;
    await ada.says(text);
    expect(await ada.conversation()).toMatchObject({ status: 'queued', reason });
    expect(model.requests).toHaveLength(before);
  });
});

describe('the same text', () => {
  it('goes to people the third time, however sure the answer is', async () => {
    const shop = await openShop();
    await busyAgent(shop);
    const ada = await shop.visitor();
    await ada.says('refund gmn ya kak');
    await ada.says('ongkir ke bandung brp');
    await ada.says('Refund gmn kak??');
    await ada.hears(/3–7 hari kerja/, 'bot');
    await ada.says('refund gmn');
    expect(await ada.conversation()).toMatchObject({ status: 'queued', reason: 'repeated' });
    await ada.isTold(/jawaban saya belum membantu/);
  });

  it('counts anew once the visitor goes on with the bot', async () => {
    const shop = await openShop();
    const ada = await shop.visitor();
    for (let times = 0; times < 3; times += 1) await ada.says('refund gmn ya kak');
    expect(await ada.conversation()).toMatchObject({ reason: 'repeated' });
    await ada.staysWithBot();
    await ada.says('refund gmn ya kak');
    await ada.hears(/3–7 hari kerja/, 'bot');
    expect(await ada.conversation()).toMatchObject({ status: 'bot' });
  });

  it('may be thanks as often as one likes', async () => {
    const shop = await openShop();
    const ada = await shop.visitor();
    for (let times = 0; times < 4; times += 1) await ada.says('makasih kak');
    expect(await ada.conversation()).toMatchObject({ status: 'bot' });
  });
});
