import { describe, expect, it } from 'vitest';
import type { ComposedSuggestion } from '../../src/protocol/briefing.ts';
import type { Event, EventBody } from '../../src/protocol/events.ts';
import { type Bench, openBench } from './desk/desk-bench.ts';
import {
  anas,
  events,
  fromAna,
  fromVisitor,
  idOf,
  refundSummary,
  started,
  suggestions,
  waiting,
} from './desk/samples.ts';
import { json, problem, unreachable } from './desk/scripted-server.ts';

const opening = [started, fromVisitor('v1', 'refund gmn ya kak')];
const written: EventBody = { type: 'summary-written', lines: ['Refund belum masuk.', 'Kesal.'], model: 'm' };
const composed: ComposedSuggestion = { text: 'Kami cek dulu, Kak.', cited: ['a'], unverified: true };

describe('the briefing', () => {
  const summaries = `GET /conversations/${idOf(1)}/summary`;
  const suggested = `GET /conversations/${idOf(1)}/suggestions`;
  const composing = `POST /conversations/${idOf(1)}/suggestions`;

  async function openOn(bodies: readonly EventBody[], of = anas): Promise<Bench> {
    const bench = openBench();
    Object.assign(bench.server, { summary: refundSummary, suggestions });
    bench.server.put(of(1, { seq: bodies.length }), events(...bodies));
    await bench.desk.start();
    bench.desk.open(idOf(1));
    return bench;
  }

  const say = ({ server }: Bench, ...bodies: readonly EventBody[]) => {
    const shown: readonly Event[] = events(...bodies);
    server.put(anas(1, { seq: shown.length }), shown);
    server.push({ type: 'conversation-changed', conversation: anas(1, { seq: shown.length }) });
  };

  it('is read with a conversation that is mine, suggestions and all', async () => {
    const { state, server } = await openOn(opening);
    await expect.poll(() => state().briefing).toMatchObject({ summary: refundSummary, ...suggestions });
    expect([summaries, suggested].map((route) => server.callsOf(route).length)).toEqual([1, 1]);
  });

  it('of one that waits is the summary alone, and of a closed one there is none', async () => {
    const { state, server } = await openOn(opening, waiting);
    await expect.poll(() => state().briefing?.summary).toEqual(refundSummary);
    expect(server.callsOf(suggested)).toEqual([]);
    const closed = await openOn(opening, (n, more) => anas(n, { ...more, status: 'closed' }));
    await expect.poll(() => closed.state().transcripts.size).toBe(1);
    expect(closed.server.callsOf(summaries)).toEqual([]);
  });

  it('suggests nothing once somebody has answered, and anew when the visitor writes', async () => {
    const bench = await openOn(opening);
    await expect.poll(() => bench.state().briefing?.approved.length).toBe(2);
    say(bench, ...opening, fromAna('a1', 'Saya cek.'));
    await expect.poll(() => bench.state().briefing?.approved).toEqual([]);
    say(bench, ...opening, fromAna('a1', 'Saya cek.'), fromVisitor('v2', 'oke, terus?'));
    await expect.poll(() => bench.state().briefing?.approved.length).toBe(2);
    expect(bench.server.callsOf(suggested)).toHaveLength(2);
  });

  it('is not read again for what changes nothing in it', async () => {
    const bench = await openOn(opening);
    await expect.poll(() => bench.state().briefing?.summary).toBeDefined();
    say(bench, ...opening, written);
    await expect.poll(() => bench.state().transcripts.get(idOf(1))?.events.length).toBe(3);
    bench.clock.advance(5000);
    expect(bench.server.callsOf(summaries)).toHaveLength(1);
  });

  it('that cannot be read is not missed, and is read when the line is back', async () => {
    const bench = openBench();
    bench.server.summary = refundSummary;
    bench.server.script(summaries, unreachable);
    bench.server.put(anas(1, { seq: 2 }), events(...opening));
    await bench.desk.start();
    await expect.poll(() => bench.server.listeners).toBe(1);
    bench.desk.open(idOf(1));
    await expect.poll(() => bench.server.callsOf(summaries).length).toBe(1);
    expect(bench.state()).not.toHaveProperty('news');
    bench.server.cut();
    await expect.poll(() => bench.state().briefing?.summary).toEqual(refundSummary);
  });

  it('puts a suggestion into the composer, behind what stands there', async () => {
    const { desk, state } = await openOn(opening);
    await expect.poll(() => state().briefing).toBeDefined();
    desk.useSuggestion(idOf(1), 'Kami cek dulu.');
    expect(state().drafts.get(idOf(1))?.reply).toBe('Kami cek dulu.');
    desk.useSuggestion(idOf(1), 'Bisa ditukar.');
    expect(state().drafts.get(idOf(1))?.reply).toBe('Kami cek dulu.\n\nBisa ditukar.');
    expect(state().briefing?.used).toEqual(['Kami cek dulu.', 'Bisa ditukar.']);
  });

  it('has one more suggestion composed, or says that there is none, or why not', async () => {
    const { desk, state, server } = await openOn(opening);
    await expect.poll(() => state().briefing).toBeDefined();
    server.script(
      composing,
      () => json({ suggestion: composed }),
      () => json({ suggestion: null }),
      unreachable,
    );
    const asked = desk.compose(idOf(1));
    expect(state().briefing?.composing).toBe('under-way');
    await asked;
    expect(state().briefing).toMatchObject({ composing: 'possible', composed });
    await desk.compose(idOf(1));
    expect(state().briefing?.composing).toBe('in-vain');
    await desk.compose(idOf(1));
    expect(state()).toMatchObject({ briefing: { composing: 'possible' }, news: { type: 'unreachable' } });
  });

  it('ends what is being composed when the agent leaves, without a word', async () => {
    const { desk, state, server } = await openOn(opening);
    await expect.poll(() => state().briefing).toBeDefined();
    const { promise, resolve } = Promise.withResolvers<Response>();
    server.script(composing, () => promise);
    const asked = desk.compose(idOf(1));
    desk.leave();
    expect(server.signalOf(composing)?.aborted).toBe(true);
    resolve(problem(409, { code: 'not-yours' }));
    await asked;
    expect(state()).not.toHaveProperty('news');
    expect(state()).not.toHaveProperty('briefing');
  });
});
