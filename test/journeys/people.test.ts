import { describe, expect, it } from 'vitest';
import { openShop } from '../support/shop.ts';

const minute = 60_000;

describe('a visitor who asks for a person', () => {
  it('is given to whoever is online and has room', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    await ada.isTold(/hubungkan ke Layanan umum/);
    await ada.isTold(/Ben dari Layanan umum bergabung/);
    expect(await ben.has(ada)).toBe(true);
  });

  it('waits, is claimed, answered, closed, and rates', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben', { presence: 'away' });
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    expect(await ada.conversation()).toMatchObject({ status: 'queued', reason: 'asked' });
    await ben.claims(ada);
    await ben.says(ada, 'Halo Kak, saya Ben.');
    await ada.hears(/Ben/, 'agent');
    await ben.closes(ada);
    await ada.rates(5, 'mantap');
    expect(await ada.conversation()).toMatchObject({ status: 'closed', rating: 5 });
  });

  it('is not answered by the bot any more', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    await ben.says(ada, 'Halo Kak.');
    await ada.says('refund gmn ya kak');
    await ada.hears(/Halo Kak/, 'agent');
  });

  it('goes to the department they chose', async () => {
    const shop = await openShop();
    const tia = await shop.agent('Tia', { departments: ['technical'] });
    const ada = await shop.visitor();
    await ada.starts('technical');
    await ada.asksForPerson();
    expect(await tia.has(ada)).toBe(true);
  });

  it('may go on with the bot while waiting', async () => {
    const shop = await openShop();
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    await ada.staysWithBot();
    await ada.says('refund gmn ya kak');
    await ada.hears(/3–7 hari kerja/, 'bot');
  });
});

describe('a slow bot and a fast agent', () => {
  it('drops the bot’s reply once an agent has joined', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    const bot = shop.slowBot();
    await ada.says('refund gmn ya kak');
    await ada.asksForPerson();
    expect(await ben.has(ada)).toBe(true);
    await bot.goOn();
    const said = (await ada.sees()).filter((event) => event.type === 'message-posted');
    expect(said.map(({ author }) => author)).toEqual(['visitor']);
  });

  it('hands over when the bot is silent for 20 seconds, and drops what it says then', async () => {
    const shop = await openShop();
    const ada = await shop.visitor();
    const bot = shop.slowBot();
    await ada.says('refund gmn ya kak');
    await shop.wait(19_000);
    expect((await ada.conversation()).status).toBe('bot');
    await shop.wait(2_000);
    expect(await ada.conversation()).toMatchObject({ status: 'queued', reason: 'outage' });
    await bot.goOn();
    expect((await ada.conversation()).status).toBe('queued');
  });
});

describe('an agent who vanishes', () => {
  it('loses the conversation after a minute; it gets its old place and another agent', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    await ben.says(ada, 'Halo Kak.');
    const { queuedAt } = expectHanded(await ada.conversation());
    await shop.wait(minute + 2_000);
    expect(await ada.conversation()).toMatchObject({ status: 'queued', queuedAt });
    await ada.isTold(/terputus/);
    const cici = await shop.agent('Cici');
    expect(await cici.has(ada)).toBe(true);
  });

  it('keeps the conversation while the desk is heard of', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    await ben.says(ada, 'Halo Kak.');
    await ben.staysFor(5 * minute);
    expect(await ben.has(ada)).toBe(true);
  });

  it('gets the conversation again when back before anybody else was free', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    await ben.says(ada, 'Halo Kak.');
    await shop.wait(2 * minute);
    expect(await ben.has(ada)).toBe(false);
    await ben.staysFor(minute);
    expect(await ben.has(ada)).toBe(true);
  });

  it('is passed over when silent for two minutes, and not asked again', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    await ben.staysFor(2 * minute + 2_000);
    expect(await ada.conversation()).toMatchObject({ status: 'queued', passedBy: [ben.agentId] });
    await ben.staysFor(minute);
    expect(await ben.has(ada)).toBe(false);
  });

  it('has a minute to come back after a restart of the server', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    await ben.says(ada, 'Halo Kak.');
    await shop.wait(30_000);
    await shop.restart();
    await shop.wait(45_000);
    expect(await ben.has(ada)).toBe(true);
    await ben.staysFor(2 * minute);
    expect(await ben.has(ada)).toBe(true);
  });
});

describe('two agents', () => {
  it('race for a conversation: one wins, the other is told', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben', { presence: 'away' });
    const cici = await shop.agent('Cici', { presence: 'away' });
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    const tries = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? ben : cici).claims(ada));
    const outcomes = await Promise.allSettled(tries);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(10);
    expect(refused.every(({ reason }) => reason.code === 'already-assigned')).toBe(true);
    const assigned = (await ada.sees()).filter(({ type }) => type === 'agent-assigned');
    expect(assigned).toHaveLength(1);
  });

  it('share the work: the least busy gets the next', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const cici = await shop.agent('Cici');
    const visitors = await Promise.all(Array.from({ length: 4 }, () => shop.visitor()));
    for (const visitor of visitors) {
      await shop.clock.advance(1_000);
      await visitor.says('saya mau ngomong sama manusia');
    }
    const bens = await Promise.all(visitors.map((visitor) => ben.has(visitor)));
    const cicis = await Promise.all(visitors.map((visitor) => cici.has(visitor)));
    expect(bens.filter(Boolean)).toHaveLength(2);
    expect(cicis.filter(Boolean)).toHaveLength(2);
  });

  it('never get more than they can hold by themselves; the queue moves when one is closed', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben', { capacity: 1 });
    const [ada, adi] = [await shop.visitor(), await shop.visitor()];
    await ada.says('saya mau ngomong sama manusia');
    await adi.says('saya mau ngomong sama manusia');
    expect((await adi.conversation()).status).toBe('queued');
    await ben.says(ada, 'Halo Kak.');
    await ben.closes(ada);
    expect(await ben.has(adi)).toBe(true);
  });

  it('transfer to each other with a note that the visitor never sees', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    const cici = await shop.agent('Cici');
    await ben.notes(ada, 'rahasia: pelanggan lama');
    await ben.transfers(ada, { agentId: cici.agentId, note: 'rahasia: tolong lanjutkan' });
    expect(await cici.has(ada)).toBe(true);
    expect(JSON.stringify(await ada.sees())).not.toContain('rahasia');
    await expect(ben.says(ada, 'masih saya')).rejects.toMatchObject({ code: 'not-yours' });
  });

  it('transfer to a department, whose agents get it by themselves', async () => {
    const shop = await openShop();
    const ben = await shop.agent('Ben');
    const tia = await shop.agent('Tia', { departments: ['technical'] });
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    await ben.transfers(ada, { department: 'technical' });
    expect(await tia.has(ada)).toBe(true);
  });
});

it('goes on with the bot when the agent returns the conversation', async () => {
  const shop = await openShop();
  const ben = await shop.agent('Ben');
  const ada = await shop.visitor();
  await ada.says('saya mau ngomong sama manusia');
  await ben.returnsToBot(ada, 'sudah saya bantu');
  await ada.says('refund gmn ya kak');
  await ada.hears(/3–7 hari kerja/, 'bot');
});

function expectHanded<C extends { status: string }>(conversation: C): C & { queuedAt: number } {
  if (!('queuedAt' in conversation)) throw new Error(`The conversation is ${conversation.status}`);
  return conversation as C & { queuedAt: number };
}
