import { type AnswerForm, ModelFailedError, type ModelFailure } from '../../ports/language-model.ts';
import { type Chunk, readChunk } from './chunk.ts';
import { failureOf } from './failures.ts';
import type { CallLimits } from './limits.ts';
import type { Meter } from './usage.ts';
import { visibleText } from './visible-text.ts';
import type { Watch } from './watch.ts';

export interface Reading {
  readonly form: AnswerForm;
  readonly limits: CallLimits;
  /** Already waiting for the first words. */
  readonly watch: Watch;
  readonly meter: Meter;
  readonly onText: (textSoFar: string) => void;
}

/** What has come so far. */
interface Heard {
  written: string;
  shown: string;
  choice: Chunk['choice'];
  finish: string | undefined;
  usage: Chunk['usage'];
}

/** Reads a response to its end. Resolves with the whole visible text; rejects with a `ModelFailedError`. */
export async function readAnswer(events: AsyncIterable<unknown>, reading: Reading): Promise<string> {
  const { watch, meter } = reading;
  const heard: Heard = { written: '', shown: '', choice: 'absent', finish: undefined, usage: undefined };
  try {
    for await (const chunk of chunksOf(events, watch.signal, heard)) take(chunk, heard, reading);
  } finally {
    if (heard.usage === undefined) meter.estimate(heard.written.length);
    else meter.count(heard.usage.prompt_tokens, heard.usage.completion_tokens);
  }
  checkEnding(heard);
  const text = visibleText(heard.written, 'whole');
  if (text.trim() === '') throw new ModelFailedError('empty');
  return goingOn(heard.shown, text);
}

/** The events, read; whatever goes wrong in getting them is told as a `ModelFailedError`. */
async function* chunksOf(
  events: AsyncIterable<unknown>,
  signal: AbortSignal,
  heard: Heard,
): AsyncGenerator<Chunk> {
  try {
    for await (const event of events) yield readChunk(event);
    // The library ends a stream that was aborted as if it were whole.
    signal.throwIfAborted();
  } catch (error) {
    const failure = failureOf(signal.aborted ? signal.reason : error);
    if (heard.finish === undefined || failure.kind === 'aborted') throw failure;
  }
}

function take(chunk: Chunk, heard: Heard, { form, limits, watch, onText }: Reading): void {
  if (chunk.sign === 'refuses') throw new ModelFailedError('refusal');
  if (chunk.choice === 'present') heard.choice = 'present';
  heard.finish ??= chunk.finish;
  heard.usage = chunk.usage ?? heard.usage;
  heard.written += chunk.text;
  if (heard.written.length > limits.textLength) throw new ModelFailedError('too-long');
  if (heard.finish !== undefined) watch.expect(limits.lastWordMs, 'stalled');
  else if (heard.written !== '' || chunk.sign === 'speaks') watch.expect(limits.stallMs, 'stalled');
  if (chunk.text !== '') show(heard, form, onText);
}

function show(heard: Heard, form: AnswerForm, onText: Reading['onText']): void {
  const text = visibleText(heard.written, 'growing');
  // Where JSON is to come, anything else may be reasoning that the template began.
  if (form.type === 'json' && !/^[{[`]/.test(text)) return;
  if (goingOn(heard.shown, text) === heard.shown) return;
  heard.shown = text;
  onText(text);
}

/** What was shown cannot be taken back. */
function goingOn(shown: string, text: string): string {
  if (text.startsWith(shown)) return text;
  throw new ModelFailedError('unusable', 'reasoning within the answer');
}

function checkEnding({ choice, finish }: Heard): void {
  if (choice === 'absent') throw new ModelFailedError('empty', 'no choices');
  if (finish === undefined) throw new ModelFailedError('cut-short');
  const kind = badEndings.get(finish);
  if (kind !== undefined) throw new ModelFailedError(kind, finish);
}

/** Other words for an ending are other servers' words for `stop`. */
const badEndings = new Map<string, ModelFailure>([
  ['length', 'too-long'],
  ['content_filter', 'refusal'],
  ['tool_calls', 'unusable'],
  ['function_call', 'unusable'],
  ['error', 'server-error'],
]);
