/** Texts with an embedding each: rows of one matrix, since one array is handed to another thread faster than many. */
export interface TextVectors {
  readonly texts: readonly string[];
  readonly dimensions: number;
  /** A row per text. */
  readonly values: Float32Array;
}

/** More of a text than this says nothing new, in UTF-16 units. */
const longest = 1_000;

/** A text as it is embedded: in one spelling, on one line, not too long. Texts that are alike then share a vector. */
export function embeddableText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return plain.slice(0, longest).toWellFormed();
}

/** The vectors of these texts alone, in a matrix of their own; a text that is not there is left out. */
export function pickVectors(vectors: TextVectors, texts: readonly string[]): TextVectors {
  const { dimensions } = vectors;
  const vectorOf = lookUp(vectors);
  const known = [...new Set(texts.map(embeddableText))].filter((text) => vectorOf(text) !== undefined);
  const values = new Float32Array(known.length * dimensions);
  known.forEach((text, row) => {
    values.set(vectorOf(text) ?? [], row * dimensions);
  });
  return { texts: known, dimensions, values };
}

/** Gives the way to look up the vector of a text; undefined for a text that is not there. */
export function lookUp({
  texts,
  dimensions,
  values,
}: TextVectors): (text: string) => Float32Array | undefined {
  const rows = new Map(texts.map((text, row) => [text, row]));
  return (text) => {
    const row = rows.get(embeddableText(text));
    return row === undefined ? undefined : values.subarray(row * dimensions, (row + 1) * dimensions);
  };
}
