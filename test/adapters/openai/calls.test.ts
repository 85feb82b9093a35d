import { describe, expect, it, vi } from 'vitest';
import type { ModelSettings } from '../../../src/adapters/openai/language-model.ts';
import type { LanguageModel, ModelRequest } from '../../../src/ports/language-model.ts';
import { type FakeClock, fakeClock } from '../../support/fake-clock.ts';
import { type FaultyModelServer, goodAnswer } from '../../support/faulty-model-server.ts';
import { openFaulty, openModel, sampleRequest } from '../../support/model-calls.ts';
import { faultNamed } from '../../support/model-faults.ts';
import { answerWell, answerWith, sendError, stream } from '../../support/model-responses.ts';
import { passTime } from '../../support/pass-time.ts';

const patience = new AbortController().signal;

describe('trying again', () => {
  it.each([
    ['is not available once', 2],
    ['resets the connection once', 2],
    ['hangs once before the headers', 2],
    ['has too much to do for two seconds', 2],
    ['has an error of its own', 2],
    ['answers with HTML', 2],
    ['has no choices', 2],
    ['has too much to do for an hour', 1],
    ['does not know the key and repeats it', 1],
    ['refuses', 1],
    ['says 200 kB', 1],
    ['is cut in the middle', 1],
  ])('a server that %s gets %i requests', async (name, requests) => {
    const { clock, server, model } = await setUp();
    server.play(faultNamed(name));
    await passTime(clock, write(model)).catch(() => {});
    expect(server.requests).toHaveLength(requests);
  });

  it('happens no more when eight seconds or less are left', async () => {
    const { clock, server, model } = await setUp({ timeoutMs: 16_500 });
    server.play(faultNamed('hangs before the headers'));
    await expect(passTime(clock, write(model))).rejects.toMatchObject({ kind: 'no-first-token' });
    expect(server.requests).toHaveLength(1);
  });

  it('waits as long as the server asks, where there is time for it', async () => {
    const { clock, server, model } = await setUp();
    const times: number[] = [];
    server.play({
      respond: (exchange) => {
        times.push(clock.now());
        if (exchange.nth > 1) return answerWell(exchange);
        const at = new Date(clock.now() + 9_000).toUTCString();
        sendError(exchange.response, 429, oops, { 'retry-after': at });
      },
    });
    await passTime(clock, write(model));
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(9_000);
  });
});

describe('a conversation', () => {
  it('has one call in flight: a newer one ends the older', async () => {
    const { clock, server, model } = await setUp();
    server.play({ respond: (exchange) => (exchange.nth === 1 ? undefined : answerWell(exchange)) });
    const older = write(model).catch((error: unknown) => error);
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    const newer = write(model);
    expect(await older).toMatchObject({ kind: 'aborted' });
    expect(await passTime(clock, newer)).toMatchObject({ text: goodAnswer });
  });

  it('leaves the calls of others alone', async () => {
    const { clock, server, model } = await setUp();
    server.play({ respond: answerWell });
    const both = [write(model), write(model, { ...sampleRequest, conversationId: 'conversation-2' })];
    expect(await passTime(clock, Promise.all(both))).toHaveLength(2);
  });
});

describe('a call', () => {
  it('ends when nobody waits for it any more', async () => {
    const { server, model } = await setUp();
    server.play(faultNamed('stops between two pieces'));
    const caller = new AbortController();
    const onText = () => caller.abort();
    const call = model.write(sampleRequest, { signal: caller.signal, onText });
    await expect(call).rejects.toMatchObject({ kind: 'aborted' });
    await vi.waitFor(() => expect(server.unfinished).toBe(0));
  });

  it('ends when it is told to, though the answer is there and only the end of the stream is not', async () => {
    const { server, model } = await setUp();
    const caller = new AbortController();
    server.play({
      respond: (exchange) => {
        const { piece, finish, event } = stream(exchange);
        piece(exchange.text);
        finish('stop');
        event({ choices: [{ delta: { content: ' ' } }] });
      },
    });
    const onText = (text: string) => {
      if (text.endsWith(' ')) caller.abort();
    };
    const call = model.write(sampleRequest, { signal: caller.signal, onText });
    await expect(call).rejects.toMatchObject({ kind: 'aborted' });
  });

  it('asks nobody when it was given up before it began', async () => {
    const { server, model } = await setUp();
    server.play({ respond: answerWell });
    const call = model.write(sampleRequest, { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ kind: 'aborted' });
    expect(server.requests).toEqual([]);
  });

  it('says that nobody listens at the address', async () => {
    const { clock, server, model } = await setUp();
    await server.close();
    await expect(passTime(clock, write(model))).rejects.toMatchObject({
      kind: 'refused-connection',
      detail: 'ECONNREFUSED',
    });
  });

  it('leaves a fault of whoever listens as it is', async () => {
    const { server, model } = await setUp();
    server.play({ respond: answerWell });
    const fault = new Error('a listener’s own');
    const onText = () => {
      throw fault;
    };
    await expect(model.write(sampleRequest, { signal: patience, onText })).rejects.toBe(fault);
    await vi.waitFor(() => expect(server.unfinished).toBe(0));
  });

  it('tells the text as it grows, and of JSON only what may be JSON', async () => {
    const { server, model } = await setUp();
    server.play({ respond: (exchange) => answerWith(exchange, 'Hm, hm.</think>\n{"a": 1}') });
    const heard: string[] = [];
    await model.write(sampleRequest, { signal: patience, onText: (text) => heard.push(text) });
    expect(heard.at(-1)).toBe('{"a": 1}');
    expect(heard.every((text) => text.startsWith('{'))).toBe(true);
  });

  it('fails when what was told turns out to have been reasoning', async () => {
    const { server, model } = await setUp();
    server.play({ respond: (exchange) => answerWith(exchange, 'Hm, hm, hm.</think>\nHalo') });
    const call = write(model, { ...sampleRequest, form: { type: 'text' } });
    await expect(call).rejects.toMatchObject({ kind: 'unusable' });
  });
});

describe('what a call costs', () => {
  it('is what the server counted', async () => {
    const { server, model } = await setUp();
    server.play({ respond: answerWell });
    const { usage } = await write(model);
    expect(usage).toEqual({ promptTokens: 321, completionTokens: 45, isEstimated: false });
  });

  it('is guessed where the server does not count', async () => {
    const { server, model } = await setUp();
    server.play(faultNamed('ends without a last word'));
    const { usage } = await write(model);
    expect(usage.isEstimated).toBe(true);
    expect(usage.completionTokens).toBe(Math.ceil(goodAnswer.length / 3));
    expect(usage.promptTokens).toBeGreaterThan(50);
  });

  it('counts what was tried in vain', async () => {
    const { clock, server, model } = await setUp();
    server.play({
      respond: (exchange) => {
        if (exchange.nth === 2) return answerWell(exchange);
        const { finish, usage, done } = stream(exchange);
        finish('stop');
        usage();
        done();
      },
    });
    const { usage } = await passTime(clock, write(model));
    expect(usage).toEqual({ promptTokens: 642, completionTokens: 90, isEstimated: false });
  });

  it('is told of a call that failed too', async () => {
    const { server, model } = await setUp();
    server.play(faultNamed('is cut in the middle'));
    const failed: unknown = await write(model).catch((error: unknown) => error);
    expect(failed).toMatchObject({ usage: { isEstimated: true, completionTokens: expect.any(Number) } });
  });
});

describe('a server that keeps failing', () => {
  it('is not asked again before it has had a rest', async () => {
    const { clock, server, model } = await setUp();
    server.play(faultNamed('has an error of its own'));
    for (let call = 0; call < 3; call += 1) {
      await expect(passTime(clock, write(model))).rejects.toMatchObject({ kind: 'server-error' });
    }
    expect(server.requests).toHaveLength(5);
    await expect(write(model)).rejects.toMatchObject({ kind: 'breaker-open' });
    expect(server.requests).toHaveLength(5);
    await clock.advance(30_000);
    server.play({ respond: answerWell });
    expect(await passTime(clock, write(model))).toMatchObject({ text: goodAnswer });
  });
});

const oops = { message: 'oops' };

function write(model: LanguageModel, request: ModelRequest = sampleRequest) {
  return model.write(request, { signal: patience, onText: () => {} });
}

interface SetUp {
  readonly clock: FakeClock;
  readonly server: FaultyModelServer;
  readonly model: LanguageModel;
}

async function setUp(settings?: Partial<ModelSettings>): Promise<SetUp> {
  const clock = fakeClock();
  const server = await openFaulty(clock);
  return { clock, server, model: await openModel(server.url, clock, settings) };
}
