import type { FileLine } from '../../shared/files/file-line.ts';
import { loadFile } from '../../shared/files/load-file.ts';
import { sendForm } from '../../shared/files/send-form.ts';
import type { Place } from '../identity.ts';
import type { Visit } from '../visit.ts';

/** A visit whose conversation has files. */
export type Filed = Pick<Visit, 'deps' | 'place' | 'inConversation'>;

/** A visitor's files. What is sent begins a conversation where there is none, as a message does. */
export function visitLine(visit: Filed): FileLine {
  const { server, fetch } = visit.deps;
  const filesOf = ({ conversationId }: Place) =>
    new URL(`v1/conversations/${encodeURIComponent(conversationId)}/files`, server).href;
  return {
    send: (sent, progress, signal) =>
      visit.inConversation((place) =>
        sendForm({ url: filesOf(place), token: place.token }, sent, progress, signal),
      ),
    async load(messageId, what) {
      const { place } = visit;
      if (place === undefined) throw new Error('There is no conversation');
      const url = `${filesOf(place)}/${encodeURIComponent(messageId)}`;
      return loadFile(fetch, { url: what === 'file' ? url : `${url}/thumbnail`, token: place.token });
    },
  };
}
