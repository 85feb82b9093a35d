import { describe, expect, it } from 'vitest';
import { inProcessPresenceBook } from '../../src/adapters/in-process/presence-book.ts';
import { openTestNode, withPostgres } from '../support/postgres-database.ts';

const adapters = [
  { name: 'this process', open: async () => inProcessPresenceBook() },
  ...withPostgres({ name: 'PostgreSQL', open: async () => (await openTestNode()).presence }),
];

describe.each(adapters)('a presence book in $name', ({ open }) => {
  it('knows of nobody at first', async () => {
    const book = await open();
    expect(await book.lastSeen('ben')).toBeUndefined();
    expect(await book.lastAssigned('ben')).toBeUndefined();
    expect(await book.lastFreed('ben')).toBeUndefined();
  });

  it('remembers when each agent was last seen and last given a conversation', async () => {
    const book = await open();
    await book.seen('ben', 1);
    await book.seen('ana', 2);
    await book.seen('ben', 3);
    await book.assigned('ana', 4);
    await book.assigned('ana', 5);
    expect([await book.lastSeen('ben'), await book.lastSeen('ana')]).toEqual([3, 2]);
    expect([await book.lastAssigned('ben'), await book.lastAssigned('ana')]).toEqual([undefined, 5]);
    await book.freed('ana', 6);
    await book.freed('ana', 7);
    expect([await book.lastFreed('ben'), await book.lastFreed('ana')]).toEqual([undefined, 7]);
  });
});
