import { z } from 'zod';
import { ModelFailedError } from '../../ports/language-model.ts';

/** What one event of a response adds. */
export interface Chunk {
  readonly text: string;
  /** `speaks` once the model has begun, if only to reason to itself or to refuse. */
  readonly sign: 'nothing' | 'speaks' | 'refuses';
  /** Whether there was an answer in it at all, be it empty. */
  readonly choice: 'absent' | 'present';
  readonly finish?: string;
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number };
}

const said = z
  .object({
    content: z.string().nullish(),
    refusal: z.string().nullish(),
    reasoning: z.unknown().optional(),
    reasoning_content: z.unknown().optional(),
  })
  .nullish();

const tokens = z.number().int().min(0);

const shape = z.object({
  choices: z
    .array(
      z.object({
        index: z.number().nullish(),
        /** In a stream. */
        delta: said,
        /** In one piece. */
        message: said,
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }).nullish().catch(undefined),
});

/** Reads one event. Throws `bad-answer` where it has another shape than it should. */
export function readChunk(event: unknown): Chunk {
  const { data } = shape.safeParse(event);
  if (data === undefined) throw new ModelFailedError('bad-answer', 'unknown shape');
  const choice = data.choices?.find(({ index }) => !index);
  const { content, refusal, reasoning, reasoning_content } = choice?.delta ?? choice?.message ?? {};
  const sign = content || reasoning || reasoning_content ? 'speaks' : 'nothing';
  return {
    text: content ?? '',
    sign: refusal ? 'refuses' : sign,
    choice: choice ? 'present' : 'absent',
    ...(choice?.finish_reason ? { finish: choice.finish_reason } : {}),
    ...(data.usage ? { usage: data.usage } : {}),
  };
}
