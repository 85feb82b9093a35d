import { addressedAsKak } from './gate/addressed-as-kak.ts';
import { cleanText } from './gate/clean-text.ts';
import { draftOf } from './gate/draft.ts';
import { type Evidence, evidenceOf, type Grounding } from './gate/evidence.ts';
import type { Rule } from './gate/rule.ts';
import { rules } from './gate/rules.ts';
import { sentencesOf } from './gate/sentences.ts';
import type { Passage } from './passage.ts';

/** What a model answered, parsed but not trusted. */
export interface ModelAnswer {
  readonly intentIds: readonly string[];
  readonly text: string;
}

/** A rule that an answer breaks, and by what. */
export interface GateFault {
  readonly rule: string;
  readonly detail: string;
}

export type Verdict =
  | { readonly passed: true; readonly text: string }
  | { readonly passed: false; readonly faults: readonly GateFault[] };

/**
 * Whether a model's answer may be sent. It may only say what the passages that it cites say; the text to send is the one
 * returned, cleaned, and exactly what was judged. The rules assume that the model does what an attacker tells it to.
 */
export function gate(answer: ModelAnswer, grounding: Grounding): Verdict {
  const text = cleanText(answer.text);
  const faults = faultsOf(text, evidenceOf(answer.intentIds, grounding), rules);
  return faults.length === 0 ? { passed: true, text } : { passed: false, faults };
}

const onBeginnings = rules.filter(({ judged }) => judged === 'from-the-start');

/**
 * What of an answer that is still being written may be shown: its longest beginning of whole sentences each of which
 * keeps every rule that a beginning can be held to. `shown` is what the call before returned for the same answer, empty
 * at first; the result begins with it. A whole answer that passes begins with all that was ever shown; one that fails
 * may do so after clean sentences were shown.
 */
export function gateSoFar(partial: ModelAnswer, grounding: Grounding, shown: string): string {
  const evidence = evidenceOf(partial.intentIds, grounding);
  const text = cleanText(partial.text);
  let clean = shown;
  for (const { end } of sentencesOf(text).slice(0, -1)) {
    if (end <= clean.length) continue;
    const beginning = text.slice(0, end);
    const asked = JSON.stringify([partial.intentIds, beginning]);
    if (stuckAt.get(grounding) === asked) break;
    if (faultsOf(beginning, evidence, onBeginnings).length > 0) {
      stuckAt.set(grounding, asked);
      break;
    }
    clean = beginning;
  }
  return clean;
}

/** The beginning that was refused last: with every further word it would be judged again, and refused again. */
const stuckAt = new WeakMap<Grounding, string>();

/** Whether only passages are cited that may not be reworded: then they are sent as written, and no model's text. */
export function isVerbatimOnly(cited: readonly Passage[]): boolean {
  return cited.length > 0 && cited.every(({ wording }) => wording === 'verbatim');
}

function faultsOf(text: string, evidence: Evidence, held: readonly Rule[]): readonly GateFault[] {
  const draft = draftOf(addressedAsKak(text, evidence.grounding.formOfAddress));
  return held.flatMap(({ name, faults }) =>
    faults(draft, evidence).map((detail) => ({ rule: name, detail })),
  );
}
