import { readFile } from 'node:fs/promises';
import decodeJpeg, { init as initJpegDecoder } from '@jsquash/jpeg/decode.js';
import encodeJpeg, { init as initJpegEncoder } from '@jsquash/jpeg/encode.js';
import encodePng, { init as initPngEncoder } from '@jsquash/oxipng/optimise.js';
import decodePng, { init as initPng } from '@jsquash/png/decode.js';
import decodeWebp, { init as initWebpDecoder } from '@jsquash/webp/decode.js';
import encodeWebp, { init as initWebpEncoder } from '@jsquash/webp/encode.js';
import type { MediaType } from '../../protocol/events.ts';
import { shrink } from './shrink.ts';

export type ImageType = Exclude<MediaType, 'application/pdf'>;

/** Reads images of one kind and writes them, in WebAssembly: what an image does to a decoder stays inside it. */
export interface Codec {
  /** Upright, as its orientation says. Rejects where the bytes are no such image. */
  decode(bytes: ArrayBuffer): Promise<ImageData>;
  encode(image: ImageData): Promise<ArrayBuffer>;
}

/** Opens what is needed for one kind of image. For a thread of its own: the decoders find their globals there. */
export async function openCodec(type: ImageType): Promise<Codec> {
  Object.assign(globalThis, { ImageData: Pixels });
  switch (type) {
    case 'image/jpeg':
      await initJpegDecoder(...(await module('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm')));
      await initJpegEncoder(...(await module('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm')));
      return {
        decode: (bytes) => decodeJpeg(bytes, { preserveOrientation: true }),
        encode: (image) => encodeJpeg(image, { quality: 85, progressive: false }),
      };
    case 'image/png':
      await initPng(...(await module('@jsquash/png/codec/pkg/squoosh_png_bg.wasm')));
      await initPngEncoder(...(await module('@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm')));
      // The plain encoder makes them more than twice as large; level 0 is the quickest of this one.
      return { decode: (bytes) => decodePng(bytes), encode: (image) => encodePng(image, { level: 0 }) };
    case 'image/webp':
      await initWebpDecoder(...(await module('@jsquash/webp/codec/dec/webp_dec.wasm')));
      await openWebpEncoder();
      return { decode: (bytes) => decodeWebp(bytes), encode: (image) => encodeWebp(image, { quality: 85 }) };
  }
}

/** A small WebP image, no side longer than `most` pixels; never larger than the image itself. */
export async function thumbnailOf(image: ImageData, most: number): Promise<ArrayBuffer> {
  const scale = Math.min(1, most / Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  await openWebpEncoder();
  return encodeWebp(shrink(image, width, height), { quality: 78 });
}

let webpEncoder: Promise<unknown> | undefined;

function openWebpEncoder(): Promise<unknown> {
  webpEncoder ??= module('@jsquash/webp/codec/enc/webp_enc_simd.wasm').then((found) =>
    initWebpEncoder(...found),
  );
  return webpEncoder;
}

/** The packages look for their modules with `fetch`, which reads no files in Node, so they are given them. */
async function module(path: string): Promise<[never]> {
  const compiled = await WebAssembly.compile(await readFile(new URL(import.meta.resolve(path))));
  return [compiled as never]; // their types know of browsers only
}

/** Node has no ImageData; the packages make and read no more of it than this. */
class Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}
