import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ModelFailedError, type WrittenAnswer } from '../../../src/ports/language-model.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { goodAnswer } from '../../support/faulty-model-server.ts';
import { openFaulty, openModel, sampleRequest, secretKey, secretWords } from '../../support/model-calls.ts';
import { faults } from '../../support/model-faults.ts';
import { passTime } from '../../support/pass-time.ts';

const patience = new AbortController().signal;

describe('a model whose server', () => {
  let unhandled: unknown[];
  const note = (reason: unknown) => unhandled.push(reason);
  beforeEach(() => {
    unhandled = [];
    process.on('unhandledRejection', note);
  });
  afterEach(() => {
    process.off('unhandledRejection', note);
  });

  it.each(faults)('$name: $outcome', async ({ respond, outcome }) => {
    const clock = fakeClock();
    const server = await openFaulty(clock);
    const model = await openModel(server.url, clock);
    server.play({ respond });
    const startedAt = clock.now();
    const heard: string[] = [];
    const writing = model.write(sampleRequest, { signal: patience, onText: (text) => heard.push(text) });

    const written = await passTime(clock, writing).catch((error: unknown) => error);
    expect(outcomeOf(written)).toBe(outcome);
    expect(clock.now() - startedAt).toBeLessThanOrEqual(20_000);
    expect(server.requests.every(({ path }) => path === '/v1/chat/completions')).toBe(true);
    if (written instanceof Error) expectSafe(written);
    else expectWhole(written as WrittenAnswer, heard);
    await vi.waitFor(() => expect(server.unfinished).toBe(0));
    expect(unhandled).toEqual([]);
  });
});

function outcomeOf(written: unknown): string {
  if (!(written instanceof Error)) return 'answer';
  return written instanceof ModelFailedError ? written.kind : String(written.stack);
}

/** Neither what a visitor wrote nor the key may get into a log. */
function expectSafe(error: Error): void {
  const logged = JSON.stringify({ ...error, message: error.message, stack: error.stack, cause: error.cause });
  expect(logged).not.toContain(secretKey);
  expect(logged).not.toContain(secretWords);
}

function expectWhole({ text, usage }: WrittenAnswer, heard: readonly string[]): void {
  const { move } = JSON.parse(goodAnswer);
  expect(JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))).toMatchObject({ move });
  expect(usage.completionTokens).toBeGreaterThan(0);
  for (const [index, earlier] of heard.entries()) {
    expect(heard[index + 1] ?? text).toSatisfy((later: string) => later.startsWith(earlier));
    expect(earlier.isWellFormed()).toBe(true);
  }
}
