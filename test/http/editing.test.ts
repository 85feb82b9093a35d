import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cost, openEditingShop as open } from '../support/editing-shop.ts';

describe('editing content', () => {
  it('goes from a draft over publishing with a note to history and back, as commits of the editor’s', async () => {
    const { ada, ben, read, change, publish, onDisk, git, call, faults } = await open({ git: 'commit' });
    const before = await onDisk();
    const { hash, text } = await read(ada);
    expect(text).toBe(before);
    const changed = await change(ada, hash, { text: before.replace('Rp9.000', 'Rp10.000') });
    expect([changed.status, changed.body.state, changed.headers.get('etag')]).toEqual([
      200,
      'changed',
      `"${changed.body.hash}"`,
    ]);
    expect([await onDisk(), (await read(ben)).text, (await read(ada)).state]).toEqual([
      before,
      before,
      'changed',
    ]);
    const { status, body: edition } = await publish(ada);
    expect([status, edition.by, edition.note]).toEqual([200, 'Ada', 'Ongkir naik']);
    expect(await onDisk()).toBe(before.replace('Rp9.000', 'Rp10.000'));
    expect((await git('log', '-1', '--format=%an %ae %s')).stdout).toBe('Ada ada@example.test Ongkir naik\n');
    const { body } = await call('GET', '/v1/content/editions', { headers: ben });
    expect(body.editions).toMatchObject([{ by: 'Ada', note: 'Ongkir naik', paths: [cost] }]);
    const path = `/v1/content/editions/${edition.editionId}`;
    expect((await call('GET', path, { headers: ben })).body.files).toMatchObject([{ path: cost, before }]);
    expect((await call('POST', `${path}/roll-back`, { headers: ben, body: { note: 'Salah' } })).status).toBe(
      200,
    );
    expect([await onDisk(), (await git('status', '--porcelain')).stdout]).toEqual([before, '']);
    expect((await call('POST', `${path}/roll-back`, { headers: ben, body: { note: 'Lagi' } })).status).toBe(
      412,
    );
    expect(faults).toEqual([]);
  });

  it('never overwrites what somebody else wrote', async () => {
    const { ada, ben, read, change, publish, onDisk, intents } = await open();
    const { hash, text } = await read(ada);
    await change(ada, hash, { text: text.replace('Rp9.000', 'Rp10.000') });
    expect((await change(ada, hash, { text })).status).toBe(412);
    await change(ben, hash, { text: text.replace('Rp9.000', 'Rp11.000') });
    expect((await publish(ben)).status).toBe(200);
    const late = await publish(ada);
    expect([late.status, late.body.detail]).toEqual([412, `Changed by somebody else meanwhile: ${cost}`]);
    expect(await onDisk()).toContain('Rp11.000');
    await writeFile(join(intents, cost), text);
    expect((await read(ben)).text).toBe(text);
  });

  it('lets one of two who publish the same file at once go first, and refuses the other', async () => {
    let checking = 0;
    const both = Promise.withResolvers<void>();
    const { ada, ben, read, change, publish, onDisk, call } = await open({
      instead: ({ check }) => ({
        async check(content, signal) {
          const faults = await check(content, signal);
          checking += 1;
          if (checking === 2) both.resolve();
          await both.promise; // so that both have found everything in order before either writes
          return faults;
        },
      }),
    });
    const { hash, text } = await read(ada);
    await change(ada, hash, { text: text.replace('Rp9.000', 'Rp10.000') });
    await change(ben, hash, { text: text.replace('Rp9.000', 'Rp11.000') });
    const done = await Promise.all([publish(ada, 'Ada'), publish(ben, 'Ben')]);
    expect(done.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const [won, lost] = done[0].status === 200 ? done : done.toReversed();
    expect(lost?.body.detail).toBe(`Changed by somebody else meanwhile: ${cost}`);
    expect(await onDisk()).toContain(won?.body.by === 'Ada' ? 'Rp10.000' : 'Rp11.000');
    const { body } = await call('GET', '/v1/content/editions', { headers: ada });
    expect(body.editions).toMatchObject([{ by: won?.body.by }]);
  });

  it('does not publish errors, nor a message that lands elsewhere', async () => {
    const { ada, read, change, publish, onDisk } = await open();
    const before = await onDisk();
    const { hash } = await read(ada);
    const wrong = await change(ada, hash, { text: before.replace('title:', 'ttle:') });
    expect(wrong.body.faults[0]).toMatchObject({ line: 1, column: 1, severity: 'error' });
    const refused = await publish(ada);
    expect([refused.status, refused.body.detail]).toEqual([
      422,
      expect.stringContaining('shipping/cost.yaml:1:1'),
    ]);
    const astray = before.replace('tests:\n  id: [', 'tests:\n  id: [ada promo apa ya, ');
    await change(ada, wrong.body.hash, { text: astray });
    expect((await publish(ada)).body.detail).toMatch(
      /shipping\/cost.yaml:17:8 tests: expected "ada promo apa ya" to land here/,
    );
    expect(await onDisk()).toBe(before);
  });

  it('writes forms into files as they are written, and new files', async () => {
    const { ada, read, change, call } = await open();
    const { hash, text } = await read(ada);
    const data = { title: 'Ongkir / Shipping', utterances: { id: ['ongkir'] }, answer: { id: 'A', en: 'B' } };
    const { body } = await change(ada, hash, { data });
    expect(body.text.split('\n')[0]).toBe('title: Ongkir / Shipping');
    expect(text.split('\n')[0]).toBe('title: Ongkos kirim / Shipping cost');
    const fresh = await change(ada, null, { data }, 'a/new.yaml');
    expect([fresh.status, fresh.body.state]).toEqual([200, 'new']);
    expect((await change(ada, null, { data }, 'a/new.yaml')).status).toBe(412);
    const { body: list } = await call('GET', '/v1/content/files', { headers: ada });
    expect(
      list.files.map(({ path, state }: { path: string; state: string }) => `${path} ${state}`),
    ).toContain('a/new.yaml new');
    expect((await call('DELETE', '/v1/content/draft', { headers: ada })).status).toBe(204);
    expect((await read(ada)).state).toBe('live');
  });

  it('takes files as long as the catalogue does, and says so where one is longer', async () => {
    const { ada, read, change } = await open();
    const { hash, text } = await read(ada);
    const comment = '# "é"\n';
    const room = Math.floor((256 * 1024 - Buffer.byteLength(text)) / Buffer.byteLength(comment));
    const long = await change(ada, hash, { text: text + comment.repeat(room) });
    expect([long.status, long.body.faults]).toEqual([200, []]);
    const longer = await change(ada, long.body.hash, { text: `${text}#${'x'.repeat(256 * 1024)}` });
    expect(longer.status).toBe(413);
    const huge = await change(ada, long.body.hash, { text: 'x'.repeat(1024 * 1024) });
    expect([huge.status, huge.body.detail]).toEqual([413, 'The file is longer than 256 kB. Write several.']);
  });

  it('is for editors and admins, and takes no path but of content', async () => {
    const { ada, agent, call, file, change, visitor } = await open();
    const { body } = await call('GET', file(cost), { headers: ada });
    for (const role of ['agent', 'supervisor'] as const) {
      const headers = await agent({ role });
      expect((await call('GET', file(cost), { headers })).status).toBe(403);
      expect((await change(headers, body.hash, { text: 'x' })).status).toBe(403);
    }
    expect((await call('GET', file(cost), { headers: await visitor() })).status).toBe(401);
    for (const path of [
      '../../etc/passwd',
      '/etc/passwd',
      'a/../../b.yaml',
      '.git/config',
      '_other.yaml',
      'a.yaml',
    ]) {
      expect([path, (await call('GET', file(path), { headers: ada })).status]).toEqual([path, 400]);
    }
    expect((await call('PUT', file(cost), { headers: ada, body: { text: 'x' } })).status).toBe(428);
    expect((await change(ada, body.hash, { text: 'x', extra: 1 })).status).toBe(400);
  });
});
