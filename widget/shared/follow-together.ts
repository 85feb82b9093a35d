import { backoff } from './backoff.ts';
import {
  type FollowDeps,
  type Followed,
  type Follower,
  type FollowTarget,
  follow,
  type Line,
  outcomeOf,
  poll,
} from './follow.ts';
import { takeLock } from './take-lock.ts';

/** What the tab with the line tells the others, and `who` what a new one asks. */
type Told<E, S> =
  | { readonly type: 'event'; readonly event: E }
  | { readonly type: 'signal'; readonly signal: S }
  | { readonly type: 'line'; readonly line: Line }
  | { readonly type: 'who' };

/** The tab with the line says how it is at least this often, in ms; one that says nothing for longer, as a frozen one, loses it. */
const sayEvery = 10_000;
const silentFor = 35_000;

/**
 * Follows like `follow`, with one line for all tabs that follow the same conversation: the one with the lock has it and
 * tells the others, because a browser keeps no more than six connections to a host. When it goes, the next one takes
 * over. Pages without HTTPS have no locks, and each its own line.
 */
export async function followTogether<E, S>(
  deps: FollowDeps,
  target: FollowTarget,
  follower: Follower<E, S>,
): Promise<Followed> {
  if (navigator.locks === undefined || !('BroadcastChannel' in globalThis))
    return follow(deps, target, follower);
  const { url, signal } = target;
  const channel = new BroadcastChannel(url);
  let how: LockOptions = { ifAvailable: true };
  let end: Turn = { type: 'stopped' };
  while (!signal.aborted && end.type !== 'refused') {
    end = await takeTurn(deps, target, follower, channel, how);
    how = end.type === 'silent' ? { steal: true } : {};
  }
  channel.close();
  return end.type === 'refused' ? end : { type: 'stopped' };
}

type Turn = Followed | { readonly type: 'silent' };

/** Has the line if it can be had like that; else hears from who has it until it can. */
async function takeTurn<E, S>(
  deps: FollowDeps,
  target: FollowTarget,
  follower: Follower<E, S>,
  channel: BroadcastChannel,
  how: LockOptions,
): Promise<Turn> {
  const { url, signal } = target;
  const over = new AbortController();
  const until = AbortSignal.any([signal, over.signal]);
  const waits = how.ifAvailable !== true && how.steal !== true;
  const taken = takeLock(navigator.locks, url, waits ? { signal: until } : how);
  const first = await (waits
    ? Promise.race([taken, listen(deps, { ...target, signal: until }, follower, channel)])
    : taken);
  over.abort();
  if (first?.type === 'held') {
    const mine = { ...target, signal: AbortSignal.any([signal, first.lost]) };
    // At once, so that the next tab does not wait until this one's request has ended.
    mine.signal.addEventListener('abort', first.release);
    return lead(deps, mine, follower, channel).finally(first.release);
  }
  // Granted just when it was no longer waited for.
  void taken.then((late) => late?.release());
  // A page that may not have locks, such as one in a sandbox, has a line of its own.
  if (first === undefined && waits && !signal.aborted) return follow(deps, target, follower);
  return first ?? { type: 'stopped' };
}

/** Has the line, and tells the others what comes. */
async function lead<E, S>(
  deps: FollowDeps,
  target: FollowTarget,
  follower: Follower<E, S>,
  channel: BroadcastChannel,
): Promise<Followed> {
  const over = new AbortController();
  let line: Line = 'connecting';
  const tell = (told: Told<E, S>) => channel.postMessage(told);
  const sayHow = () => tell({ type: 'line', line });
  const answer = ({ data }: MessageEvent<Told<E, S>>) => {
    if (data.type === 'who') sayHow();
  };
  channel.addEventListener('message', answer, { signal: over.signal });
  const sayAgain = async () => {
    while (!over.signal.aborted) {
      sayHow();
      await deps.clock.wait(sayEvery, over.signal);
    }
  };
  void sayAgain();
  try {
    return await follow<E, S>(deps, target, {
      seq: () => follower.seq(),
      event: (event) => {
        const taken = follower.event(event);
        if (taken === 'taken') tell({ type: 'event', event });
        return taken;
      },
      signal: (signal) => {
        follower.signal(signal);
        tell({ type: 'signal', signal });
      },
      line: (now) => {
        line = now;
        follower.line(now);
        sayHow();
      },
    });
  } finally {
    over.abort();
  }
}

/** Hears from the tab with the line, after asking the server for what was missed, until the signal aborts or it is silent. */
async function listen<E, S>(
  deps: FollowDeps,
  target: FollowTarget,
  follower: Follower<E, S>,
  channel: BroadcastChannel,
): Promise<Turn> {
  const { clock, random, pause } = deps;
  const { signal } = target;
  let heard = 0;
  let missing = new AbortController();
  const hear = ({ data }: MessageEvent<Told<E, S>>) => {
    heard += 1;
    if (data.type === 'signal') follower.signal(data.signal);
    else if (data.type === 'line') follower.line(data.line);
    else if (data.type === 'event' && follower.event(data.event) === 'gap') missing.abort();
  };
  channel.addEventListener('message', hear, { signal });
  channel.postMessage({ type: 'who' } satisfies Told<E, S>);
  let failures = 0;
  while (!signal.aborted) {
    const outcome = await poll(deps, target, follower, 0).catch(outcomeOf);
    if (outcome.type === 'refused') return outcome;
    if (outcome.type !== 'polled') {
      failures += 1;
      await pause(backoff(failures, random), signal);
      continue;
    }
    failures = 0;
    const before = missing.signal.aborted;
    missing = before ? new AbortController() : missing;
    const end = before
      ? 'missing'
      : await quiet(() => heard, clock, AbortSignal.any([signal, missing.signal]));
    if (end === 'silent') return { type: 'silent' };
    if (missing.signal.aborted) missing = new AbortController();
  }
  return { type: 'stopped' };
}

/** Waits while something is heard again and again, until the signal aborts. */
async function quiet(
  heard: () => number,
  clock: FollowDeps['clock'],
  signal: AbortSignal,
): Promise<'silent' | 'missing'> {
  while (!signal.aborted) {
    const before = heard();
    await clock.wait(silentFor, signal);
    if (!signal.aborted && heard() === before) return 'silent';
  }
  return 'missing';
}
