import { bearer, readFault } from '../http.ts';
import type { SentFile } from './file-line.ts';

export interface FormTarget {
  readonly url: string;
  /** Absent: the browser's cookie says who sends. */
  readonly token?: string;
}

/** Sends a file as a form. `fetch` does not tell how much of it is on its way; this does. Throws as FileLine says. */
export function sendForm(
  { url, token }: FormTarget,
  { messageId, file }: SentFile,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const form = new FormData();
  form.append('messageId', messageId);
  form.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    for (const [name, value] of Object.entries(bearer(token))) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      progress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else void readFault(answerOf(request)).then(reject);
    });
    for (const end of ['error', 'abort', 'timeout']) {
      request.addEventListener(end, () => reject(new Error(`The file was not sent: ${end}`)));
    }
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if (signal.aborted) reject(new Error('The file was not sent: abort'));
    else request.send(form);
  });
}

function answerOf(request: XMLHttpRequest): Response {
  const wait = request.getResponseHeader('retry-after');
  const headers = new Headers(wait === null ? {} : { 'retry-after': wait });
  return new Response(request.responseText, { status: request.status, headers });
}
