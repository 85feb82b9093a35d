import type { Match } from '../matcher/types.ts';

/** What each text was found to mean: reading a turn asks about some texts again and again. */
export interface Memory {
  /** Asks about a text that is not known yet. */
  readonly ask: (text: string) => Match;
  readonly known: Map<string, Match>;
  /** How many characters of text were asked about so far: the work done. */
  readonly spent: () => number;
}

/** A memory of what `ask` says, that goes on from what is known. */
export function remember(
  ask: (text: string) => Match,
  known: ReadonlyMap<string, Match> = new Map(),
): Memory {
  const all = new Map(known);
  let spent = 0;
  return {
    ask: (text) => {
      const remembered = all.get(text);
      if (remembered !== undefined) return remembered;
      const match = ask(text);
      all.set(text, match);
      spent += text.length;
      return match;
    },
    known: all,
    spent: () => spent,
  };
}
