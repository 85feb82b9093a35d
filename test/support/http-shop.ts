import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { inProcessRateLimiter } from '../../src/adapters/in-process/rate-limiter.ts';
import { hashPassword } from '../../src/auth/passwords.ts';
import { readConfig } from '../../src/config.ts';
import { createRoutes, listen } from '../../src/http/server.ts';
import type { AgentRecord } from '../../src/ports/agent-store.ts';
import { openShop, type Shop } from './shop.ts';

const root = join(import.meta.dirname, '../..');
export const password = 'a long enough password';

/** An answer with its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  readonly body: any;
}

/** The shop behind a real socket. Closes by itself when the test is over. */
export interface HttpShop {
  readonly shop: Shop;
  readonly url: string;
  /** Faults of ours that were reported; a test that expects none looks here. */
  readonly faults: readonly unknown[];
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** A visitor's token as a header. */
  visitor(said?: object): Promise<Record<string, string>>;
  /** A logged-in agent's cookie as a header. */
  agent(as?: Partial<AgentRecord>): Promise<Record<string, string>>;
  /** Streams end, as at a shutdown. */
  shutDown(): void;
}

export interface CallOptions {
  readonly headers?: Record<string, string>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, with these headers. */
  readonly raw?: string;
}

/** The shop with the usual limits and no trusted proxies, unless settings of the environment say otherwise. */
export async function openHttpShop(
  publicUrl?: string,
  opened?: Shop,
  settings: Readonly<Record<string, string>> = {},
): Promise<HttpShop> {
  const shop = opened ?? (await openShop());
  const shutdown = new AbortController();
  const faults: unknown[] = [];
  const { limits, trustedProxies, identitySecret, metricsToken } = readConfig(settings);
  const routes = createRoutes(shop.deps, {
    ...(publicUrl === undefined ? {} : { publicUrl }),
    folders: {
      built: join(root, 'dist/widget'),
      earlier: join(root, 'dist/earlier'),
      pages: join(root, 'widget/pages'),
    },
    limiter: inProcessRateLimiter(shop.clock),
    limits,
    trustedProxies,
    ...(identitySecret === undefined ? {} : { identitySecret }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
    shutdown: shutdown.signal,
    onFault: (fault) => faults.push(fault),
  });
  const server = await listen(routes, { host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    shutdown.abort();
    await server.close();
  });
  const url = `http://127.0.0.1:${server.port}`;

  async function call(
    method: string,
    path: string,
    { headers, body, raw }: CallOptions = {},
  ): Promise<Answer> {
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { accept: 'application/json', ...type, ...headers },
      ...(content === undefined ? {} : { body: content }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  return {
    shop,
    url,
    faults,
    call,
    async visitor(said = {}) {
      const { body } = await call('POST', '/v1/visitors', { body: said });
      return { authorization: `Bearer ${body.token}` };
    },
    async agent(as = {}) {
      const email = as.email ?? `${randomUUID()}@example.test`;
      const standard = { name: 'Ben', role: 'agent', departments: ['general'], presence: 'offline' } as const;
      const agent = { agentId: shop.deps.ids.id(), ...standard, ...as, email };
      await shop.deps.agents.add(agent, await hashPassword(password));
      const { headers } = await call('POST', '/v1/agent/session', { body: { email, password } });
      return { cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' };
    },
    shutDown: () => shutdown.abort(),
  };
}
