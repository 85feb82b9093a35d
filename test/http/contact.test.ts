import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMailer } from '../../src/adapters/smtp/mailer.ts';
import { openHttpShop } from '../support/http-shop.ts';
import { type MailSink, openMailSink } from '../support/mail-sink.ts';
import { openShop } from '../support/shop.ts';

const saturdayNight = Date.parse('2026-11-21T23:00:00+07:00');

let sink: MailSink;
beforeAll(async () => {
  sink = await openMailSink();
});
afterAll(() => sink.close());

/** A visitor with an open conversation, in a shop that can or cannot send mail. */
async function opened(mail: 'with-mail' | 'without-mail' = 'with-mail') {
  sink.mails.splice(0);
  const mailer = openMailer({ url: sink.url, from: 'halo@kopilereng.example', timeoutMs: 5_000 });
  const shop = await openShop({ openedAt: saturdayNight, ...(mail === 'with-mail' && { mailer }) });
  const http = await openHttpShop(undefined, shop);
  const headers = await http.visitor();
  const { body } = await http.call('POST', '/v1/conversations', { headers });
  const path = `/v1/conversations/${body.conversationId}`;
  return { ...http, headers, path };
}

describe('leaving contact details', () => {
  it('makes the conversation one to answer later, and says how the visitor is reached', async () => {
    const { call, path, headers, faults } = await opened();
    const message = { messageId: 'm-1', text: 'Paket belum sampai' };
    const body = { name: ' Rina ', email: 'rina@example.com', phone: '0812 3456 7890', message };
    const left = await call('PUT', `${path}/contact`, { headers, body });
    expect(left).toMatchObject({
      status: 200,
      body: {
        status: 'later',
        contact: { name: 'Rina', email: 'rina@example.com', phone: '+6281234567890' },
      },
    });
    expect(left.body).not.toHaveProperty('position');
    const again = await call('PUT', `${path}/contact`, { headers, body });
    expect(again.body.seq).toBe(left.body.seq);
    expect(faults).toEqual([]);
  });

  it('together with a message, stores both once in 10 calls at once', async () => {
    const { call, path, headers } = await opened();
    const body = { email: 'rina@example.com', message: { messageId: 'm-1', text: 'Paket belum sampai' } };
    const all = await Promise.all(
      Array.from({ length: 10 }, () => call('PUT', `${path}/contact`, { headers, body })),
    );
    expect(all.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const { body: page } = await call('GET', `${path}/events`, { headers });
    const types = page.events.map(({ type }: { type: string }) => type);
    expect(types.filter((type: string) => type === 'message-posted')).toHaveLength(1);
    expect(types.filter((type: string) => type === 'contact-left')).toHaveLength(1);
    const other = { ...body, message: { messageId: 'm-1', text: 'lain' } };
    expect((await call('PUT', `${path}/contact`, { headers, body: other })).body.code).toBe(
      'message-differs',
    );
  });

  it.each([
    ['neither address nor number', { name: 'Rina' }, 'expected an e-mail address or a phone number'],
    ['no address', { email: 'rina' }, 'email: expected an address such as name@example.com'],
    ['a line break', { email: 'rina@example.com\r\nBcc: x@example.com' }, 'email: '],
    ['a line break in the name', { name: 'Rina\r\nx', email: 'rina@example.com' }, 'name: '],
    ['no number', { phone: 'wa aja' }, 'phone: expected a phone number such as 0812 3456 7890'],
    ['an object', { email: { $ne: null } }, 'email: '],
    ['a list', { phone: ['0812345678'] }, 'phone: '],
    ['null', { email: null, phone: '0812345678' }, 'email: '],
    ['something unknown', { email: 'rina@example.com', role: 'admin' }, 'role'],
    ['an unknown department', { email: 'rina@example.com', department: 'nowhere' }, 'no such department'],
    [
      'an invisible message',
      { email: 'rina@example.com', message: { messageId: 'm', text: '\u200b' } },
      'text: ',
    ],
  ])('with %s is refused in words', async (_what, body, words) => {
    const { call, path, headers, faults } = await opened();
    const refused = await call('PUT', `${path}/contact`, { headers, body });
    expect(refused.status).toBe(400);
    expect(refused.body.detail).toContain(words);
    expect(faults).toEqual([]);
  });

  it('is for the visitor’s own conversation, while it is open, and not for ever', async () => {
    const { call, path, headers, visitor } = await opened();
    const body = { email: 'rina@example.com' };
    expect((await call('PUT', `${path}/contact`, { body })).status).toBe(401);
    expect((await call('PUT', `${path}/contact`, { headers: await visitor(), body })).status).toBe(404);
    const statuses: number[] = [];
    for (let times = 0; times < 21; times += 1) {
      statuses.push((await call('PUT', `${path}/contact`, { headers, body })).status);
    }
    expect(statuses).toEqual([...Array(20).fill(200), 429]);
    await call('POST', `${path}/close`, { headers });
  });

  it('hides a card number and the like in the message', async () => {
    const { call, path, headers } = await opened();
    const text = 'kartu saya 4111 1111 1111 1111 cvv 123';
    await call('PUT', `${path}/contact`, {
      headers,
      body: { phone: '0812 3456 7890', message: { messageId: 'm-1', text } },
    });
    const { body } = await call('GET', `${path}/events`, { headers });
    expect(JSON.stringify(body)).not.toMatch(/4111 1111 1111 1111|cvv 123/);
    expect(JSON.stringify(body)).toContain('secrets-hidden');
  });
});

describe('agents', () => {
  it('see what was left in their departments, the longest unanswered first, and answer it from there', async () => {
    const { call, path, headers, agent, shop } = await opened();
    await call('PUT', `${path}/contact`, { headers, body: { email: 'rina@example.com' } });
    const ben = await agent({ presence: 'online' });
    const list = await call('GET', '/v1/agent/later', { headers: ben });
    expect(list.body.later).toMatchObject([
      { status: 'later', contact: { email: 'rina@example.com' }, unansweredSince: saturdayNight },
    ]);
    expect((await call('GET', '/v1/agent/session', { headers: ben })).body.mail).toBe('on');
    expect((await call('GET', '/v1/agent/queue', { headers: ben })).body.waiting).toEqual([]);
    const one = path.replace('/v1/', '/v1/agent/');
    expect((await call('POST', `${one}/claim`, { headers: ben, body: {} })).status).toBe(200);
    const message = { messageId: 'a-1', text: 'Sudah kami kirim ulang, Kak.' };
    expect((await call('POST', `${one}/messages`, { headers: ben, body: message })).status).toBe(201);
    await shop.wait(30_000);
    const { body } = await call('GET', one, { headers: ben });
    expect(body.conversation).toMatchObject({ mail: { outcome: 'sent' }, agentName: 'Ben' });
    expect(body.events.at(-1)).toMatchObject({ type: 'reply-mailed', outcome: 'sent' });
    const { body: seen } = await call('GET', `${path}/events`, { headers });
    expect(seen.events.at(-1)).toMatchObject({ type: 'withheld' });
    const elsewhere = await agent({ departments: ['sales'] });
    expect((await call('GET', '/v1/agent/later', { headers: elsewhere })).body.later).toEqual([]);
    expect((await call('GET', '/v1/agent/later')).status).toBe(401);
  });
});

describe('the link in a mail', () => {
  async function mailed() {
    const { agent, ...http } = await opened();
    const { call, path, headers, shop } = http;
    await call('PUT', `${path}/contact`, { headers, body: { email: 'rina@example.com' } });
    const ben = await agent({ presence: 'online' });
    const one = path.replace('/v1/', '/v1/agent/');
    await call('POST', `${one}/claim`, { headers: ben, body: {} });
    await call('POST', `${one}/messages`, { headers: ben, body: { messageId: 'a-1', text: 'Halo Kak.' } });
    await shop.wait(30_000);
    const token = /\/c#([\w-]+)/.exec(sink.mails[0]?.parsed.text ?? '')?.[1] ?? '';
    return { ...http, token };
  }

  it('gives a browser a token of its own for this visitor, more than once', async () => {
    const { call, path, headers, token } = await mailed();
    const first = await call('POST', '/v1/links', { body: { token } });
    expect(first).toMatchObject({ status: 201, body: { language: 'id' } });
    expect(path).toContain(first.body.conversationId);
    const again = await call('POST', '/v1/links', { body: { token } });
    expect(again.body.token).not.toBe(first.body.token);
    for (const own of [first.body.token, again.body.token]) {
      const read = await call('GET', path, { headers: { authorization: `Bearer ${own}` } });
      expect(read).toMatchObject({ status: 200, body: { contact: { email: 'rina@example.com' } } });
    }
    expect((await call('GET', path, { headers })).status).toBe(200);
  });

  it('is good for nothing else, and nothing else is good for it', async () => {
    const { call, path, headers, token } = await mailed();
    expect((await call('GET', path, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
    const ownToken = headers.authorization?.slice('Bearer '.length);
    for (const wrong of [ownToken, 'x'.repeat(43), `${token}x`]) {
      expect((await call('POST', '/v1/links', { body: { token: wrong } })).status).toBe(404);
    }
    for (const odd of [undefined, '', { $ne: null }, [token], 'x'.repeat(1000)]) {
      expect((await call('POST', '/v1/links', { body: { token: odd } })).status).toBe(400);
    }
  });

  it('cannot be followed by a page of another site', async () => {
    const { call, token } = await mailed();
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await call('POST', '/v1/links', { headers, body: { token } })).status).toBe(403);
  });

  it('leads to a page that tells nobody where it came from, and cannot be framed', async () => {
    const { call } = await mailed();
    const page = await call('GET', '/c');
    expect(page.status).toBe(200);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

describe('a copy of the conversation', () => {
  it('is text with everything that the visitor saw, and nothing else', async () => {
    const { call, path, headers, shop, agent } = await opened();
    await call('POST', `${path}/messages`, { headers, body: { messageId: 'm', text: 'refund gmn ya kak' } });
    await shop.settled();
    await call('PUT', `${path}/contact`, { headers, body: { email: 'rina@example.com' } });
    const boss = await agent({ role: 'supervisor' });
    const one = path.replace('/v1/', '/v1/agent/');
    await call('POST', `${one}/notes`, { headers: boss, body: { text: 'catatan rahasia' } });
    const copy = await call('GET', `${path}/transcript`, { headers });
    expect(copy.status).toBe(200);
    expect(copy.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(copy.headers.get('content-disposition')).toContain('attachment');
    expect(copy.body).toMatch(
      /^Kopi Lereng\nSabtu, 21 November 2026 \(WIB\)\n23.00 {2}Kakak: refund gmn ya kak\n/,
    );
    expect(copy.body).toContain('23.00  Asisten Lereng: ');
    expect(copy.body).not.toMatch(/rahasia|rina@/);
  });

  it('goes out by mail, without a link that would let its reader in', async () => {
    const { call, path, headers, shop } = await opened();
    await call('POST', `${path}/messages`, { headers, body: { messageId: 'm', text: '<b>halo</b>' } });
    const asked = await call('POST', `${path}/transcript`, { headers, body: { email: 'rina@example.com' } });
    expect(asked.status).toBe(202);
    await shop.wait(2_000);
    const [mail] = sink.mails;
    expect(mail?.parsed.subject).toBe('Percakapan Kakak dengan Kopi Lereng');
    expect(mail?.parsed.text).toContain('Kakak: <b>halo</b>');
    expect(mail?.parsed.html).toContain('Kakak: &lt;b&gt;halo&lt;/b&gt;');
    expect(mail?.raw).not.toContain('/c#');
  });

  it('is sent three times an hour, and five times a day to one address, whoever asks', async () => {
    const { call, path, headers, visitor } = await opened();
    const ask = async (who: Record<string, string>, own: string) =>
      (await call('POST', `${own}/transcript`, { headers: who, body: { email: 'rina@example.com' } })).status;
    const statuses: number[] = [];
    for (let times = 0; times < 4; times += 1) statuses.push(await ask(headers, path));
    expect(statuses).toEqual([202, 202, 202, 429]);
    const other = await visitor();
    const { body } = await call('POST', '/v1/conversations', { headers: other });
    const own = `/v1/conversations/${body.conversationId}`;
    expect([await ask(other, own), await ask(other, own), await ask(other, own)]).toEqual([202, 202, 429]);
  });

  it('is refused as it is where no mail can be sent, and for a stranger’s conversation', async () => {
    const { call, path, headers, visitor } = await opened('without-mail');
    const body = { email: 'rina@example.com' };
    const refused = await call('POST', `${path}/transcript`, { headers, body });
    expect(refused).toMatchObject({ status: 409, body: { code: 'mail-off' } });
    const stranger = await visitor();
    expect((await call('POST', `${path}/transcript`, { headers: stranger, body })).status).toBe(404);
    expect((await call('GET', `${path}/transcript`, { headers: stranger })).status).toBe(404);
    expect((await call('GET', `${path}/transcript`)).status).toBe(401);
    expect((await call('GET', '/v1/site')).body).not.toHaveProperty('mail');
  });
});
