import { createParser } from 'eventsource-parser';
import type { AgentFrame } from '../../../src/protocol/agent-rest.ts';
import { type ApiProblem, problemOf } from './agent-api.ts';
import { type DeskPorts, pause } from './ports.ts';

/** The server says something at least every 25 s; after this long (ms) without a byte the line is dead. */
const SILENCE = 60_000;
const LONGEST_PAUSE = 30_000;

/** Who hears what comes over the line. */
export interface LineListener {
  opened(): void;
  frame(frame: AgentFrame): void;
  lost(): void;
  /** The session is over; the line does not try again. */
  expired(): void;
}

/** The agent's event stream, opened again whenever it ends, with full-jitter backoff. Whoever opens it closes it. */
export class AgentLine {
  readonly #ports: Pick<DeskPorts, 'fetch' | 'clock' | 'random'>;
  readonly #listener: LineListener;
  readonly #closed = new AbortController();
  #pausing = new AbortController();

  constructor(ports: Pick<DeskPorts, 'fetch' | 'clock' | 'random'>, listener: LineListener) {
    this.#ports = ports;
    this.#listener = listener;
    void this.#stayConnected();
  }

  /** Ends the line for good. */
  close(): void {
    this.#closed.abort();
    this.#pausing.abort();
  }

  /** Tries at once instead of after the pause: the network is back, or somebody looks. */
  hurry(): void {
    this.#pausing.abort();
  }

  async #stayConnected(): Promise<void> {
    let failures = 0;
    while (!this.#closed.signal.aborted) {
      const ended = await this.#connect(() => {
        failures = 0;
      });
      if (this.#closed.signal.aborted) return;
      if (ended?.status === 401) return this.#listener.expired();
      this.#listener.lost();
      failures += 1;
      const jittered = this.#ports.random() * Math.min(LONGEST_PAUSE, 1000 * 2 ** failures);
      this.#pausing = new AbortController();
      await pause(this.#ports.clock, Math.max(jittered, ended?.retryAfter ?? 0), this.#pausing.signal);
    }
  }

  /** One connection from start to end. Says why where the server refused it. */
  async #connect(onOpen: () => void): Promise<ApiProblem | undefined> {
    const attempt = new AbortController();
    const signal = AbortSignal.any([attempt.signal, this.#closed.signal]);
    try {
      const headers = { accept: 'text/event-stream' };
      const response = await this.#ports.fetch('/v1/agent/events', { headers, signal, cache: 'no-store' });
      if (!response.ok || response.body === null) return await problemOf(response);
      onOpen();
      this.#listener.opened();
      await this.#read(response.body, attempt);
    } catch {
      // Cut, aborted or never reached: all the same from here.
    } finally {
      attempt.abort();
    }
    return undefined;
  }

  async #read(body: ReadableStream<Uint8Array>, attempt: AbortController): Promise<void> {
    const { clock } = this.#ports;
    let heardAt = clock.now();
    const parser = createParser({ onEvent: ({ data }) => this.#listener.frame(JSON.parse(data)) });
    const endIfSilent = () => {
      if (clock.now() - heardAt > SILENCE) attempt.abort();
    };
    clock.every(5000, endIfSilent, AbortSignal.any([attempt.signal, this.#closed.signal]));
    const text = new TextDecoder();
    for await (const chunk of body) {
      heardAt = clock.now();
      parser.feed(text.decode(chunk, { stream: true }));
    }
  }
}
