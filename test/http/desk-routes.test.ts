import { describe, expect, it } from 'vitest';
import { type HttpShop, openHttpShop } from '../support/http-shop.ts';
import { readFrames } from '../support/read-frames.ts';

type Headers = Record<string, string>;

describe('who may do what on the desk', () => {
  const search = ['GET', '/v1/agent/search?q=manusia'] as const;
  const board = ['GET', '/v1/agent/board'] as const;
  const canned = ['GET', '{one}/canned'] as const;
  const earlier = ['GET', '{one}/earlier'] as const;
  const readEarlier = ['GET', '{one}/earlier/{before}'] as const;
  const tag = ['POST', '{one}/tags', { add: ['refund'] }] as const;
  const viewing = ['POST', '{one}/viewing', { how: 'reading' }] as const;
  const reached = ['POST', '{one}/reached', { how: 'seen', seq: 2 }] as const;
  const whisper = ['POST', '{one}/whispers', { text: 'tawarkan voucher' }] as const;
  const join = ['POST', '{one}/join', {}] as const;
  const stop = ['DELETE', '{one}/join'] as const;
  const reassign = ['POST', '{one}/reassign', { department: 'sales' }] as const;

  const everybody = [
    'owner',
    'colleague',
    'elsewhere',
    'editor',
    'supervisor',
    'admin',
    'visitor',
    'nobody',
    'foreign',
  ];
  it.each([
    [search, [200, 200, 200, 403, 200, 200, 401, 401, 403]],
    [board, [403, 403, 403, 403, 200, 200, 401, 401, 403]],
    [canned, [200, 404, 404, 404, 200, 200, 401, 401, 403]],
    [earlier, [200, 404, 404, 404, 200, 200, 401, 401, 403]],
    [readEarlier, [200, 404, 404, 404, 200, 200, 401, 401, 403]],
    [tag, [200, 404, 404, 404, 200, 200, 401, 401, 403]],
    [viewing, [204, 404, 404, 404, 204, 204, 401, 401, 403]],
    [reached, [204, 404, 404, 404, 409, 409, 401, 401, 403]],
    [whisper, [403, 403, 403, 403, 201, 201, 401, 401, 403]],
    [join, [403, 403, 403, 403, 200, 200, 401, 401, 403]],
    [stop, [403, 403, 403, 403, 200, 200, 401, 401, 403]],
    [reassign, [403, 403, 403, 403, 200, 200, 401, 401, 403]],
  ] as const)('%j', async ([method, path, body], statuses) => {
    const floor = await openFloor();
    const answers: number[] = [];
    for (const who of everybody) {
      const at = path.replace('{one}', floor.one).replace('{before}', floor.before);
      const { status } = await floor.call(method, at, { headers: floor.people[who] ?? {}, body });
      answers.push(status);
    }
    expect(answers).toEqual(statuses);
    expect(floor.faults).toEqual([]);
  });

  it('takes only bodies that say what they should', async () => {
    const { call, one, people, faults } = await openFloor();
    const bodies = [
      ['tags', { add: 'refund' }],
      ['tags', { add: ['<b>'] }],
      ['tags', { add: [{ $ne: null }] }],
      ['tags', { add: ['x'.repeat(41)] }],
      ['tags', { add: ['a'], agentId: 'x' }],
      ['viewing', { how: 'staring' }],
      ['viewing', { how: 'reading', name: 'Ben' }],
      ['whispers', { text: '' }],
      ['whispers', { text: ['x'] }],
      ['join', { as: 'admin' }],
      ['reassign', {}],
      ['reassign', { department: 'general', agentId: '019a9b1e-0000-7000-8000-00000000000a' }],
      ['close', { reason: 'resolved', tags: [1] }],
    ] as const;
    const taken: unknown[] = [];
    for (const [rest, body] of bodies) {
      const { status } = await call('POST', `${one}/${rest}`, { headers: people.supervisor ?? {}, body });
      if (status !== 400) taken.push([rest, body, status]);
    }
    expect(taken).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('takes no search that is none', async () => {
    const { call, people, faults } = await openFloor();
    const headers = people.owner ?? {};
    for (const query of ['', '?q=', `?q=${'x'.repeat(201)}`]) {
      expect((await call('GET', `/v1/agent/search${query}`, { headers })).status).toBe(400);
    }
    for (const text of ['"', "' or 1=1 --", '*:*', '%00', '\u0000', 'a'.repeat(200)]) {
      const { status } = await call('GET', `/v1/agent/search?q=${encodeURIComponent(text)}`, { headers });
      expect([200, 400]).toContain(status);
    }
    expect(faults).toEqual([]);
  });
});

describe('a search', () => {
  it('finds one’s own and what is over in one’s departments, which can then be read', async () => {
    const { call, people, one, id } = await openFloor();
    const hits = async (who: string) =>
      (await call('GET', '/v1/agent/search?q=MANUSIA', { headers: people[who] ?? {} })).body.hits.map(
        (hit: { conversation: { conversationId: string } }) => hit.conversation.conversationId,
      );
    expect(await hits('owner')).toContain(id);
    expect(await hits('colleague')).not.toContain(id);
    expect(await hits('elsewhere')).toEqual([]);
    await call('POST', `${one}/close`, { headers: people.owner ?? {}, body: { reason: 'resolved' } });
    expect(await hits('colleague')).toContain(id);
    expect((await call('GET', one, { headers: people.colleague ?? {} })).status).toBe(200);
    expect((await call('GET', one, { headers: people.elsewhere ?? {} })).status).toBe(404);
    expect(
      (await call('POST', `${one}/notes`, { headers: people.colleague ?? {}, body: { text: 'x' } })).status,
    ).toBe(404);
  });
});

describe('earlier conversations', () => {
  it('are the same visitor’s and nobody else’s', async () => {
    const floor = await openFloor();
    const headers = floor.people.owner ?? {};
    const { body } = await floor.call('GET', `${floor.one}/earlier`, { headers });
    expect(body.conversations).toMatchObject([{ conversationId: floor.before, status: 'closed' }]);
    const other = await talk(floor, await floor.visitor());
    expect((await floor.call('GET', `${floor.one}/earlier/${other}`, { headers })).status).toBe(404);
    expect((await floor.call('GET', `${floor.one}/earlier/nonsense`, { headers })).status).toBe(404);
    const read = await floor.call('GET', `${floor.one}/earlier/${floor.before}`, { headers });
    expect(JSON.stringify(read.body.events)).toContain('saya mau ngomong sama manusia');
  });
});

describe('canned replies', () => {
  it('are in the visitor’s language, under titles in the reader’s, with everything filled in', async () => {
    const { call, one, people } = await openFloor('en');
    const { body } = await call('GET', `${one}/canned?locale=id`, { headers: people.owner ?? {} });
    const [hello] = body.replies;
    expect(hello).toMatchObject({ id: 'hello', title: 'Salam pembuka' });
    expect(hello.text).toBe(
      'Hello, this is Ben from General service at Kopi Lereng. Let me read through your conversation first.',
    );
    expect(JSON.stringify(body)).not.toMatch(/\{\w+\}/);
  });
});

describe('tags', () => {
  it('are stored as people write them, in lower case, and shown in lists', async () => {
    const { call, one, people } = await openFloor();
    const headers = people.owner ?? {};
    const tagged = await call('POST', `${one}/tags`, { headers, body: { add: [' Barang Pecah ', 'VIP'] } });
    expect(tagged.body.tags).toEqual(['barang pecah', 'vip']);
    const closed = await call('POST', `${one}/close`, {
      headers,
      body: { reason: 'resolved', tags: ['refund'] },
    });
    expect(closed.body).toMatchObject({ status: 'closed', tags: ['barang pecah', 'vip', 'refund'] });
  });
});

describe('what supervisors do', () => {
  it('reaches the visitor only as words that are meant for them: a whisper is in no frame', async () => {
    const { call, url, one, id, people, ada } = await openFloor();
    const stream = await readFrames(`${url}/v1/conversations/${id}/events`, ada);
    const tia = people.supervisor ?? {};
    await call('POST', `${one}/whispers`, { headers: tia, body: { text: 'rahasia sekali' } });
    await call('POST', `${one}/tags`, { headers: tia, body: { add: ['pelanggan-sulit'] } });
    await call('POST', `${one}/viewing`, { headers: tia, body: { how: 'writing' } });
    expect(
      (await call('POST', `${one}/messages`, { headers: tia, body: { messageId: 's0', text: 'Hai' } }))
        .status,
    ).toBe(409);
    await call('POST', `${one}/join`, { headers: tia });
    await call('POST', `${one}/messages`, {
      headers: tia,
      body: { messageId: 's1', text: 'Saya bantu, Kak.' },
    });
    await stream.next(({ data }) => data.author === 'agent' && data.text === 'Saya bantu, Kak.');
    const frames = JSON.stringify(stream.frames);
    expect(frames).not.toMatch(/rahasia|pelanggan-sulit|viewing|supervisor/);
    expect(stream.frames.map(({ data }) => data.seq).filter(Number)).toEqual(
      stream.frames.flatMap(({ data }) => (data.seq ? [data.seq] : [])).toSorted((a, b) => a - b),
    );
    const { body } = await call('GET', one, { headers: people.owner ?? {} });
    expect(JSON.stringify(body.events)).toContain('rahasia sekali');
    expect(body.conversation).toMatchObject({ status: 'assigned', agentName: 'Ben' });
  });

  it('is on the board: who waits, who has what, who is away and why', async () => {
    const floor = await openFloor();
    await talk(floor, await floor.visitor());
    await floor.call('PUT', '/v1/agent/presence', {
      headers: floor.people.colleague ?? {},
      body: { presence: 'away', reason: 'prayer' },
    });
    const { body } = await floor.call('GET', '/v1/agent/board?locale=en', {
      headers: floor.people.supervisor ?? {},
    });
    const general = body.departments.find(({ id }: { id: string }) => id === 'general');
    expect(general).toMatchObject({
      name: 'General service',
      waiting: 1,
      assigned: 1,
      waitingSince: expect.any(Number),
    });
    const [ben] = body.agents.filter(({ name }: { name: string }) => name === 'Ben');
    expect(ben).toMatchObject({ presence: 'away', assigned: 1, capacity: 4, unanswered: 1 });
    expect(body.agents.find(({ name }: { name: string }) => name === 'Cici')).toMatchObject({
      awayReason: 'prayer',
    });
  });
});

describe('presence', () => {
  it('has a reason while away, and none while online', async () => {
    const { call, people } = await openFloor();
    const headers = people.owner ?? {};
    const be = (body: object) => call('PUT', '/v1/agent/presence', { headers, body });
    expect((await be({ presence: 'away', reason: 'meal' })).body).toMatchObject({ awayReason: 'meal' });
    expect((await call('GET', '/v1/agent/session', { headers })).body.awayReason).toBe('meal');
    expect((await be({ presence: 'online', reason: 'meal' })).status).toBe(400);
    expect((await be({ presence: 'away', reason: 'sleepy' })).status).toBe(400);
    expect((await be({ presence: 'online' })).body.awayReason).toBeUndefined();
  });
});

describe('a colleague who looks at the same conversation', () => {
  it('is shown to who may see it, and to nobody else', async () => {
    const { call, url, one, id, people } = await openFloor();
    const ben = await readFrames(`${url}/v1/agent/events`, people.owner ?? {});
    const cici = await readFrames(`${url}/v1/agent/events`, people.colleague ?? {});
    await call('POST', `${one}/viewing`, { headers: people.supervisor ?? {}, body: { how: 'writing' } });
    const seen = await ben.next(({ event }) => event === 'viewing');
    expect(seen.data).toMatchObject({ conversationId: id, name: 'Tia', how: 'writing' });
    await call('POST', `${one}/viewing`, { headers: people.owner ?? {}, body: { how: 'reading' } });
    await call('POST', `${one}/viewing`, { headers: people.supervisor ?? {}, body: { how: 'left' } });
    await ben.next(({ data }) => data.how === 'left');
    expect(ben.frames.filter(({ data }) => data.name === 'Ben')).toEqual([]);
    expect(cici.frames.filter(({ event }) => event === 'viewing')).toEqual([]);
  });
});

describe('how far the visitor’s messages have come', () => {
  it('is told to the visitor by who has the conversation, and never beyond what there is', async () => {
    const { call, url, one, id, people, ada } = await openFloor();
    const stream = await readFrames(`${url}/v1/conversations/${id}/events?signals=1`, ada);
    const say = (how: string, seq: number) =>
      call('POST', `${one}/reached`, { headers: people.owner ?? {}, body: { how, seq } });
    await say('delivered', 2);
    expect((await stream.next(({ event }) => event === 'reached')).data).toEqual({
      type: 'reached',
      how: 'delivered',
      seq: 2,
    });
    await say('seen', 9_000);
    const { data } = await stream.next(({ data: { how } }) => how === 'seen');
    expect(data.seq).toBeLessThan(100);
    expect((await say('read', 2)).status).toBe(400);
  });
});

/** Ada, who was here before, asked for a person; Ben has her. Cici is of his department, Dewi of another. */
async function openFloor(locale = 'id') {
  const http = await openHttpShop();
  const { call, agent, visitor } = http;
  const ada = await visitor({ locale });
  const before = await talk(http, ada, wishFor[locale]);
  await call('POST', `/v1/conversations/${before}/close`, { headers: ada });
  await http.shop.clock.advance(1_800_000 + 1);
  const id = await talk(http, ada, wishFor[locale]);
  const owner = await agent();
  const one = `/v1/agent/conversations/${id}`;
  await call('PUT', '/v1/agent/presence', { headers: owner, body: { presence: 'away' } });
  await call('POST', `${one}/claim`, { headers: owner });
  const people: Record<string, Headers> = {
    owner,
    colleague: await agent({ name: 'Cici' }),
    elsewhere: await agent({ name: 'Dewi', departments: ['technical'] }),
    editor: await agent({ name: 'Eka', role: 'editor' }),
    supervisor: await agent({ name: 'Tia', role: 'supervisor' }),
    admin: await agent({ name: 'Ayu', role: 'admin' }),
    visitor: ada,
    foreign: { ...owner, 'sec-fetch-site': 'cross-site' },
  };
  return { ...http, ada, before, id, one, people };
}

const wishFor: Record<string, string> = { en: 'I want to talk to a person' };

async function talk(
  { call, shop }: HttpShop,
  headers: Headers,
  text = 'saya mau ngomong sama manusia',
): Promise<string> {
  const { body } = await call('POST', '/v1/conversations', { headers });
  const message = { messageId: `m-${body.conversationId}`, text };
  await call('POST', `/v1/conversations/${body.conversationId}/messages`, { headers, body: message });
  await shop.settled();
  return body.conversationId;
}
