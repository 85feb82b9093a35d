import type { FaultyVisitor } from './visitor.ts';

/** What became of one visitor's conversation. */
export interface Outcome {
  readonly messages: number;
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
  readonly wrong: readonly string[];
}

type Stored = readonly { readonly author: string; readonly text: string }[];

/**
 * Waits until the server has everything that was written and every tab shows what the server has, or `withinMs` has
 * passed; then counts what is missing, what is there twice, and what stands before something that was said earlier.
 */
export async function judge(
  visitor: FaultyVisitor,
  read: () => Promise<Stored>,
  withinMs: number,
): Promise<Outcome> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const outcome = compare(visitor, await read(), await visitor.shown());
    if (outcome.wrong.length === 0 || Date.now() > deadline) return outcome;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

function compare(visitor: FaultyVisitor, stored: Stored, tabs: readonly (readonly string[])[]): Outcome {
  const texts = stored.filter(({ author }) => author !== 'bot').map(({ text }) => text);
  const written = [...visitor.written.values()];
  const answers = texts.filter((text) => text.startsWith('agent-'));
  const lost = written.flat().filter((text) => !texts.includes(text));
  const shownTwice = tabs.flatMap((tab) => repeated(ofPeople(tab)));
  const notShown = tabs.flatMap((tab) => texts.filter((text) => !tab.includes(text)));
  const doubled = [...repeated(texts), ...shownTwice];
  const displaced = [
    ...written.flatMap((said) => displacedIn(texts, said)),
    ...displacedIn(
      answers,
      answers.toSorted((one, other) => numberOf(one) - numberOf(other)),
    ),
    ...tabs.flatMap((tab) => displacedIn(ofPeople(tab), texts)),
  ];
  return {
    messages: texts.length,
    lost: lost.length + notShown.length,
    doubled: doubled.length,
    outOfOrder: displaced.length,
    wrong: [
      ...lost.map((text) => `never stored: ${text}`),
      ...notShown.map((text) => `not shown: ${text}`),
      ...doubled.map((text) => `twice: ${text}`),
      ...displaced.map((text) => `out of order: ${text}`),
    ],
  };
}

/** What people said: the bot's part and the greeting are no matter here. */
function ofPeople(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => /^(v\d+-[ab]|agent-v\d+)-\d+$/.test(text));
}

function repeated(texts: readonly string[]): readonly string[] {
  return texts.filter((text, at) => texts.indexOf(text) !== at);
}

/** Those that stand before one that should come earlier, as far as both are there. */
function displacedIn(texts: readonly string[], order: readonly string[]): readonly string[] {
  const places = order.map((text) => texts.indexOf(text)).filter((place) => place >= 0);
  return places.flatMap((place, at) => (at > 0 && place < (places[at - 1] ?? 0) ? [texts[place] ?? ''] : []));
}

function numberOf(text: string): number {
  return Number(text.slice(text.lastIndexOf('-') + 1));
}
