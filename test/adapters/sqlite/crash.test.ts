import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../../src/adapters/sqlite/open-sqlite.ts';
import { fold } from '../../../src/conversation/evolve.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const script = fileURLToPath(new URL('../../support/appending-process.ts', import.meta.url));

describe('a server killed while it writes', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  const file = join(folder.path, 'sapa.db');
  const acknowledged = new Map<string, string[]>();

  it.each([3, 40, 150, 400, 700])(
    'keeps everything it acknowledged, once: after %i answers',
    async (answers) => {
      for (const [id, messageId] of await answersBeforeKill(answers)) {
        acknowledged.set(id, [...(acknowledged.get(id) ?? []), messageId]);
      }
      const { conversations, close } = await openSqlite({ file, role: 'server' });
      for (const [id, messageIds] of acknowledged) {
        const events = await conversations.eventsAfter(id, 0, 10_000);
        const stored = events.flatMap((event) => (event.type === 'message-posted' ? [event.messageId] : []));
        expect(stored.slice(0, messageIds.length)).toEqual(messageIds);
        expect(new Set(stored).size).toBe(stored.length);
        expect(await conversations.read(id)).toEqual(fold(events, id));
      }
      await close();
    },
  );

  async function answersBeforeKill(answers: number): Promise<readonly [id: string, messageId: string][]> {
    const server = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(server, 'exit');
    const heard = await linesUntilKilled(server, answers);
    const [, signal] = await ended;
    expect(signal).toBe('SIGKILL');
    return heard.map((line) => {
      const [id = '', messageId = ''] = line.split(' ');
      return [id, messageId];
    });
  }
});

/** Kills after so many lines, and returns those and all that were on their way. The last may be cut and is left out. */
async function linesUntilKilled(server: ChildProcess, answers: number): Promise<readonly string[]> {
  if (server.stdout === null) throw new Error('The server has no output.');
  const heard: string[] = [];
  for await (const line of createInterface({ input: server.stdout })) {
    heard.push(line);
    if (heard.length === answers) server.kill('SIGKILL');
  }
  return heard.filter((line) => /^\S+ m-\d+$/.test(line));
}
