import { backoff } from '../../shared/backoff.ts';
import { HttpFault, readFault } from '../../shared/http.ts';
import { readStream } from '../../shared/read-stream.ts';
import type { StudioPorts } from './ports.ts';

/**
 * Calls `changed` whenever content on disk may be another, until the signal aborts: the stream says so, and while it was
 * away nobody did. Opens the stream again with full-jitter backoff.
 */
export async function followContent(
  { fetch, clock, random }: StudioPorts,
  changed: () => void,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;

  async function connect(): Promise<void> {
    const response = await fetch('/v1/content/events', { headers: { accept: 'text/event-stream' }, signal });
    if (!response.ok) throw await readFault(response);
    if (response.body === null) return;
    if (failures > 0) changed();
    const reader = {
      frame: () => {
        changed();
        return 'go-on' as const;
      },
      alive: () => {
        failures = 0;
      },
      comeBackAfter: () => {},
    };
    await readStream(response.body, reader, clock);
  }

  while (!signal.aborted) {
    const over = await connect().then(
      () => false,
      (fault: unknown) => fault instanceof HttpFault && (fault.status === 401 || fault.status === 403),
    );
    if (over) return;
    failures += 1;
    await clock.wait(backoff(failures, random), signal);
  }
}
