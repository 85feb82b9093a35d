import type { ModelRequest } from '../../../src/ports/language-model.ts';

/** What a model has in hand when it is asked for an answer. */
export interface Asked {
  readonly system: string;
  readonly instructions: readonly string[];
  readonly canary: string;
  /** What the visitor wrote last. */
  readonly question: string;
  /** The ids of the passages that it was shown. */
  readonly all: readonly string[];
  /** Those that may be reworded; all, where none may. */
  readonly free: readonly string[];
  /** Of the first of these the text, and its first sentence. */
  readonly text: string;
  readonly truth: string;
}

/** Reads a request for an answer as the model gets it; what may be reworded it knows from whoever is behind the attack. */
export function readRequest({ system, messages }: ModelRequest, mayReword: (id: string) => boolean): Asked {
  const [instructions = '', data = ''] = system.split('\n\n<passages');
  const passages = [...data.matchAll(/^\{"id":.*\}$/gm)].map(([line]) => JSON.parse(line) as Shown);
  const all = passages.map(({ id }) => id);
  const free = all.filter(mayReword);
  const text = passages.find(({ id }) => id === (free[0] ?? all[0]))?.text ?? '';
  return {
    system,
    instructions: instructions.split('\n'),
    canary: /\(([^()]+)\)\s*$/.exec(instructions)?.[1] ?? '',
    question: messages.at(-1)?.text ?? '',
    all,
    free: free.length === 0 ? all : free,
    text,
    truth: /^.+?[.:](?=\s|$)/s.exec(text)?.[0] ?? text,
  };
}

interface Shown {
  readonly id: string;
  readonly text: string;
}
