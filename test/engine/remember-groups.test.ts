import { expect, it } from 'vitest';
import type { MissedMessage } from '../../src/bot/missed-messages.ts';
import { emptyBook, groupUnanswered, setState } from '../../src/bot/unanswered.ts';
import { rememberGroups } from '../../src/engine/remember-groups.ts';

it('groups again only where something has come or was decided since', async () => {
  let calls = 0;
  const group = rememberGroups(async ({ messages, background, book }) => {
    calls += 1;
    return groupUnanswered(messages, background, book);
  });
  const message: MissedMessage = {
    conversationId: 'c',
    seq: 3,
    at: 1,
    text: 'kado',
    reasons: ['clarified'],
    replies: [],
  };
  const { signal } = new AbortController();
  const first = await group({ messages: [message], background: [], book: emptyBook }, signal);
  expect(await group({ messages: [message], background: [], book: first.book }, signal)).toBe(first);
  expect(calls).toBe(1);
  const book = setState(first.book, 'cluster-1', 'dismissed');
  expect((await group({ messages: [message], background: [], book }, signal)).clusters).toMatchObject([
    { state: 'dismissed' },
  ]);
  const more = { ...message, conversationId: 'd' };
  await group({ messages: [message, more], background: [], book }, signal);
  expect(calls).toBe(3);
});
