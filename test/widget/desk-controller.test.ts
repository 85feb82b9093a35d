import { describe, expect, it } from 'vitest';
import type { Desk } from '../../widget/desk/controller/desk.ts';
import { standingOf, unreadOf, waitingOf } from '../../widget/desk/controller/lists.ts';
import { atWork, type Bench, openBench } from './desk/desk-bench.ts';
import {
  ana,
  anas,
  events,
  fromAna,
  fromBot,
  fromVisitor,
  idOf,
  noon,
  started,
  waiting,
} from './desk/samples.ts';
import { json, problem, ScriptedServer, unreachable } from './desk/scripted-server.ts';

const idsWaiting = ({ state }: Bench) => waitingOf(state()).map(({ conversationId }) => conversationId);

describe('logging in', () => {
  it('asks who works here when no session stands', async () => {
    const { desk, server, state } = openBench();
    server.agent = undefined;
    await desk.start();
    expect(state().session).toEqual({ phase: 'logged-out' });
  });

  it.each([
    ['a wrong password', () => problem(401, {}), { type: 'wrong' }],
    [
      'too many attempts',
      () => problem(429, {}, { 'retry-after': '40' }),
      { type: 'wait', until: noon + 40_000 },
    ],
    ['a server out of reach', unreachable, { type: 'unreachable' }],
    [
      'a fault of the server',
      () => problem(500, { detail: 'It broke.' }),
      { type: 'fault', detail: 'It broke.' },
    ],
  ])('says why it did not work: %s', async (_what, answer, expected) => {
    const { desk, server, state } = openBench();
    server.script('POST /session', answer);
    await desk.logIn('ana@shop.example', 'secret');
    expect(state().session).toEqual({ phase: 'logged-out', problem: expected });
  });

  it('comes to an end without losing what was written', async () => {
    const bench = openBench();
    bench.server.put(anas(1));
    const { desk, server, state } = await atWork(bench);
    desk.open(idOf(1));
    desk.write(idOf(1), 'reply', 'Halo Kak');
    server.script(`POST /conversations/${idOf(1)}/close`, () => problem(401, {}));
    await desk.close(idOf(1), 'resolved');
    expect(state().session).toEqual({ phase: 'logged-out', problem: { type: 'expired' } });
    expect(state().drafts.get(idOf(1))?.reply).toBe('Halo Kak');
  });
});

describe('the line', () => {
  it('says the chosen presence again and reads everything anew when it is back', async () => {
    const { desk, server, clock, state } = await atWork(openBench());
    await desk.bePresent('away');
    server.put(waiting(2));
    server.cut();
    await expect.poll(() => state().line).toBe('lost');
    clock.advance(1000);
    await expect.poll(() => state().conversations.has(idOf(2))).toBe(true);
    expect(state().line).toBe('live');
    expect(server.callsOf('PUT /presence').at(-1)).toEqual({ presence: 'away' });
    expect(state().presence).toBe('away');
  });

  it('does not wait when the network is back', async () => {
    const { desk, server, state } = await atWork(openBench());
    server.cut();
    await expect.poll(() => state().line).toBe('lost');
    desk.hurry();
    await expect.poll(() => server.listeners).toBe(1);
  });

  it('keeps what it hears while the lists are read', async () => {
    const bench = openBench();
    const { desk, server } = bench;
    let answer = (_response: Response): void => undefined;
    server.script('GET /queue', () => new Promise((resolve) => (answer = resolve)));
    await desk.start();
    await expect.poll(() => server.callsOf('GET /queue').length).toBe(1);
    server.push({ type: 'conversation-changed', conversation: waiting(3, { seq: 9 }) });
    await expect.poll(() => idsWaiting(bench)).toEqual([idOf(3)]);
    answer(json({ waiting: [waiting(3, { seq: 4 })] }));
    await expect.poll(() => bench.state().lists).toBe('read');
    expect(bench.state().conversations.get(idOf(3))?.seq).toBe(9);
  });
});

describe('the queue', () => {
  it('has the longest waiting first', async () => {
    const bench = openBench();
    bench.server.put(waiting(1, { queuedAt: noon - 10_000 }));
    bench.server.put(waiting(2, { queuedAt: noon - 90_000 }));
    expect(idsWaiting(await atWork(bench))).toEqual([idOf(2), idOf(1)]);
  });

  it('says so when a colleague was faster, and lets the conversation go', async () => {
    const bench = openBench();
    bench.server.put(waiting(1));
    const { desk, server, state } = await atWork(bench);
    server.script(`POST /conversations/${idOf(1)}/claim`, () => {
      server.drop(idOf(1));
      return problem(409, {
        code: 'already-assigned',
        detail: 'Another agent already has this conversation.',
      });
    });
    expect(await desk.claim(idOf(1))).toBe('not-mine');
    expect(state().news).toEqual({ type: 'already-taken' });
    expect(idsWaiting(bench)).toEqual([]);
  });

  it('gives a claimed conversation with everything that was said', async () => {
    const bench = openBench();
    const story = events(started, fromVisitor('v1', 'halo'));
    bench.server.put(waiting(1), story);
    const { desk, server, state } = await atWork(bench);
    server.script(`POST /conversations/${idOf(1)}/claim`, () => {
      server.put(anas(1, { seq: 2 }), story);
      return json(anas(1, { seq: 3 }));
    });
    await desk.claim(idOf(1));
    expect(state().openId).toBe(idOf(1));
    expect(standingOf(state(), idOf(1))).toBe('mine');
    expect(state().transcripts.get(idOf(1))?.events).toEqual(story);
  });
});

describe('a conversation that is given to this agent', () => {
  const given = (server: ScriptedServer) =>
    server.push({ type: 'conversation-changed', conversation: anas(1, { seq: 6 }) });

  it('is told of', async () => {
    const { server, state } = await atWork(openBench());
    given(server);
    await expect.poll(() => state().news).toEqual({ type: 'given', conversationId: idOf(1) });
  });

  it('is no news where they took it themselves', async () => {
    const bench = openBench();
    bench.server.put(waiting(1));
    const { desk, server, state } = await atWork(bench);
    server.script(`POST /conversations/${idOf(1)}/claim`, async () => {
      given(server);
      await expect.poll(() => standingOf(state(), idOf(1))).toBe('mine');
      return json(anas(1, { seq: 6 }));
    });
    await desk.claim(idOf(1));
    expect(state().news).toBeUndefined();
  });
});

describe('a conversation that is no longer this agent’s', () => {
  it('stays readable with the unsent draft', async () => {
    const bench = openBench();
    bench.server.put(anas(1), events(started, fromVisitor('v1', 'halo')));
    const { desk, server, state } = await atWork(bench);
    desk.open(idOf(1));
    desk.write(idOf(1), 'reply', 'Sebentar ya Kak');
    server.drop(idOf(1));
    server.push({ type: 'conversation-gone', conversationId: idOf(1) });
    await expect.poll(() => standingOf(state(), idOf(1))).toBe('gone');
    expect(state().drafts.get(idOf(1))?.reply).toBe('Sebentar ya Kak');
    expect(state().transcripts.get(idOf(1))?.events).toHaveLength(2);
  });

  it('is put aside with a word once it has been given on', async () => {
    const bench = openBench();
    bench.server.put(anas(1));
    const { desk, server, state } = await atWork(bench);
    desk.open(idOf(1));
    await desk.transfer(idOf(1), { department: 'sales' }, '  Mau grosir ');
    expect(server.callsOf(`POST /conversations/${idOf(1)}/transfer`)).toEqual([
      { department: 'sales', note: 'Mau grosir' },
    ]);
    expect(state().openId).toBeUndefined();
    expect(state().news).toEqual({ type: 'transferred' });
  });

  it.each([
    ['a colleague', (desk: Desk) => desk.transfer(idOf(1), { department: 'sales' }, '')],
    ['the bot', (desk: Desk) => desk.returnToBot(idOf(1), '')],
    ['the queue', (desk: Desk) => desk.refuse(idOf(1))],
  ])('is not read any more once %s has it', async (_whom, give) => {
    const bench = openBench();
    bench.server.put(anas(1), events(started));
    const { desk, server } = await atWork(bench);
    desk.open(idOf(1));
    const reads = () => server.callsOf(`GET /conversations/${idOf(1)}`).length;
    await expect.poll(() => bench.state().transcripts.size).toBe(1);
    const before = reads();
    await give(desk);
    server.push({ type: 'conversation-gone', conversationId: idOf(1) });
    await expect.poll(() => bench.state().conversations.size).toBe(0);
    expect(reads()).toBe(before);
  });
});

describe('a draft', () => {
  it('outlives a reload, and the note is kept apart from the reply', async () => {
    const server = new ScriptedServer();
    server.put(anas(1));
    const before = await atWork(openBench({ server }));
    before.desk.write(idOf(1), 'reply', 'untuk tamu');
    before.desk.write(idOf(1), 'note', 'untuk rekan');
    const after = await atWork(openBench({ server, kept: before.kept }));
    after.desk.open(idOf(1));
    expect(after.state().drafts.get(idOf(1))).toEqual({ reply: 'untuk tamu', note: 'untuk rekan' });
  });

  it('of a note stays until the note is stored', async () => {
    const bench = openBench();
    bench.server.put(anas(1));
    const { desk, server, state } = await atWork(bench);
    desk.write(idOf(1), 'note', 'penting');
    server.script(`POST /conversations/${idOf(1)}/notes`, unreachable);
    await desk.addNote(idOf(1));
    expect(state().drafts.get(idOf(1))?.note).toBe('penting');
    expect(state().news).toEqual({ type: 'unreachable' });
    await desk.addNote(idOf(1));
    expect(state().drafts.has(idOf(1))).toBe(false);
  });

  it('tells the visitor that somebody types, once in three seconds', async () => {
    const bench = openBench();
    bench.server.put(anas(1));
    const { desk, server, clock } = await atWork(bench);
    const signs = () => server.callsOf(`POST /conversations/${idOf(1)}/typing`).length;
    for (const text of ['H', 'Ha', 'Hal']) desk.write(idOf(1), 'reply', text);
    expect(signs()).toBe(1);
    desk.write(idOf(1), 'note', 'rahasia');
    clock.advance(3000);
    expect(signs()).toBe(1);
    desk.write(idOf(1), 'reply', 'Halo');
    expect(signs()).toBe(2);
  });
});

describe('unread messages', () => {
  it('are what nobody has answered and this agent has not looked at', async () => {
    const bench = openBench();
    const story = events(
      started,
      fromVisitor('v1', 'a'),
      fromBot('b1', 'b'),
      fromVisitor('v2', 'c'),
      fromVisitor('v3', 'd'),
    );
    bench.server.put(anas(1, { seq: 5 }), story);
    const { desk, server, state } = await atWork(bench);
    await expect.poll(() => unreadOf(state()).get(idOf(1))).toBe(2);
    desk.open(idOf(1));
    await expect.poll(() => unreadOf(state()).size).toBe(0);
    desk.attend('elsewhere');
    const later = events(...story, fromAna('a1', 'e'), fromVisitor('v4', 'f'));
    server.put(anas(1, { seq: 7 }), later);
    server.push({ type: 'conversation-changed', conversation: anas(1, { seq: 7 }) });
    await expect.poll(() => unreadOf(state()).get(idOf(1))).toBe(1);
    desk.attend('here');
    expect(unreadOf(state()).size).toBe(0);
  });

  it('are counted for nobody else’s conversations', async () => {
    const bench = openBench();
    bench.server.put(anas(1, { agentId: 'ben' }), events(started, fromVisitor('v1', 'a')));
    expect(unreadOf((await atWork(bench)).state()).size).toBe(0);
  });
});

describe('typing signs', () => {
  it('show who types, not this agent, and fade', async () => {
    const bench = openBench();
    bench.server.put(anas(1));
    const { server, clock, state } = await atWork(bench);
    server.push({ type: 'typing', conversationId: idOf(1), by: 'agent', name: ana.name });
    server.push({ type: 'typing', conversationId: idOf(1), by: 'visitor' });
    await expect.poll(() => state().typing.get(idOf(1))?.by).toBe('visitor');
    clock.advance(1000);
    clock.advance(6000);
    await expect.poll(() => state().typing.size).toBe(0);
  });
});
