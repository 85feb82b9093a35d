/**
 * A transcript is drawn in parts of so many entries; the first begins with the first entry. Few, because a part comes,
 * goes and is put out of the way as a whole, within one frame.
 */
export const partLength = 10;
/** What is drawn above the part at the end. */
const before = 4 * partLength;
/** So many parts are drawn at most while the reader is at the end: what is further above goes again. */
export const mostParts = 12;

/** How much of a long transcript is drawn: its end, and as much before it as its reader has looked at. */
export class Drawn {
  #from = 0;
  #length = 0;

  /** The index of the first entry to draw, of so many: one that begins a part. */
  from(length: number, reader: 'at-end' | 'further-up'): number {
    const isAnother = this.#length === 0 || length < this.#length;
    const isTooMuch = reader === 'at-end' && length - this.#from > mostParts * partLength;
    if (isAnother || isTooMuch) this.#from = Math.max(0, beginOfPart(length - 1) - before);
    this.#length = length;
    return this.#from;
  }

  /** Draws more of what is above, if there is more. */
  more(): 'more' | 'all' {
    if (this.#from === 0) return 'all';
    this.#from -= partLength;
    return 'more';
  }
}

function beginOfPart(index: number): number {
  return index - (index % partLength);
}
