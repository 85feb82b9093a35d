import { backoff } from './backoff.ts';
import { type Clock, within } from './clock.ts';
import { bearer, call, HttpFault, readFault } from './http.ts';
import { firstSilence, readStream, silence } from './read-stream.ts';

/** `live`: what happens now arrives now. `lost`: it was live, or failed to be, and is tried again. */
export type Line = 'connecting' | 'live' | 'lost';

/** What follows a conversation: numbered events `E`, signals `S` without a number. */
export interface Follower<E, S> {
  /** The number of the last event that is known; the line starts behind it. */
  seq(): number;
  /** `gap`: an event before this one is missing, ask again. */
  event(event: E): 'taken' | 'gap';
  signal(signal: S): void;
  line(line: Line): void;
}

export interface FollowDeps {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly random: () => number;
  /** Waits before the next try; may end early, as when the browser is online again. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface FollowTarget {
  /** The address of the events, without a query. */
  readonly url: string;
  readonly token: string;
  readonly signal: AbortSignal;
}

/** How following ended. */
export type Followed = { readonly type: 'stopped' } | { readonly type: 'refused'; readonly fault: HttpFault };

/** A stream that lived this long counts as a success; one that dies at once is a failure, however well it began. */
const settled = 10_000;
/** After so many streams that never said a word, something between us and the server holds them back. */
const muteStreams = 2;
/** A line that was only bad for a while may carry streams again: after so many polls one is tried. */
const pollsBeforeStream = 20;

/**
 * Follows a conversation's events until the signal aborts (`stopped`) or the server will not have us (`refused`). Comes back by itself after every other fault, from where it was. Streams, or where streams do not get
 * through, long-polls.
 */
export async function follow<E, S>(
  deps: FollowDeps,
  target: FollowTarget,
  follower: Follower<E, S>,
): Promise<Followed> {
  const { signal } = target;
  let tries: Tries = { failures: 0, mute: 0, polls: 0 };
  follower.line('connecting');
  while (!signal.aborted) {
    const began = deps.clock.now();
    const answer =
      tries.mute < muteStreams ? stream(deps, target, follower) : poll(deps, target, follower, 25);
    const outcome = await answer.catch(outcomeOf);
    if (signal.aborted) break;
    if (outcome.type === 'refused') return outcome;
    tries = countTry(tries, outcome, deps.clock.now() - began);
    if (outcome.type === 'polled') continue;
    follower.line('lost');
    const asked = outcome.type === 'broken' ? (outcome.comeBackAfter ?? 0) : 0;
    await deps.pause(Math.max(asked, backoff(tries.failures, deps.random)), signal);
  }
  return { type: 'stopped' };
}

/** Failures in a row, streams in a row that never said a word, and polls since then. */
interface Tries {
  readonly failures: number;
  readonly mute: number;
  readonly polls: number;
}

function countTry({ failures, mute, polls }: Tries, { type }: Outcome, lasted: number): Tries {
  if (type === 'polled') {
    return polls < pollsBeforeStream
      ? { failures: 0, mute, polls: polls + 1 }
      : { failures: 0, mute: muteStreams - 1, polls: 0 };
  }
  const stillMute = mute >= muteStreams ? mute : 0;
  return {
    failures: lasted >= settled ? 1 : failures + 1,
    mute: type === 'mute' ? mute + 1 : stillMute,
    polls,
  };
}

export type Outcome =
  | { readonly type: 'polled' }
  /** Opened, and then nothing came through. */
  | { readonly type: 'mute' }
  | { readonly type: 'broken'; readonly comeBackAfter?: number | undefined }
  | { readonly type: 'refused'; readonly fault: HttpFault };

async function stream<E, S>(
  { fetch, clock }: FollowDeps,
  { url, token, signal }: FollowTarget,
  follower: Follower<E, S>,
): Promise<Outcome> {
  const given = new AbortController();
  const asked = fetch(`${url}?after=${follower.seq()}&signals=1`, {
    headers: { accept: 'text/event-stream', ...bearer(token) },
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.any([signal, given.signal]),
  });
  const answer = await within(clock, firstSilence, asked);
  if (answer.type === 'late') {
    asked.catch(() => {});
    given.abort();
    return { type: 'mute' };
  }
  const response = answer.value;
  if (!response.ok) throw await readFault(response);
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (!isStream || response.body === null) return { type: 'mute' };
  follower.line('live');
  // A lost answer is asked for again.
  const sayHere = () => void call(fetch, { ...hereCall(url), token, signal }).catch(() => {});
  let heard = false;
  let comeBackAfter: number | undefined;
  const end = await readStream(
    response.body,
    {
      frame: ({ id, type, data }) => {
        if (id !== '') return follower.event(JSON.parse(data)) === 'gap' ? 'stop' : 'go-on';
        if (type === hereAsked) sayHere();
        else follower.signal(JSON.parse(data));
        return 'go-on';
      },
      alive: () => {
        heard = true;
      },
      comeBackAfter: (ms) => {
        comeBackAfter = ms;
      },
    },
    clock,
  );
  return end === 'silent' && !heard ? { type: 'mute' } : { type: 'broken', comeBackAfter };
}

/** The server's question whether anybody is there: a line may look open to it long after the phone went dark. */
const hereAsked = 'here-asked';

function hereCall(eventsUrl: string): {
  readonly method: 'POST';
  readonly url: string;
  readonly body: object;
} {
  return { method: 'POST', url: eventsUrl.replace(/events$/, 'here'), body: {} };
}

/** Asks once for what is new, waiting `wait` seconds at most for something. Rejects where there is no answer. */
export async function poll<E, S>(
  { fetch, clock }: FollowDeps,
  { url, token, signal }: FollowTarget,
  follower: Follower<E, S>,
  wait: number,
): Promise<Outcome> {
  const asked = fetch(`${url}?after=${follower.seq()}&wait=${wait}`, {
    headers: { accept: 'application/json', ...bearer(token) },
    credentials: 'omit',
    cache: 'no-store',
    signal,
  });
  const answer = await within(clock, silence, asked);
  if (answer.type === 'late') return { type: 'broken' };
  if (!answer.value.ok) throw await readFault(answer.value);
  const page: { events: readonly E[] } = await answer.value.json();
  follower.line('live');
  const gap = page.events.some((event) => follower.event(event) === 'gap');
  return gap ? { type: 'broken' } : { type: 'polled' };
}

/** What a fault means for the line. */
export function outcomeOf(fault: unknown): Outcome {
  if (!(fault instanceof HttpFault)) return { type: 'broken' };
  const { status, retryAfter } = fault;
  const refused = status === 401 || status === 403 || status === 404;
  return refused ? { type: 'refused', fault } : { type: 'broken', comeBackAfter: retryAfter };
}
