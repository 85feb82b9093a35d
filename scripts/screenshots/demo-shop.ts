import { randomUUID } from 'node:crypto';
import { openSqlite } from '../../src/adapters/sqlite/open-sqlite.ts';
import { systemIds } from '../../src/adapters/system/ids.ts';
import { hashPassword } from '../../src/auth/passwords.ts';
import type { AgentRecord } from '../../src/ports/agent-store.ts';

export const demoPassword = 'a long enough password';

/** Who works in the demo shop. The names are invented. */
const staff = {
  ana: { name: 'Ana Lestari', role: 'agent', departments: ['general', 'sales'], capacity: 3 },
  ben: { name: 'Ben Saputra', role: 'agent', departments: ['general', 'sales'] },
  citra: { name: 'Citra Dewi', role: 'agent', departments: ['technical'] },
  sari: { name: 'Sari Wulan', role: 'supervisor', departments: ['general', 'sales', 'technical'] },
} as const satisfies Record<string, Partial<AgentRecord>>;

export type StaffName = keyof typeof staff;

export function emailOf(name: StaffName): string {
  return `${name}@example.test`;
}

/** Makes the staff in a database that no server has open. */
export async function hireStaff(databaseFile: string): Promise<void> {
  const stores = await openSqlite({ file: databaseFile, role: 'tool' });
  const hash = await hashPassword(demoPassword);
  for (const name of ['ana', 'ben', 'citra', 'sari'] as const) {
    const agent = {
      agentId: systemIds('').id(),
      email: emailOf(name),
      presence: 'offline',
      ...staff[name],
    } as const;
    await stores.agents.add(agent, hash);
  }
  await stores.close();
}

const phone =
  'Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36';
const computer =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

/** Somebody on the shop's page, who speaks over the visitors' routes. */
export interface Guest {
  readonly conversationId: string;
  says(text: string): Promise<void>;
  /** Resolves when the conversation has come this far; rejects after ten seconds. */
  reaches(status: 'bot' | 'queued' | 'assigned' | 'closed'): Promise<void>;
  /** Asks for a person of this department. */
  goesTo(department: string): Promise<void>;
  closes(): Promise<void>;
  /** The page says who they are, and what of them. */
  isKnown(person: object, attributes?: object): Promise<void>;
  types(): Promise<void>;
}

/** What the shop's people do over the agents' routes. */
export interface Clerk {
  call(method: string, path: string, body?: object): Promise<unknown>;
  /** Acts in one conversation, such as `messages` or `tags`. */
  act(guest: Guest, what: string, body?: object): Promise<void>;
}

/** A new visitor with a conversation of their own. */
export async function welcome(
  url: string,
  page: string,
  {
    locale = 'id',
    device = 'phone',
    token,
  }: { locale?: string; device?: 'phone' | 'computer'; token?: string } = {},
): Promise<Guest & { readonly token: string }> {
  const base = { 'user-agent': device === 'phone' ? phone : computer };
  const own = token ?? readToken(await ask(url, 'POST', '/v1/visitors', base, { locale, pageUrl: page }));
  const headers = { ...base, authorization: `Bearer ${own}` };
  const conversationId = readId(await ask(url, 'POST', '/v1/conversations', headers, { pageUrl: page }));
  const at = `/v1/conversations/${conversationId}`;
  return {
    token: own,
    conversationId,
    async says(text) {
      await ask(url, 'POST', `${at}/messages`, headers, { messageId: randomUUID(), text });
      await settle();
    },
    async reaches(status) {
      for (let tries = 0; tries < 50; tries += 1) {
        if (field(await ask(url, 'GET', at, headers), 'status') === status) return;
        await settle(200);
      }
      throw new Error(`The conversation did not become ${status}.`);
    },
    async goesTo(department) {
      await ask(url, 'POST', `${at}/handoff`, headers, { department });
    },
    async closes() {
      await ask(url, 'POST', `${at}/close`, headers, {});
    },
    async isKnown(person, attributes = {}) {
      await ask(url, 'PUT', '/v1/visitors/me/identity', headers, person);
      await ask(url, 'PATCH', '/v1/visitors/me/attributes', headers, { attributes });
    },
    async types() {
      await ask(url, 'POST', `${at}/typing`, headers, {});
    },
  };
}

/** One of the staff, logged in. */
export async function clockIn(url: string, name: StaffName): Promise<Clerk> {
  const response = await fetch(`${url}/v1/agent/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf(name), password: demoPassword }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const call = (method: string, path: string, body?: object) =>
    ask(url, method, `/v1/agent${path}`, { cookie }, body);
  return {
    call,
    async act({ conversationId }, what, body = {}) {
      await call('POST', `/conversations/${conversationId}/${what}`, body);
      await settle();
    },
  };
}

/** What the server does in the background is done, as far as eyes can tell. */
export function settle(ms = 350): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function ask(
  url: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: object,
): Promise<unknown> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

function readToken(answer: unknown): string {
  return field(answer, 'token');
}

function readId(answer: unknown): string {
  return field(answer, 'conversationId');
}

function field(answer: unknown, name: string): string {
  const value = Object.entries(answer ?? {}).find(([key]) => key === name)?.[1];
  if (typeof value !== 'string') throw new Error(`The server gave no ${name}.`);
  return value;
}
