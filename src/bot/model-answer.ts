import { z } from 'zod';
import { type Entries, readObject } from './read-object.ts';

/** What a language model is asked for; the keys in the order in which it is to write them. */
const modelAnswer = z.object({
  move: z.enum(['answer', 'clarify', 'handoff']),
  /** The intents that the text rests on. */
  intentIds: z.array(z.string()),
  text: z.string(),
});
const { $schema: _dialect, ...schema } = z.toJSONSchema(z.strictObject(modelAnswer.shape));

/** As a JSON schema, for the server that runs the model. */
export const modelAnswerSchema: Readonly<Record<string, unknown>> = schema;

export type ModelAnswer = Readonly<z.infer<typeof modelAnswer>>;

/** Of an answer that is still being written, what is certain. */
export interface AnswerSoFar {
  /** Once it is written whole. */
  readonly move?: ModelAnswer['move'];
  /** Once they are all there. */
  readonly intentIds?: readonly string[];
  /** The final text begins with it. */
  readonly text: string;
}

/**
 * The answer in what a model wrote: the first object that has to do with one, whatever stands around it, with small
 * faults repaired (see `readObject`) and what was left open at the end closed. Undefined when there is none. The text
 * is valid Unicode and otherwise as it was written.
 */
export function parseModelAnswer(written: string): ModelAnswer | undefined {
  const entries = answerEntries(written);
  const text = entries?.get('text');
  // Of an open string that ends like an object nobody knows where it was to end.
  if (text?.state === 'open' && /[}\]]\s*$/.test(String(text.value))) return undefined;
  const values = [...(entries ?? [])].map(([key, { value }]) => [key, value]);
  const { data } = modelAnswer.safeParse(Object.fromEntries(values));
  return data && { ...data, text: data.text.toWellFormed() };
}

/**
 * What is certain of an answer of which only the beginning has been written, wherever it was cut. Call it with all
 * that has come so far.
 */
export function textSoFar(written: string): AnswerSoFar {
  const entries = answerEntries(written);
  const move = modelAnswer.shape.move.safeParse(wholeValue(entries, 'move')).data;
  const intentIds = modelAnswer.shape.intentIds.safeParse(wholeValue(entries, 'intentIds')).data;
  return {
    ...(move === undefined ? {} : { move }),
    ...(intentIds === undefined ? {} : { intentIds }),
    text: textIn(entries),
  };
}

/** Prose with more objects than that is no answer. */
const mostStarts = 20;

/** Of the first object that can be read and, once it is whole, has one of our keys. */
function answerEntries(written: string): Entries | undefined {
  const starts = [...written.matchAll(/\{\s*["'}]/g)].slice(0, mostStarts);
  for (const { index } of starts) {
    const read = readObject(written, index);
    if (read.state === 'open') return read.value;
    if (read.state === 'whole' && keys.some((key) => read.value.has(key))) return read.value;
  }
  return undefined;
}

const keys = Object.keys(modelAnswer.shape);

function wholeValue(entries: Entries | undefined, key: string): unknown {
  const entry = entries?.get(key);
  return entry?.state === 'whole' ? entry.value : undefined;
}

function textIn(entries: Entries | undefined): string {
  const { state, value } = entries?.get('text') ?? {};
  if (typeof value !== 'string') return '';
  // The second half of the last character may be still to come.
  return (state === 'whole' ? value : value.replace(/[\uD800-\uDBFF]$/, '')).toWellFormed();
}
