import { expect, it, onTestFinished } from 'vitest';
import { startServer } from '../support/server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it('starts while Node watches its files, as `npm run dev` has it', async () => {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const server = await startServer(folder.path, '--watch');
  onTestFinished(server.kill);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  await server.stop();
});
