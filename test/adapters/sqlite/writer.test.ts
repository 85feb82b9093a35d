import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../../src/adapters/sqlite/open-sqlite.ts';
import type { Conversation } from '../../../src/conversation/conversation.ts';
import { following, opening, visitorMessage } from '../../support/conversations.ts';
import type { OpenStores } from '../../support/stores.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { commitsInLog } from '../../support/wal.ts';

describe('the SQLite writer', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;
  let stores: OpenStores;
  let other: Database.Database;

  beforeEach(async () => {
    folder = temporaryFolder();
    file = join(folder.path, 'data', 'sapa.db');
    stores = await openSqlite({ file, role: 'server' });
    other = new Database(file);
  });
  afterEach(async () => {
    other.close();
    await stores.close();
    folder.remove();
  });

  async function started(count: number): Promise<readonly Conversation[]> {
    const firsts = Array.from({ length: count }, () => opening());
    await Promise.all(firsts.map((first) => stores.conversations.start(first)));
    return firsts.map(({ after }) => after);
  }

  const say = (before: Conversation) =>
    stores.conversations.append(following(before, [visitorMessage('halo')]));

  it('commits what is waiting together: 200 parallel appends need fewer than 20 commits', async () => {
    const conversations = await started(200);
    const before = commitsInLog(file);
    await Promise.all(conversations.map(say));
    const commits = commitsInLog(file) - before;
    expect(commits).toBeGreaterThan(0);
    expect(commits).toBeLessThan(20);
  });

  it('answers after the commit: another connection finds the append at once', async () => {
    const [conversation] = await started(1);
    if (conversation === undefined) throw new Error('Nothing was started.');
    const seq = other.prepare('select seq from events where conversation_id = ? order by seq desc').pluck();
    for (let next = 2; next <= 10; next++) {
      const { after } = following(conversation, Array(next - 1).fill(visitorMessage('halo')));
      const append = following({ ...after, seq: next - 1 }, [visitorMessage(`message ${next}`)]);
      expect(await stores.conversations.append(append)).toBe('appended');
      expect(seq.get(conversation.id)).toBe(next);
    }
  });

  it('lets a request that fails harm nobody else, and names the cause to its caller only', async () => {
    const conversations = await started(30);
    const results = await Promise.allSettled(
      conversations.map((before, place) =>
        place === 13 ? stores.conversations.append(broken(before)) : say(before),
      ),
    );
    const rejected = results.flatMap((result, place) =>
      result.status === 'rejected' ? [{ place, ...result }] : [],
    );
    expect(rejected).toMatchObject([
      { place: 13, reason: { name: 'SqliteError', code: 'SQLITE_CONSTRAINT_PRIMARYKEY' } },
    ]);
    const states = await Promise.all(conversations.map(({ id }) => stores.conversations.read(id)));
    expect(states.map((state) => state?.seq)).toEqual(
      conversations.map((_, place) => (place === 13 ? 1 : 2)),
    );
  });

  /** An append whose event has a number that is taken. */
  function broken(before: Conversation) {
    const append = following(before, [visitorMessage('halo')]);
    return { ...append, events: append.events.map((event) => ({ ...event, seq: 1 })) };
  }

  it('waits for somebody else’s lock without holding up the event loop or a read', async () => {
    const [conversation] = await started(1);
    if (conversation === undefined) throw new Error('Nothing was started.');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    other.exec('begin immediate');
    const append = say(conversation);
    delay.enable();
    for (const start = performance.now(); performance.now() - start < 500; ) {
      expect(await stores.conversations.read(conversation.id)).toEqual(conversation);
      await setImmediate();
    }
    delay.disable();
    other.exec('commit');
    await expect(append).resolves.toBe('appended');
    expect(delay.max / 1e6).toBeLessThan(250);
  });

  it('finishes what was asked before it closes, and refuses what is asked later', async () => {
    const [conversation] = await started(1);
    if (conversation === undefined) throw new Error('Nothing was started.');
    const last = say(conversation);
    await stores.close();
    await expect(last).resolves.toBe('appended');
    await expect(say(conversation)).rejects.toThrow('The database is closed.');
    expect(other.prepare('select count(*) from events').pluck().get()).toBe(2);
  });

  it('leaves one file behind that has everything, once everybody has closed it', async () => {
    const [conversation] = await started(1);
    other.close();
    await stores.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    stores = await openSqlite({ file, role: 'server' });
    expect(await stores.conversations.read(conversation?.id ?? '')).toEqual(conversation);
  });
});
