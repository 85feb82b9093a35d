import { describe, expect, it } from 'vitest';
import { type HttpShop, openHttpShop } from '../support/http-shop.ts';
import { readFrames } from '../support/read-frames.ts';

const wrong = { verdict: 'should-not-have-answered' };

describe('a verdict on what the bot did', () => {
  it('is given by an agent who may see the conversation, shown to agents, and taken back', async () => {
    const { put, ben, events, faults } = await conversationWithPeople();
    const { answer } = await events();
    const given = await put(answer, wrong, ben);
    expect(given.status).toBe(200);
    expect(given.body.verdict).toBe('should-not-have-answered');
    const [judged] = (await events()).all.slice(-1);
    expect(judged).toMatchObject({ type: 'move-judged', judged: answer, ...wrong, agentName: 'Ben' });
    expect(given.body.seq).toBe(judged.seq);

    expect((await put(answer, wrong, ben)).body).toEqual(given.body);
    expect((await put(answer, { verdict: null }, ben)).body).toEqual({ verdict: null, seq: judged.seq + 1 });
    expect(faults).toEqual([]);
  });

  it('reaches the visitor as a number and nothing else', async () => {
    const { put, ben, events, ada, url, conversationId } = await conversationWithPeople();
    const stream = await readFrames(`${url}/v1/conversations/${conversationId}/events`, ada);
    const { answer } = await events();
    const { body } = await put(answer, wrong, ben);
    const frame = await stream.next(({ data }) => data.seq === body.seq);
    expect(frame.data).toEqual({ seq: body.seq, at: expect.any(Number), type: 'withheld' });
  });

  it('can be given after the conversation has ended', async () => {
    const { put, ben, events, call, path } = await conversationWithPeople();
    await call('PUT', '/v1/agent/presence', { headers: ben, body: { presence: 'away' } });
    await call('POST', `${path}/claim`, { headers: ben });
    await call('POST', `${path}/close`, { headers: ben, body: { reason: 'resolved' } });
    const { answer, handoff } = await events();
    expect((await put(answer, wrong, ben)).status).toBe(200);
    expect((await put(handoff, { verdict: 'should-have-known' }, ben)).status).toBe(200);
  });

  it('is kept with what the visitor wrote', async () => {
    const { put, ben, events, shop } = await conversationWithPeople();
    const { answer } = await events();
    await put(answer, wrong, ben);
    const [turn] = await shop.deps.conversations.judged();
    expect(turn).toMatchObject({ seq: answer, ...wrong, texts: ['ongkir ke bandung berapa?'] });
    expect(turn?.intents.length).toBeGreaterThan(0);
  });

  it('is refused on everything that it does not fit', async () => {
    const { put, ben, events } = await conversationWithPeople();
    const { asked, handoff } = await events();
    for (const [seq, body] of [
      [asked, wrong],
      [asked, { verdict: null }],
      [handoff, wrong],
      [999, wrong],
    ] as const) {
      expect(await put(seq, body, ben)).toMatchObject({ status: 400, body: { code: 'verdict-unfit' } });
    }
  });

  it('is refused where it is not a verdict and a number', async () => {
    const { put, ben, faults } = await conversationWithPeople();
    for (const body of [{ verdict: 'rude' }, {}, { ...wrong, note: 'x' }, [wrong], null]) {
      expect((await put(3, body, ben)).status).toBe(400);
    }
    for (const seq of ['abc', 0, -1, 1.5, '1e9', '%00'])
      expect((await put(seq, wrong, ben)).status).toBe(400);
    expect(faults).toEqual([]);
  });

  it.each([
    ['an agent of another department', { departments: ['elsewhere'] }, 404],
    ['an editor', { role: 'editor' }, 404],
    ['a supervisor', { role: 'supervisor', departments: [] }, 200],
    ['an admin', { role: 'admin', departments: [] }, 200],
  ] as const)('of %s: %j gets %i', async (_who, as, status) => {
    const { put, agent, events } = await conversationWithPeople();
    const { answer } = await events();
    expect((await put(answer, wrong, await agent(as))).status).toBe(status);
  });

  it('of somebody who is not logged in is refused, and so is one from another site', async () => {
    const { put, ben, ada, events } = await conversationWithPeople();
    const { answer } = await events();
    expect((await put(answer, wrong, {})).status).toBe(401);
    expect((await put(answer, wrong, ada)).status).toBe(401);
    expect((await put(answer, wrong, { ...ben, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
});

/** Ada asked something, the bot answered, she asked for a person, and waits. */
async function conversationWithPeople() {
  const http: HttpShop = await openHttpShop();
  const { call, shop } = http;
  const ada = await http.visitor();
  const { body } = await call('POST', '/v1/conversations', { headers: ada });
  const { conversationId } = body;
  for (const [messageId, text] of [
    ['m-1', 'ongkir ke bandung berapa?'],
    ['m-2', 'saya mau ngomong sama manusia'],
  ]) {
    const message = { messageId, text };
    await call('POST', `/v1/conversations/${conversationId}/messages`, { headers: ada, body: message });
    await shop.settled();
  }
  const waiting = await shop.deps.conversations.read(conversationId);
  const ben = await http.agent({ departments: [waiting?.department ?? ''] });
  const path = `/v1/agent/conversations/${conversationId}`;
  return {
    ...http,
    ada,
    ben,
    conversationId,
    path,
    put: (seq: number | string, verdict: unknown, headers: Record<string, string>) =>
      call('PUT', `${path}/verdicts/${seq}`, { headers, body: verdict }),
    async events() {
      const { body } = await call('GET', path, { headers: ben });
      const seqOf = (wanted: object): number =>
        body.events.find((event: object) => Object.entries(wanted).every((one) => has(event, one)))?.seq;
      return {
        all: body.events,
        asked: seqOf({ author: 'visitor' }),
        answer: seqOf({ author: 'bot' }),
        handoff: seqOf({ type: 'handoff-requested' }),
      };
    },
  };
}

function has(event: object, [key, value]: [string, unknown]): boolean {
  return Object.entries(event).some(([name, own]) => name === key && own === value);
}
