import type { AgentFrame } from '../../../src/protocol/agent-rest.ts';
import { backoff } from '../../shared/backoff.ts';
import { HttpFault, readFault } from '../../shared/http.ts';
import { readStream } from '../../shared/read-stream.ts';
import type { DeskPorts } from './ports.ts';

/** Who hears what comes over the line. */
export interface LineListener {
  opened(): void;
  frame(frame: AgentFrame): void;
  lost(): void;
  /** The session is over; the line does not try again. */
  expired(): void;
}

type LinePorts = Pick<DeskPorts, 'fetch' | 'clock' | 'random'>;

/** Heartbeats come every 20 s, and the server gives up on agents whom it has not heard of for a minute. */
const sayHereEvery = 15_000;

/** The agent's event stream, opened again whenever it ends, with full-jitter backoff. Whoever opens it closes it. */
export class AgentLine {
  readonly #ports: LinePorts;
  readonly #listener: LineListener;
  readonly #closed = new AbortController();
  #failures = 0;
  /** When the server last heard of us by the line, Unix ms. */
  #said: number;
  #pausing = new AbortController();

  constructor(ports: LinePorts, listener: LineListener) {
    this.#ports = ports;
    this.#listener = listener;
    this.#said = ports.clock.now();
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
    while (!this.#closed.signal.aborted) {
      const ended = await this.#connect().catch(pauseAfter);
      if (this.#closed.signal.aborted) return;
      if (ended === 'expired') return this.#listener.expired();
      this.#listener.lost();
      this.#failures += 1;
      const { clock, random } = this.#ports;
      this.#pausing = new AbortController();
      await clock.wait(Math.max(backoff(this.#failures, random), ended), this.#pausing.signal);
    }
  }

  /** One connection from start to end. Gives the pause (ms) that the server asked for. */
  async #connect(): Promise<number> {
    const { fetch, clock } = this.#ports;
    const response = await fetch('/v1/agent/events', {
      headers: { accept: 'text/event-stream' },
      signal: this.#closed.signal,
      cache: 'no-store',
    });
    if (!response.ok || response.body === null) throw await readFault(response);
    this.#listener.opened();
    let asked = 0;
    await readStream(
      response.body,
      {
        frame: ({ data }) => this.#take(data),
        alive: () => {
          this.#failures = 0;
          this.#sayHere();
        },
        comeBackAfter: (ms) => {
          asked = ms;
        },
      },
      clock,
    );
    return asked;
  }

  /** The server believes only what it hears: a laptop that has fallen asleep still takes what is sent to it, for minutes. */
  #sayHere(): void {
    const { fetch, clock } = this.#ports;
    if (clock.now() - this.#said < sayHereEvery) return;
    this.#said = clock.now();
    fetch('/v1/agent/session', { signal: this.#closed.signal, cache: 'no-store' }).catch(() => {});
  }

  #take(data: string): 'go-on' | 'stop' {
    if (this.#closed.signal.aborted) return 'stop';
    this.#listener.frame(JSON.parse(data));
    return 'go-on';
  }
}

/** Cut, or never reached: the pause is ours to choose. */
function pauseAfter(fault: unknown): number | 'expired' {
  if (!(fault instanceof HttpFault)) return 0;
  return fault.status === 401 ? 'expired' : (fault.retryAfter ?? 0);
}
