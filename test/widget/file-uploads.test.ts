import { describe, expect, it } from 'vitest';
import type { FileLine } from '../../widget/shared/files/file-line.ts';
import { formatSize } from '../../widget/shared/files/format-size.ts';
import { Uploads } from '../../widget/shared/files/uploads.ts';
import { fileWords } from '../../widget/shared/files/words.ts';
import { HttpFault } from '../../widget/shared/http.ts';

const photo = (name = 'a.jpg', size = 10) => new File([new Uint8Array(size)], name, { type: 'image/jpeg' });

/** A line whose sends end when the test says so. */
function opened() {
  const sends: {
    readonly name: string;
    readonly messageId: string;
    readonly signal: AbortSignal;
    progress(share: number): void;
    arrive(): Promise<void>;
    fail(fault: unknown): Promise<void>;
  }[] = [];
  const line: Pick<FileLine, 'send'> = {
    send: ({ messageId, file }, progress, signal) =>
      new Promise<void>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
        sends.push({
          name: file.name,
          messageId,
          signal,
          progress,
          arrive: async () => resolve(),
          fail: async (fault) => reject(fault),
        });
      }),
  };
  let made = 0;
  const uploads = new Uploads({
    line: { ...line, load: () => Promise.reject(new Error('nothing to load')) },
    newId: () => `id-${++made}`,
    now: () => 1_000,
    changed: () => {},
  });
  const said = () =>
    uploads.list.map(({ file, phase, problem }) => `${file.name} ${phase} ${problem?.type ?? ''}`.trim());
  return { uploads, sends, said };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const fault = (status: number, code?: string, retryAfter?: number) =>
  new HttpFault(status, { ...(code && { code }) }, retryAfter);

describe('files on their way', () => {
  it('go one after the other, and leave the list once stored', async () => {
    const { uploads, sends, said } = opened();
    uploads.add([photo('a.jpg'), photo('b.jpg')]);
    expect(said()).toEqual(['a.jpg sending', 'b.jpg waiting']);
    sends[0]?.progress(0.4);
    expect(uploads.list[0]?.share).toBe(0.4);
    await sends[0]?.arrive();
    await settled();
    expect(said()).toEqual(['b.jpg sending']);
    await sends[1]?.arrive();
    await settled();
    expect(said()).toEqual([]);
    expect(sends.map(({ messageId }) => messageId)).toEqual(['id-1', 'id-2']);
  });

  it('are stopped when they are taken back, and the next goes on', async () => {
    const { uploads, sends, said } = opened();
    uploads.add([photo('a.jpg'), photo('b.jpg'), photo('c.jpg')]);
    uploads.cancel('id-1');
    uploads.cancel('id-3');
    await settled();
    expect(sends[0]?.signal.aborted).toBe(true);
    expect(said()).toEqual(['b.jpg sending']);
  });

  it('are sent again under the same messageId', async () => {
    const { uploads, sends, said } = opened();
    uploads.add([photo()]);
    sends[0]?.progress(0.9);
    await sends[0]?.fail(new Error('offline'));
    await settled();
    expect(said()).toEqual(['a.jpg failed unreachable']);
    uploads.retry('id-1');
    expect(uploads.list[0]).toMatchObject({ share: 0, phase: 'sending' });
    expect(sends.map(({ messageId }) => messageId)).toEqual(['id-1', 'id-1']);
  });

  it('are tried again when the line is back, where that was what they wanted', async () => {
    const { uploads, sends, said } = opened();
    uploads.add([photo('a.jpg'), photo('b.jpg')]);
    await sends[0]?.fail(new Error('offline'));
    await settled();
    await sends[1]?.fail(fault(415, 'file-type'));
    await settled();
    uploads.hurry();
    expect(said()).toEqual(['a.jpg sending', 'b.jpg failed type']);
  });

  it.each([
    [fault(413, 'file-too-big'), 'too-big'],
    [fault(413, 'image-too-large'), 'too-many-pixels'],
    [fault(415, 'file-damaged'), 'damaged'],
    [fault(409, 'conversation-closed'), 'ended'],
    [fault(429, undefined, 120_000), 'wait'],
    [fault(503), 'busy'],
    [fault(507), 'full'],
    [fault(500), 'unknown'],
    [new Error('offline'), 'unreachable'],
  ])('%s is told as %s', async (problem, type) => {
    const { uploads, sends, said } = opened();
    uploads.add([photo()]);
    await sends[0]?.fail(problem);
    await settled();
    expect(said()).toEqual([`a.jpg failed ${type}`]);
  });

  it('are not sent where it is clear that they would be refused', () => {
    const { uploads, sends, said } = opened();
    uploads.add([
      new File(['x'], 'film.mp4', { type: 'video/mp4' }),
      new File(['x'], 'bild.svg', { type: 'image/svg+xml' }),
      photo('leer.jpg', 0),
      photo('gross.jpg', 10 * 1024 * 1024 + 1),
      new File(['x'], 'unknown', { type: '' }),
    ]);
    expect(said()).toEqual([
      'film.mp4 failed type',
      'bild.svg failed type',
      'leer.jpg failed empty',
      'gross.jpg failed too-big',
      'unknown sending',
    ]);
    expect(sends).toHaveLength(1);
  });
});

describe('what is said about files', () => {
  it.each([
    [1, 'id', '1 kB'],
    [812_400, 'id', '812 kB'],
    [2_449_000, 'id', '2,4 MB'],
    [2_449_000, 'en', '2.4 MB'],
  ])('%i bytes in %s: %s', (bytes, language, words) => {
    expect(formatSize(bytes, language)).toBe(words);
  });

  it('is in the language of the chat', () => {
    expect(fileWords('en-GB').retry).toBe('Try again');
    expect(fileWords('id').retry).toBe('Coba lagi');
    expect(fileWords('xx').retry).toBe('Try again');
  });
});
