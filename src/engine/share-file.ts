import { hash } from 'node:crypto';
import { cleanFileName } from '../conversation/clean-file-name.ts';
import type { Command } from '../conversation/commands.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import type { CheckedFile } from '../ports/file-checker.ts';
import type { SharedFile } from '../protocol/events.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Deps } from './deps.ts';
import { postAsVisitor } from './post-as-visitor.ts';
import { type Posted, postOnce, stored } from './post-once.ts';
import { removeFile, thumbnailName } from './shared-files.ts';

/** A file as it was sent. The bytes are taken over. */
export interface Upload {
  readonly messageId: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Who shares it. */
export type Sharer = 'visitor' | AgentRecord;

/**
 * Makes a file harmless, keeps it, and posts it as a message, effectively once: the same messageId with the same bytes
 * gives the first answer. `admit` may throw to refuse a file that is not kept yet. Rejects with a RefusedError where the
 * file or the conversation does not allow it; then nothing of it is left.
 */
export async function shareFile(
  deps: Deps,
  conversation: Conversation,
  by: Sharer,
  upload: Upload,
  admit: () => Promise<void>,
): Promise<Posted> {
  const { messageId, bytes } = upload;
  const digest = hash('sha256', bytes);
  const type = by === 'visitor' ? 'post-visitor-message' : 'post-agent-message';
  const earlier = await stored(deps, conversation.id, { type, messageId, text: '', digest });
  if (earlier !== undefined) return earlier;
  await admit();
  const checked = await deps.fileChecker.check(bytes);
  const file = describe(deps.ids.id(), upload.name, digest, checked);
  const command = commandFor(by, { messageId, text: '', file });
  return keepAndPost(deps, conversation, { command, checked });
}

function describe(fileId: string, name: string, digest: string, checked: CheckedFile): SharedFile {
  const { mediaType, bytes, image } = checked;
  return {
    fileId,
    name: cleanFileName(name, mediaType),
    mediaType,
    bytes: bytes.length,
    ...(image && { width: image.width, height: image.height }),
    digest,
  };
}

interface FileMessage {
  readonly messageId: string;
  readonly text: '';
  readonly file: SharedFile;
}

type FileCommand = Extract<Command, { type: 'post-visitor-message' | 'post-agent-message' }> & FileMessage;

function commandFor(by: Sharer, message: FileMessage): FileCommand {
  if (by === 'visitor') return { type: 'post-visitor-message', ...message };
  return { type: 'post-agent-message', ...message, agentId: by.agentId, agentName: by.name };
}

/**
 * First the file, then the message that names it. A refusal takes the file away again. After any other fault it is not
 * known whether the message was stored: the note stays, and the next start sees to it.
 */
async function keepAndPost(
  deps: Deps,
  conversation: Conversation,
  { command, checked }: { command: FileCommand; checked: CheckedFile },
): Promise<Posted> {
  const { fileId } = command.file;
  await deps.uploadNotes.add({ fileId, conversationId: conversation.id, messageId: command.messageId });
  await keep(deps, fileId, checked);
  const posted = await post(deps, conversation, command).catch(async (error: unknown) => {
    if (error instanceof RefusedError) await removeFile(deps, fileId);
    throw error;
  });
  if (posted.repeated) await removeFile(deps, fileId);
  else await deps.uploadNotes.remove(fileId);
  return posted;
}

function post(deps: Deps, conversation: Conversation, command: FileCommand): Promise<Posted> {
  return command.type === 'post-visitor-message'
    ? postAsVisitor(deps, conversation, command)
    : postOnce(deps, conversation.id, command);
}

async function keep(deps: Deps, fileId: string, { bytes, image }: CheckedFile): Promise<void> {
  try {
    await deps.files.put(fileId, bytes);
    if (image !== undefined) await deps.files.put(thumbnailName(fileId), image.thumbnail);
  } catch (error) {
    await removeFile(deps, fileId).catch(() => {}); // else the next start does
    throw error;
  }
}
