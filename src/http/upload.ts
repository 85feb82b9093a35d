import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import type { Context } from 'hono';
import type { Upload } from '../engine/share-file.ts';
import { messageId as messageIdShape } from '../protocol/ids.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { ApiEnv } from './api.ts';
import { HttpProblem } from './problem.ts';

/** The largest file. */
const mostBytes = 10 * 1024 * 1024;
/** Of all uploads together that are in memory: more have to wait. */
const mostHeld = 8 * mostBytes;
/** For the lines around the file, its name and the other field. */
const around = 8 * 1024;

/** Reads uploads into memory, bounded singly and together, so that nothing has to be tidied up after one that fails. */
export interface UploadReader {
  /** Does the work with a whole upload. Throws an HttpProblem or RefusedError as soon as the body does not fit. */
  read<T>(c: Context<ApiEnv>, work: (upload: Upload) => Promise<T>): Promise<T>;
}

export function uploadReader(): UploadReader {
  let held = 0;

  return {
    async read(c, work) {
      const length = Number(c.req.header('content-length') ?? '0');
      if (length > mostBytes + around) throw new RefusedError('file-too-big');
      let own = 0;
      const hold = (bytes: number): boolean => {
        if (held + bytes > mostHeld) return false;
        held += bytes;
        own += bytes;
        return true;
      };
      try {
        return await work(await readParts(c, hold));
      } finally {
        held -= own;
      }
    },
  };
}

async function readParts(c: Context<ApiEnv>, hold: Hold): Promise<Upload> {
  const parts = new Parts(hold);
  const parser = openParser(c.req.header('content-type') ?? '');
  if (parser === undefined) throw new HttpProblem(415, 'Send the file as multipart/form-data.');
  parser.on('field', (name, value, _longName, longValue) => parts.field(name, longValue ? '' : value));
  parser.on('file', (name, stream, fileName) => parts.file(name, stream, fileName));
  parser.on('partsLimit', () => parts.refuse(badParts()));
  parser.on('error', () => parts.refuse(badParts())); // pipeline tells of it too, as its own error
  const { body } = c.req.raw;
  if (body === null) throw badParts();
  // Read to the end whatever is wrong with it: who is still sending might not hear an answer.
  await pipeline(body, parser).catch(() => parts.refuse(badParts()));
  return parts.whole();
}

/** Undefined where the type is another, or has no boundary. */
function openParser(type: string): BusboyInstance | undefined {
  if (!/^multipart\/form-data *;/i.test(type)) return undefined;
  try {
    return new Busboy({
      headers: { 'content-type': type },
      preservePath: true,
      limits: {
        fileSize: mostBytes,
        files: 1,
        fields: 1,
        parts: 2,
        fieldNameSize: 100,
        fieldSize: 200,
        headerPairs: 10,
      },
    });
  } catch {
    return undefined;
  }
}

/** Whether so many more bytes may be held; then they are counted. Who sends slowly takes no room from others. */
type Hold = (bytes: number) => boolean;

/** What has been read so far, and what is wrong with it. */
class Parts {
  readonly #hold: Hold;
  #chunks: Buffer[] = [];
  #messageId: string | undefined;
  #fileName: string | undefined;
  #fault: Error | undefined;

  constructor(hold: Hold) {
    this.#hold = hold;
  }

  field(name: string, value: string): void {
    if (name !== 'messageId' || this.#messageId !== undefined) this.refuse(badParts());
    const read = messageIdShape.safeParse(value);
    if (read.success) this.#messageId = read.data;
    else this.refuse(new HttpProblem(400, `messageId: ${read.error.issues[0]?.message}`));
  }

  file(name: string, stream: BusboyFileStream, fileName: string): void {
    stream.on('error', () => this.refuse(badParts()));
    stream.on('limit', () => this.refuse(new RefusedError('file-too-big')));
    stream.on('data', (chunk: Buffer) => {
      if (this.#fault !== undefined) return;
      if (this.#hold(chunk.length)) this.#chunks.push(chunk);
      else this.refuse(tooMuchAtOnce());
    });
    if (name !== 'file' || this.#fileName !== undefined) this.refuse(badParts());
    this.#fileName = fileName ?? '';
  }

  /** The first reason counts. */
  refuse(fault: Error): void {
    this.#fault ??= fault;
    this.#chunks = [];
  }

  whole(): Upload {
    if (this.#fault !== undefined) throw this.#fault;
    if (this.#messageId === undefined || this.#fileName === undefined) throw badParts();
    const size = this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    if (size === 0) throw new RefusedError('file-empty');
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return { messageId: this.#messageId, name: this.#fileName, bytes };
  }
}

function tooMuchAtOnce(): HttpProblem {
  return new HttpProblem(503, 'Many files are arriving at once. Try again in a moment.', {
    'retry-after': '10',
  });
}

function badParts(): HttpProblem {
  return new HttpProblem(400, 'Send a form with two whole parts: messageId, and one file called file.');
}
