import { describe, expect, it } from 'vitest';
import { metricsText } from '../../src/http/metrics-text.ts';
import { openHttpShop } from '../support/http-shop.ts';

const METRICS_TOKEN = 'a-token-for-monitoring';
const authorization = `Bearer ${METRICS_TOKEN}`;

describe('the figures for monitoring', () => {
  it('are there for who has the token, per department, in the format of Prometheus', async () => {
    const { shop, call } = await openHttpShop(undefined, undefined, { METRICS_TOKEN });
    const ada = await shop.visitor();
    await ada.says('saya mau ngomong sama manusia');
    const { status, headers, body } = await call('GET', '/metrics', { headers: { authorization } });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const lines = String(body).split('\n');
    expect(lines).toContain('# TYPE sapa_conversations_waiting gauge');
    expect(lines).toContain('sapa_conversations_waiting{department="general"} 1');
    expect(lines).toContain('sapa_conversations_overdue{department="general"} 0');
    expect(lines).toContain('sapa_waits_told_last_day{department="sales"} 0');
    expect(lines.filter((line) => line.startsWith('sapa_wait_range_held_ratio'))).toEqual([]);
  });

  it.each([
    ['nothing', {}],
    ['another token', { authorization: `${authorization}x` }],
    ['the token alone', { authorization: METRICS_TOKEN }],
  ])('are refused to who sends %s', async (_, headers) => {
    const { call } = await openHttpShop(undefined, undefined, { METRICS_TOKEN });
    const answer = await call('GET', '/metrics', { headers });
    expect(answer.status).toBe(401);
    expect(JSON.stringify(answer.body)).not.toContain('sapa_');
  });

  it('are nowhere while there is no token', async () => {
    const { call } = await openHttpShop();
    for (const said of [{}, { authorization: 'Bearer undefined' }, { authorization: 'Bearer ' }])
      expect((await call('GET', '/metrics', { headers: said })).status).toBe(404);
  });

  it('name units, and take any name of a department', () => {
    const figures = {
      waiting: 3,
      overdue: 1,
      waits: 40,
      told: 30,
      held: 0.9,
      medianErrorMs: 90_500,
      medianWidthMs: 300_000,
    };
    const text = metricsText(new Map([['a"b\\c\nd', figures]]));
    const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const at = '{department="a\\"b\\\\c\\nd"}';
    expect(samples).toEqual([
      `sapa_conversations_waiting${at} 3`,
      `sapa_conversations_overdue${at} 1`,
      `sapa_waits_last_day${at} 40`,
      `sapa_waits_told_last_day${at} 30`,
      `sapa_wait_range_held_ratio${at} 0.9`,
      `sapa_wait_estimate_median_error_seconds${at} 90.5`,
      `sapa_wait_range_median_width_seconds${at} 300`,
    ]);
    expect(text.endsWith('\n')).toBe(true);
  });
});
