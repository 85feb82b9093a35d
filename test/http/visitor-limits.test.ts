import { describe, expect, it } from 'vitest';
import { type HttpShop, openHttpShop } from '../support/http-shop.ts';
import { openShop } from '../support/shop.ts';

type Headers = Readonly<Record<string, string>>;

const minute = 60_000;
const hour = 60 * minute;

/** A shop behind a proxy on this machine, which says where each call comes from. */
const behindProxy = (more: Headers = {}) =>
  openHttpShop(undefined, undefined, { TRUSTED_PROXIES: '127.0.0.1', ...more });
const from = (address: string): Headers => ({ 'x-forwarded-for': address });

/** A visitor with an open conversation, who writes. */
async function writer({ call, visitor }: HttpShop) {
  const headers = await visitor();
  const { body } = await call('POST', '/v1/conversations', { headers });
  const path = `/v1/conversations/${body.conversationId}`;
  let sent = 0;
  const writes = (text: string, messageId = `m-${++sent}`) =>
    call('POST', `${path}/messages`, { headers, body: { messageId, text } });
  return { headers, path, writes };
}

const times = <T>(count: number, act: (at: number) => Promise<T>): Promise<T[]> =>
  Array.from({ length: count }, (_, at) => at).reduce(
    async (before, at) => [...(await before), await act(at)],
    Promise.resolve<T[]>([]),
  );
const count = (answers: readonly { readonly status: number }[], status: number): number =>
  answers.filter((answer) => answer.status === status).length;

describe('messages', () => {
  it('of a visitor are twenty a minute and five more, then 429 with the wait', async () => {
    const http = await openHttpShop();
    const ada = await writer(http);
    const answers = await times(26, (at) => ada.writes(`pertanyaan ${at}`));
    expect(count(answers.slice(0, 25), 201)).toBe(25);
    const last = answers.at(-1);
    expect(last?.status).toBe(429);
    expect(last?.headers.get('content-type')).toBe('application/problem+json');
    expect(last?.headers.get('retry-after')).toBe('60');
    expect(last?.body).toMatchObject({ status: 429, detail: expect.stringContaining('60 seconds') });
    expect(http.faults).toEqual([]);
  });

  it('may be sent again when the minute is over, the five more later', async () => {
    const http = await openHttpShop();
    const ada = await writer(http);
    await times(26, (at) => ada.writes(`pertanyaan ${at}`));
    await http.shop.clock.advance(minute);
    const again = await times(21, (at) => ada.writes(`lagi ${at}`));
    expect([count(again, 201), count(again, 429)]).toEqual([20, 1]);
    await http.shop.clock.advance(9 * minute);
    expect(count(await times(26, (at) => ada.writes(`nanti ${at}`)), 201)).toBe(25);
  });

  it('that were refused can be sent under the same id later, and are stored once', async () => {
    const http = await openHttpShop();
    const ada = await writer(http);
    await times(25, (at) => ada.writes(`pertanyaan ${at}`));
    expect((await ada.writes('jangan hilang', 'keep')).status).toBe(429);
    await http.shop.clock.advance(minute);
    expect((await ada.writes('jangan hilang', 'keep')).status).toBe(201);
    expect((await ada.writes('jangan hilang', 'keep')).status).toBe(200);
  });

  it('can be read where writing is too much', async () => {
    const http = await openHttpShop();
    const ada = await writer(http);
    await times(26, (at) => ada.writes(`pertanyaan ${at}`));
    expect((await http.call('GET', ada.path, { headers: ada.headers })).status).toBe(200);
    expect((await http.call('POST', `${ada.path}/handoff`, { headers: ada.headers })).status).toBe(200);
  });

  it('120 × "kenapa?" in 60 s: a person after the third, 429 after the burst, and nobody else notices', async () => {
    const http = await openHttpShop();
    const [flood, ada] = [await writer(http), await writer(http)];
    const answers = await times(120, async () => {
      const answer = await flood.writes('kenapa?');
      await http.shop.settled();
      await http.shop.clock.advance(500);
      return answer;
    });
    expect([count(answers, 201), count(answers, 429)]).toEqual([25, 95]);
    for (const { headers } of answers.filter(({ status }) => status === 429)) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    }
    const flooded = await http.call('GET', `${flood.path}/events`, { headers: flood.headers });
    const handoffs = flooded.body.events.filter(({ type }: { type: string }) => type === 'handoff-requested');
    expect(handoffs).toHaveLength(1);

    expect((await ada.writes('refund gmn ya kak')).status).toBe(201);
    await http.shop.settled();
    const { body } = await http.call('GET', `${ada.path}/events`, { headers: ada.headers });
    expect(body.events.at(-1)).toMatchObject({ author: 'bot', text: expect.stringContaining('3–7 hari') });
  });
});

describe('conversations', () => {
  it('that a visitor starts are five an hour; the open one is always theirs', async () => {
    const http = await openHttpShop();
    const headers = await http.visitor();
    const start = () => http.call('POST', '/v1/conversations', { headers });
    const leave = (id: string) => http.call('POST', `/v1/conversations/${id}/close`, { headers });
    const started = await times(5, async () => {
      const answer = await start();
      await leave(answer.body.conversationId);
      return answer;
    });
    expect(count(started, 201)).toBe(5);
    const refused = await start();
    expect(refused).toMatchObject({ status: 429, body: { detail: expect.stringContaining('60 minutes') } });
    expect(refused.headers.get('retry-after')).toBe('3600');
    await http.shop.clock.advance(hour);
    const { status, body } = await start();
    expect(status).toBe(201);
    await times(10, async () =>
      expect(await start()).toMatchObject({ status: 200, body: { conversationId: body.conversationId } }),
    );
  });

  it('that a visitor starts in fifty places at once are one', async () => {
    const http = await openHttpShop();
    const headers = await http.visitor();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => http.call('POST', '/v1/conversations', { headers })),
    );
    expect([count(answers, 201), count(answers, 200)]).toEqual([1, 49]);
  });

  it('from one address are thirty an hour, whoever starts them', async () => {
    const http = await behindProxy();
    const start = async (address: string) => {
      const headers = { ...(await http.visitor()), ...from(address) };
      return http.call('POST', '/v1/conversations', { headers });
    };
    const answers = await times(31, () => start('203.0.113.9'));
    expect([count(answers, 201), count(answers, 429)]).toEqual([30, 1]);
    expect((await start('203.0.113.10')).status).toBe(201);
  });
});

describe('new visitors', () => {
  const come = ({ call }: HttpShop, address: string) =>
    call('POST', '/v1/visitors', { headers: from(address) });

  it('from one address are as many an hour as the settings say', async () => {
    const http = await behindProxy({ LIMIT_VISITORS_PER_ADDRESS: '3' });
    const answers = await times(4, () => come(http, '203.0.113.9'));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 429]);
    expect(answers[3]?.headers.get('access-control-allow-origin')).toBe('*');
    expect(answers[3]?.headers.get('access-control-expose-headers')).toContain('retry-after');
    await http.shop.clock.advance(hour);
    expect((await come(http, '203.0.113.9')).status).toBe(201);
  });

  it('cannot have other addresses by saying so, or by changing them within one IPv6 network', async () => {
    const http = await behindProxy({ LIMIT_VISITORS_PER_ADDRESS: '3' });
    const spoofed = await times(5, (at) => come(http, `198.51.100.${at}, 203.0.113.9`));
    expect(count(spoofed, 429)).toBe(2);
    const changing = await times(5, (at) => come(http, `2001:db8:1:2::${at}`));
    expect(count(changing, 429)).toBe(2);
  });

  it('behind a proxy that nobody has named are not taken for one', async () => {
    const http = await openHttpShop(undefined, undefined, { LIMIT_VISITORS_PER_ADDRESS: '3' });
    expect(count(await times(9, (at) => come(http, `203.0.113.${at}`)), 201)).toBe(9);
  });
});

it('have no limits where the settings say so', async () => {
  const unlimited = { LIMIT_MESSAGES: 'unlimited', LIMIT_CONVERSATIONS: 'unlimited' };
  const http = await openHttpShop(undefined, await openShop(), unlimited);
  const ada = await writer(http);
  expect(count(await times(40, (at) => ada.writes(`pertanyaan ${at}`)), 201)).toBe(40);
});
