import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerProcess, startServer } from '../../test/support/server-process.ts';

const limits = [
  'MESSAGES',
  'MESSAGE_BURST',
  'CONVERSATIONS',
  'CONVERSATIONS_PER_ADDRESS',
  'VISITORS_PER_ADDRESS',
];

/** The real server in a process of its own, with data that goes when it is stopped, and no limit on what visitors may do. */
export async function startUnlimited(): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'sapa-bench-'));
  for (const limit of limits) process.env[`LIMIT_${limit}`] = 'unlimited';
  const server = await startServer(folder);
  return {
    ...server,
    stop: async () => {
      const code = await server.stop();
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}
