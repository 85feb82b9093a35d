import type { Rule } from './rule.ts';

/** An answer says what it rests on, and it rests on what the model was shown. */
export const sources: Rule = {
  name: 'sources',
  judged: 'from-the-start',
  faults: (_draft, { citedIds, grounding }) => {
    if (citedIds.length === 0) return ['no intent is cited'];
    return citedIds.filter((id) => !grounding.passages.some((passage) => passage.id === id));
  },
};

/** Spaces and the widget's marks of bold may differ. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A passage that may only be sent as written is there whole, word for word. */
export const asWritten: Rule = {
  name: 'as-written',
  judged: 'from-the-start',
  faults: ({ text }, { cited }) =>
    cited
      .filter(({ wording, text: written }) => wording === 'verbatim' && !plain(text).includes(plain(written)))
      .map(({ id }) => id),
};
