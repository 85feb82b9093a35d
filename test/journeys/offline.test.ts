import { describe, expect, it } from 'vitest';
import { leaveContact } from '../../src/engine/leave-contact.ts';
import { noteVisitorSeen } from '../../src/engine/visitor-presence.ts';
import {
  answered,
  day,
  mailsOf,
  minute,
  openMailingShop,
  rina,
  saturdayNight,
  second,
  useMailSink,
  visitorWhoLeft,
} from '../support/mailing-shop.ts';
import { openShop, type Shop, shopUrl } from '../support/shop.ts';

const sink = useMailSink();

describe('a message left with an e-mail address', () => {
  it('rings nobody, fills nobody’s hands, and stays out of the queue', async () => {
    const shop = await openMailingShop(sink);
    const visitor = await visitorWhoLeft(shop);
    await visitor.isTold(/membalas lewat email; Kakak tidak perlu menunggu/);
    const ben = await shop.agent('Ben');
    await ben.staysFor(minute);
    expect(await visitor.conversation()).toMatchObject({ status: 'later', contact: rina });
    expect(await shop.deps.conversations.queued()).toEqual([]);
    await ben.claims(visitor);
    expect(await shop.deps.conversations.workloads()).toEqual([]);
  });

  it('is answered by mail: in the visitor’s language, with the agent’s words and a link', async () => {
    const shop = await openMailingShop(sink);
    const visitor = await visitorWhoLeft(shop);
    await answered(shop, visitor);
    await shop.wait(30 * second);
    const [mail] = sink.mails;
    expect(sink.mails).toHaveLength(1);
    expect(mail?.to).toEqual(['rina@example.com']);
    expect(mail?.parsed.subject).toBe('Balasan dari Kopi Lereng');
    expect(mail?.parsed.from).toMatchObject({ name: 'Kopi Lereng', address: 'halo@kopilereng.example' });
    expect(mail?.parsed.text).toContain('Ben dari Kopi Lereng membalas pesan Kakak:');
    expect(mail?.parsed.text).toContain('paketnya sampai besok.');
    expect(mail?.parsed.text).toContain(`${shopUrl}/c#`);
    expect(mail?.parsed.text).toContain('berlaku sampai 5 Desember 2026');
    expect(mail?.parsed.html).toContain('lang="id"');
    expect(mail?.parsed.html).toContain('#0f5c57');
    expect(await mailsOf(shop, visitor)).toMatchObject([{ outcome: 'sent' }]);
  });

  it('in English to who speaks English', async () => {
    const shop = await openMailingShop(sink);
    const visitor = await visitorWhoLeft(shop, { email: 'jo@example.com' }, 'en');
    await visitor.isTold(/will reply by email/);
    await answered(shop, visitor, 'Your parcel arrives tomorrow.');
    await shop.wait(30 * second);
    expect(sink.mails[0]?.parsed.subject).toBe('A reply from Kopi Lereng');
    expect(sink.mails[0]?.parsed.text).toContain('works until December 5, 2026');
  });

  it('gets what is written in one go in one mail, and what comes later in another', async () => {
    const shop = await openMailingShop(sink);
    const visitor = await visitorWhoLeft(shop);
    const ben = await answered(shop, visitor, 'Sudah saya cek.');
    await shop.wait(5 * second);
    await ben.says(visitor, 'Paketnya sampai besok.');
    await shop.wait(30 * second);
    expect(sink.mails.map(({ parsed }) => parsed.text)).toEqual([
      expect.stringMatching(/Sudah saya cek\.\n\nPaketnya sampai besok\./),
    ]);
    await ben.says(visitor, 'Satu lagi: ongkirnya gratis.');
    await shop.wait(30 * second);
    expect(sink.mails).toHaveLength(2);
    expect(sink.mails[1]?.parsed.text).not.toContain('Sudah saya cek');
    const [first, next] = sink.mails.map(({ parsed }) => parsed);
    expect(next?.references).toBe(first?.references);
    expect(next?.messageId).not.toBe(first?.messageId);
  });

  it('shows an agent’s words as words, whatever they look like', async () => {
    const shop = await openMailingShop(sink);
    const visitor = await visitorWhoLeft(shop);
    await answered(shop, visitor, `<img src=x onerror=alert(1)> "><script>alert(2)</script> & 'ya'`);
    await shop.wait(30 * second);
    const html = sink.mails[0]?.parsed.html ?? '';
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;&gt;&lt;script&gt;');
    expect(html).not.toMatch(/<script|<img|onerror=(?!alert\(1\)&gt;)/);
  });

  it('is told by mail too when nobody answered, and is closed', async () => {
    const shop = await openMailingShop(sink);
    const visitor = await visitorWhoLeft(shop);
    await shop.clock.advance(14 * day);
    await shop.wait(30 * second);
    expect(await visitor.conversation()).toMatchObject({ status: 'closed', closeReason: 'unanswered' });
    expect(sink.mails[0]?.parsed.text).toContain('belum ada yang sempat membalas');
  });
});

describe('without a way to send mail', () => {
  it('says truthfully that people will use the details, and sends nothing', async () => {
    const shop = await openShop({ openedAt: saturdayNight });
    const visitor = await visitorWhoLeft(shop);
    await visitor.isTold(/menghubungi Kakak lewat kontak yang Kakak tulis/);
    await answered(shop, visitor);
    await shop.wait(minute);
    expect(sink.mails).toEqual([]);
    expect(await mailsOf(shop, visitor)).toEqual([]);
  });

  it('nor to who left a phone number only', async () => {
    const shop = await openMailingShop(sink);
    const visitor = await visitorWhoLeft(shop, { phone: '+6281234567890' });
    await visitor.isTold(/menghubungi Kakak lewat kontak/);
    await answered(shop, visitor);
    await shop.wait(minute);
    expect(sink.mails).toEqual([]);
  });
});

describe('a visitor with an agent who left an address', () => {
  async function withAgent(shop: Shop) {
    const ben = await shop.agent('Ben');
    const visitor = await shop.visitor();
    await visitor.says('saya mau ngomong sama manusia');
    await leaveContact(shop.deps, await visitor.conversation(), { contact: rina });
    expect(await ben.has(visitor)).toBe(true);
    return { ben, visitor };
  }

  it('gets a mail two minutes later where the chat is not open any more', async () => {
    const shop = await openMailingShop(sink);
    const { ben, visitor } = await withAgent(shop);
    await ben.says(visitor, 'Sebentar ya Kak, saya cek.');
    await ben.staysFor(3 * minute);
    expect(sink.mails).toHaveLength(1);
  });

  it('gets none while the chat is open, nor after answering', async () => {
    const shop = await openMailingShop(sink);
    const { ben, visitor } = await withAgent(shop);
    await ben.says(visitor, 'Sebentar ya Kak, saya cek.');
    await ben.staysFor(100 * second);
    await noteVisitorSeen(shop.deps, await visitor.conversation());
    await ben.staysFor(minute);
    await ben.says(visitor, 'Paketnya sampai besok.');
    await visitor.says('oke makasih');
    await ben.staysFor(3 * minute);
    expect(sink.mails).toEqual([]);
  });
});
