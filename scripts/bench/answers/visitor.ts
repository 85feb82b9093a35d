import { createParser } from 'eventsource-parser';

/** What a visitor's stream brought, and when, in Unix ms with fractions. */
interface Frame {
  readonly at: number;
  readonly type: string | undefined;
  readonly text: string;
  readonly author: string | undefined;
}

/** Times of one turn, in Unix ms with fractions. */
export interface Turn {
  readonly sentAt: number;
  readonly acknowledgedAt: number;
  /** When the first sentence was there, before the answer was stored. */
  readonly draftAt: number | undefined;
  readonly answeredAt: number;
  readonly answer: string;
}

const now = () => performance.timeOrigin + performance.now();

/** A new visitor of the product at this address, with an open stream. */
export async function openVisitor(url: string) {
  const created = await post(`${url}/v1/visitors`, {}, {});
  const headers = { authorization: `Bearer ${created.token}` };
  const { conversationId } = await post(`${url}/v1/conversations`, headers, {});
  const path = `${url}/v1/conversations/${conversationId}`;
  const stop = new AbortController();
  const frames: Frame[] = [];
  let wake = () => {};
  const parser = createParser({
    onEvent: ({ event, data }) => {
      const { text = '', author } = JSON.parse(data);
      frames.push({ at: now(), type: event, text, author });
      wake();
    },
  });
  const response = await fetch(`${path}/events?signals=1`, {
    headers: { ...headers, accept: 'text/event-stream' },
    signal: stop.signal,
  });
  void pump(response, parser.feed).catch(() => undefined);

  async function send(text: string): Promise<Pick<Turn, 'sentAt' | 'acknowledgedAt'>> {
    const sentAt = now();
    await post(`${path}/messages`, headers, { messageId: 'm', text });
    return { sentAt, acknowledgedAt: now() };
  }

  /** Writes, and waits for the bot's answer; an empty one, where people take over. */
  async function ask(text: string): Promise<Turn> {
    const sent = await send(text);
    const isAnswer = ({ author, type }: Frame) => author === 'bot' || type === 'handoff-requested';
    while (!frames.some(isAnswer)) {
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      await promise;
    }
    const answer = frames.find(isAnswer);
    const draft = frames.find(({ type }) => type === 'draft');
    return { ...sent, draftAt: draft?.at, answeredAt: answer?.at ?? Infinity, answer: answer?.text ?? '' };
  }

  return { send, ask, leave: () => stop.abort() };
}

async function pump({ body }: Response, feed: (text: string) => void): Promise<void> {
  if (body === null) return;
  for await (const text of body.pipeThrough(new TextDecoderStream())) feed(text);
}

async function post(url: string, headers: Record<string, string>, body: object) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return await response.json();
}
