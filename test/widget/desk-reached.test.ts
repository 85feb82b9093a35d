import { beforeEach, describe, expect, it } from 'vitest';
import { openBench } from './desk/desk-bench.ts';
import { openConversation, wideScreen } from './desk/floor.ts';
import { anas, idOf, wholeStory } from './desk/samples.ts';

beforeEach(wideScreen);

const { length } = wholeStory;

async function atWork() {
  const bench = openBench();
  await openConversation(bench);
  await expect.poll(() => bench.state().line).toBe('live');
  const news = (seq: number, unansweredSince?: number) => {
    const conversation = anas(4, { seq, unansweredSince });
    bench.server.put(conversation, wholeStory);
    bench.server.push({ type: 'conversation-changed', conversation });
  };
  const told = () => bench.server.callsOf(`POST /conversations/${idOf(4)}/reached`);
  return { bench, news, told };
}

describe('how far the visitor’s messages have come at the desk', () => {
  it('is told once: here while the agent looks at another, seen once they look at it', async () => {
    const { bench, news, told } = await atWork();
    news(length, bench.clock.now());
    await expect.poll(told).toEqual([{ how: 'delivered', seq: length }]);
    bench.desk.open(idOf(4));
    await expect.poll(told).toEqual([
      { how: 'delivered', seq: length },
      { how: 'seen', seq: length },
    ]);
  });

  it('is not told where the agent spoke last', async () => {
    const { bench, news, told } = await atWork();
    news(7);
    await expect.poll(() => bench.state().conversations.get(idOf(4))?.seq).toBe(7);
    expect(told()).toEqual([]);
  });
});
