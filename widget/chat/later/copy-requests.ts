import { type Call, call, HttpFault } from '../../shared/http.ts';
import type { CopyTrouble } from './copy-words.ts';
import type { Visiting } from './leave-contact.ts';

/** What can be done for a copy of the conversation. Each answers what is in the way; undefined: nothing. */
export interface CopyRequests {
  download(fileName: string): Promise<CopyTrouble | undefined>;
  send(email: string): Promise<CopyTrouble | undefined>;
}

/** `server` ends in `/`. */
export function copyRequests(visit: Visiting, server: string): CopyRequests {
  const ask = (request: Pick<Call, 'method' | 'body'>) =>
    visit.inConversation(({ token, conversationId }) => {
      const url = `${server}v1/conversations/${encodeURIComponent(conversationId)}/transcript`;
      return call((...parts) => globalThis.fetch(...parts), { ...request, url, token });
    });

  return {
    download: (fileName) => attempt(async () => save(await (await ask({ method: 'GET' })).blob(), fileName)),
    send: (email) => attempt(() => ask({ method: 'POST', body: { email } })),
  };
}

async function attempt(work: () => Promise<unknown>): Promise<CopyTrouble | undefined> {
  try {
    await work();
    return undefined;
  } catch (fault) {
    const status = fault instanceof HttpFault ? fault.status : 0;
    if (status === 400) return 'email';
    return status === 429 ? 'too-often' : 'failed';
  }
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
