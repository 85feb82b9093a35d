import { describe, expect, it } from 'vitest';
import { HttpFault } from '../../widget/shared/http.ts';
import { Outgoing } from '../../widget/shared/outgoing.ts';
import type { OutgoingMessage } from '../../widget/shared/outgoing-message.ts';
import {
  type Delivery,
  deliveryAfter,
  type Sending,
  sendInOrder,
} from '../../widget/shared/send-in-order.ts';
import { browserMemory, type Memory } from '../../widget/shared/storage.ts';
import { manualClock, settle } from './chat/manual-clock.ts';

const stored: Delivery = { type: 'stored' };
const unreachable: Delivery = { type: 'later', why: 'unreachable' };

function memory(storage: Storage | undefined): Memory {
  return browserMemory('test:', () => {
    if (storage === undefined) throw new DOMException('Denied.', 'SecurityError');
    return storage;
  });
}

function freshStorage(): Storage {
  sessionStorage.clear();
  return sessionStorage;
}

/** A storage as private windows have it: there, and refusing everything. */
function deniedStorage(): Storage {
  const deny = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  return { length: 0, key: deny, clear: deny, getItem: deny, setItem: deny, removeItem: deny };
}

function written(...texts: readonly string[]): OutgoingMessage[] {
  return texts.map((text, writtenAt) => ({ messageId: `id-${text}`, text, writtenAt }));
}

function listOf(
  messages: readonly OutgoingMessage[],
  storage: Storage | undefined = freshStorage(),
): Outgoing {
  const outgoing = new Outgoing(memory(storage));
  for (const message of messages) outgoing.add(message);
  return outgoing;
}

/** Sends what is on the list to a server that answers as scripted, and then stores everything. */
function sender(outgoing: Outgoing, ...answers: readonly Delivery[]) {
  const clock = manualClock();
  const left = [...answers];
  const posted: string[] = [];
  const states: Sending[] = [];
  let open = 0;
  let most = 0;
  const stop = new AbortController();
  const end = sendInOrder({
    outgoing,
    post: async ({ messageId }) => {
      open += 1;
      most = Math.max(most, open);
      posted.push(messageId);
      await settle();
      open -= 1;
      return left.shift() ?? stored;
    },
    now: () => clock.now(),
    random: () => 0.5,
    pause: (ms, signal) => clock.wait(ms, signal),
    changed: (sending) => states.push(sending),
    signal: stop.signal,
  });
  return { clock, posted, states, stop, end, atOnce: () => most };
}

const texts = (outgoing: Outgoing) => outgoing.list().map(({ text }) => text);

describe('outgoing messages', () => {
  it('go out in order, one at a time', async () => {
    const outgoing = listOf(written('a', 'b', 'c'));
    const { posted, end, atOnce } = sender(outgoing);
    await end;
    expect(posted).toEqual(['id-a', 'id-b', 'id-c']);
    expect(atOnce()).toBe(1);
    expect(outgoing.list()).toEqual([]);
  });

  it('wait for the one before them, which keeps its id on every try', async () => {
    const { posted, clock, end } = sender(listOf(written('a', 'b')), unreachable, unreachable);
    await clock.pass(500);
    await clock.pass(1_000);
    await end;
    expect(posted).toEqual(['id-a', 'id-a', 'id-a', 'id-b']);
  });

  it('are still there after a reload, in order', () => {
    const storage = freshStorage();
    listOf(written('a', 'b', 'c'), storage).remove('id-a');
    expect(texts(new Outgoing(memory(storage)))).toEqual(['b', 'c']);
  });

  it('last as long as the page where the browser denies storage', async () => {
    const outgoing = listOf(written('a', 'b'), deniedStorage());
    expect(texts(outgoing)).toEqual(['a', 'b']);
    await sender(outgoing).end;
    expect(texts(outgoing)).toEqual([]);
  });

  it.each(['{', '5', '[1, {"text": "x"}]', 'null'])('are none when the storage holds %s', (value) => {
    const storage = freshStorage();
    storage.setItem('test:outgoing', value);
    expect(new Outgoing(memory(storage)).list()).toEqual([]);
  });

  it('wait as long as the server says when they come too fast, and say so', async () => {
    const slowDown: Delivery = { type: 'later', why: 'slow-down', ms: 7_000 };
    const { posted, clock, states, end } = sender(listOf(written('a')), slowDown);
    await clock.pass(6_900);
    expect(posted).toEqual(['id-a']);
    expect(states).toContainEqual({ type: 'waiting', why: 'slow-down', until: 7_000 });
    await clock.pass(100);
    await end;
    expect(posted).toEqual(['id-a', 'id-a']);
  });

  it('stay on the list when they are refused, and let the others pass', async () => {
    const outgoing = listOf(written('a', 'b'));
    await sender(outgoing, { type: 'failed', trouble: 'too-long' }).end;
    expect(outgoing.list()).toEqual([{ messageId: 'id-a', text: 'a', writtenAt: 0, trouble: 'too-long' }]);
  });

  it('go out under a new id when their writer tries again', async () => {
    const outgoing = listOf(written('a'));
    await sender(outgoing, { type: 'failed', trouble: 'refused' }).end;
    outgoing.retry('id-a', 'id-new');
    const { posted, end } = sender(outgoing);
    await end;
    expect(posted).toEqual(['id-new']);
  });

  it('stay on the list when sending is stopped', async () => {
    const outgoing = listOf(written('a'));
    const { stop, clock, end } = sender(outgoing, unreachable);
    await clock.pass(0);
    stop.abort();
    await end;
    expect(texts(outgoing)).toEqual(['a']);
  });

  it.each([
    ['no answer', new TypeError('Failed to fetch'), unreachable],
    ['500', new HttpFault(500, {}, undefined), unreachable],
    ['503 with a wait', new HttpFault(503, {}, 3_000), { ...unreachable, ms: 3_000 }],
    ['507, the disk is full', new HttpFault(507, {}, undefined), unreachable],
    ['413', new HttpFault(413, {}, undefined), { type: 'failed', trouble: 'too-long' }],
    ['429', new HttpFault(429, {}, 9_000), { type: 'later', why: 'slow-down', ms: 9_000 }],
    [
      '409',
      new HttpFault(409, { code: 'message-differs' }, undefined),
      { type: 'failed', trouble: 'refused' },
    ],
    ['400', new HttpFault(400, {}, undefined), { type: 'failed', trouble: 'refused' }],
  ])('meet %s', (_what, fault, delivery) => {
    expect(deliveryAfter(fault)).toEqual(delivery);
  });
});
