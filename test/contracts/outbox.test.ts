import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DueMail } from '../../src/ports/outbox.ts';
import {
  agentAssigned,
  agentMessage,
  following,
  handoffRequested,
  opening,
} from '../support/conversations.ts';
import { type OpenStores, storeAdapters } from '../support/stores.ts';

describe.each(storeAdapters)('the outbox in $name', ({ open }) => {
  let stores: OpenStores;
  beforeAll(async () => {
    stores = await open();
  });
  afterAll(() => stores.close());

  let conversationId: string;
  beforeEach(async () => {
    const left = await stores.outbox.take(Number.MAX_SAFE_INTEGER, 0, 1000);
    await stores.outbox.settle(left.flatMap(({ mailIds }) => mailIds));
    conversationId = await begin();
  });

  async function begin(): Promise<string> {
    const first = opening();
    await stores.conversations.start(first);
    return first.conversationId;
  }

  function mail(seq: number, more: Partial<DueMail> = {}): DueMail {
    const mailId = randomUUID();
    return { mailId, kind: 'reply', conversationId, seq, to: 'rina@example.com', dueAt: 1_000, ...more };
  }

  it('gives what is due, and nothing before', async () => {
    const one = mail(4);
    await stores.outbox.add(one);
    expect(await stores.outbox.take(999, 2_000, 10)).toEqual([]);
    expect(await stores.outbox.take(1_000, 2_000, 10)).toEqual([
      { kind: 'reply', conversationId, to: one.to, mailIds: [one.mailId], seqs: [4], attempts: 1 },
    ]);
  });

  it('gives what was taken to nobody else until the time is up, and counts the tries', async () => {
    await stores.outbox.add(mail(4));
    await stores.outbox.take(1_000, 2_000, 10);
    expect(await stores.outbox.take(1_999, 3_000, 10)).toEqual([]);
    expect(await stores.outbox.take(2_000, 3_000, 10)).toMatchObject([{ attempts: 2 }]);
  });

  it('puts into one bundle what goes to one address about one conversation, due or not yet', async () => {
    await stores.outbox.add(mail(6, { dueAt: 5_000 }));
    await stores.outbox.add(mail(4));
    await stores.outbox.add(mail(4, { to: 'other@example.com' }));
    await stores.outbox.add(mail(9, { kind: 'transcript' }));
    const bundles = await stores.outbox.take(1_000, 2_000, 10);
    expect(bundles.map(({ kind, to, seqs }) => `${kind} ${to} ${seqs}`).sort()).toEqual([
      'reply other@example.com 4',
      'reply rina@example.com 4,6',
      'transcript rina@example.com 9',
    ]);
  });

  it('keeps what came while a bundle was on its way', async () => {
    await stores.outbox.add(mail(4));
    const [bundle] = await stores.outbox.take(1_000, 2_000, 10);
    await stores.outbox.add(mail(6, { dueAt: 1_500 }));
    await stores.outbox.settle(bundle?.mailIds ?? []);
    expect(await stores.outbox.take(1_500, 2_500, 10)).toMatchObject([{ seqs: [6], attempts: 1 }]);
  });

  it('gives the longest due first, and no more than asked for', async () => {
    await stores.outbox.add(mail(4, { dueAt: 900 }));
    conversationId = await begin();
    await stores.outbox.add(mail(2, { dueAt: 100 }));
    expect(await stores.outbox.take(1_000, 2_000, 1)).toMatchObject([{ seqs: [2] }]);
    expect(await stores.outbox.take(1_000, 2_000, 1)).toMatchObject([{ seqs: [4] }]);
  });

  it('lets what was put back be taken again, from the time given on', async () => {
    await stores.outbox.add(mail(4));
    const [bundle] = await stores.outbox.take(1_000, 9_000, 10);
    await stores.outbox.putBack(bundle?.mailIds ?? [], 3_000);
    expect(await stores.outbox.take(2_999, 9_000, 10)).toEqual([]);
    expect(await stores.outbox.take(3_000, 9_000, 10)).toMatchObject([{ attempts: 2 }]);
  });

  it('forgets what is settled, and keeps the same mail once', async () => {
    const one = mail(4);
    await stores.outbox.add(one);
    await stores.outbox.add(one);
    const [bundle] = await stores.outbox.take(1_000, 2_000, 10);
    expect(bundle?.mailIds).toEqual([one.mailId]);
    await stores.outbox.settle([one.mailId]);
    expect(await stores.outbox.take(9_000, 9_999, 10)).toEqual([]);
    await stores.outbox.settle([]);
    await stores.outbox.putBack([], 1);
  });

  it('gives each bundle to one of 20 who take at once', async () => {
    await stores.outbox.add(mail(4));
    const taken = await Promise.all(Array.from({ length: 20 }, () => stores.outbox.take(1_000, 2_000, 10)));
    expect(taken.flat()).toHaveLength(1);
  });

  describe('beside the events', () => {
    async function assigned() {
      const first = opening();
      await stores.conversations.start(first);
      const next = following(first.after, [handoffRequested(), agentAssigned('ben')]);
      await stores.conversations.append(next);
      conversationId = first.conversationId;
      return next.after;
    }

    it('takes in and gives away together with what is appended', async () => {
      const before = await assigned();
      const said = following(before, [agentMessage('Sudah kami kirim.')]);
      const one = mail(said.after.seq);
      await stores.conversations.append({ ...said, outbox: { add: [one], settle: [] } });
      expect(await stores.outbox.take(1_000, 2_000, 10)).toMatchObject([{ mailIds: [one.mailId] }]);
      const noted = following(said.after, [{ type: 'reply-mailed', outcome: 'sent', messages: [4] }]);
      await stores.conversations.append({ ...noted, outbox: { add: [], settle: [one.mailId] } });
      expect(await stores.outbox.take(9_000, 9_999, 10)).toEqual([]);
    });

    it('stays as it was where nothing is appended', async () => {
      const before = await assigned();
      const kept = mail(3);
      await stores.outbox.add(kept);
      const said = following(before, [agentMessage('Sudah kami kirim.')]);
      const stale = { ...said, expectedSeq: 1, outbox: { add: [mail(4)], settle: [kept.mailId] } };
      expect(await stores.conversations.append(stale)).toBe('conflict');
      expect(await stores.outbox.take(1_000, 2_000, 10)).toMatchObject([{ mailIds: [kept.mailId] }]);
    });
  });
});
