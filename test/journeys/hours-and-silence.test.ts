import { describe, expect, it } from 'vitest';
import { siteFor } from '../../src/engine/site.ts';
import { busyAgent } from '../support/busy-agent.ts';
import { openShop } from '../support/shop.ts';
import type { ShopVisitor } from '../support/shop-visitor.ts';
import { shopWith } from '../support/shop-with.ts';

const minute = 60_000;
const saturdayNight = Date.parse('2026-11-21T23:00:00+07:00');

describe('outside opening hours', () => {
  it('tells when people are back, and keeps the place in the queue', async () => {
    const shop = await openShop({ openedAt: saturdayNight });
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    await ada.isTold(/tutup dan buka lagi besok 09.00/);
    expect((await ada.conversation()).status).toBe('queued');
  });

  it('says so in the visitor’s language', async () => {
    const shop = await openShop({ openedAt: saturdayNight });
    const ada = await shop.visitor('en-GB');
    await ada.says('I want to talk to a human');
    await ada.isTold(/closed and opens again tomorrow 09:00/);
  });

  it('gives the conversation to an agent who is online all the same', async () => {
    const shop = await openShop({ openedAt: saturdayNight });
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    expect(await ben.has(ada)).toBe(true);
  });

  it('does not call a department closed while somebody of it is there', async () => {
    const shop = await openShop({ openedAt: saturdayNight });
    const general = async () =>
      (await siteFor(shop.deps, 'id')).departments.find(({ id }) => id === 'general');
    expect(await general()).toMatchObject({ open: false, opens: expect.stringContaining('09.00') });
    await shop.agent('Ben');
    expect(await general()).not.toHaveProperty('opens');
    expect(await general()).toMatchObject({ name: 'Layanan umum', open: true });
  });
});

describe('an open shop with nobody in it', () => {
  const person = 'saya mau ngomong sama manusia';
  const offers = [{ offer: 'leave-contact' }, { offer: 'call-back' }, { offer: 'stay-with-bot' }];
  const notices = async (visitor: ShopVisitor) =>
    (await visitor.sees()).filter((event) => event.type === 'notice-posted');

  it.each([
    ['id', person, /Belum ada petugas Layanan umum saat ini/],
    ['en', 'I want to talk to a human', /Nobody from General service is at the desk right now/],
  ])(
    'says so at once, with what can be done instead, and not again after a minute (%s)',
    async (locale, wish, words) => {
      const shop = await openShop();
      const ada = await shop.visitor(locale);
      await ada.says(wish);
      await ada.isTold(words);
      await shop.wait(3 * minute);
      expect(await notices(ada)).toMatchObject([{ notice: 'handoff-nobody', quickReplies: offers }]);
    },
  );

  it('keeps the place for the first agent who comes', async () => {
    const shop = await openShop();
    const ada = await shop.visitor();
    await ada.says(person);
    await shop.wait(minute);
    const ben = await shop.agent('Ben');
    expect(await ben.has(ada)).toBe(true);
    await ada.isTold(/Ben dari Layanan umum bergabung/);
  });

  it('says so of agents who are away, and of those of other departments', async () => {
    const shop = await openShop();
    await shop.agent('Ben', { presence: 'away' });
    await shop.agent('Tia', { departments: ['technical'] });
    const ada = await shop.visitor();
    await ada.says(person);
    expect(await notices(ada)).toMatchObject([{ notice: 'handoff-nobody' }]);
  });

  it('says so where the bot gives up, too', async () => {
    const shop = await openShop();
    const ada = await shop.visitor();
    shop.slowBot();
    await ada.says('refund gmn ya kak');
    await shop.wait(21_000);
    expect(await ada.conversation()).toMatchObject({ status: 'queued', reason: 'outage' });
    expect(await notices(ada)).toMatchObject([{ notice: 'handoff-nobody', quickReplies: offers }]);
  });

  it('lets the visitor go on with the bot, by the button’s words', async () => {
    const shop = await openShop();
    const ada = await shop.visitor();
    await ada.says(person);
    await ada.says('Lanjut dengan asisten');
    expect((await ada.conversation()).status).toBe('bot');
  });

  it('shows on the page who is there, by department', async () => {
    const content = await shopWith({ departments: { technical: { fallback: 'general' } } });
    const shop = await openShop({ content: () => content });
    const staffed = async () =>
      (await siteFor(shop.deps, 'id')).departments.flatMap((one) => (one.staffed ? [one.id] : []));
    expect(await staffed()).toEqual([]);
    await shop.agent('Ben');
    expect((await staffed()).toSorted()).toEqual(['general', 'technical']);
  });
});

describe('silence', () => {
  it('in the queue: the visitor is told after a minute, once, and is closed after three days', async () => {
    const shop = await openShop();
    await busyAgent(shop);
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    await shop.wait(3 * minute);
    const told = (await ada.sees()).filter(
      (event) => event.type === 'notice-posted' && event.notice === 'queue-delayed',
    );
    expect(told).toHaveLength(1);
    await shop.clock.advance(3 * 24 * 60 * minute);
    await shop.wait(1_000);
    expect(await ada.conversation()).toMatchObject({ status: 'closed', closeReason: 'unanswered' });
  });

  it('of the visitor: asked after 15 minutes, closed after 30', async () => {
    const shop = await openShop();
    const ada = await shop.visitor();
    await ada.says('refund gmn ya kak');
    await shop.wait(15 * minute);
    await ada.isTold(/Masih di sana/);
    expect((await ada.conversation()).status).toBe('bot');
    await shop.wait(15 * minute);
    expect(await ada.conversation()).toMatchObject({ status: 'closed', closeReason: 'abandoned' });
  });

  it('ends when the visitor writes again', async () => {
    const shop = await openShop();
    const ada = await shop.visitor();
    await ada.says('refund gmn ya kak');
    await shop.wait(16 * minute);
    await ada.says('brp ongkir ke sby?');
    await shop.wait(14 * minute);
    expect((await ada.conversation()).status).toBe('bot');
  });
});

describe('after closing', () => {
  it('writing soon opens the same conversation again, with the same agent if free', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    await ben.says(ada, 'Halo Kak.');
    await ben.closes(ada);
    await ada.says('eh satu lagi kak');
    expect(await ben.has(ada)).toBe(true);
  });

  it('writing soon goes to the bot when the agent has left', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    await ben.closes(ada);
    await ben.becomes('offline');
    await ada.says('refund gmn ya kak');
    await ada.hears(/3–7 hari kerja/, 'bot');
  });

  it('writing late is refused, so that a new conversation starts', async () => {
    const shop = await openShop();
    const ada = await shop.visitor();
    await ada.says('refund gmn ya kak');
    await ada.leaves();
    await shop.wait(31 * minute);
    await expect(ada.says('halo')).rejects.toMatchObject({ code: 'conversation-closed' });
    const former = ada.conversationId;
    expect(await ada.starts()).not.toBe(former);
  });
});
