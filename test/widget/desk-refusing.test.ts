import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/protocol/events.ts';
import { mayRefuse } from '../../widget/desk/view/may-refuse.ts';
import { atWork, openBench } from './desk/desk-bench.ts';
import { anas, events, idOf, started, waiting } from './desk/samples.ts';

const given = (seq: number): Event => ({
  type: 'agent-assigned',
  agentId: 'ana',
  agentName: 'Ana',
  department: 'general',
  how: 'auto',
  seq,
  at: seq,
});
const said = (author: 'agent' | 'visitor', seq: number): Event => {
  const message = { type: 'message-posted', messageId: `m${seq}`, text: 'Halo', seq, at: seq } as const;
  return author === 'visitor'
    ? { ...message, author }
    : { ...message, author, agentId: 'ana', authorName: 'Ana' };
};

describe('a conversation', () => {
  it.each([
    ['that was just given', [said('visitor', 1), given(2)], true],
    ['in which the visitor goes on', [given(1), said('visitor', 2)], true],
    ['that the agent has answered', [given(1), said('agent', 2)], false],
    ['that another had answered before', [given(1), said('agent', 2), given(3)], true],
  ] as const)('%s may be refused, or not (%#)', (_case, said, may) => {
    expect(mayRefuse({ conversation: anas(1), events: said })).toBe(may);
  });

  it('that nobody has cannot be refused', () => {
    expect(mayRefuse({ conversation: waiting(1), events: [] })).toBe(false);
  });

  it('is put back where it was before anything was written', async () => {
    const bench = openBench();
    bench.server.put(anas(1), events(started));
    const { desk, server, state } = await atWork(bench);
    desk.open(idOf(1));
    await desk.refuse(idOf(1));
    expect(server.callsOf(`POST /conversations/${idOf(1)}/refuse`)).toEqual([{}]);
    expect(state().news).toEqual({ type: 'put-back' });
  });
});
