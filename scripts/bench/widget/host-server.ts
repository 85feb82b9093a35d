import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The site of somebody who has put a chat on their page. */
export interface HostServer {
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
};

/** Serves a page with this body, and the files of `folder` under `/peer/`, compressed and cacheable. */
export async function serveHost(body: string, folder?: string): Promise<HostServer> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
    <meta name="viewport" content="width=device-width"><h1>Host</h1>${body}</html>`;
  const packed = new Map<string, Promise<Buffer>>();
  const read = async (path: string) => gzipSync(await readFile(join(folder ?? '', normalize(path))));
  const server = createServer(async (incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://host');
    if (pathname === '/') return void outgoing.setHeader('content-type', 'text/html').end(page);
    if (folder === undefined || !pathname.startsWith('/peer/')) return void outgoing.writeHead(204).end();
    const path = pathname.slice('/peer/'.length);
    const file = packed.get(path) ?? read(path);
    packed.set(path, file);
    outgoing.writeHead(200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'cache-control': 'max-age=3600',
    });
    outgoing.end(await file);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The host has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
