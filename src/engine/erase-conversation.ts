import type { Conversation } from '../conversation/conversation.ts';
import type { Deps } from './deps.ts';
import { removeFile } from './shared-files.ts';

/** Read in one go. */
const batch = 500;

/** What went with a conversation. */
export interface ErasedConversation {
  readonly files: number;
  /** The bot has learnt from what an agent said of it. */
  readonly wasLearnt: boolean;
}

/** Forgets a conversation with its files. Desks that show it take it away. */
export async function eraseConversation(deps: Deps, conversation: Conversation): Promise<ErasedConversation> {
  const { id, verdicts = {} } = conversation;
  const files = await eraseFiles(deps, conversation);
  await deps.conversations.erase(id);
  await deps.bus.wake(id);
  return { files, wasLearnt: Object.keys(verdicts).length > 0 };
}

async function eraseFiles(deps: Deps, { id, seq }: Conversation): Promise<number> {
  let files = 0;
  for (let after = 0; after < seq; after += batch) {
    for (const event of await deps.conversations.eventsAfter(id, after, batch)) {
      const file = event.type === 'message-posted' && event.author !== 'bot' ? event.file : undefined;
      if (file === undefined) continue;
      await removeFile(deps, file.fileId);
      files += 1;
    }
  }
  return files;
}
