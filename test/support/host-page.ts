import { once } from 'node:events';
import { createServer } from 'node:http';

/** A page on another site than the server's, with a policy of its own. */
export interface HostPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves `html` at every path with these headers. */
export async function serveHostPage(
  html: string,
  headers: Readonly<Record<string, string>>,
): Promise<HostPage> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page has no port.');
  return {
    // By another name than the server's, so that the two are of different sites.
    url: `http://localhost:${address.port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
