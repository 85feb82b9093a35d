import { describe, expect, it } from 'vitest';
import { composable, openComposingShop } from '../support/composing-shop.ts';
import { openHttpShop } from '../support/http-shop.ts';
import type { Script } from '../support/scripted-model.ts';

const { answer, question, yes, no } = composable;

describe('the summary of a conversation', () => {
  it('says what was asked, tried and given, in the language of who reads it', async () => {
    const { get, ben, says } = await waiting();
    await says('pesanan INV-7781, refund saya kapan cair ya');
    const { status, body } = await get('/summary?locale=en', ben);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      reason: 'asked',
      language: 'id',
      mood: 'calm',
      asked: ['ongkir ke bali berapa', 'pesanan INV-7781, refund saya kapan cair ya'],
      tried: [{ intentId: 'shipping/cost', title: 'About shipping/cost', how: 'answered', times: 1 }],
      facts: [{ kind: 'order', text: 'INV-7781' }],
      returns: 0,
    });
    expect((await get('/summary', ben)).body.tried[0].title).toBe('Soal shipping/cost');
  });

  it('never has what opens a card or an account', async () => {
    const { get, ben, says } = await waiting();
    await says('kartu 4111 1111 1111 1111 cvv 123, otp 482913, hp 0812-3456-7890');
    const { body } = await get('/summary', ben);
    expect(body.facts).toEqual([{ kind: 'phone', text: '0812-3456-7890' }]);
    expect(JSON.stringify(body)).not.toMatch(/4111|123\b|482913/);
  });
});

describe('suggested replies', () => {
  it('are the team’s answers to what waits, and none once the agent has answered', async () => {
    const { get, ben, says, takes, answers } = await waiting();
    await says('refund saya kapan cair ya');
    await takes(ben);
    const { status, body } = await get('/suggestions?locale=en', ben);
    expect(status).toBe(200);
    expect(body.approved[0]).toMatchObject({
      intentId: 'returns/refund',
      title: 'About returns/refund',
      text: 'Jawaban returns/refund.',
    });
    expect(body.approved.map(({ intentId }: { intentId: string }) => intentId)).not.toContain(
      'shipping/cost',
    );
    await answers(ben, 'Saya cek dulu.');
    expect((await get('/suggestions', ben)).body).toEqual({ approved: [], composing: 'impossible' });
  });

  it('may be composed where the visitor agreed, and are marked as checked by nobody', async () => {
    const { get, post, ben, says, takes, model, conversationId, shop } = await waiting(yes);
    await says(question);
    await takes(ben);
    expect((await get('/suggestions', ben)).body.composing).toBe('possible');
    expect(await post('/suggestions', ben)).toMatchObject({
      status: 200,
      body: { suggestion: { text: answer.text, cited: answer.intentIds, unverified: true } },
    });
    expect(model.requests).toHaveLength(2);
    expect(await shop.deps.usage.total({ conversationId })).toMatchObject({ turns: 3 });
    const { body } = await get('', ben);
    expect(JSON.stringify(body.events.slice(-1))).not.toContain('Rimba Utara');
  });

  it('are not composed without the visitor’s consent: nothing is asked', async () => {
    const { get, post, ben, says, takes, model } = await waiting(no);
    await says(question);
    await takes(ben);
    expect((await get('/suggestions', ben)).body.composing).toBe('impossible');
    expect((await post('/suggestions', ben)).body).toEqual({ suggestion: null });
    expect(model.requests).toEqual([]);
  });

  it('are not composed where nothing comes near, or somebody has spoken after the visitor', async () => {
    const { get, post, ben, says, takes, answers, model } = await waiting(yes);
    await says('98765 4321');
    await takes(ben);
    const before = model.requests.length;
    expect((await get('/suggestions', ben)).body.composing).toBe('impossible');
    expect((await post('/suggestions', ben)).body).toEqual({ suggestion: null });
    await says(question);
    await answers(ben, 'Saya cek dulu.');
    expect((await post('/suggestions', ben)).body).toEqual({ suggestion: null });
    expect(model.requests).toHaveLength(before);
  });

  it('are none where the gate refuses what was composed', async () => {
    const { post, ben, says, takes } = await waiting(yes, (request) =>
      request.system.includes('refused') || request.messages.length > 3
        ? { ...answer, text: 'Gratis, Rp99.000.' }
        : answer,
    );
    await says(question);
    await takes(ben);
    expect((await post('/suggestions', ben)).body).toEqual({ suggestion: null });
  });

  it('have no personal data in what the model is told', async () => {
    const { post, ben, says, takes, model } = await waiting(yes);
    await says(`${question} hp saya 0812-3456-7890`);
    await takes(ben);
    await post('/suggestions', ben);
    const told = JSON.stringify(model.requests.at(-1));
    expect(told).toContain('[PHONE_1]');
    expect(told).not.toContain('3456');
  });

  it('are given up when the agent leaves, when they answer, and when the visitor wants no AI', async () => {
    const { url, path, post, ben, says, takes, answers, model, call, faults } = await waiting(yes);
    await says(question);
    await takes(ben);
    model.hang();
    const asked = model.requests.length;
    const leaving = new AbortController();
    const headers = { ...ben, 'content-type': 'application/json' };
    const left = fetch(`${url}${path}/suggestions`, {
      method: 'POST',
      headers,
      body: '{}',
      signal: leaving.signal,
    });
    await expect.poll(() => model.requests.length).toBe(asked + 1);
    leaving.abort();
    await expect(left).rejects.toThrow();
    await expect.poll(() => model.waiting).toBe(0);

    const refused = post('/suggestions', ben);
    await expect.poll(() => model.requests.length).toBe(asked + 2);
    await call('PUT', `${path}/ai-consent`, { headers: ben, body: { consent: 'refused' } });
    expect((await refused).body).toEqual({ suggestion: null });
    await call('PUT', `${path}/ai-consent`, { headers: ben, body: { consent: 'given' } });

    const answered = post('/suggestions', ben);
    await expect.poll(() => model.requests.length).toBe(asked + 3);
    await answers(ben, 'Saya cek dulu.');
    expect((await answered).body).toEqual({ suggestion: null });
    expect(faults).toEqual([]);
  });
});

describe('who may ask for them', () => {
  it.each([
    ['the agent who has it', 'owner', [200, 200, 200]],
    ['an agent of its department', {}, [404, 404, 404]],
    ['an agent of another department', { departments: ['elsewhere'] }, [404, 404, 404]],
    ['an editor', { role: 'editor' }, [404, 404, 404]],
    ['a supervisor, who does not answer', { role: 'supervisor' }, [200, 200, 409]],
    ['an admin, who does not answer', { role: 'admin' }, [200, 200, 409]],
    ['nobody', 'nobody', [401, 401, 401]],
    ['the visitor', 'visitor', [401, 401, 401]],
    ['another site', 'foreign', [403, 403, 403]],
  ] as const)('%s', async (_who, as, statuses) => {
    const { get, post, agent, ben, ada, takes } = await waiting();
    await takes(ben);
    const known: Record<string, Record<string, string>> = {
      owner: ben,
      visitor: ada,
      foreign: { ...ben, 'sec-fetch-site': 'cross-site' },
    };
    const headers = typeof as === 'string' ? (known[as] ?? {}) : await agent(as);
    const answers = [
      await get('/summary', headers),
      await get('/suggestions', headers),
      await post('/suggestions', headers),
    ];
    expect(answers.map(({ status }) => status)).toEqual(statuses);
  });

  it('takes no language that is none, and nothing in the body', async () => {
    const { get, post, ben, takes, faults } = await waiting();
    await takes(ben);
    for (const path of ['/summary?locale=%3Cscript%3E', '/suggestions?locale=__proto__']) {
      expect((await get(path, ben)).status).toBe(400);
    }
    expect((await post('/suggestions', ben, { model: 'gpt' })).status).toBe(400);
    expect(faults).toEqual([]);
  });
});

/** Ada asked two things, said yes or no to AI where a word is given, wants a person, and waits. */
async function waiting(word?: string, script: Script = () => answer) {
  const { shop, model, noter } = await openComposingShop(script);
  const http = await openHttpShop(undefined, shop);
  const { call } = http;
  const ada = await http.visitor({ locale: 'id' });
  const { body } = await call('POST', '/v1/conversations', { headers: ada, body: {} });
  const { conversationId } = body;
  let sent = 0;
  async function says(text: string) {
    sent += 1;
    const message = { messageId: `m-${sent}`, text };
    await call('POST', `/v1/conversations/${conversationId}/messages`, { headers: ada, body: message });
    await shop.settled();
  }
  await says('ongkir ke bali berapa');
  if (word !== undefined) {
    await says(question);
    await says(word);
  }
  await says('saya mau ngomong sama manusia');
  const ben = await http.agent();
  const path = `/v1/agent/conversations/${conversationId}`;
  return {
    ...http,
    shop,
    model,
    noter,
    ada,
    ben,
    path,
    conversationId,
    says,
    get: (rest: string, headers: Record<string, string>) => call('GET', `${path}${rest}`, { headers }),
    post: (rest: string, headers: Record<string, string>, sentBody: object = {}) =>
      call('POST', `${path}${rest}`, { headers, body: sentBody }),
    async takes(headers: Record<string, string>) {
      await call('PUT', '/v1/agent/presence', { headers, body: { presence: 'away' } });
      await call('POST', `${path}/claim`, { headers });
      await shop.settled();
    },
    async answers(headers: Record<string, string>, text: string) {
      sent += 1;
      await call('POST', `${path}/messages`, { headers, body: { messageId: `a-${sent}`, text } });
      await shop.settled();
    },
  };
}
