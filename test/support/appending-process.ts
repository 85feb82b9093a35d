import { openSqlite } from '../../src/adapters/sqlite/open-sqlite.ts';
import { following, opening, visitorMessage } from './conversations.ts';

/**
 * A server in small, to be killed: appends without end to 16 conversations at once, and prints the conversation and
 * messageId of each append once it is acknowledged.
 */
const [file = ''] = process.argv.slice(2);
const { conversations } = await openSqlite({ file, role: 'server' });
await Promise.all(Array.from({ length: 16 }, appendWithoutEnd));

async function appendWithoutEnd(): Promise<void> {
  const first = opening();
  await conversations.start(first);
  let conversation = first.after;
  for (let count = 1; ; count++) {
    const append = following(conversation, [visitorMessage('halo', `m-${count}`)]);
    const outcome = await conversations.append(append);
    if (outcome !== 'appended') throw new Error(`The append ended as ${outcome}.`);
    process.stdout.write(`${conversation.id} m-${count}\n`);
    conversation = append.after;
  }
}
