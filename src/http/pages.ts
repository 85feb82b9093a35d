import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { type Api, createApi } from './api.ts';
import { HttpProblem } from './problem.ts';

/** Where the built widget and the pages lie on disk. */
export interface PageFolders {
  /** Built by Vite: `widget.js`, `desk.js`, `studio.js`, `chunks/…`. */
  readonly built: string;
  /** What is kept of builds that were served before, for pages that are still open or name one. */
  readonly earlier: string;
  /** Pages and their styles as written. */
  readonly pages: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Our own pages run our own scripts and styles, talk to us, and nothing else. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The chat alone may stand in a frame on any page. */
const framedPolicy = pagePolicy.replace("frame-ancestors 'none'", 'frame-ancestors *');

/** Names that may be asked for; anything else is no file of ours. */
const fileName = /^[\w-]+(\.[\w-]+)+$/;
const buildName = /^\w+$/;

/** The demo shop, the desk, the studio, the first-run page, and the scripts. */
export function pageRoutes({ built, earlier, pages }: PageFolders): Api {
  const api = createApi();
  api.use(compress(), etag());
  const page = (path: string, file: string) =>
    api.get(path, () => fileResponse(pages, file, { 'content-security-policy': pagePolicy }));

  page('/', 'shop.html');
  page('/desk', 'desk.html');
  page('/studio', 'studio.html');
  page('/setup', 'setup.html');
  page('/c', 'continue.html');
  api.get('/embed', () => fileResponse(pages, 'embed.html', { 'content-security-policy': framedPolicy }));
  api.get('/pages/:file', (c) => fileResponse(pages, c.req.param('file'), {}));
  const chunk = (name: string, headers: Readonly<Record<string, string>>) =>
    orElse(fileResponse(join(built, 'chunks'), name, headers), () => fileResponse(earlier, name, headers));
  api.get('/chunks/:file', (c) => chunk(c.req.param('file'), chunkHeaders));
  api.get('/v/:build/:file', async (c) => {
    const { build, file } = c.req.param();
    if (build === (await nameOf(built))) return fileResponse(built, file, chunkHeaders);
    if (!buildName.test(build)) throw notFound();
    const kept = fileResponse(join(earlier, build), file, chunkHeaders);
    // Asked for a build that we do not have, as while servers are replaced one by one, we give what we have and let nobody keep it.
    return orElse(kept, () => fileResponse(built, file, scriptHeaders));
  });
  api.get('/v/:build/chunks/:file', async (c) => {
    const { build, file } = c.req.param();
    return chunk(file, build === (await nameOf(built)) ? chunkHeaders : scriptHeaders);
  });
  // What other sites load by name may be as old as the page before: it finds what it needs on a newer server too, and is new on
  // the next page.
  api.get('/:file{widget\\.js|chat\\.js|locale-\\w+\\.js}', (c) =>
    fileResponse(built, c.req.param('file'), embeddedHeaders),
  );
  api.get('/:file{[\\w-]+\\.js(\\.map)?}', (c) => fileResponse(built, c.req.param('file'), scriptHeaders));
  return api;
}

/** Asked for by name each time, so that two versions never meet on a page. */
const scriptHeaders = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-cache',
};

/** For what visitors get on every page: it is there at once, without asking us first. */
const embeddedHeaders = {
  ...scriptHeaders,
  'cache-control': 'public, max-age=60, stale-while-revalidate=86400',
};

/** A chunk's name holds its hash, so it never changes. */
const chunkHeaders = { ...scriptHeaders, 'cache-control': 'public, max-age=31536000, immutable' };

/** The build's name, which holds the hash of all that is in it. */
function nameOf(built: string): Promise<string> {
  return readFile(join(built, '.build'), 'utf8').catch(() => '');
}

/** Something else where there is no such file. */
function orElse(found: Promise<Response>, other: () => Promise<Response>): Promise<Response> {
  return found.catch((fault) => {
    if (fault instanceof HttpProblem) return other();
    throw fault;
  });
}

async function fileResponse(
  folder: string,
  name: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const type = types[extname(name)];
  if (!fileName.test(name) || type === undefined) throw notFound();
  try {
    const content = await readFile(join(folder, name));
    return new Response(content, {
      headers: { 'cache-control': 'no-cache', 'content-type': type, ...headers },
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw notFound();
    throw error;
  }
}

function notFound(): HttpProblem {
  return new HttpProblem(404, 'There is no such page.');
}
