import type { FileLine } from '../../../shared/files/file-line.ts';
import { loadFile } from '../../../shared/files/load-file.ts';
import { sendForm } from '../../../shared/files/send-form.ts';

/** The agents' way for the files of a conversation; the session's cookie says who asks. */
export function agentLine(conversationId: string): FileLine {
  const files = `/v1/agent/conversations/${encodeURIComponent(conversationId)}/files`;
  return {
    send: (sent, progress, signal) => sendForm({ url: files }, sent, progress, signal),
    load(messageId, what) {
      const url = `${files}/${encodeURIComponent(messageId)}`;
      return loadFile(globalThis.fetch, { url: what === 'file' ? url : `${url}/thumbnail` });
    },
  };
}
