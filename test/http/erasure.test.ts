import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderAuditLog } from '../../src/adapters/files/folder-audit-log.ts';
import { openFolderFileStore } from '../../src/adapters/files/folder-file-store.ts';
import { openSqlite } from '../../src/adapters/sqlite/open-sqlite.ts';
import { erasePerson } from '../../src/engine/erase-person.ts';
import { attributes, identity, openIdentifying, talking, tokenIn } from '../support/customers.ts';
import { openHttpShop } from '../support/http-shop.ts';
import { openShop } from '../support/shop.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('whoever is to be forgotten', () => {
  it('is gone with every browser and conversation, and nobody else is', async () => {
    const http = await openIdentifying();
    const laptop = await talking(http, 'cod bisa ga kak?');
    const phone = await talking(http, 'refund gmn ya kak');
    const other = await talking(http, 'ongkir ke Bali?');
    for (const { headers } of [laptop, phone])
      await http.call('PUT', identity, { headers, body: { token: await tokenIn(http) } });
    const visitor = (await http.shop.deps.conversations.read(phone.conversationId))?.visitorId;
    const path = `/v1/agent/visitors/${visitor}`;
    for (const role of ['agent', 'editor'] as const) {
      const headers = await http.agent({ role });
      expect((await http.call('DELETE', path, { headers })).status).toBe(403);
    }
    expect((await http.call('DELETE', path)).status).toBe(401);
    const headers = await http.agent({ role: 'supervisor' });
    const foreign = { ...headers, origin: 'https://evil.example' };
    expect((await http.call('DELETE', path, { headers: foreign })).status).toBe(403);

    const erased = await http.call('DELETE', path, { headers });
    expect(erased).toMatchObject({ status: 200, body: { conversations: 2, files: 0, visitors: 2 } });
    for (const { headers: own, path: at, conversationId } of [laptop, phone]) {
      expect((await http.call('GET', at, { headers: own })).status).toBe(401);
      expect(await http.shop.deps.conversations.read(conversationId)).toBeUndefined();
    }
    expect((await http.call('GET', other.path, { headers: other.headers })).status).toBe(200);
    expect((await http.call('DELETE', path, { headers })).status).toBe(404);
    const again = await http.visitor();
    await http.call('PUT', identity, { headers: again, body: { token: await tokenIn(http) } });
    expect((await http.call('GET', '/v1/conversations', { headers: again })).body.conversations).toEqual([]);
    expect(http.faults).toEqual([]);
  });

  it('leaves nothing in the data folder', async () => {
    const folder = temporaryFolder();
    const marker = 'penandarahasia';
    const stores = await openSqlite({ file: join(folder.path, 'sapa.db'), role: 'server' });
    onTestFinished(async () => {
      await stores.close();
      folder.remove();
    });
    const http = await openHttpShop(undefined, await openShop({ stores }));
    const { deps } = http.shop;
    const { headers, path, conversationId } = await talking(http, `cod bisa ga kak? ${marker}`);
    const visitorId = (await deps.conversations.read(conversationId))?.visitorId ?? '';
    await http.call('PUT', identity, { headers, body: { name: marker } });
    await http.call('PATCH', attributes, { headers, body: { attributes: { cart: marker } } });
    await http.call('PUT', `${path}/contact`, { headers, body: { email: `${marker}@example.com` } });
    const vouched = { customerId: 'c', site: 'default', identifier: marker, name: marker, at: 1 };
    await stores.customers.vouch(vouched);
    await stores.visitors.belong(visitorId, 'c');
    expect(await stores.conversations.search({ words: [marker], limit: 5 })).toHaveLength(1);
    expect(filesWith(folder.path, marker)).not.toEqual([]);

    const kept = { ...deps, files: await openFolderFileStore(join(folder.path, 'files')) };
    await erasePerson({ ...kept, audit: folderAuditLog(folder.path) }, visitorId, 'ben');
    expect(await stores.conversations.search({ words: [marker], limit: 5 })).toEqual([]);
    expect(filesWith(folder.path, marker)).toEqual([]);
    const lines = readFileSync(join(folder.path, 'audit.log'), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { at: expect.any(String), act: 'erasure-asked', agentId: 'ben', visitorId },
      {
        at: expect.any(String),
        act: 'person-erased',
        agentId: 'ben',
        visitorId,
        conversations: 1,
        files: 0,
        visitors: 1,
      },
    ]);
  });
});

/** Which files of a folder hold this text. */
function filesWith(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && readFileSync(path).includes(text);
  });
}
