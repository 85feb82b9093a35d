import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
let server: ServerProcess | undefined;

/** These visitors write without a pause. */
beforeAll(() => vi.stubEnv('LIMIT_MESSAGES', 'unlimited'));

afterAll(async () => {
  vi.unstubAllEnvs();
  await server?.kill();
  folder.remove();
});

const rounds = 3;
const visitors = 4;
/** How long visitors write before the process is killed, a little different each round. */
const writingMs = (round: number) => 300 + 170 * round;

it('keeps every acknowledged message once through kill -9, and answers what was left unanswered', async () => {
  const people = Array.from({ length: visitors }, (_, index) => new Writer(index));
  for (let round = 0; round < rounds; round += 1) {
    server = await startServer(folder.path);
    for (const person of people) await person.comesTo(server.url);
    const writing = people.map((person) => person.writesUntilCut());
    await new Promise((resolve) => setTimeout(resolve, writingMs(round)));
    await server.kill();
    await Promise.all(writing);
  }
  server = await startServer(folder.path);
  for (const person of people) {
    await person.comesTo(server.url);
    await person.findsEverythingOnce();
  }
  expect(people.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)).toBeGreaterThan(visitors);
}, 120_000);

interface Seen {
  readonly seq: number;
  readonly type: string;
  readonly author?: string;
  readonly messageId?: string;
  readonly replyTo?: number;
}

/** A visitor who writes as fast as answers come, and remembers what was acknowledged. */
class Writer {
  readonly acknowledged = new Map<string, number>();
  readonly #name: string;
  #url = '';
  #token: string | undefined;
  #conversation = '';
  #sent = 0;

  constructor(index: number) {
    this.#name = `writer-${index}`;
  }

  async comesTo(url: string): Promise<void> {
    this.#url = url;
    if (this.#token !== undefined) return;
    this.#token = (await this.#post('/v1/visitors', {})).token;
    this.#conversation = (await this.#post('/v1/conversations', {})).conversationId;
  }

  async writesUntilCut(): Promise<void> {
    try {
      for (;;) {
        const messageId = `${this.#name}-${++this.#sent}`;
        const body = { messageId, text: `refund gmn ya kak (${this.#sent})` };
        const { seq } = await this.#post(`/v1/conversations/${this.#conversation}/messages`, body);
        this.acknowledged.set(messageId, seq);
      }
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError); // what fetch throws when the connection is cut
    }
  }

  async findsEverythingOnce(): Promise<void> {
    const { body } = await this.#events();
    const seqs = body.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    for (const [messageId, seq] of this.acknowledged) {
      expect(body.filter((event) => event.messageId === messageId).map((event) => event.seq)).toEqual([seq]);
    }
    const lastWord = body.findLast(({ author }) => author === 'visitor');
    const answers = body.filter(({ author, replyTo }) => author === 'bot' && replyTo === lastWord?.seq);
    expect(answers).toHaveLength(1);
  }

  async #events(): Promise<{ body: Seen[] }> {
    const body: Seen[] = [];
    for (;;) {
      const path = `/v1/conversations/${this.#conversation}/events?after=${body.length}`;
      const response = await fetch(`${this.#url}${path}`, { headers: this.#headers() });
      const page = (await response.json()) as { events: Seen[] };
      if (page.events.length === 0) return { body };
      body.push(...page.events);
    }
  }

  async #post(path: string, body: object) {
    const response = await fetch(`${this.#url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.#headers() },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  }

  #headers(): Record<string, string> {
    return {
      accept: 'application/json',
      ...(this.#token === undefined ? {} : { authorization: `Bearer ${this.#token}` }),
    };
  }
}
