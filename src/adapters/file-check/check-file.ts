import { imageDimensionsFromData } from 'image-dimensions';
import type { CheckedFile } from '../../ports/file-checker.ts';
import { RefusedError } from '../../protocol/refusals.ts';
import { isPlainPdf } from './check-pdf.ts';
import { type ImageType, openCodec, thumbnailOf } from './codecs.ts';
import { detectType } from './detect-type.ts';

/** Asked before anything is decoded. A phone's usual photo has 12 million, a big one 24; each takes some 25 bytes. */
const mostPixels = 25_000_000;
/** No side of a thumbnail is longer. */
const thumbnailSide = 480;

/** What the bytes are, made harmless. Rejects as `FileChecker` says; takes its time and much memory. */
export async function checkFile(bytes: Uint8Array<ArrayBuffer>): Promise<CheckedFile> {
  const mediaType = await detectType(bytes);
  if (mediaType === undefined) throw new RefusedError('file-type');
  if (mediaType !== 'application/pdf') return writtenAnew(bytes, mediaType);
  if (!isPlainPdf(bytes)) throw new RefusedError('file-damaged');
  return { mediaType, bytes };
}

async function writtenAnew(bytes: Uint8Array<ArrayBuffer>, mediaType: ImageType): Promise<CheckedFile> {
  const said = imageDimensionsFromData(bytes);
  if (said === undefined || said.width < 1 || said.height < 1) throw new RefusedError('file-damaged');
  if (said.width * said.height > mostPixels) throw new RefusedError('image-too-large');
  const codec = await openCodec(mediaType);
  const image = await codec.decode(exactly(bytes)).catch(() => {
    throw new RefusedError('file-damaged');
  });
  const { width, height } = image;
  const thumbnail = await thumbnailOf(image, thumbnailSide);
  const written = await codec.encode(image);
  return {
    mediaType,
    bytes: new Uint8Array(written),
    image: { width, height, thumbnail: new Uint8Array(thumbnail) },
  };
}

function exactly({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): ArrayBuffer {
  const isWhole = byteOffset === 0 && byteLength === buffer.byteLength;
  return isWhole ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
}
