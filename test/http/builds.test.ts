import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keepBuild } from '../../src/adapters/files/keep-build.ts';
import { pageRoutes } from '../../src/http/pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

mkdirSync(join(folder.path, 'chunks'));
for (const [file, content] of [
  ['.build', '3f9c0a41d2'],
  ['chat.js', 'chat()'],
  ['locale-id.js', 'texts()'],
  ['desk.js', 'desk()'],
  ['widget.js', 'widget()'],
  ['chunks/menu-x.js', 'menu()'],
] as const) {
  writeFileSync(join(folder.path, file), content);
}
const earlier = join(folder.path, 'kept');
const pages = pageRoutes({ built: folder.path, earlier, pages: folder.path });
const get = (path: string) => pages.request(path);

describe('the scripts of a build', () => {
  it.each(['/v/3f9c0a41d2/chat.js', '/v/3f9c0a41d2/chunks/menu-x.js'])(
    'never change: %s may be kept for ever, by any site',
    async (path) => {
      const { status, headers } = await get(path);
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    },
  );

  it.each(['/widget.js', '/chat.js', '/locale-id.js'])(
    'are found by %s, which a browser may use once more while it looks for a newer one',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=86400');
    },
  );

  it('are asked for each time by our own pages', async () => {
    expect((await get('/desk.js')).headers.get('cache-control')).toBe('no-cache');
  });

  it('are given to who asks for another build, but may not be kept under its name', async () => {
    const answer = await get('/v/0000000000/chat.js');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(await answer.text()).toBe('chat()');
  });

  it.each([
    '/v/3f9c0a41d2/.build',
    '/v/3f9c0a41d2/..%2fchat.js',
    '/v/%2e%2e%2fchunks/menu-x.js',
    '/v/3f9c0a41d2/chunks/.%2e%2fchat.js',
  ])('are all that is there: not %s', async (path) => {
    const status = await Promise.resolve(get(path)).then(
      (answer) => answer.status,
      () => 404,
    );
    expect(status).not.toBe(200);
  });
});

describe('what is kept of earlier builds', () => {
  const day = 86_400_000;
  const today = Date.parse('2026-11-29T10:00:00+07:00');
  const chunks = join(folder.path, 'chunks');

  it('is there for pages that stay open or name them while newer builds are served, for a month', async () => {
    await keepBuild(folder.path, earlier, today);
    rmSync(join(chunks, 'menu-x.js'));
    writeFileSync(join(chunks, 'menu-y.js'), 'newMenu()');
    writeFileSync(join(chunks, 'menu-y.js.map'), '{}');
    writeFileSync(join(folder.path, '.build'), '5500aa41d2');
    writeFileSync(join(folder.path, 'widget.js'), 'newWidget()');
    await keepBuild(folder.path, earlier, today + 29 * day);

    for (const path of ['/v/3f9c0a41d1/chunks/menu-x.js', '/chunks/menu-x.js']) {
      const answer = await get(path);
      expect([answer.status, await answer.text()]).toEqual([200, 'menu()']);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    }
    expect(await (await get('/v/3f9c0a41d2/chunks/menu-y.js')).text()).toBe('newMenu()');
    const pinned = await get('/v/3f9c0a41d2/widget.js');
    expect([await pinned.text(), pinned.headers.get('cache-control')]).toEqual([
      'widget()',
      'public, max-age=31536000, immutable',
    ]);
    expect(await (await get('/v/5500aa41d2/widget.js')).text()).toBe('newWidget()');
    expect(await (await get('/widget.js')).text()).toBe('newWidget()');

    await keepBuild(folder.path, earlier, today + 31 * day);
    expect(readdirSync(earlier)).toEqual(['5500aa41d2', 'menu-y.js']);
    expect(readdirSync(join(earlier, '5500aa41d2'))).toEqual(['chat.js', 'locale-id.js', 'widget.js']);
    expect(await (await get('/v/3f9c0a41d2/widget.js')).text()).toBe('newWidget()');
    const gone = await Promise.resolve(get('/chunks/menu-x.js')).catch(() => ({ status: 404 }));
    expect(gone.status).not.toBe(200);
  });
});
