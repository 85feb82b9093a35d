import type { SharedFile } from '../protocol/events.ts';
import type { Deps } from './deps.ts';

/** Under which name the small image of a file is kept. */
export function thumbnailName(fileId: string): string {
  return `${fileId}-small`;
}

/** The file in this message; undefined where there is no such message, or it is one of words. */
export async function fileIn(
  { conversations }: Pick<Deps, 'conversations'>,
  conversationId: string,
  messageId: string,
): Promise<SharedFile | undefined> {
  const message = await conversations.message(conversationId, messageId);
  return message === undefined || message.author === 'bot' ? undefined : message.file;
}

/** Takes away all that is kept of a file, and the note on it. For retention and erasure, too. */
export async function removeFile(
  { files, uploadNotes }: Pick<Deps, 'files' | 'uploadNotes'>,
  fileId: string,
): Promise<void> {
  await files.remove(thumbnailName(fileId));
  await files.remove(fileId);
  await uploadNotes.remove(fileId);
}

/** After a start: takes away the files whose messages the last process did not come to store. */
export async function clearBrokenUploads(deps: Deps): Promise<void> {
  for (const { fileId, conversationId, messageId } of await deps.uploadNotes.all()) {
    const kept = await fileIn(deps, conversationId, messageId);
    if (kept?.fileId === fileId) await deps.uploadNotes.remove(fileId);
    else await removeFile(deps, fileId);
  }
}
