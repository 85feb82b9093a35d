import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ModelSettings } from '../../../src/adapters/openai/language-model.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { goodAnswer } from '../../support/faulty-model-server.ts';
import { openFaulty, openModel, sampleRequest, secretKey } from '../../support/model-calls.ts';
import { faultNamed } from '../../support/model-faults.ts';
import { answerWell } from '../../support/model-responses.ts';

const patience = new AbortController().signal;

describe('a request', () => {
  it('is chat completions as every server understands them', async () => {
    const { server, model } = await setUp();
    await model.write(sampleRequest, { signal: patience });
    expect(server.requests).toMatchObject([{ path: '/v1/chat/completions' }]);
    expect(server.requests[0]?.body).toEqual({
      model: 'small-model',
      messages: [
        { role: 'system', content: 'You answer for a shop.' },
        { role: 'assistant', content: 'Halo Kak, ada yang bisa dibantu?' },
        { role: 'user', content: 'Halo, nomor saya 081234567890\n\nkapan refund saya cair?' },
      ],
      max_tokens: 400,
      temperature: 0,
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'answer', strict: true, schema: Object(sampleRequest.form).schema },
      },
      stream: true,
      stream_options: { include_usage: true },
    });
  });

  it('asks for no format where text is wanted', async () => {
    const { server, model } = await setUp();
    await model.write({ ...sampleRequest, form: { type: 'text' } }, { signal: patience });
    expect(server.requests[0]?.body).not.toHaveProperty('response_format');
  });

  it('names the limit of tokens as the settings do', async () => {
    const { server, model } = await setUp({ tokenLimit: 'max_completion_tokens' });
    await model.write(sampleRequest, { signal: patience });
    expect(server.requests[0]?.body).toMatchObject({ max_completion_tokens: 400 });
    expect(server.requests[0]?.body).not.toHaveProperty('max_tokens');
  });

  it('tells the server nothing but what it needs', async () => {
    const { server, model } = await setUp();
    await model.write(sampleRequest, { signal: patience });
    const names = Object.keys(server.requests[0]?.headers ?? {});
    const ours = new Set(['accept', 'authorization', 'content-type']);
    const fromFetch = ['accept-encoding', 'accept-language', 'connection', 'content-length', 'host'];
    expect(names.filter((name) => !ours.has(name)).sort()).toEqual(
      [...fromFetch, 'sec-fetch-mode', 'user-agent'].sort(),
    );
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: `Bearer ${secretKey}`,
      'user-agent': 'node',
    });
  });

  describe('where the environment has keys for another server', () => {
    afterEach(() => vi.unstubAllEnvs());

    it('does not take them along', async () => {
      const canary = 'sk-of-another-server';
      for (const name of ['OPENAI_API_KEY', 'OPENAI_ADMIN_KEY', 'OPENAI_ORG_ID', 'OPENAI_PROJECT_ID']) {
        vi.stubEnv(name, canary);
      }
      vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:9/v1');
      vi.stubEnv('OPENAI_CUSTOM_HEADERS', `x-key: ${canary}\nauthorization: ${canary}`);
      const { server, model } = await setUp({ model: 'small-model' });
      await model.write(sampleRequest, { signal: patience });
      expect(server.requests).toHaveLength(1);
      expect(JSON.stringify(server.requests)).not.toContain(canary);
      expect(server.requests[0]?.headers).not.toHaveProperty('authorization');
    });
  });
});

describe('what a server does not understand', () => {
  it.each([
    ['knows no schemas', 2],
    ['knows no formats', 3],
    ['names the limit of tokens otherwise', 2],
    ['has a fixed temperature', 2],
    ['does not count while it streams', 2],
    ['does not stream', 2],
  ])('is left out at once and remembered: a server that %s', async (name, requests) => {
    const { server, model } = await setUp();
    server.play(faultNamed(name));
    for (const conversationId of ['a', 'b']) {
      const { text } = await model.write({ ...sampleRequest, conversationId }, { signal: patience });
      expect(text).toBe(goodAnswer);
    }
    expect(server.requests).toHaveLength(requests + 1);
  });

  it('stays left out when an older objection comes late', async () => {
    const { server, model } = await setUp();
    const { respond } = faultNamed('knows no formats');
    const late: (() => void)[] = [];
    server.play({
      respond: (exchange) => {
        if (exchange.nth === 1) late.push(() => respond(exchange));
        else respond(exchange);
      },
    });
    const write = (conversationId: string) =>
      model.write({ ...sampleRequest, conversationId }, { signal: patience });
    const slow = write('a');
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    await write('b');
    late.forEach((objectLate) => {
      objectLate();
    });
    await slow;
    expect(server.requests.map(({ body }) => body.response_format?.type)).toEqual([
      'json_schema',
      'json_schema',
      'json_object',
      undefined,
      undefined,
    ]);
  });

  it('is said in words when it is the schema', async () => {
    const { server, model } = await setUp();
    server.play(faultNamed('knows no schemas'));
    await model.write(sampleRequest, { signal: patience });
    const [system] = server.requests[1]?.body.messages ?? [];
    expect(system.content).toContain('You answer for a shop.');
    expect(system.content).toContain('JSON');
    expect(system.content).toContain('"additionalProperties":false');
  });
});

async function setUp(settings?: Partial<ModelSettings>) {
  const clock = fakeClock();
  const server = await openFaulty(clock);
  server.play({ respond: answerWell });
  return { server, model: await openModel(server.url, clock, settings) };
}
