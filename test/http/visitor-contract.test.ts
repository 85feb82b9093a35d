import { expect, it } from 'vitest';
import { openHttpShop } from '../support/http-shop.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;

it('lets a visitor in, start, write, and read what was answered', async () => {
  const { call, shop, visitor, faults } = await openHttpShop();
  const headers = await visitor({ locale: 'id', pageUrl: 'https://shop.example/cart' });
  const started = await call('POST', '/v1/conversations', { headers, body: {} });
  expect(started).toMatchObject({ status: 201, body: { status: 'bot', seq: 1, language: 'id' } });
  const { conversationId } = started.body;
  expect(conversationId).toMatch(uuid);

  const message = { messageId: 'm-1', text: 'refund gmn ya kak' };
  const posted = await call('POST', `/v1/conversations/${conversationId}/messages`, {
    headers,
    body: message,
  });
  expect(posted).toMatchObject({ status: 201, body: { messageId: 'm-1', seq: 2 } });
  await shop.settled();

  const { body } = await call('GET', `/v1/conversations/${conversationId}/events?after=1`, { headers });
  expect(body.next).toBe(3);
  expect(body.events).toMatchObject([
    { seq: 2, type: 'message-posted', author: 'visitor', messageId: 'm-1' },
    {
      seq: 3,
      type: 'message-posted',
      author: 'bot',
      replyTo: 2,
      text: expect.stringContaining('3–7 hari kerja'),
    },
  ]);
  expect(body.events[1]).not.toHaveProperty('decision');
  expect(faults).toEqual([]);
});

it('keeps the page on which a conversation begins, and else the first that the visitor came to', async () => {
  const { call, agent, visitor } = await openHttpShop();
  const headers = await visitor({ locale: 'id', pageUrl: 'https://shop.example/cart' });
  const boss = await agent({ role: 'supervisor' });
  const pages: unknown[] = [];
  for (const body of [
    {},
    { pageUrl: 'https://shop.example/returns' },
    { pageUrl: 'https://shop.example/\u0000x' },
  ]) {
    const { conversationId } = (await call('POST', '/v1/conversations', { headers, body })).body;
    const shown = await call('GET', `/v1/agent/conversations/${conversationId}`, { headers: boss });
    pages.push(shown.body.conversation.pageUrl);
    await call('POST', `/v1/conversations/${conversationId}/close`, { headers, body: {} });
  }
  expect(pages).toEqual([
    'https://shop.example/cart',
    'https://shop.example/returns',
    'https://shop.example/x',
  ]);
});

it('tells agents on which of several sites a conversation was begun', async () => {
  const { call, agent, visitor } = await openHttpShop();
  const boss = await agent({ role: 'supervisor' });
  const sites: unknown[] = [];
  for (const said of [{}, { site: 'toko-dua' }]) {
    const headers = await visitor(said);
    const { conversationId } = (await call('POST', '/v1/conversations', { headers, body: {} })).body;
    const shown = await call('GET', `/v1/agent/conversations/${conversationId}`, { headers: boss });
    sites.push(shown.body.conversation.site);
  }
  expect(sites).toEqual([undefined, 'toko-dua']);
});

it('reads a language as other systems write it', async () => {
  const { call, visitor } = await openHttpShop();
  const headers = await visitor({ locale: 'en_US' });
  expect((await call('POST', '/v1/conversations', { headers, body: {} })).body.language).toBe('en');
});

it('gives the open conversation again with 200', async () => {
  const { call, visitor } = await openHttpShop();
  const headers = await visitor();
  const first = await call('POST', '/v1/conversations', { headers });
  const again = await call('POST', '/v1/conversations', { headers, body: { locale: 'en' } });
  expect(again).toMatchObject({ status: 200, body: { conversationId: first.body.conversationId } });
});

it('makes one conversation of 50 parallel starts and one message of 20 parallel sends', async () => {
  const { call, visitor } = await openHttpShop();
  const headers = await visitor();
  const starts = await Promise.all(
    Array.from({ length: 50 }, () => call('POST', '/v1/conversations', { headers })),
  );
  expect(new Set(starts.map(({ body }) => body.conversationId)).size).toBe(1);
  expect(starts.filter(({ status }) => status === 201)).toHaveLength(1);
  const path = `/v1/conversations/${starts[0]?.body.conversationId}/messages`;
  const body = { messageId: 'm-1', text: 'halo' };
  const sends = await Promise.all(Array.from({ length: 20 }, () => call('POST', path, { headers, body })));
  expect(sends.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(sends.filter(({ status }) => status === 200)).toHaveLength(19);
  expect(new Set(sends.map((sent) => sent.body.seq)).size).toBe(1);
});

it('refuses another text under the same messageId with 409', async () => {
  const { call, path, headers } = await openConversation();
  await call('POST', `${path}/messages`, { headers, body: { messageId: 'm-1', text: 'halo' } });
  const other = await call('POST', `${path}/messages`, { headers, body: { messageId: 'm-1', text: 'hai' } });
  expect(other).toMatchObject({ status: 409, body: { code: 'message-differs' } });
});

it.each([
  ['one character too many', 4001, 413],
  ['just as long as it may be', 4000, 201],
])('takes a text that is %s with %i characters as %i', async (_, length, status) => {
  const { call, path, headers } = await openConversation();
  const body = { messageId: 'm-1', text: 'x'.repeat(length) };
  expect((await call('POST', `${path}/messages`, { headers, body })).status).toBe(status);
});

it('closes, is rated once or again, and refuses a rating before', async () => {
  const { call, path, headers } = await openConversation();
  const early = await call('PUT', `${path}/rating`, { headers, body: { rating: 5 } });
  expect(early).toMatchObject({ status: 409, body: { code: 'not-closed' } });
  expect(await call('POST', `${path}/close`, { headers })).toMatchObject({
    status: 200,
    body: { status: 'closed' },
  });
  const rated = await call('PUT', `${path}/rating`, { headers, body: { rating: 4, comment: 'oke' } });
  expect(rated).toMatchObject({ status: 200, body: { rating: 4 } });
  expect((await call('PUT', `${path}/rating`, { headers, body: { rating: 5 } })).body.rating).toBe(5);
});

it('hands over to a department with a place in its queue, and back to the bot', async () => {
  const { call, path, headers } = await openConversation();
  const handed = await call('POST', `${path}/handoff`, { headers, body: { department: 'sales' } });
  expect(handed).toMatchObject({
    status: 200,
    body: { status: 'queued', position: 1, department: { id: 'sales', name: 'Penjualan', open: true } },
  });
  const unknown = await call('POST', `${path}/handoff`, { headers, body: { department: 'nowhere' } });
  expect(unknown).toMatchObject({ status: 400, body: { code: 'department-unknown' } });
  expect((await call('POST', `${path}/return-to-bot`, { headers })).body.status).toBe('bot');
});

it('tells the widget what to show first, in the visitor’s language', async () => {
  const { call } = await openHttpShop();
  const { body } = await call('GET', '/v1/site?locale=en-GB');
  expect(body).toMatchObject({ name: 'Kopi Lereng', language: 'en', agentsOnline: false });
  expect(body.quickReplies).toHaveLength(4);
  expect(body.departments.map(({ id }: { id: string }) => id)).toEqual(['sales', 'technical', 'general']);
});

it('shows a conversation to nobody else', async () => {
  const { call, path, visitor } = await openConversation();
  const stranger = await visitor();
  for (const [method, end] of [
    ['GET', ''],
    ['GET', '/events'],
    ['POST', '/handoff'],
    ['POST', '/close'],
    ['POST', '/typing'],
    ['POST', '/here'],
    ['POST', '/return-to-bot'],
  ] as const) {
    expect((await call(method, `${path}${end}`, { headers: stranger })).status).toBe(404);
    expect((await call(method, `${path}${end}`)).status).toBe(401);
  }
});

async function openConversation() {
  const opened = await openHttpShop();
  const headers = await opened.visitor();
  const { body } = await opened.call('POST', '/v1/conversations', { headers });
  return { ...opened, headers, path: `/v1/conversations/${body.conversationId}` };
}
