import { describe, expect, it } from 'vitest';
import { measureContent } from '../../scripts/bench/content/figures.ts';
import { brokenFloors } from '../../scripts/bench/content/floors.ts';
import { generateContent } from '../../scripts/bench/content/generate.ts';

describe('the content benchmark', () => {
  it('makes the same content again, with messages about it', async () => {
    const [one, other] = [await generateContent(20), await generateContent(20)];
    expect(one.files).toEqual(other.files);
    expect(one.files).toHaveLength(24);
    expect(new Set(one.messages(50)).size).toBeGreaterThan(20);
  });

  it('measures what checking, replaying and grouping take', async () => {
    const figures = await measureContent(12, { messages: 40, clustered: 60 });
    expect(figures.intents).toBe(12);
    for (const figure of Object.values(figures)) expect(figure).toBeGreaterThanOrEqual(0);
    expect(figures.replayMessagesPerCpuSecond).toBeGreaterThan(0);
    expect(figures.saveLiveMs).toBeGreaterThan(0);
    expect(brokenFloors([figures], undefined)).toEqual([]);
    const slow = { ...figures, intents: 500, checkMs: 2_100, replayMessagesPerSecond: 1_999 };
    expect(brokenFloors([slow], 0.59)).toHaveLength(3);
    expect(brokenFloors([{ ...slow, checkMs: 2_000, replayMessagesPerSecond: 2_000 }], 0.6)).toEqual([]);
  });
});
