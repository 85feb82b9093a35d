import { describe, expect, it, onTestFinished } from 'vitest';
import { s3FileStore } from '../../src/adapters/s3/file-store.ts';
import { openHttpShop } from '../support/http-shop.ts';
import { openS3Server } from '../support/s3-server.ts';
import { jpeg } from '../support/sample-files.ts';
import { upload } from '../support/share-files.ts';
import { openShop } from '../support/shop.ts';
import { storeAdapters } from '../support/stores.ts';

describe.each(storeAdapters)('whoever is to be forgotten, with $name and files in a bucket', ({ open }) => {
  async function judgedConversation() {
    const [stores, s3] = await Promise.all([open(), openS3Server()]);
    onTestFinished(async () => {
      await stores.close();
      await s3.close();
    });
    const files = s3FileStore(s3.bucket);
    const shop = await openShop({ stores, files });
    const http = await openHttpShop(undefined, shop, { LIMIT_UPLOADS: 'unlimited' });
    const { call } = http;
    const headers = await http.visitor();
    const { conversationId } = (await call('POST', '/v1/conversations', { headers })).body;
    const own = `/v1/conversations/${conversationId}`;
    const theirs = `/v1/agent/conversations/${conversationId}`;
    const say = { messageId: 'm-1', text: 'cod bisa ga kak?' };
    await call('POST', `${own}/messages`, { headers, body: say });
    await shop.settled();
    const answer = (await shop.deps.conversations.eventsAfter(conversationId, 2, 10)).find(
      (event) => event.type === 'message-posted' && event.author === 'bot',
    );
    await call('POST', `${own}/handoff`, { headers });
    const sari = await http.agent({ role: 'supervisor', presence: 'online' });
    await call('POST', `${theirs}/claim`, { headers: sari });
    const said = await call('PUT', `${theirs}/verdicts/${answer?.seq}`, {
      headers: sari,
      body: { verdict: 'should-not-have-answered' },
    });
    expect(said.status).toBe(200);
    expect((await upload(http, own, headers, { bytes: await jpeg(64, 48) })).status).toBe(201);
    expect((await upload(http, theirs, sari, { messageId: 'f2', bytes: await jpeg(64, 48) })).status).toBe(
      201,
    );
    const visitorId = (await shop.deps.conversations.read(conversationId))?.visitorId ?? '';
    return { ...http, s3, stores, files, shop, sari, headers, own, visitorId };
  }

  it('is gone with uploads of both sides and what the bot learnt, and who asked for it stands in the audit log', async () => {
    const { call, files, stores, shop, sari, headers, own, visitorId, faults } = await judgedConversation();
    expect((await files.oldest(100)).length).toBeGreaterThanOrEqual(2);
    expect(await stores.conversations.judged()).toHaveLength(1);

    const erased = await call('DELETE', `/v1/agent/visitors/${visitorId}`, { headers: sari });
    expect(erased).toMatchObject({ status: 200, body: { conversations: 1, files: 2, visitors: 1 } });
    expect(await files.oldest(100)).toEqual([]);
    expect(await stores.conversations.judged()).toEqual([]);
    expect(shop.unlearnt).toBe(1);
    expect((await call('GET', own, { headers })).status).toBe(401);

    const agentId = expect.any(String);
    expect(shop.audit).toEqual([
      { act: 'erasure-asked', agentId, visitorId },
      { act: 'person-erased', agentId, visitorId, conversations: 1, files: 2, visitors: 1 },
    ]);
    expect(faults).toEqual([]);
  });

  it('is asked for again where the bucket failed half-way, and is gone then', async () => {
    const { call, s3, files, shop, sari, visitorId } = await judgedConversation();
    s3.failNext(1, 403, 'AccessDenied');
    const path = `/v1/agent/visitors/${visitorId}`;
    expect((await call('DELETE', path, { headers: sari })).status).toBe(500);
    expect(await shop.deps.visitors.byId(visitorId)).toBeDefined();
    expect(shop.audit.map(({ act }) => act)).toEqual(['erasure-asked']);
    expect((await call('DELETE', path, { headers: sari })).status).toBe(200);
    expect(await files.oldest(100)).toEqual([]);
  });
});
