import { describe, expect, it } from 'vitest';
import { openBench } from './desk/desk-bench.ts';
import { anas, events, fromAna, fromVisitor, idOf, started } from './desk/samples.ts';
import { json, problem, unreachable } from './desk/scripted-server.ts';

const posts = `POST /conversations/${idOf(1)}/messages`;
const opening = [started, fromVisitor('v1', 'halo')];

async function withConversation() {
  const bench = openBench();
  bench.server.put(anas(1, { seq: 2 }), events(...opening));
  await bench.desk.start();
  bench.desk.open(idOf(1));
  await expect.poll(() => bench.state().transcripts.get(idOf(1))?.events.length).toBe(2);
  const transcript = () => bench.state().transcripts.get(idOf(1));
  const write = (text: string) => {
    bench.desk.write(idOf(1), 'reply', text);
    bench.desk.send(idOf(1));
  };
  /** From now on the server stores what it gets. */
  const store = () => {
    const stored = [...opening];
    return (body: Record<string, unknown>) => {
      stored.push(fromAna(String(body.messageId), String(body.text)));
      bench.server.put(anas(1, { seq: stored.length }), events(...stored));
      return json({ messageId: body.messageId, seq: stored.length }, 201);
    };
  };
  return { ...bench, transcript, write, store };
}

describe('sending', () => {
  it('shows the message at once, empties the composer, and makes way for the stored one', async () => {
    const { server, state, transcript, write, store } = await withConversation();
    server.script(posts, store());
    write('Halo Kak');
    expect(transcript()?.outgoing).toMatchObject([{ messageId: 'm1', text: 'Halo Kak', state: 'sending' }]);
    expect(state().drafts.has(idOf(1))).toBe(false);
    await expect.poll(() => transcript()?.outgoing).toEqual([]);
    expect(transcript()?.events.at(-1)).toMatchObject({ messageId: 'm1', text: 'Halo Kak' });
  });

  it('keeps the order and the messageIds while the server cannot be reached', async () => {
    const { server, clock, transcript, write, store } = await withConversation();
    const stored = store();
    server.script(posts, unreachable, stored, stored);
    write('satu');
    write('dua');
    await expect.poll(() => transcript()?.outgoing.map(({ state }) => state)).toEqual(['waiting', 'sending']);
    clock.advance(3000);
    await expect.poll(() => transcript()?.outgoing).toEqual([]);
    expect(server.callsOf(posts)).toEqual([
      { messageId: 'm1', text: 'satu' },
      { messageId: 'm1', text: 'satu' },
      { messageId: 'm2', text: 'dua' },
    ]);
  });

  it('says why a message was refused, and sends it again under the same messageId', async () => {
    const { desk, server, transcript, write, store } = await withConversation();
    server.script(posts, () => problem(409, { code: 'not-yours', detail: 'Not yours.' }), store());
    write('Halo');
    await expect
      .poll(() => transcript()?.outgoing[0])
      .toMatchObject({ state: 'failed', detail: 'Not yours.' });
    desk.retry(idOf(1), 'm1');
    await expect.poll(() => transcript()?.outgoing).toEqual([]);
    expect(server.callsOf(posts).map(({ messageId }) => messageId)).toEqual(['m1', 'm1']);
  });

  it('puts a discarded message back into an empty composer', async () => {
    const { desk, server, state, transcript, write } = await withConversation();
    server.script(posts, () => problem(413, { detail: 'Too long.' }));
    write('Panjang sekali');
    await expect.poll(() => transcript()?.outgoing[0]?.state).toBe('failed');
    desk.discard(idOf(1), 'm1');
    expect(transcript()?.outgoing).toEqual([]);
    expect(state().drafts.get(idOf(1))?.reply).toBe('Panjang sekali');
  });

  it('sends nothing that says nothing', async () => {
    const { server, write } = await withConversation();
    write('  \n ');
    expect(server.callsOf(posts)).toEqual([]);
  });
});
