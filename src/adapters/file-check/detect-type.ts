import { fileTypeFromBuffer } from 'file-type';
import { type MediaType, mediaType } from '../../protocol/events.ts';

/** What the bytes are, whatever name or type came with them; undefined for all that is not kept. */
export async function detectType(bytes: Uint8Array): Promise<MediaType | undefined> {
  const found = await fileTypeFromBuffer(bytes);
  return mediaType.safeParse(found?.mime).data;
}
