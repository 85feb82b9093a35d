import { describe, expect, it } from 'vitest';
import { busyAgent } from '../support/busy-agent.ts';
import { openShop } from '../support/shop.ts';
import { shopWith } from '../support/shop-with.ts';

const minute = 60_000;
const saturdayNight = Date.parse('2026-11-21T23:00:00+07:00');
const person = 'saya mau ngomong sama manusia';

describe('an agent who refuses', () => {
  it('is not asked again; the visitor gets the old place and the next agent', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const [ada, adi] = [await shop.visitor(), await shop.visitor()];
    await ada.says(person);
    const { queuedAt } = expectPeople(await ada.conversation());
    await ben.becomes('away');
    await shop.clock.advance(1_000);
    await adi.says(person);
    await ben.refuses(ada);
    await ada.isTold(/tidak bisa melayani/);
    expect(await ada.conversation()).toMatchObject({ status: 'queued', queuedAt, passedBy: [ben.agentId] });
    await ben.becomes('online');
    expect([await ben.has(ada), await ben.has(adi)]).toEqual([false, true]);
    const cici = await shop.agent('Cici', { capacity: 1 });
    expect(await cici.has(ada)).toBe(true);
  });

  it('cannot once they have written', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says(person);
    await ben.says(ada, 'Halo Kak.');
    await expect(ben.refuses(ada)).rejects.toMatchObject({ code: 'already-replied' });
  });

  it('is remembered over a restart of the server', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says(person);
    await ben.refuses(ada);
    await shop.restart();
    await ben.staysFor(minute);
    expect(await ben.has(ada)).toBe(false);
    await ada.isTold(/Belum ada yang kosong/); // the deadline of the wait ran on
  });
});

describe('the queue moves at once', () => {
  it('when an agent may take more', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben', { capacity: 1 });
    const [ada, adi] = [await shop.visitor(), await shop.visitor()];
    await ada.says(person);
    await adi.says(person);
    await ben.mayTake(2);
    expect(await ben.has(adi)).toBe(true);
  });

  it('when an agent gives one to another department, or back to the bot', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben', { capacity: 1 });
    const visitors = [await shop.visitor(), await shop.visitor(), await shop.visitor()] as const;
    for (const visitor of visitors) {
      await visitor.says(person);
      await shop.clock.advance(10);
    }
    await ben.transfers(visitors[0], { department: 'technical' });
    expect(await ben.has(visitors[1])).toBe(true);
    await ben.returnsToBot(visitors[1]);
    expect(await ben.has(visitors[2])).toBe(true);
  });

  it('when a laptop wakes that had been asleep', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    await shop.clock.advance(2 * minute);
    const ada = await shop.visitor();
    await ada.says(person);
    expect(await ben.has(ada)).toBe(false);
    await ben.isHeardOf();
    expect(await ben.has(ada)).toBe(true);
  });
});

describe('a department', () => {
  const fallback = { departments: { technical: { fallback: 'general' } } };

  it('falls back to another while nobody is there, and the visitor is told so', async () => {
    const content = await shopWith(fallback);
    const shop = await openShop({ content: () => content });
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.starts('technical');
    await ada.asksForPerson();
    await ada.isTold(/hubungkan ke Layanan umum/);
    expect(await ben.has(ada)).toBe(true);
  });

  it('keeps its own while somebody is there, even if they are busy', async () => {
    const content = await shopWith(fallback);
    const shop = await openShop({ content: () => content });
    const ben = await shop.agent('Ben');
    await shop.agent('Tia', { departments: ['technical'], capacity: 1 });
    const [ada, adi] = [await shop.visitor(), await shop.visitor()];
    for (const visitor of [ada, adi]) {
      await visitor.starts('technical');
      await visitor.asksForPerson();
    }
    expect(await adi.conversation()).toMatchObject({ status: 'queued', department: 'technical' });
    expect(await ben.has(adi)).toBe(false);
  });

  it('is helped out by its fallback when its last agent goes while somebody waits', async () => {
    const content = await shopWith(fallback);
    const shop = await openShop({ content: () => content });
    const tia = await shop.agent('Tia', { departments: ['technical'], capacity: 1 });
    const ben = await shop.agent('Ben', { presence: 'away' });
    const [ada, adi] = [await shop.visitor(), await shop.visitor()];
    for (const visitor of [ada, adi]) {
      await visitor.starts('technical');
      await visitor.asksForPerson();
    }
    await tia.becomes('offline');
    await ben.becomes('online');
    expect(await ben.has(adi)).toBe(true);
    await adi.isTold(/Ben dari Layanan umum bergabung/);
  });

  it('tells when it opens where its fallback is closed too', async () => {
    const content = await shopWith(fallback);
    const shop = await openShop({ content: () => content, openedAt: saturdayNight });
    const ada = await shop.visitor();
    await ada.starts('technical');
    await ada.asksForPerson();
    await ada.isTold(/Dukungan teknis sedang tutup dan buka lagi Senin/);
  });

  it('has a capacity of its own', async () => {
    const content = await shopWith({ departments: { general: { capacity: 1 } } });
    const shop = await openShop({ content: () => content });
    await shop.agent('Ben');
    const [ada, adi] = [await shop.visitor(), await shop.visitor()];
    await ada.says(person);
    await adi.says(person);
    expect((await adi.conversation()).status).toBe('queued');
  });

  it('gives to each in turn, where that is its strategy, also after a restart', async () => {
    const content = await shopWith({ departments: { general: { strategy: 'round-robin' } } });
    const shop = await openShop({ content: () => content });
    const ben = await shop.agent('Ben');
    const cici = await shop.agent('Cici');
    const visitors = [await shop.visitor(), await shop.visitor(), await shop.visitor()] as const;
    await visitors[0].says(person);
    const [first, second] = (await ben.has(visitors[0])) ? [ben, cici] : [cici, ben];
    await first.closes(visitors[0]);
    await shop.restart();
    await ben.isHeardOf();
    await cici.isHeardOf();
    await shop.clock.advance(1_000);
    await visitors[1].says(person);
    expect(await second.has(visitors[1])).toBe(true);
    await shop.clock.advance(1_000);
    await visitors[2].says(person);
    expect(await first.has(visitors[2])).toBe(true);
  });
});

describe('whom a visitor gets', () => {
  it('speaks their language, where somebody does who has room', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben', { languages: ['id'] });
    const eva = await shop.agent('Eva', { languages: ['en'], capacity: 1 });
    const [ada, adi] = [await shop.visitor('en'), await shop.visitor('en')];
    await ada.says('I want to talk to a human');
    expect(await eva.has(ada)).toBe(true);
    await adi.says('I want to talk to a human');
    expect(await ben.has(adi)).toBe(true);
  });

  it('is who served them last time, in an earlier conversation too', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says(person);
    await ben.says(ada, 'Halo Kak.');
    await ben.closes(ada);
    const cici = await shop.agent('Cici', { presence: 'away' });
    await shop.clock.advance(31 * minute);
    await ben.isHeardOf();
    const other = await shop.visitor();
    await other.says(person);
    expect(await ben.has(other)).toBe(true); // and so he is the busier one
    await cici.becomes('online');
    await ada.starts();
    await ada.says(person);
    expect(await ben.has(ada)).toBe(true);
  });

  it('is somebody else, where who served them is away', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says(person);
    await ben.says(ada, 'Halo Kak.');
    await ben.returnsToBot(ada);
    await ben.becomes('away');
    const cici = await shop.agent('Cici');
    await ada.says(person);
    expect(await cici.has(ada)).toBe(true);
  });
});

describe('a visitor who waits too long', () => {
  it('is offered to leave contact details, a call, or the bot, and can take the bot by its button', async () => {
    const shop = await openShop();
    await busyAgent(shop);
    const ada = await shop.visitor();
    await ada.says(person);
    await shop.wait(minute + 1_000);
    const delayed = (await ada.sees()).find(
      (event) => event.type === 'notice-posted' && event.notice === 'queue-delayed',
    );
    expect(delayed).toMatchObject({
      quickReplies: [
        { text: 'Tinggalkan kontak', offer: 'leave-contact' },
        { text: 'Minta ditelepon', offer: 'call-back' },
        { text: 'Lanjut dengan asisten', offer: 'stay-with-bot' },
      ],
    });
    await ada.says('Lanjut dengan asisten');
    expect((await ada.conversation()).status).toBe('bot');
    await ada.says('refund gmn ya kak');
    await ada.hears(/3–7 hari kerja/, 'bot');
  });
});

describe('the escalation policy', () => {
  it('gives people at once to whom agents have tagged so, pleasantries apart', async () => {
    const content = await shopWith({
      escalation: { vip: { tags: ['vip'], people: 'at-once', department: 'sales' } },
    });
    const shop = await openShop({ content: () => content });
    const ben = await shop.agent('Ben', { presence: 'away' });
    const ada = await shop.visitor();
    await ada.says(person);
    await ben.claims(ada);
    await ben.tags(ada, 'vip');
    await ben.returnsToBot(ada);
    await ada.says('halo kak');
    expect((await ada.conversation()).status).toBe('bot');
    await shop.agent('Susi', { departments: ['sales'], capacity: 1 });
    await ada.says('refund gmn ya kak');
    expect(await ada.conversation()).toMatchObject({ reason: 'vip', department: 'sales' });
    await ada.isTold(/kami layani langsung. Kami sambungkan ke Penjualan/);
  });

  it('sends who waits for a bot that is out to where the team says, with its words', async () => {
    const notice = { id: 'Robotnya mogok. Ke {department} ya Kak.', en: 'The robot is out.' };
    const content = await shopWith({ escalation: { outage: { department: 'technical', notice } } });
    const shop = await openShop({ content: () => content });
    await busyAgent(shop, 'technical');
    const ada = await shop.visitor();
    shop.slowBot();
    await ada.says('refund gmn ya kak');
    await shop.wait(21_000);
    expect(await ada.conversation()).toMatchObject({ reason: 'outage', department: 'technical' });
    await ada.isTold(/Robotnya mogok. Ke Dukungan teknis ya Kak/);
  });
});

function expectPeople<C extends { status: string }>(conversation: C): C & { queuedAt: number } {
  if (!('queuedAt' in conversation)) throw new Error(`The conversation is ${conversation.status}`);
  return conversation as C & { queuedAt: number };
}
