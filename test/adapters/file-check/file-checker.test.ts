import { describe, expect, it } from 'vitest';
import { openCodec } from '../../../src/adapters/file-check/codecs.ts';
import { openFileChecker } from '../../../src/adapters/file-check/file-checker.ts';
import {
  hugePng,
  jpeg,
  jpegWithExif,
  pdf,
  png,
  secretMarker,
  webp,
  withChunk,
  withSegment,
  zipEnd,
} from '../../support/sample-files.ts';

const checker = openFileChecker();
const check = (bytes: Uint8Array) => checker.check(new Uint8Array(bytes));
const script = Buffer.from('<script>alert(1)</script>');

describe('what a file is', () => {
  it.each([
    ['a JPEG', jpeg, 'image/jpeg'],
    ['a PNG', png, 'image/png'],
    ['a WebP', webp, 'image/webp'],
  ])('%s is known by its bytes, with its size in pixels and a thumbnail', async (_kind, make, mediaType) => {
    const checked = await check(await make(900, 600));
    expect(checked).toMatchObject({ mediaType, image: { width: 900, height: 600 } });
    const small = await (await openCodec('image/webp')).decode(exactly(checked.image?.thumbnail));
    expect([small.width, small.height]).toEqual([480, 320]);
  });

  it('a PDF is kept as it is', async () => {
    expect(await check(pdf())).toEqual({ mediaType: 'application/pdf', bytes: new Uint8Array(pdf()) });
  });

  it('a small image gets a thumbnail no larger than itself', async () => {
    const { image } = await check(await png(40, 30));
    const small = await (await openCodec('image/webp')).decode(exactly(image?.thumbnail));
    expect([small.width, small.height]).toEqual([40, 30]);
  });

  it.each([
    [
      'an SVG',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ],
    ['an SVG without a prologue', '<svg onload="alert(1)"/>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a GIF that is a script', 'GIF89a/*\x01\x01\x01*/=1;alert(1)'],
    ['a text', 'halo'],
    ['a program', 'MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff'],
    ['an archive', zipEnd().toString('latin1')],
    ['a single byte', 'x'],
    ['a page that a PDF begins in', `<html>${pdf().toString('latin1')}`],
  ])('%s is refused', async (_kind, content) => {
    await expect(check(Buffer.from(content, 'latin1'))).rejects.toMatchObject({ code: 'file-type' });
  });
});

describe('what is not whole, or more than it seems', () => {
  it.each([
    [
      'a page behind the first bytes of a JPEG',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), script]),
    ],
    [
      'a page behind the first bytes of a PNG',
      Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), script]),
    ],
    [
      'a page behind the first bytes of a WebP',
      Buffer.from('RIFF\x20\0\0\0WEBPVP8 <script>alert(1)', 'latin1'),
    ],
    ['a PDF without an end', pdf().subarray(0, -8)],
    ['a PDF with an archive behind it', Buffer.concat([pdf(), zipEnd()])],
    ['a PDF inside an archive', Buffer.concat([pdf(), zipEnd('%%EOF\n')])],
    ['a PDF with a page behind it', pdf('', '\n<script>alert(1)</script>')],
    [
      'a PDF with a page before its objects',
      Buffer.from(pdf().toString('latin1').replace('1.4', '1.4\n<html><b>')),
    ],
  ])('%s is refused', async (_kind, bytes) => {
    await expect(check(bytes)).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:file-damaged|file-type|image-too-large)$/),
    });
  });

  it.each([
    [50_000, 50_000],
    [25_000_001, 1],
    [0x7fffffff, 0x7fffffff],
  ])('an image that claims %i × %i pixels is refused before it is decoded', async (width, height) => {
    const started = performance.now();
    await expect(check(hugePng(width, height))).rejects.toMatchObject({ code: 'image-too-large' });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('an image that claims more than it holds is refused', async () => {
    await expect(check(hugePng(4_000, 4_000))).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('what takes too long is refused, and the next is checked', async () => {
    const endless = new URL(`data:text/javascript,${encodeURIComponent('for (;;);')}`);
    const impatient = openFileChecker({ thread: endless, patience: 300 });
    const both = [impatient.check(new Uint8Array(8)), impatient.check(new Uint8Array(8))];
    for (const one of both) await expect(one).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('more than a few that wait are told to come again', async () => {
    const quiet = new URL(`data:text/javascript,${encodeURIComponent('setInterval(() => {}, 1_000)')}`);
    const slow = openFileChecker({ thread: quiet, patience: 50 });
    const all = await Promise.allSettled(Array.from({ length: 14 }, () => slow.check(new Uint8Array(8))));
    const codes = all.map((one) => (one.status === 'rejected' ? one.reason.code : 'checked'));
    expect(codes).toEqual([...Array(11).fill('file-damaged'), ...Array(3).fill('checker-busy')]);
  });

  it('a thread that breaks is a fault of ours, not of the file', async () => {
    const broken = new URL(`data:text/javascript,${encodeURIComponent('throw new Error("broken")')}`);
    await expect(openFileChecker({ thread: broken }).check(new Uint8Array(8))).rejects.toThrow('broken');
  });
});

describe('what is left of an image', () => {
  it.each([
    ['EXIF', () => jpegWithExif(1)],
    ['a comment', async () => withSegment(await jpeg(), 0xfe, Buffer.from(secretMarker))],
    ['bytes behind the end of a JPEG', async () => Buffer.concat([await jpeg(), Buffer.from(secretMarker)])],
    ['a text chunk', async () => withChunk(await png(), 'tEXt', Buffer.from(`Comment\0${secretMarker}`))],
    ['bytes behind the end of a PNG', async () => Buffer.concat([await png(), Buffer.from(secretMarker)])],
    ['bytes behind the end of a WebP', async () => Buffer.concat([await webp(), Buffer.from(secretMarker)])],
  ])('%s is gone', async (_where, make) => {
    const sent = await make();
    expect(sent.includes(secretMarker)).toBe(true);
    const { bytes, image } = await check(sent);
    expect(Buffer.from(bytes).includes(secretMarker)).toBe(false);
    expect(Buffer.from(bytes).includes('Exif')).toBe(false);
    expect(Buffer.from(image?.thumbnail ?? []).includes(secretMarker)).toBe(false);
  });

  it('a photo taken sideways stands upright without its EXIF', async () => {
    const { bytes, image } = await check(await jpegWithExif(6, 640, 480));
    expect(image).toMatchObject({ width: 480, height: 640 });
    const { data, width } = await (await openCodec('image/jpeg')).decode(exactly(bytes));
    const colour = (x: number, y: number) => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 2)];
    // Turned right by a quarter: the upper left of what was stored is the upper right now.
    const [red = 0, green = 0] = colour(400, 100);
    expect(red).toBeGreaterThan(200);
    expect(green).toBeGreaterThan(200);
    expect(colour(100, 500).every((value) => value < 60)).toBe(true);
  });

  it('what is transparent stays so', async () => {
    const codec = await openCodec('image/png');
    const data = new Uint8ClampedArray(960 * 500 * 4);
    for (let at = 0; at < data.length; at += 8) data.set([200, 40, 40, 255], at);
    const sent = await codec.encode(new ImageData(data, 960, 500));
    const { image } = await check(Buffer.from(sent));
    const small = await (await openCodec('image/webp')).decode(exactly(image?.thumbnail));
    const [red = 0, , , alpha = 0] = small.data.subarray(0, 4);
    expect(red).toBeGreaterThan(150);
    expect(alpha).toBeGreaterThan(120);
    expect(alpha).toBeLessThan(135);
  });
});

function exactly(bytes: Uint8Array = new Uint8Array()): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
