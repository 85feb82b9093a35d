/** What is read, one or more words, and the ways in which it is written, with blanks between. */
export type Spellings = Readonly<Record<string, string>>;

/** What each spelling is read as. */
export function readingsOf(
  kinds: Readonly<Record<string, Spellings>>,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.values(kinds).flatMap((kind) =>
      Object.entries(kind).flatMap(([reading, written]) =>
        written.split(' ').map((spelling) => [spelling, reading.split(' ')] as const),
      ),
    ),
  );
}
