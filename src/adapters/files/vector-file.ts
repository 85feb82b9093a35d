import { crc32 } from 'node:zlib';

// A file of vectors: a header of 16 bytes, which says how long they are, then records of one size. A record is a key of
// 16 bytes, the vector in 32-bit floats, and a checksum of both. Numbers are little-endian, as everywhere Node runs on.

export const headerBytes = 16;
export const keyBytes = 16;
const checksumBytes = 4;
const magic = Buffer.from('sapavec1');
const mostDimensions = 65_536;

/** How long a record is. */
export function recordBytes(dimensions: number): number {
  return keyBytes + 4 * dimensions + checksumBytes;
}

export function newHeader(dimensions: number): Buffer {
  const header = Buffer.alloc(headerBytes);
  magic.copy(header);
  header.writeUInt32LE(dimensions, magic.length);
  return header;
}

/** How long the vectors of the file are; undefined where it is no file of vectors. */
export function readHeader(header: Buffer): number | undefined {
  const dimensions = header.readUInt32LE(magic.length);
  const isOurs = header.subarray(0, magic.length).equals(magic);
  return isOurs && dimensions > 0 && dimensions <= mostDimensions ? dimensions : undefined;
}

/** A record per key, in hexadecimal, and vector; the vectors all have the same length. */
export function asRecords(keys: readonly string[], vectors: readonly Float32Array[]): Buffer {
  return Buffer.concat(
    vectors.flatMap((vector, at) => {
      const content = Buffer.concat([
        Buffer.from(keys[at] ?? '', 'hex'),
        Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
      ]);
      const checksum = Buffer.alloc(checksumBytes);
      checksum.writeUInt32LE(crc32(content));
      return [content, checksum];
    }),
  );
}

/** What a record holds; undefined where it is damaged. */
export function vectorIn(
  record: Buffer,
): { readonly key: string; readonly vector: Float32Array } | undefined {
  const content = record.subarray(0, -checksumBytes);
  if (crc32(content) !== record.readUInt32LE(content.length)) return undefined;
  const vector = new Float32Array((content.length - keyBytes) / 4);
  content.copy(Buffer.from(vector.buffer), 0, keyBytes);
  return { key: content.toString('hex', 0, keyBytes), vector };
}
