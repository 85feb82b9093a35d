import type { Grounding } from '../bot/gate/evidence.ts';
import { gate, gateSoFar, isVerbatimOnly, type Verdict } from '../bot/gate.ts';
import { type ModelAnswer, parseModelAnswer, textSoFar } from '../bot/model-answer.ts';
import type { Passage } from '../bot/passage.ts';
import type { Redactor } from '../bot/redact.ts';
import { ModelFailedError, type ModelRequest, type TokenUsage } from '../ports/language-model.ts';
import type { Generation } from '../protocol/decision.ts';
import type { Composer } from './composer.ts';

/** What is to be answered, and what the answer may rest on. */
export interface Composition {
  readonly request: ModelRequest;
  readonly grounding: Grounding;
  readonly redactor: Redactor;
  /** Hears each longer beginning that may be shown, and an empty text when what was shown is taken back. */
  readonly onDraft: (text: string) => void;
  /** Aborts when there is nothing to answer any more, or no time left. */
  readonly signal: AbortSignal;
}

/** What came of asking the model. Only `composed` has a text, and that has passed the gate. */
export type Composed = { readonly generation: Generation } & (
  | { readonly outcome: 'composed'; readonly text: string; readonly cited: readonly Passage[] }
  | { readonly outcome: 'handed-off' | 'unsure' | 'refused' | 'failed' }
);

/** The first try, and one more where the gate refuses it. */
const mostAttempts = 2;

/** Asks the model, and lets only through what the gate passes. Never rejects because of the model. */
export async function composeAnswer(composer: Composer, composition: Composition): Promise<Composed> {
  const record = openRecord(composition.grounding.passages);
  try {
    while (record.attempts < mostAttempts) {
      const composed = await attempt(composer, composition, record);
      if (composed !== undefined) return composed;
      composition.onDraft('');
    }
    return { outcome: 'refused', generation: record.generation() };
  } catch (error) {
    if (!(error instanceof ModelFailedError)) throw error;
    record.account(error.usage);
    if (error.kind !== 'aborted') composer.onFailure(error.message);
    composition.onDraft('');
    return { outcome: 'failed', generation: { ...record.generation(), failure: error.kind } };
  }
}

/** One call; undefined where the gate refuses what came. */
async function attempt(
  { model }: Composer,
  composition: Composition,
  record: CallRecord,
): Promise<Composed | undefined> {
  const { request, grounding, redactor } = composition;
  record.attempts += 1;
  const { text: written, usage } = await model.write(
    corrected(request, record.refusedBy),
    draftsOf(composition),
  );
  record.account(usage);
  const answer = parseModelAnswer(written);
  if (answer?.move === 'handoff') return { outcome: 'handed-off', generation: record.generation() };
  if (answer?.move === 'clarify') return { outcome: 'unsure', generation: record.generation() };
  const verdict = answer === undefined ? unreadable : judge(answer, grounding);
  if (!verdict.passed) {
    for (const { rule } of verdict.faults) record.refusedBy.add(rule);
    return undefined;
  }
  const cited = grounding.passages.filter(({ id }) => answer?.intentIds.includes(id));
  const generation = { ...record.generation(), cited: cited.map(({ id }) => id) };
  return { outcome: 'composed', text: redactor.restore(verdict.text), cited, generation };
}

/** As many passages at most are sent as they are written; more would bury the answer. */
const mostAsWritten = 2;

/** Passages that may not be reworded are sent as they are written, whatever the model made of them; all else is gated. */
function judge(answer: ModelAnswer, grounding: Grounding): Verdict {
  const cited = grounding.passages.filter(({ id }) => answer.intentIds.includes(id));
  const areKnown = answer.intentIds.every((id) => cited.some((passage) => passage.id === id));
  if (!isVerbatimOnly(cited) || !areKnown || cited.length > mostAsWritten) return gate(answer, grounding);
  return { passed: true, text: cited.map(({ text }) => text.trim()).join('\n\n') };
}

/** What is written down of the calls of one turn. */
interface CallRecord {
  attempts: number;
  readonly refusedBy: Set<string>;
  account(usage: TokenUsage): void;
  generation(): Generation;
}

function openRecord(shown: readonly Passage[]): CallRecord {
  const passages = shown.map(({ id }) => id);
  const tokens = { prompt: 0, completion: 0 };
  return {
    attempts: 0,
    refusedBy: new Set(),
    account({ promptTokens, completionTokens }) {
      tokens.prompt += promptTokens;
      tokens.completion += completionTokens;
    },
    generation() {
      const { attempts, refusedBy } = this;
      return { passages, cited: [], attempts, refusedBy: [...refusedBy], tokens: { ...tokens } };
    },
  };
}

const unreadable = { passed: false, faults: [{ rule: 'unreadable', detail: '' }] } as const;

/** The question again, with the names of the rules that an answer broke; the same where none did. */
function corrected(request: ModelRequest, refusedBy: ReadonlySet<string>): ModelRequest {
  if (refusedBy.size === 0) return request;
  const rules = [...refusedBy].join(', ');
  const system = `${request.system}\n\nAn earlier answer was refused because of: ${rules}. Say less and only what the passages say, or hand off.`;
  return { ...request, system };
}

/** Shows an answer while it grows, as far as it has passed the gate. */
function draftsOf({ grounding, redactor, onDraft, signal }: Composition) {
  let shown = '';
  return {
    signal,
    onText(written: string): void {
      const { move, intentIds, text } = textSoFar(written);
      if (move !== 'answer' || intentIds === undefined) return;
      const clean = gateSoFar({ intentIds, text }, grounding, shown);
      if (clean === shown) return;
      shown = clean;
      onDraft(redactor.restore(clean));
    },
  };
}
