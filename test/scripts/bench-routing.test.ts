import { describe, expect, it } from 'vitest';
import { fairShares } from '../../scripts/bench/routing/fairness.ts';
import { brokenFloors } from '../../scripts/bench/routing/floors.ts';
import { simulateDay } from '../../scripts/bench/routing/simulate.ts';
import { createTimeline } from '../../scripts/bench/routing/timeline.ts';
import { watchStore } from '../../scripts/bench/routing/watch.ts';
import { memoryConversationStore } from '../../src/adapters/memory/conversation-store.ts';
import type { EventBody } from '../../src/protocol/events.ts';
import { agentAssigned, agentMessage, handoffRequested, opening } from '../support/conversations.ts';
import { botMessage } from '../support/deciding.ts';

describe('a simulated day', () => {
  it('leaves nothing stuck, owned twice, answered by the bot after a handoff, or over capacity', async () => {
    const { world, tally, handedOff } = await simulateDay(11, 250);
    expect(world.watch.all.size).toBe(250);
    expect(handedOff).toBeGreaterThan(120);
    expect(tally.drains.length).toBeGreaterThan(120);
    expect({ ...world.watch.broken, stuck: tally.stuck, overCapacity: tally.overCapacity }).toEqual({
      doubleOwned: 0,
      botAfterHandoff: 0,
      stuck: 0,
      overCapacity: 0,
    });
  }, 180_000);
});

describe('the floors of a day', () => {
  const good = {
    conversations: 20_000,
    stuck: 0,
    doubleOwned: 0,
    botAfterHandoff: 0,
    overCapacity: 0,
    unfairness: 1.25,
    estimateMedianError: 90,
    told: 2_000,
    rangeHeld: 0.8,
    drainP99ms: 9,
  };

  it('hold for a good one, down to the bounds', () => {
    expect(brokenFloors(good)).toEqual([]);
  });

  it.each([
    [{ stuck: 1 }, 'BROKEN stuck 1, exactly 0'],
    [{ doubleOwned: 2 }, 'BROKEN doubleOwned 2, exactly 0'],
    [{ botAfterHandoff: 1 }, 'BROKEN botAfterHandoff 1, exactly 0'],
    [{ overCapacity: 1 }, 'BROKEN overCapacity 1, exactly 0'],
    [{ unfairness: 1.251 }, 'BROKEN unfairness 1.251, at most 1.25'],
    [{ unfairness: Number.NaN }, 'BROKEN unfairness NaN, at most 1.25'],
    [{ rangeHeld: 0.799 }, 'BROKEN rangeHeld 0.799, at least 0.8'],
  ])('are broken by %j', (bad, line) => {
    expect(brokenFloors({ ...good, ...bad })).toEqual([line]);
  });

  it('leave a small one to chance, but for what may never happen', () => {
    const small = { ...good, conversations: 250, told: 3, unfairness: 2.1, rangeHeld: 0 };
    expect(brokenFloors(small)).toEqual([]);
    expect(brokenFloors({ ...small, stuck: 1 })).toHaveLength(1);
  });
});

describe('what the simulation watches', () => {
  const broken = async (...bodies: EventBody[]) => {
    const watch = watchStore(memoryConversationStore());
    const first = opening({}, handoffRequested());
    const rest = bodies.map((body, index) => ({ ...body, seq: 3 + index, at: 1 }));
    await watch.conversations.start({ ...first, events: [...first.events, ...rest] });
    return watch.broken;
  };

  it.each<[string, EventBody[], object]>([
    ['nothing wrong', [agentAssigned('ben'), agentMessage('halo')], { doubleOwned: 0, botAfterHandoff: 0 }],
    ['two owners', [agentAssigned('ben'), agentAssigned('ana')], { doubleOwned: 1, botAfterHandoff: 0 }],
    [
      'words of who has it not',
      [agentAssigned('ana'), agentMessage('halo')],
      { doubleOwned: 1, botAfterHandoff: 0 },
    ],
    [
      'a bot that talks over people',
      [{ type: 'message-posted', author: 'bot', ...botMessage(2) }],
      { doubleOwned: 0, botAfterHandoff: 1 },
    ],
  ])('sees %s', async (_, bodies, seen) => {
    expect(await broken(...bodies)).toEqual(seen);
  });
});

describe('the fair share', () => {
  const shares = (
    demand: Record<string, number>,
    there: Record<string, number>,
    teams: Record<string, string[]>,
  ) =>
    Object.fromEntries(
      fairShares(
        [{ demand: new Map(Object.entries(demand)), there: new Map(Object.entries(there)) }],
        (agentId) => teams[agentId] ?? [],
      ),
    );

  it('goes by the time that each was there', () => {
    const fair = shares({ a: 30 }, { ana: 20, ben: 10 }, { ana: ['a'], ben: ['a'] });
    expect(fair.ana).toBeCloseTo(20);
    expect(fair.ben).toBeCloseTo(10);
  });

  it('lets who serves two departments even them out, as far as that goes', () => {
    const teams = { ana: ['a'], ben: ['a', 'b'], citra: ['b'] };
    const even = shares({ a: 20, b: 10 }, { ana: 10, ben: 10, citra: 10 }, teams);
    expect(even).toEqual({ ana: expect.closeTo(10), ben: expect.closeTo(10), citra: expect.closeTo(10) });
    const uneven = shares({ a: 40, b: 2 }, { ana: 10, ben: 10, citra: 10 }, teams);
    expect(uneven).toEqual({ ana: expect.closeTo(20), ben: expect.closeTo(20), citra: expect.closeTo(2) });
  });
});

describe('the timeline', () => {
  it('lets things happen in order of time, then of planning, also those planned meanwhile', async () => {
    const timeline = createTimeline(100);
    const seen: string[] = [];
    const note = (name: string) => () => void seen.push(`${timeline.clock.now()} ${name}`);
    for (const time of [140, 110, 130, 110]) timeline.at(time, note(`planned for ${time}`));
    timeline.at(120, () => timeline.at(90, note('late')));
    const over = new AbortController();
    timeline.clock.every(25, note('every'), over.signal);
    timeline.at(151, () => over.abort());
    await timeline.run(1_000, async () => undefined);
    expect(seen).toEqual([
      '110 planned for 110',
      '110 planned for 110',
      '120 late',
      '125 every',
      '130 planned for 130',
      '140 planned for 140',
      '150 every',
    ]);
    expect(timeline.clock.now()).toBe(1_000);
  });
});
