import type { Intent } from '../catalogue/types.ts';
import { wordsOf } from '../matcher/normalise.ts';
import type { Part, Setting } from './parts.ts';

/** More words than this, after those that go on, ask something of their own. */
const mostWords = 2;

/** Whether a text is short and begins as if it went on from something: "kalau ke Bali?", "and for Malang?". */
function startsLikeFollowUp(text: string): boolean {
  const beginning = goingOn.exec(text)?.[0];
  if (beginning === undefined) return false;
  const words = wordsOf(text.slice(beginning.length));
  return words.length > 0 && words.length <= mostWords;
}

const goingOn =
  /^(?:(?:oke|ok|oh|nah|eh|hmm|kak|trus|terus|trs|lalu|dan)[\s,]+)*(?:(?:kalau|kalo|klo|kl|klu|klau|jika|untuk|utk|buat|bwt|ke|di|yang|yg|and|if|for|to|in|on|what about|how about)\s+)+/iu;

/**
 * The intent answered last, where a follow-up takes it up again: one of its titles and the follow-up, read as one
 * message, ask for it, and that is surer than anything the follow-up might ask by itself.
 */
export function followedUp(
  { catalogue, thresholds, ask }: Setting,
  lastAnswered: readonly string[],
  { text, match }: Part,
): Intent | undefined {
  if (!startsLikeFollowUp(text)) return undefined;
  const least = Math.max(thresholds.clarify, match.candidates[0]?.confidence ?? 0);
  return lastAnswered
    .map((id) => catalogue.intents.get(id))
    .filter((intent) => intent !== undefined)
    .find(({ id, title }) =>
      Object.values(title).some((words) => {
        const [first] = ask(`${words} ${text}`).candidates;
        return first?.intentId === id && first.confidence > least;
      }),
    );
}
