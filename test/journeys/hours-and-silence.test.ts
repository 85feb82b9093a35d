import { describe, expect, it } from 'vitest';
import { siteFor } from '../../src/engine/site.ts';
import { openShop } from '../support/shop.ts';

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

describe('silence', () => {
  it('in the queue: the visitor is told after a minute, once, and is closed after three days', async () => {
    const shop = await openShop();
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
