/** An agent on a good line, who answers through the HTTP API. */
export interface BenchAgent {
  /** The ids of the conversations that are assigned to the agent. */
  assigned(): Promise<readonly string[]>;
  /** Says it in the conversation, once. */
  say(conversationId: string, text: string): Promise<void>;
  /** Every message of the conversation as it is stored: who said what, in order. */
  messages(conversationId: string): Promise<readonly { readonly author: string; readonly text: string }[]>;
}

/** Becomes the first admin by the one-time address, and goes online. */
export async function becomeAgent(url: string, firstRunUrl: string): Promise<BenchAgent> {
  let cookie = '';
  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${url}/v1/${path}`, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return response;
  };
  const token = new URL(firstRunUrl).hash.slice(1);
  const person = { name: 'Ana', email: 'ana@example.test', password: 'a long enough password' };
  await call('POST', 'setup', { token, ...person });
  await call('PUT', 'agent/presence', { presence: 'online' });

  return {
    async assigned() {
      const { conversations } = await (await call('GET', 'agent/conversations?status=assigned')).json();
      return conversations.map(({ conversationId }: { conversationId: string }) => conversationId);
    },
    async say(conversationId, text) {
      const messageId = crypto.randomUUID();
      await call('POST', `agent/conversations/${conversationId}/messages`, { messageId, text });
    },
    async messages(conversationId) {
      const { events } = await (await call('GET', `agent/conversations/${conversationId}`)).json();
      return events.filter(({ type }: { type: string }) => type === 'message-posted');
    },
  };
}
