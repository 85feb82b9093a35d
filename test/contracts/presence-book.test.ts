import { describe, expect, it } from 'vitest';
import { inProcessPresenceBook } from '../../src/adapters/in-process/presence-book.ts';

const adapters = [{ name: 'this process', open: inProcessPresenceBook }];

describe.each(adapters)('a presence book in $name', ({ open }) => {
  it('knows of nobody at first', async () => {
    const book = open();
    expect(await book.lastSeen('ben')).toBeUndefined();
    expect(await book.lastAssigned('ben')).toBeUndefined();
  });

  it('remembers when each agent was last seen and last given a conversation', async () => {
    const book = open();
    await book.seen('ben', 1);
    await book.seen('ana', 2);
    await book.seen('ben', 3);
    await book.assigned('ana', 4);
    await book.assigned('ana', 5);
    expect([await book.lastSeen('ben'), await book.lastSeen('ana')]).toEqual([3, 2]);
    expect([await book.lastAssigned('ben'), await book.lastAssigned('ana')]).toEqual([undefined, 5]);
  });
});
