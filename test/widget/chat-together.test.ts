import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import type { VisitorEvent } from '../../src/protocol/visitor-view.ts';
import { browserLocks } from '../../widget/chat/exclusively.ts';
import type { Line } from '../../widget/shared/follow.ts';
import { followTogether } from '../../widget/shared/follow-together.ts';
import { browserJournal } from '../../widget/shared/journal.ts';
import { Outgoing } from '../../widget/shared/outgoing.ts';
import { browserMemory } from '../../widget/shared/storage.ts';
import { FakeServer } from './chat/fake-server.ts';
import { manualClock } from './chat/manual-clock.ts';

const stops: AbortController[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop.abort();
  localStorage.clear();
});

/** A tab that follows the conversation together with the others of this browser. */
function tab(server: FakeServer, conversationId: string) {
  const stop = new AbortController();
  stops.push(stop);
  const taken: number[] = [];
  const lines: Line[] = [];
  const clock = manualClock();
  const end = followTogether<VisitorEvent, unknown>(
    { fetch: server.fetch, clock, random: () => 0, pause: (ms, signal) => clock.wait(ms, signal) },
    {
      url: `${server.url}v1/conversations/${conversationId}/events`,
      token: 'token-1',
      signal: stop.signal,
    },
    {
      seq: () => taken.at(-1) ?? 0,
      event: ({ seq }) => {
        if (seq > (taken.at(-1) ?? 0) + 1) return 'gap';
        if (seq > (taken.at(-1) ?? 0)) taken.push(seq);
        return 'taken';
      },
      signal: () => {},
      line: (line) => lines.push(line),
    },
  );
  return { stop, taken, lines, clock, end };
}

async function conversation(): Promise<{ server: FakeServer; id: string }> {
  const server = new FakeServer();
  const call = (path: string) =>
    server.fetch(`${server.url}v1/${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer token-1' },
    });
  await call('visitors');
  const { conversationId } = await (await call('conversations')).json();
  return { server, id: conversationId };
}

describe('tabs that follow one conversation', () => {
  it('have one line, and all hear what comes', async () => {
    const { server, id } = await conversation();
    const first = tab(server, id);
    await expect.poll(() => first.taken).toEqual([1]);
    const others = [tab(server, id), tab(server, id)];
    await expect.poll(() => others.map(({ taken }) => taken)).toEqual([[1], [1]]);
    server.bot('Hai');
    await expect
      .poll(() => others.map(({ taken }) => taken))
      .toEqual([
        [1, 2],
        [1, 2],
      ]);
    expect(server.streams).toBe(1);
    expect(others[0]?.lines.at(-1)).toBe('live');
  });

  it('go on when the tab with the line is closed, from where they are', async () => {
    const { server, id } = await conversation();
    const first = tab(server, id);
    await expect.poll(() => first.taken).toEqual([1]);
    const second = tab(server, id);
    await expect.poll(() => second.taken).toEqual([1]);
    first.stop.abort();
    server.bot('Hai');
    await expect.poll(() => second.taken).toEqual([1, 2]);
    server.bot('Masih di sini');
    await expect.poll(() => second.taken).toEqual([1, 2, 3]);
  });

  it('take the line from a tab that no longer says anything, as a frozen one', async () => {
    const { server, id } = await conversation();
    const held = Promise.withResolvers<void>();
    const url = `${server.url}v1/conversations/${id}/events`;
    const frozen = navigator.locks.request(url, () => held.promise).catch(() => 'robbed');
    const waiting = tab(server, id);
    await expect.poll(() => waiting.taken).toEqual([1]);
    expect(server.streams).toBe(0);
    await waiting.clock.pass(35_000);
    await expect.poll(() => server.streams).toBe(1);
    expect(await frozen).toBe('robbed');
    held.resolve();
  });
});

describe('the list of what is left to send', () => {
  const list = (name: string) => {
    const outgoing = new Outgoing(browserMemory(`${name}:`), async () => browserJournal(name));
    const stop = new AbortController();
    stops.push(stop);
    outgoing.watch(() => {}, stop.signal);
    return outgoing;
  };
  const message = (messageId: string) => ({ messageId, text: messageId, writtenAt: 0 });
  const ids = (outgoing: Outgoing) => outgoing.list().map(({ messageId }) => messageId);
  const fresh = () => `test-${crypto.randomUUID()}`;

  it('loses nothing when two tabs write and send at the same time, and each keeps its order', async () => {
    const name = fresh();
    const [one, two] = [list(name), list(name)];
    for (let at = 0; at < 20; at += 1) {
      one.add(message(`one-${at}`));
      two.add(message(`two-${at}`));
      if (at % 2 === 0) one.remove(`one-${at}`);
    }
    await expect.poll(() => [ids(one).length, ids(two).length]).toEqual([30, 30]);
    const next = list(name);
    await expect.poll(() => ids(next)).toEqual(ids(one));
    const numbers = (whose: string) =>
      ids(next)
        .filter((id) => id.startsWith(whose))
        .map((id) => Number(id.slice(4)));
    for (const whose of ['one', 'two']) {
      expect(numbers(whose)).toEqual(numbers(whose).toSorted((a, b) => a - b));
    }
  });

  it('holds what a tab wrote that was closed before the journal had it', async () => {
    const name = fresh();
    const neverOpens = new Outgoing(browserMemory(`${name}:`), () => new Promise(() => {}));
    neverOpens.add(message('a'));
    neverOpens.add(message('b'));
    const next = list(name);
    expect(ids(next)).toEqual(['a', 'b']);
    await expect.poll(() => localStorage.getItem(`${name}:outgoing`)).toBeNull();
    expect(ids(list(name))).toEqual([]);
    const later = list(name);
    await expect.poll(() => ids(later)).toEqual(['a', 'b']);
  });

  it('is known to tabs that were there before', async () => {
    const name = fresh();
    const [one, two] = [list(name), list(name)];
    two.add(message('first of two'));
    await expect.poll(() => ids(two).length + ids(one).length).toBeGreaterThan(0);
    one.add(message('first of one'));
    await expect.poll(() => ids(two)).toContain('first of one');
    one.remove('first of one');
    await expect.poll(() => ids(two)).toEqual(['first of two']);
  });
});

describe('work that one tab may do at a time', () => {
  /** The browser's locks as a frame has them that may store nothing. */
  function denyLocks(): void {
    const native = navigator.locks;
    const request = () => Promise.reject(new DOMException('The request was denied.', 'SecurityError'));
    Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
    onTestFinished(() => {
      Object.defineProperty(navigator, 'locks', { value: native, configurable: true });
    });
  }

  it('is done all the same where the browser gives no locks', async () => {
    denyLocks();
    expect(await browserLocks('test:')('denied', async () => 'done')).toBe('done');
  });

  it('waits for the others, tells of its own faults, and is not done once nobody wants it', async () => {
    const exclusively = browserLocks('test:');
    const first = Promise.withResolvers<void>();
    const order: string[] = [];
    const one = exclusively('work', async () => {
      await first.promise;
      order.push('one');
    });
    const two = exclusively('work', async () => order.push('two'));
    const stop = new AbortController();
    const three = exclusively('work', async () => order.push('three'), stop.signal);
    stop.abort();
    expect(await three).toBeUndefined();
    first.resolve();
    await Promise.all([one, two]);
    expect(order).toEqual(['one', 'two']);
    await expect(exclusively('work', () => Promise.reject(new Error('own fault')))).rejects.toThrow(
      'own fault',
    );
  });

  it('follows by a line of its own where the browser gives no locks', async () => {
    const { server, id } = await conversation();
    denyLocks();
    const alone = tab(server, id);
    await expect.poll(() => alone.taken).toEqual([1]);
    await expect.poll(() => server.streams).toBe(1);
    server.bot('Hai');
    await expect.poll(() => alone.taken).toEqual([1, 2]);
  });
});
