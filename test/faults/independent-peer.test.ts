import { LLMock } from '@copilotkit/aimock';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLanguageModel } from '../../src/adapters/openai/language-model.ts';
import { consented } from '../support/evil/evil-shop.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { openHttpShop } from '../support/http-shop.ts';
import { openComposer } from '../support/open-composer.ts';
import { openShop } from '../support/shop.ts';

const answer = JSON.stringify({
  move: 'answer',
  intentIds: ['products/roast-date'],
  text: 'Kami menyangrai setiap Selasa dan Jumat, Kak.',
});

/** The product over HTTP, with a language model's server that others wrote. */
async function opened() {
  const peer = new LLMock({ port: 0 });
  await peer.start();
  onTestFinished(() => peer.stop());
  peer.onMessage(/.*/s, { content: answer });
  const clock = fakeClock();
  const closing = new AbortController();
  onTestFinished(() => closing.abort());
  const settings = {
    baseUrl: `${peer.url}/v1`,
    model: 'small',
    tokenLimit: 'max_tokens',
    timeoutMs: 20_000,
  } as const;
  const { composer } = openComposer(await openLanguageModel(settings, clock, closing.signal));
  const content = await consented('unsure');
  const shop = await openShop({ clock, composer, content: () => content });
  const http = await openHttpShop(undefined, shop);
  const headers = await http.visitor();
  const { body } = await http.call('POST', '/v1/conversations', { headers });
  const path = `/v1/conversations/${body.conversationId}`;
  let sent = 0;

  /** Over HTTP, until everything that follows has happened. */
  async function says(text: string): Promise<void> {
    const messageId = `m${++sent}`;
    const { status } = await http.call('POST', `${path}/messages`, { headers, body: { messageId, text } });
    expect(status).toBe(201);
    await shop.settled();
  }

  return {
    peer,
    http,
    says,
    sees: async () => JSON.stringify((await http.call('GET', `${path}/events`, { headers })).body),
    refusesAi: () => http.call('PUT', `${path}/ai-consent`, { headers, body: { consent: 'refused' } }),
  };
}

describe('the product with a language model’s server that others wrote', () => {
  it('answers with what that model wrote', async () => {
    const { says, sees } = await opened();
    await says('roastingnya hari apa aja');
    expect(await sees()).toContain('Kami menyangrai setiap Selasa dan Jumat, Kak.');
  });

  it('sends it placeholders for personal data, in every message of a conversation', async () => {
    const { peer, says } = await opened();
    await says('roastingnya hari apa? HP saya 0812-3456-7890, email rina@contoh.id');
    await says('NIK saya 3174094402900001, jadwal sangrai kapan');
    await says('kartu 4111 1111 1111 1111 cvv 123, rekening BCA 1234567890, roasting hari apa');
    await says('+62 812 3456 7890 itu nomor saya, roasting kapan');
    const told = JSON.stringify(peer.getRequests());
    expect(peer.getRequests().length).toBeGreaterThanOrEqual(4);
    expect(told).toMatch(/\[PHONE_1\]/);
    expect(told).toMatch(/\[EMAIL_1\]/);
    expect(told).toMatch(/\[NIK_1\]/);
    expect(told).toMatch(/\[ACCOUNT_1\]/);
    expect(told).not.toMatch(/3456[- ]?7890|rina@|31740944|4111|1234567890|cvv 123/);
  });

  it('sends it nothing any more once the visitor wants no AI', async () => {
    const { peer, says, sees, refusesAi } = await opened();
    await says('roastingnya hari apa aja');
    const asked = peer.getRequests().length;
    expect(asked).toBeGreaterThan(0);
    expect((await refusesAi()).status).toBeLessThan(300);
    await says('kalau sangrainya jam berapa ya');
    await says('saya mau bicara dengan orang');
    expect(peer.getRequests()).toHaveLength(asked);
    expect(await sees()).toContain('handoff-requested');
  });
});
