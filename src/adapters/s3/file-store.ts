import { hash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { type FileStore, FilesFullError } from '../../ports/file-store.ts';

/** A bucket of a server that speaks S3. */
export interface S3Bucket {
  /** The server's address; the bucket is the first part of the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** How long one call may take, in ms. */
const patience = 30_000;

/** Files in an S3 bucket, which exists already. Calls are signed; they are tried again where the server has a bad moment. */
export function s3FileStore(bucket: S3Bucket): FileStore {
  const { accessKeyId, secretAccessKey, region } = bucket;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
  const base = `${bucket.endpoint.replace(/\/$/, '')}/${encodeURIComponent(bucket.bucket)}`;

  const call = (method: string, name: string, body?: Uint8Array): Promise<Response> =>
    client.fetch(`${base}/${checked(name)}`, {
      method,
      headers: { 'x-amz-content-sha256': hash('sha256', body ?? ''), ...(body && binary) },
      ...(body && { body: body as Uint8Array<ArrayBuffer> }),
      signal: AbortSignal.timeout(patience),
    });

  return {
    async put(name, bytes) {
      const answer = await call('PUT', name, bytes);
      if (!answer.ok) throw await fault('keep', answer);
      await answer.body?.cancel();
    },

    async get(name) {
      const answer = await call('GET', name);
      if (answer.ok) return answer.body ?? new Blob([]).stream();
      if (answer.status !== 404) throw await fault('give', answer);
      await answer.body?.cancel();
      return undefined;
    },

    async remove(name) {
      const answer = await call('DELETE', name);
      if (!answer.ok && answer.status !== 404) throw await fault('remove', answer);
      await answer.body?.cancel();
    },

    async oldest(limit) {
      const answer = await client.fetch(`${base}?max-keys=${limit}`, {
        headers: { 'x-amz-content-sha256': hash('sha256', '') },
        signal: AbortSignal.timeout(patience),
      });
      if (!answer.ok) throw await fault('list', answer);
      // Keys are listed in the order of their bytes; ours need no unescaping.
      return [...(await answer.text()).matchAll(/<Key>([a-z0-9-]{1,80})<\/Key>/g)].map(
        ([, name = '']) => name,
      );
    },
  };
}

const binary = { 'content-type': 'application/octet-stream' };

/** Names are ours; one that would have to be encoded is a fault of ours. */
function checked(name: string): string {
  if (!/^[a-z0-9-]{1,80}$/.test(name)) throw new Error(`No file of ours is called ${name}`);
  return name;
}

/** The server's own code, such as `NoSuchBucket`, helps whoever has to set it right; its words are left out. */
async function fault(what: string, answer: Response): Promise<Error> {
  const text = await answer.text();
  const code = /<Code>([A-Za-z]{1,60})<\/Code>/.exec(text)?.[1];
  const error = new Error(
    `The file store did not ${what} a file: HTTP ${answer.status}${code === undefined ? '' : ` ${code}`}`,
  );
  const isFull = answer.status === 507 || /^(?:Storage|Quota)|Full$/.test(code ?? '');
  return isFull ? new FilesFullError(error) : error;
}
