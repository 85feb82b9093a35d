import { Buffer } from 'node:buffer';
import type { CDPSession, Page } from 'playwright';

/** What a page has been sent, as its browser's network saw it: bodies and streams alike, whoever asked for them. */
export interface Heard {
  /** Everything so far, as text. */
  text(): string;
  /** What came over event streams alone. */
  frames(): string;
  /** The addresses whose body could not be had; an empty list means that nothing was missed. */
  missed(): readonly string[];
}

interface Answer {
  readonly url: string;
  readonly isStream: boolean;
  readonly parts: Buffer[];
  /** `cut`: the page was not given the rest either, as when it is left. */
  end: 'open' | 'missed' | 'cut';
}

/** Listens to all that a page is sent from now on. To be called before the page asks for anything. */
export async function heardBy(page: Page): Promise<Heard> {
  const answers: Answer[] = [];
  const open = new Map<string, Answer>();
  const line = await page.context().newCDPSession(page);
  line.on('Network.responseReceived', ({ requestId, response }) => {
    // Of what is not asked of a server there is nothing to hear.
    if (!response.url.startsWith('http')) return;
    const isStream = response.mimeType === 'text/event-stream';
    const answer: Answer = { url: response.url, isStream, parts: [], end: 'open' };
    answers.push(answer);
    open.set(requestId, answer);
    void listen(line, requestId, answer);
  });
  line.on('Network.dataReceived', ({ requestId, data }) => {
    if (data !== undefined) open.get(requestId)?.parts.push(Buffer.from(data, 'base64'));
  });
  line.on('Network.loadingFailed', ({ requestId }) => {
    const answer = open.get(requestId);
    if (answer !== undefined) answer.end = 'cut';
  });
  await line.send('Network.enable');
  const textOf = (some: readonly Answer[]) =>
    some.map(({ parts }) => Buffer.concat(parts).toString()).join('\n');
  return {
    text: () => textOf(answers),
    frames: () => textOf(answers.filter(({ isStream }) => isStream)),
    missed: () => answers.filter(({ end }) => end === 'missed').map(({ url }) => url),
  };
}

/** Has every byte handed over as it comes; what has ended by then is asked for whole. */
async function listen(line: CDPSession, requestId: string, answer: Answer): Promise<void> {
  try {
    const { bufferedData } = await line.send('Network.streamResourceContent', { requestId });
    answer.parts.unshift(Buffer.from(bufferedData, 'base64'));
  } catch {
    await line.send('Network.getResponseBody', { requestId }).then(
      ({ body, base64Encoded }) => answer.parts.push(Buffer.from(body, base64Encoded ? 'base64' : 'utf8')),
      () => {
        if (answer.end === 'open') answer.end = 'missed';
      },
    );
  }
}
