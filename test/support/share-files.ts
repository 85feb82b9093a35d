import { type HttpShop, openHttpShop } from './http-shop.ts';

/** An answer to an upload. */
export interface UploadAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  readonly body: any;
}

export interface SentFile {
  readonly messageId?: string;
  readonly bytes: Uint8Array;
  readonly name?: string;
  /** What the sender says that it is. */
  readonly type?: string;
}

/** Sends a file as browsers do. `path` is the conversation's, of whichever side. */
export async function upload(
  { url }: HttpShop,
  path: string,
  headers: Record<string, string>,
  { messageId = 'f1', bytes, name = 'struk.jpg', type = 'image/jpeg' }: SentFile,
): Promise<UploadAnswer> {
  const form = new FormData();
  form.append('messageId', messageId);
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
  const answer = await fetch(`${url}${path}/files`, { method: 'POST', headers, body: form });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

/** What is given for a file, whole. */
export async function download(
  { url }: HttpShop,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const answer = await fetch(`${url}${path}`, { headers });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

const plenty = { LIMIT_UPLOADS: 'unlimited' };
/** A visitor with an open conversation. `own` is its path, `theirs` the agents'. */
export async function openFileShop(settings: Readonly<Record<string, string>> = plenty) {
  const http = await openHttpShop(undefined, undefined, settings);
  const visitor = await http.visitor();
  const { body } = await http.call('POST', '/v1/conversations', { headers: visitor, body: {} });
  const own = `/v1/conversations/${body.conversationId}`;
  const theirs = `/v1/agent/conversations/${body.conversationId}`;
  return { http, visitor, id: body.conversationId as string, own, theirs };
}

/** The same, and an agent has it. */
export async function openAssignedFileShop() {
  const open = await openFileShop();
  const { http, visitor, own, theirs } = open;
  const agent = await http.agent({ presence: 'online' });
  await http.call('POST', `${own}/handoff`, { headers: visitor, body: {} });
  await http.shop.settled();
  await http.call('POST', `${theirs}/claim`, { headers: agent, body: {} });
  return { ...open, agent };
}

/** What the visitor sees of the conversation. */
export async function eventsOf(http: HttpShop, own: string, visitor: Record<string, string>) {
  return (await http.call('GET', `${own}/events?wait=0`, { headers: visitor })).body.events;
}
