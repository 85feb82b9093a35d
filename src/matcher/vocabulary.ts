/** Every n-gram seen in training, by its key. A hash table with linear probing, in arrays that can be sent to a thread. */
export interface Vocabulary {
  /** How many features there are; they are numbered from 0. */
  readonly size: number;
  /** The length is a power of two. */
  readonly keys: Uint32Array;
  /** The feature's number plus one; 0 marks a free place. */
  readonly places: Uint32Array;
}

/** The feature's number, or -1 for an n-gram that was never seen. */
export function featureOf(vocabulary: Vocabulary, key: number): number {
  const { keys, places } = vocabulary;
  const mask = keys.length - 1;
  for (let at = key & mask; ; at = (at + 1) & mask) {
    const place = places[at] ?? 0;
    if (place === 0) return -1;
    if (keys[at] === key) return place - 1;
  }
}

/** Numbers keys in the order they are first met. */
export interface Numbering {
  readonly numberOf: (key: number) => number;
  readonly freeze: () => Vocabulary;
}

/** A numbering that goes on from a vocabulary, or begins at 0. */
export function createNumbering(known?: Vocabulary): Numbering {
  const numbers = new Map<number, number>();
  known?.places.forEach((place, at) => {
    if (place > 0) numbers.set(known.keys[at] ?? 0, place - 1);
  });
  const numberOf = (key: number): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  return { numberOf, freeze: () => freeze(numbers) };
}

function freeze(numbers: ReadonlyMap<number, number>): Vocabulary {
  const capacity = 2 ** Math.ceil(Math.log2(numbers.size * 1.4 + 2));
  const keys = new Uint32Array(capacity);
  const places = new Uint32Array(capacity);
  for (const [key, number] of numbers) {
    let at = key & (capacity - 1);
    while (places[at] !== 0) at = (at + 1) & (capacity - 1);
    keys[at] = key;
    places[at] = number + 1;
  }
  return { size: numbers.size, keys, places };
}
