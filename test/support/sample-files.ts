import { crc32, deflateSync } from 'node:zlib';
import { openCodec } from '../../src/adapters/file-check/codecs.ts';

/** Something that must not be found in what is kept. */
export const secretMarker = 'PLANTED-Jalan-Mawar-12';

/** A picture of one hue per quarter, so that it is seen which way up it is. A codec must be open: it brings ImageData. */
function picture(width: number, height: number): ImageData {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const isTop = Math.floor(at / width) < height / 2;
    const isLeft = at % width < width / 2;
    data.set([isTop ? 220 : 30, isLeft ? 220 : 30, 90, 255], 4 * at);
  }
  return new ImageData(data, width, height);
}

async function encoded(type: 'image/jpeg' | 'image/png' | 'image/webp', width: number, height: number) {
  const codec = await openCodec(type);
  return Buffer.from(await codec.encode(picture(width, height)));
}

export const jpeg = (width = 640, height = 480) => encoded('image/jpeg', width, height);
export const png = (width = 640, height = 480) => encoded('image/png', width, height);
export const webp = (width = 640, height = 480) => encoded('image/webp', width, height);

/** The EXIF of a phone (Exif 2.32, 4.6): which way up it was held, and the marker where the maker's name goes. */
export async function jpegWithExif(orientation: number, width = 640, height = 480): Promise<Buffer> {
  const maker = Buffer.from(`${secretMarker}\0`);
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  writeEntry(tiff, 10, [0x010f, 2, maker.length, tiff.length]);
  writeEntry(tiff, 22, [0x0112, 3, 1, orientation]);
  return withSegment(await jpeg(width, height), 0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, maker]));
}

function writeEntry(
  tiff: Buffer,
  at: number,
  [tag, type, count, value]: [number, number, number, number],
): void {
  tiff.writeUInt16LE(tag, at);
  tiff.writeUInt16LE(type, at + 2);
  tiff.writeUInt32LE(count, at + 4);
  tiff.writeUInt32LE(value, at + 8);
}

/** The JPEG with one more segment right after its beginning. */
export function withSegment(image: Buffer, marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([image.subarray(0, 2), head, content, image.subarray(2)]);
}

/** The PNG with one more chunk right after its header. */
export function withChunk(image: Buffer, type: string, content: Buffer): Buffer {
  const afterHeader = 8 + 25;
  return Buffer.concat([image.subarray(0, afterHeader), chunk(type, content), image.subarray(afterHeader)]);
}

/** A few hundred bytes that claim so many pixels. */
export function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(4 + named.length + 4);
  whole.writeUInt32BE(content.length);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), 4 + named.length);
  return whole;
}

/** A page of text, as a PDF writer makes it. */
export function pdf(inside = 'Faktur', after = '\n'): Buffer {
  const page = `BT /F1 12 Tf 72 720 Td (${inside}) Tj ET`;
  return Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj',
      '2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj',
      '3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>> endobj',
      `4 0 obj <</Length ${page.length}>> stream`,
      page,
      'endstream endobj',
      'trailer <</Root 1 0 R>>',
      `%%EOF${after}`,
    ].join('\n'),
    'latin1',
  );
}

/** The end of an empty ZIP archive. */
export function zipEnd(comment = ''): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(comment.length, 20);
  return Buffer.concat([record, Buffer.from(comment, 'latin1')]);
}
