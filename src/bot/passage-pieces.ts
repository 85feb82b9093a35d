import type { Passage } from './passage.ts';

/** So long a piece of text is about one thing, in UTF-16 units; models of embeddings blur what is longer. */
const longest = 700;

/** The texts by which embeddings find a passage: its paragraphs, as many as fit together, each time under its title. */
export function piecesOf({ title, text }: Pick<Passage, 'title' | 'text'>): readonly string[] {
  const pieces: string[] = [];
  for (const paragraph of text.split(/\n\s*\n/u)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + paragraph.length < longest) {
      pieces[pieces.length - 1] = `${last}\n${paragraph}`;
    } else pieces.push(paragraph);
  }
  return pieces.map((piece) => `${title}\n${piece}`);
}
