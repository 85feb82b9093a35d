import { beforeAll, describe, expect, it } from 'vitest';
import { jpeg, pdf } from '../support/sample-files.ts';
import { download, eventsOf, openAssignedFileShop, openFileShop, upload } from '../support/share-files.ts';

let photo: Buffer;
beforeAll(async () => {
  photo = await jpeg(800, 600);
});

describe('who may share and fetch', () => {
  it('both sides of a conversation, each through their own door', async () => {
    const { http, visitor, agent, own, theirs } = await openAssignedFileShop();
    expect((await upload(http, own, visitor, { bytes: photo, messageId: 'v1' })).status).toBe(201);
    expect(
      (await upload(http, theirs, agent, { bytes: pdf(), messageId: 'a1', name: 'retur.pdf' })).status,
    ).toBe(201);
    for (const messageId of ['v1', 'a1']) {
      expect((await download(http, `${own}/files/${messageId}`, visitor)).status).toBe(200);
      expect((await download(http, `${theirs}/files/${messageId}`, agent)).status).toBe(200);
      expect((await download(http, `${own}/files/${messageId}`, agent)).status).toBe(401);
      expect((await download(http, `${theirs}/files/${messageId}`, visitor)).status).toBe(401);
    }
    const last = (await eventsOf(http, own, visitor)).at(-1);
    expect(last).toMatchObject({ author: 'agent', authorName: 'Ben', file: { name: 'retur.pdf' } });
    expect(JSON.stringify(last)).not.toContain('fileId');
  });

  it('nobody else: other visitors, other agents, editors, strangers', async () => {
    const { http, visitor, own, theirs } = await openAssignedFileShop();
    await upload(http, own, visitor, { bytes: photo });
    const stranger = await http.visitor();
    const { body: other } = await http.call('POST', '/v1/conversations', { headers: stranger, body: {} });
    const colleague = await http.agent({ name: 'Cid', departments: ['general', 'billing'] });
    const editor = await http.agent({ name: 'Edi', role: 'editor' });
    for (const file of ['files/f1', 'files/f1/thumbnail']) {
      expect((await download(http, `${own}/${file}`, stranger)).status).toBe(404);
      expect(
        (await download(http, `/v1/conversations/${other.conversationId}/${file}`, stranger)).status,
      ).toBe(404);
      expect((await download(http, `${own}/${file}`, {})).status).toBe(401);
      expect((await download(http, `${theirs}/${file}`, {})).status).toBe(401);
      for (const agent of [colleague, editor]) {
        expect((await download(http, `${theirs}/${file}`, agent)).status).toBe(404);
      }
      const supervisor = await http.agent({ name: 'Sue', role: 'supervisor' });
      expect((await download(http, `${theirs}/${file}`, supervisor)).status).toBe(200);
    }
    expect((await upload(http, own, stranger, { bytes: photo })).status).toBe(404);
    expect((await upload(http, own, {}, { bytes: photo })).status).toBe(401);
    expect((await upload(http, theirs, colleague, { bytes: photo })).status).toBe(404);
    const boss = await http.agent({ name: 'Sri', role: 'supervisor' });
    expect(await upload(http, theirs, boss, { bytes: photo, messageId: 'b' })).toMatchObject({
      status: 409,
      body: { code: 'not-yours' },
    });
    expect(await http.shop.deps.uploadNotes.all()).toEqual([]);
  });

  it('a colleague of the department once it is over, who may read how it was answered', async () => {
    const { http, visitor, own, theirs } = await openAssignedFileShop();
    await upload(http, own, visitor, { bytes: photo });
    const colleague = await http.agent({ name: 'Cid', departments: ['general'] });
    const others = await http.agent({ name: 'Ema', departments: ['billing'] });
    expect((await download(http, `${theirs}/files/f1`, colleague)).status).toBe(404);
    await http.call('POST', `${own}/close`, { headers: visitor, body: {} });
    expect((await download(http, `${theirs}/files/f1`, colleague)).status).toBe(200);
    expect((await download(http, `${theirs}/files/f1`, others)).status).toBe(404);
  });

  it('no file by a message of words, an unknown one, or a path that leads elsewhere', async () => {
    const { http, visitor, own } = await openFileShop();
    await http.call('POST', `${own}/messages`, { headers: visitor, body: { messageId: 'm1', text: 'halo' } });
    for (const path of ['m1', 'f9', '..%2f..%2fsecret.key', '%00', 'm1/thumbnail']) {
      expect((await download(http, `${own}/files/${path}`, visitor)).status).toBe(404);
    }
  });

  it('after the close: the visitor reads on, a file opens it again for a while, and then no more', async () => {
    const { http, visitor, agent, own, theirs } = await openAssignedFileShop();
    await upload(http, own, visitor, { bytes: photo });
    await http.call('POST', `${theirs}/close`, { headers: agent, body: { reason: 'solved' } });
    expect(await upload(http, theirs, agent, { bytes: photo, messageId: 'late' })).toMatchObject({
      status: 409,
      body: { code: 'conversation-closed' },
    });
    expect((await download(http, `${theirs}/files/f1`, agent)).status).toBe(200);
    await http.shop.clock.advance(31 * 60_000);
    expect(await upload(http, own, visitor, { bytes: photo, messageId: 'late' })).toMatchObject({
      status: 409,
      body: { code: 'conversation-closed' },
    });
    expect((await download(http, `${own}/files/f1`, visitor)).status).toBe(200);
    expect(await http.shop.deps.uploadNotes.all()).toEqual([]);
  });

  it('an agent from another site is refused', async () => {
    const { http, agent, theirs } = await openAssignedFileShop();
    const answer = await upload(http, theirs, { ...agent, origin: 'https://evil.example' }, { bytes: photo });
    expect(answer.status).toBe(403);
  });
});
