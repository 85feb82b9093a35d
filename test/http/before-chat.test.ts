import { expect, it } from 'vitest';
import { openHttpShop } from '../support/http-shop.ts';
import { openShop } from '../support/shop.ts';
import { shopWith } from '../support/shop-with.ts';

const text = { id: 'Saya setuju pesan ini disimpan.', en: 'I agree that this is stored.' };
const link = 'https://kopilereng.example/privasi';

async function askingShop(name: 'optional' | 'required' = 'optional') {
  const beforeChat = {
    name,
    email: 'off',
    department: 'ask',
    consent: { text, link },
  } as const;
  const content = await shopWith({ settings: { beforeChat } });
  return openHttpShop(undefined, await openShop({ content: () => content }));
}

it('tells the widget what to ask before the first message, in the visitor’s language', async () => {
  const { call } = await askingShop();
  const { body } = await call('GET', '/v1/site?locale=en');
  expect(body.beforeChat).toEqual({
    name: 'optional',
    email: 'off',
    department: 'ask',
    consent: { text: text.en, link },
  });
  expect(body.departments[0].hours).toMatch(/^Mon–Sat 08:00–20:00/);
});

it('keeps what was answered, what was agreed to word for word, and goes to the department that was chosen', async () => {
  const { call, visitor, shop, faults } = await askingShop();
  const headers = await visitor();
  const { body } = await call('POST', '/v1/conversations', {
    headers,
    body: { name: 'Rina', department: 'sales', consent: 'id', locale: 'en' },
  });
  const [started] = await shop.deps.conversations.eventsAfter(body.conversationId, 0, 1);
  expect(started).toMatchObject({ answers: { name: 'Rina', consent: text.id }, department: 'sales' });
  await call('POST', `/v1/conversations/${body.conversationId}/handoff`, { headers, body: {} });
  const seen = await call('GET', `/v1/conversations/${body.conversationId}`, { headers });
  expect(seen.body).toMatchObject({ department: { id: 'sales' }, contact: { name: 'Rina' } });
  const view = await call('GET', `/v1/conversations/${body.conversationId}/events`, { headers });
  expect(view.body.events[0]).toEqual({ seq: 1, at: expect.any(Number), type: 'conversation-started' });
  expect(faults).toEqual([]);
});

it('begins no conversation without the consent that the site asks for, whoever calls', async () => {
  const { call, visitor, shop } = await askingShop();
  const headers = await visitor();
  const start = (body: object) => call('POST', '/v1/conversations', { headers, body });
  const refused = await start({ name: 'Rina' });
  expect(refused).toMatchObject({ status: 400, body: { code: 'consent-missing' } });
  expect((await start({ consent: 'id' })).status).toBe(201);
  expect((await start({})).status, 'to go on with it').toBe(200);
  expect(await shop.deps.conversations.list({ limit: 10 })).toHaveLength(1);
});

it('begins none without a name that it demands', async () => {
  const { call, visitor } = await askingShop('required');
  const headers = await visitor();
  const start = (body: object) => call('POST', '/v1/conversations', { headers, body });
  const refused = await start({ consent: 'en' });
  expect(refused).toMatchObject({ status: 400, body: { code: 'answers-missing' } });
  expect((await start({ consent: 'en', name: 'Rina' })).status).toBe(201);
});

it('takes a name that the page has said already', async () => {
  const { call, visitor } = await askingShop('required');
  const headers = await visitor();
  await call('PUT', '/v1/visitors/me/identity', { headers, body: { name: 'Rina' } });
  expect((await call('POST', '/v1/conversations', { headers, body: { consent: 'id' } })).status).toBe(201);
});

it('takes no consent to what nobody asks', async () => {
  const { call, visitor, shop } = await openHttpShop();
  const { body } = await call('POST', '/v1/conversations', {
    headers: await visitor(),
    body: { consent: 'id' },
  });
  const [started] = await shop.deps.conversations.eventsAfter(body.conversationId, 0, 1);
  expect(started).not.toHaveProperty('answers');
});

it.each([{ email: 'not an address' }, { name: 'a\nb' }, { name: { $ne: null } }, { consent: true }])(
  'refuses %j',
  async (answers) => {
    const { call, visitor } = await askingShop();
    const answer = await call('POST', '/v1/conversations', { headers: await visitor(), body: answers });
    expect(answer.status).toBe(400);
  },
);
