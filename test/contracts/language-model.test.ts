import { LLMock } from '@copilotkit/aimock';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { LanguageModel, ModelRequest } from '../../src/ports/language-model.ts';
import { type FakeClock, fakeClock } from '../support/fake-clock.ts';
import { openModel, sampleRequest, secretKey } from '../support/model-calls.ts';
import { passTime } from '../support/pass-time.ts';

/** A server of this name, written by others, and a model of ours that asks it. */
const adapters = [{ name: 'OpenAI’s chat completions', open: openWithPeer }];

const patience = new AbortController().signal;
const answer = JSON.stringify({ move: 'answer', text: 'Refund diproses 3–7 hari kerja, Kak. 🙏' });

describe.each(adapters)('a language model behind $name', ({ open }) => {
  let clock: FakeClock;
  let peer: LLMock;
  let model: LanguageModel;
  beforeEach(async () => {
    clock = fakeClock();
    ({ peer, model } = await open(clock));
  });

  it('writes the whole answer, and tells it as it grows', async () => {
    peer.onMessage(/refund/, { content: answer });
    const heard: string[] = [];
    const { text } = await model.write(sampleRequest, {
      signal: patience,
      onText: (grown) => heard.push(grown),
    });
    expect(text).toBe(answer);
    expect(heard.length).toBeGreaterThan(3);
    expect(heard.at(-1)).toBe(answer);
    for (const [index, grown] of heard.entries()) expect(heard[index + 1] ?? text).toContain(grown);
  });

  it('tells what was spent', async () => {
    const spent = { prompt_tokens: 1_234, completion_tokens: 56 };
    peer.onMessage(/refund/, { content: answer, usage: spent });
    const { usage } = await model.write(sampleRequest, { signal: patience });
    expect(usage).toEqual({ promptTokens: 1_234, completionTokens: 56, isEstimated: false });
  });

  it('hears everything in the order it was said', async () => {
    peer.onMessage(/.*/, { content: 'Halo' });
    await model.write(request('Halo', 'Halo Kak', 'kapan refund saya cair?'), { signal: patience });
    const { messages } = Object(peer.getLastRequest()?.body);
    expect(messages).toEqual([
      { role: 'system', content: 'You answer for a shop.' },
      { role: 'user', content: 'Halo' },
      { role: 'assistant', content: 'Halo Kak' },
      { role: 'user', content: 'kapan refund saya cair?' },
    ]);
  });

  it('is asked for JSON by its schema', async () => {
    peer.on({ responseFormat: 'json_schema' }, { content: answer });
    await expect(model.write(sampleRequest, { signal: patience })).resolves.toMatchObject({ text: answer });
  });

  it('shows nothing of what it reasons to itself', async () => {
    peer.onMessage(/refund/, { content: answer, reasoning: 'The visitor asks about a refund.' });
    const { text } = await model.write(sampleRequest, { signal: patience });
    expect(text).toBe(answer);
  });

  it.each([400, 404])('fails as "rejected" when the server says %i', async (status) => {
    peer.nextRequestError(status, { message: 'No.' });
    const call = model.write(sampleRequest, { signal: patience });
    await expect(call).rejects.toMatchObject({
      kind: 'rejected',
      detail: expect.stringContaining(`${status}`),
    });
  });

  it.each([
    ['refusal', 'content_filter'],
    ['too-long', 'length'],
  ])('fails as "%s" when the server ends for "%s"', async (kind, finishReason) => {
    peer.onMessage(/refund/, { content: answer, finishReason });
    const call = model.write(sampleRequest, { signal: patience });
    await expect(call).rejects.toMatchObject({ kind });
  });

  it('fails when the key is not right, and keeps it to itself', async () => {
    const { model: stranger } = await open(clock, 'sk-another');
    const failed: unknown = await stranger
      .write(sampleRequest, { signal: patience })
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ kind: 'rejected', detail: expect.stringContaining('HTTP 401') });
    expect(String(failed)).not.toContain('sk-another');
  });

  it('fails when the connection breaks in the middle', async () => {
    peer.onMessage(/refund/, { content: answer }, { truncateAfterChunks: 1 });
    const call = passTime(clock, model.write(sampleRequest, { signal: patience }));
    await expect(call).rejects.toMatchObject({ kind: 'cut-short' });
    expect(peer.getRequests()).toHaveLength(2);
  });

  it('is asked again when the server could not answer', async () => {
    peer.nextRequestError(503, { message: 'Overloaded' });
    peer.onMessage(/refund/, { content: answer });
    const call = passTime(clock, model.write(sampleRequest, { signal: patience }));
    await expect(call).resolves.toMatchObject({ text: answer });
  });

  it('ends when it is told to', async () => {
    peer.onMessage(/refund/, { content: answer });
    const call = model.write(sampleRequest, { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ kind: 'aborted' });
  });
});

function request(...texts: readonly string[]): ModelRequest {
  const messages = texts.map((text, index) => ({
    role: index % 2 === 0 ? ('visitor' as const) : ('assistant' as const),
    text,
  }));
  return { ...sampleRequest, messages, form: { type: 'text' } };
}

async function openWithPeer(
  clock: FakeClock,
  apiKey = secretKey,
): Promise<{ peer: LLMock; model: LanguageModel }> {
  const peer = new LLMock({ port: 0, chunkSize: 8, auth: { apiKeys: [secretKey] } });
  await peer.start();
  onTestFinished(() => peer.stop());
  return { peer, model: await openModel(`${peer.url}/v1`, clock, { apiKey }) };
}
