import { expect, it } from 'vitest';
import { composable, openComposingShop } from '../support/composing-shop.ts';
import { openHttpShop } from '../support/http-shop.ts';

async function opened() {
  const { shop, model } = await openComposingShop(() => composable.answer);
  const http = await openHttpShop(undefined, shop);
  const headers = await http.visitor({ locale: 'id' });
  const { body } = await http.call('POST', '/v1/conversations', { headers, body: {} });
  const path = `/v1/conversations/${body.conversationId}`;
  return { ...http, model, headers, path, conversationId: body.conversationId };
}

it('is said by the visitor, shown to them and to agents, and can be changed', async () => {
  const { call, headers, path, agent, conversationId } = await opened();
  const say = (consent: string) => call('PUT', `${path}/ai-consent`, { headers, body: { consent } });
  expect((await say('given')).body).toMatchObject({ aiConsent: 'given' });
  const refused = await say('refused');
  expect(refused.body).toMatchObject({ aiConsent: 'refused' });
  expect((await say('refused')).body.seq).toBe(refused.body.seq);
  const admin = await agent({ role: 'admin' });
  const seen = await call('GET', `/v1/agent/conversations/${conversationId}`, { headers: admin });
  expect(seen.body.conversation).toMatchObject({ aiConsent: 'refused' });
});

it('can be written down by an agent who was told', async () => {
  const { call, agent, conversationId, headers, path } = await opened();
  const admin = await agent({ role: 'admin' });
  const body = { consent: 'refused' };
  const own = `/v1/agent/conversations/${conversationId}/ai-consent`;
  expect((await call('PUT', own, { headers: admin, body })).status).toBe(200);
  expect((await call('GET', path, { headers })).body).toMatchObject({ aiConsent: 'refused' });
});

it('sends nothing more after a no, and answers what was being composed without a model', async () => {
  const { call, headers, path, model, shop } = await opened();
  await call('PUT', `${path}/ai-consent`, { headers, body: { consent: 'given' } });
  model.hang();
  const message = { messageId: '0198f0a0-0000-7000-8000-000000000001', text: composable.question };
  await call('POST', `${path}/messages`, { headers, body: message });
  await expect.poll(() => model.requests.length).toBe(1);
  await call('PUT', `${path}/ai-consent`, { headers, body: { consent: 'refused' } });
  await shop.settled();
  const page = await call('GET', `${path}/events`, { headers: { ...headers, accept: 'application/json' } });
  expect(page.body.events.at(-1)).toMatchObject({
    author: 'bot',
    text: expect.stringMatching(/Teks (unsure|clar)/),
  });
  expect(model.requests).toHaveLength(1);
});

it('is nobody else’s to say', async () => {
  const { call, path, visitor } = await opened();
  const stranger = await visitor({ locale: 'id' });
  const body = { consent: 'given' };
  expect((await call('PUT', `${path}/ai-consent`, { headers: stranger, body })).status).toBe(404);
  expect((await call('PUT', `${path}/ai-consent`, { body })).status).toBe(401);
});

it('takes only the two words', async () => {
  const { call, headers, path } = await opened();
  for (const consent of ['asked', true, null, { $ne: 'given' }]) {
    expect((await call('PUT', `${path}/ai-consent`, { headers, body: { consent } })).status).toBe(400);
  }
});
