import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { type Api, createApi } from './api.ts';
import { HttpProblem } from './problem.ts';

/** Where the built widget and the pages lie on disk. */
export interface PageFolders {
  /** Built by Vite: `widget.js`, `desk.js`, `chunks/…`. */
  readonly built: string;
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
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Names that may be asked for; anything else is no file of ours. */
const fileName = /^[\w-]+(\.[\w-]+)+$/;

/** The demo shop, the desk, the first-run page, and the scripts. */
export function pageRoutes({ built, pages }: PageFolders): Api {
  const api = createApi();
  api.use(compress(), etag());
  const page = (path: string, file: string) =>
    api.get(path, () => fileResponse(pages, file, { 'content-security-policy': pagePolicy }));

  page('/', 'shop.html');
  page('/desk', 'desk.html');
  page('/setup', 'setup.html');
  api.get('/pages/:file', (c) => fileResponse(pages, c.req.param('file'), {}));
  api.get('/chunks/:file', (c) => fileResponse(join(built, 'chunks'), c.req.param('file'), chunkHeaders));
  api.get('/:file{[\\w-]+\\.js(\\.map)?}', (c) => fileResponse(built, c.req.param('file'), scriptHeaders));
  return api;
}

/** Scripts are loaded by other sites' pages. Asked for by name each time, so that two versions never meet on a page. */
const scriptHeaders = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-cache',
};

/** A chunk's name holds its hash, so it never changes. */
const chunkHeaders = { ...scriptHeaders, 'cache-control': 'public, max-age=31536000, immutable' };

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
