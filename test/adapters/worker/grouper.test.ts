import { expect, it } from 'vitest';
import { groupOnThread } from '../../../src/adapters/worker/grouper.ts';
import type { MissedMessage } from '../../../src/bot/missed-messages.ts';
import { emptyBook, groupUnanswered } from '../../../src/bot/unanswered.ts';

const messages = ['bisa bungkus kado ga', 'bungkus kado dong', 'ada kelas barista'].map(
  (text, at): MissedMessage => ({
    conversationId: `c${at}`,
    seq: 3,
    at,
    text,
    reasons: ['clarified'],
    replies: [],
  }),
);

it('groups on a thread as it would here, until it is told to stop', async () => {
  const setting = { messages, background: ['ongkir berapa'], book: emptyBook };
  const stop = new AbortController();
  expect(await groupOnThread(setting, stop.signal)).toEqual(
    groupUnanswered(messages, setting.background, emptyBook),
  );
  const second = groupOnThread(setting, stop.signal);
  stop.abort();
  await expect(second).rejects.toThrow('aborted');
});
