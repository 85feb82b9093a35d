import { onTestFinished } from 'vitest';
import { type ModelSettings, openLanguageModel } from '../../src/adapters/openai/language-model.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { LanguageModel, ModelRequest } from '../../src/ports/language-model.ts';
import { type FaultyModelServer, openFaultyModelServer } from './faulty-model-server.ts';

/** Repeated nowhere but in requests. */
export const secretKey = 'sk-canary-4f1d';
export const secretWords = 'nomor saya 081234567890';

export const sampleRequest: ModelRequest = {
  conversationId: 'conversation-1',
  system: 'You answer for a shop.',
  messages: [
    { role: 'assistant', text: 'Halo Kak, ada yang bisa dibantu?' },
    { role: 'visitor', text: `Halo, ${secretWords}` },
    { role: 'visitor', text: 'kapan refund saya cair?' },
  ],
  form: {
    type: 'json',
    name: 'answer',
    schema: {
      type: 'object',
      properties: { move: { type: 'string' }, text: { type: 'string' } },
      required: ['move', 'text'],
      additionalProperties: false,
    },
  },
  maxTokens: 400,
};

/** A model at this address until the test is over; of the settings, those that matter. */
export async function openModel(
  baseUrl: string,
  clock: Clock,
  settings: Partial<ModelSettings> = { apiKey: secretKey },
): Promise<LanguageModel> {
  const closing = new AbortController();
  onTestFinished(() => closing.abort());
  return await openLanguageModel(
    {
      baseUrl,
      model: 'small-model',
      tokenLimit: 'max_tokens',
      timeoutMs: 20_000,
      ...settings,
    },
    clock,
    closing.signal,
  );
}

/** A server that misbehaves until the test is over. */
export async function openFaulty(clock: Clock): Promise<FaultyModelServer> {
  const server = await openFaultyModelServer({ clock });
  onTestFinished(() => server.close());
  return server;
}
