/**
 * Whether the bytes are a PDF document and nothing else besides. It begins at the first byte (readers forgive up to
 * 1,024 before it, where another format fits), ends with its own end, is no ZIP archive read from behind, and has no
 * markup where browsers look for some when they guess.
 */
export function isPlainPdf(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, guessed));
  const tail = latin(bytes.subarray(-guessed));
  return /^%PDF-[12]\.\d/.test(head) && !markup.test(head) && /%%EOF[\s\0]*$/.test(tail) && !isZip(bytes);
}

/** How far browsers and readers look into a file to guess what it is (WHATWG MIME Sniffing: 1,445 bytes at most). */
const guessed = 1_536;

const markup = /<(?:!doctype|html|head|body|script|iframe|svg|img|style|a |b>|\?xml)/i;

/** The end of a ZIP archive's directory (PKWARE APPNOTE 4.3.16) tells by its last field that the file ends with it. */
function isZip(bytes: Uint8Array): boolean {
  const record = 22;
  const longestComment = 0xffff;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = Math.max(0, bytes.length - record - longestComment);
  for (
    let at = view.indexOf('PK\x05\x06', first, 'latin1');
    at >= 0;
    at = view.indexOf('PK\x05\x06', at + 1, 'latin1')
  ) {
    if (at + record <= view.length && at + record + view.readUInt16LE(at + 20) === view.length) return true;
  }
  return false;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
