import { describe, expect, it } from 'vitest';
import type { VisitorSignal } from '../../src/protocol/visitor-rest.ts';
import type { VisitorEvent } from '../../src/protocol/visitor-view.ts';
import { backoff } from '../../widget/shared/backoff.ts';
import { follow, type Line } from '../../widget/shared/follow.ts';
import { botSays, frameOf, numbered, started, visitorSays } from './chat/events.ts';
import { manualClock, settle } from './chat/manual-clock.ts';
import { type Answer, json, liveStream, scriptedFetch, unreachable } from './chat/scripted-fetch.ts';

const events = numbered(started, visitorSays('halo'), botSays('Hai'), visitorSays('makasih'));

/** A follower that takes events in order, and the line to a scripted server that it follows. */
function followed(...answers: readonly Answer[]) {
  const { fetch, asked } = scriptedFetch(...answers);
  const clock = manualClock();
  const stop = new AbortController();
  const taken: number[] = [];
  const signals: VisitorSignal[] = [];
  const lines: Line[] = [];
  const end = follow<VisitorEvent, VisitorSignal>(
    { fetch, clock, random: () => 0.5, pause: (ms, signal) => clock.wait(ms, signal) },
    { url: 'https://chat.test/v1/conversations/c/events', token: 'secret', signal: stop.signal },
    {
      seq: () => taken.at(-1) ?? 0,
      event: ({ seq }) => {
        if (seq > (taken.at(-1) ?? 0) + 1) return 'gap';
        if (seq === (taken.at(-1) ?? 0) + 1) taken.push(seq);
        return 'taken';
      },
      signal: (signal) => signals.push(signal),
      line: (line) => lines.push(line),
    },
  );
  return { asked, clock, stop, taken, signals, lines, end };
}

function send(stream: ReturnType<typeof liveStream>, ...seqs: readonly number[]): void {
  for (const event of events) if (seqs.includes(event.seq)) stream.send(frameOf(event));
}

const askedAfter = (asked: readonly { url: string }[]) =>
  asked.map(({ url }) => new URL(url).searchParams.get('after'));

describe('following a conversation', () => {
  it('asks with the token for what comes after the last known event, and passes events and signals on', async () => {
    const stream = liveStream();
    const { asked, taken, signals, lines } = followed(stream.answer);
    stream.send(':\n\n');
    send(stream, 1, 2);
    stream.send('event: queue-position\ndata: {"type":"queue-position","position":2}\n\n');
    await settle();
    expect(asked).toMatchObject([
      {
        url: 'https://chat.test/v1/conversations/c/events?after=0&signals=1',
        accept: 'text/event-stream',
        authorization: 'Bearer secret',
      },
    ]);
    expect(taken).toEqual([1, 2]);
    expect(signals).toEqual([{ type: 'queue-position', position: 2 }]);
    expect(lines).toEqual(['connecting', 'live']);
  });

  it('says that somebody is there when the server asks, and to nobody else that it was asked', async () => {
    const stream = liveStream();
    const { asked, signals } = followed(stream.answer);
    stream.send('event: here-asked\ndata: {"type":"here-asked"}\n\n');
    await settle();
    expect(asked[1]).toMatchObject({
      url: 'https://chat.test/v1/conversations/c/here',
      authorization: 'Bearer secret',
    });
    expect(signals).toEqual([]);
  });

  it.each(['cut', 'end'] as const)('resumes after the last event when the stream is %s', async (how) => {
    const [first, second] = [liveStream(), liveStream()];
    const { asked, clock, taken, lines } = followed(first.answer, second.answer);
    send(first, 1, 2);
    await settle();
    first[how]();
    await clock.pass(500);
    send(second, 2, 3, 4);
    await settle();
    expect(askedAfter(asked)).toEqual(['0', '2']);
    expect(taken).toEqual([1, 2, 3, 4]);
    expect(lines).toEqual(['connecting', 'live', 'lost', 'live']);
  });

  it('asks again from the last event when one is missing', async () => {
    const [first, second] = [liveStream(), liveStream()];
    const { asked, clock, taken } = followed(first.answer, second.answer);
    send(first, 1, 3);
    await clock.pass(500);
    send(second, 2, 3, 4);
    await settle();
    expect(askedAfter(asked)).toEqual(['0', '1']);
    expect(taken).toEqual([1, 2, 3, 4]);
  });

  it('gives up a line that is silent for 35 s, and not one that only says that it lives', async () => {
    const [first, second] = [liveStream(), liveStream()];
    const { asked, clock, lines } = followed(first.answer, second.answer);
    await settle();
    for (let minute = 0; minute < 3; minute += 1) {
      first.send(':\n\n');
      await clock.pass(20_000);
    }
    expect(lines).toEqual(['connecting', 'live']);
    await clock.pass(35_000);
    expect(lines).toEqual(['connecting', 'live', 'lost']);
    await clock.pass(500);
    expect(asked).toHaveLength(2);
  });

  it('waits longer after each failure in a row', async () => {
    const { asked, clock } = followed(unreachable, unreachable, unreachable, unreachable);
    const seen: number[] = [];
    for (const wait of [0, 500, 1_000, 2_000]) {
      await clock.pass(wait);
      seen.push(asked.length);
    }
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  it('waits at least as long as the server asks', async () => {
    const { asked, clock } = followed(json(503, {}, { 'retry-after': '20' }));
    await clock.pass(19_000);
    expect(asked).toHaveLength(1);
    await clock.pass(1_000);
    expect(asked).toHaveLength(2);
  });

  it('comes back when a server that shuts down said it should', async () => {
    const stream = liveStream();
    const { asked, clock } = followed(stream.answer);
    stream.send('retry: 4000\n\n');
    stream.end();
    await clock.pass(3_900);
    expect(asked).toHaveLength(1);
    await clock.pass(100);
    expect(asked).toHaveLength(2);
  });

  it.each([401, 403, 404])('stops when the server answers %i', async (status) => {
    const { end } = followed(json(status, { title: 'No' }));
    await expect(end).resolves.toMatchObject({ type: 'refused', fault: { status } });
  });

  it('stops when told to', async () => {
    const stream = liveStream();
    const { stop, end, clock } = followed(stream.answer);
    await settle();
    stop.abort();
    stream.end();
    await clock.pass(0);
    await expect(end).resolves.toEqual({ type: 'stopped' });
  });

  it('polls where streams do not come through', async () => {
    const page = (...seqs: readonly number[]) =>
      json(200, { events: events.filter(({ seq }) => seqs.includes(seq)) });
    const plain = json(200, {});
    const { asked, clock, taken } = followed(plain, plain, page(1, 2), page(), page(3, 4));
    await clock.pass(500);
    await clock.pass(1_000);
    await settle();
    expect(asked.slice(2).map(({ accept, url }) => [accept, new URL(url).search])).toEqual([
      ['application/json', '?after=0&wait=25'],
      ['application/json', '?after=2&wait=25'],
      ['application/json', '?after=2&wait=25'],
      ['application/json', '?after=4&wait=25'],
    ]);
    expect(taken).toEqual([1, 2, 3, 4]);
  });
});

describe('the wait before the next try', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [5, 16_000],
    [6, 30_000],
    [50, 30_000],
  ])('after %i failures is anything up to %i ms', (failures, most) => {
    expect([0, 0.25, 1].map((share) => backoff(failures, () => share))).toEqual([0, most / 4, most]);
  });
});
