import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SignatureV4 } from '@smithy/signature-v4';
import S3rver from 's3rver';
import type { S3Bucket } from '../../src/adapters/s3/file-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A server that speaks S3, with one bucket, and the key to it. */
export interface S3Server {
  readonly bucket: S3Bucket;
  /** Answers the next so many calls with this status before they get anywhere. */
  failNext(times: number, status: number, code?: string): void;
  close(): Promise<void>;
}

/** s3rver's own key; it knows no others. */
const key = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const region = 'ap-southeast-3';

/** s3rver keeps the files, but believes any signature: before it stands a gate that signs each call as AWS's own library does, and compares. */
export async function openS3Server(): Promise<S3Server> {
  const folder = temporaryFolder();
  const store = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder.path,
    configureBuckets: [{ name: 'sapa-files' }],
  });
  const { port: behind } = await store.run();
  const failures: { status: number; code: string }[] = [];
  const gate = createServer((call, answer) => {
    void (async () => {
      const body = await buffer(call);
      const failure = failures.shift() ?? ((await isSigned(call, body)) ? undefined : mismatch);
      if (failure !== undefined) {
        answer.writeHead(failure.status).end(`<Error><Code>${failure.code}</Code></Error>`);
        return;
      }
      const { method, url: path, headers } = call;
      const onward = request({ host: '127.0.0.1', port: behind, method, path, headers }, (kept) => {
        answer.writeHead(kept.statusCode ?? 500, kept.headers);
        kept.pipe(answer);
      });
      onward.end(body);
    })();
  });
  const port = await listen(gate);

  return {
    bucket: { endpoint: `http://127.0.0.1:${port}`, bucket: 'sapa-files', region, ...key },
    failNext(times, status, code = 'InternalError') {
      for (let n = 0; n < times; n += 1) failures.push({ status, code });
    },
    async close() {
      gate.closeAllConnections();
      await new Promise((done) => gate.close(done));
      await store.close();
      folder.remove();
    },
  };
}

const mismatch = { status: 403, code: 'SignatureDoesNotMatch' };

async function isSigned({ method = '', url = '', headers }: IncomingMessage, body: Buffer): Promise<boolean> {
  const { authorization = '' } = headers;
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const names = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? [];
  const promised = headers['x-amz-content-sha256'];
  const hasBody = promised === createHash('sha256').update(body).digest('hex');
  const mustSign = ['host', 'x-amz-content-sha256', 'x-amz-date'];
  if (!hasBody || !mustSign.every((name) => names.includes(name))) return false;
  const signed = await new SignatureV4({
    credentials: key,
    region,
    service: 's3',
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  }).sign(
    {
      method,
      protocol: 'http:',
      hostname: '127.0.0.1',
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: Object.fromEntries(names.map((name) => [name, String(headers[name])])),
    },
    { signingDate: dateOf(String(headers['x-amz-date'])), signableHeaders: new Set(names) },
  );
  return signatureIn(signed.headers.authorization) === signatureIn(authorization);
}

function signatureIn(authorization = ''): string {
  return /Signature=([0-9a-f]{64})/.exec(authorization)?.[1] ?? 'none';
}

/** `20261128T141437Z` */
function dateOf(stamp: string): Date {
  return new Date(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

/** The hash as the signer wants it. */
class Sha256 {
  readonly #hash;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    const bytes = typeof secret === 'string' ? secret : Buffer.from((secret as Uint8Array) ?? []);
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytes);
  }

  update(data: string | Uint8Array): void {
    this.#hash.update(data);
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {}
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
