/** Every n-gram seen in training, by its key. A hash table with linear probing, in an array that can be sent to a thread. */
export interface Vocabulary {
  /** How many features there are; they are numbered from 0. */
  readonly size: number;
  /**
   * For each place a key and, beside it so that both are fetched at once, the feature's number plus one; 0 marks a free
   * place. There are 2ⁿ places.
   */
  readonly entries: Uint32Array;
}

/** The feature's number, or -1 for an n-gram that was never seen. */
export function featureOf({ entries }: Vocabulary, key: number): number {
  const mask = entries.length - 1;
  for (let at = (key << 1) & mask; ; at = (at + 2) & mask) {
    const number = entries[at + 1] ?? 0;
    if (number === 0) return -1;
    if (entries[at] === key) return number - 1;
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
  known?.entries.forEach((number, at, entries) => {
    if (at % 2 === 1 && number > 0) numbers.set(entries[at - 1] ?? 0, number - 1);
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
  const entries = new Uint32Array(2 * capacity);
  const mask = entries.length - 1;
  for (const [key, number] of numbers) {
    let at = (key << 1) & mask;
    while (entries[at + 1] !== 0) at = (at + 2) & mask;
    entries[at] = key;
    entries[at + 1] = number + 1;
  }
  return { size: numbers.size, entries };
}
