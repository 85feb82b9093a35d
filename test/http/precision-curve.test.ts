import { describe, expect, it } from 'vitest';
import { precisionCurve } from '../../src/protocol/content-rest.ts';
import { openHttpShop } from '../support/http-shop.ts';

const path = '/v1/content/precision-curve';

describe('the precision curve', () => {
  it('tells an editor how sure the bot must be, and what other thresholds would give', async () => {
    const { call, agent, shop, faults } = await openHttpShop();
    const { status, body } = await call('GET', path, { headers: await agent({ role: 'editor' }) });
    const { catalogue, model } = shop.deps.published();
    expect(status).toBe(200);
    expect(precisionCurve.strict().parse(body)).toEqual(body);
    expect(body).toMatchObject({
      precision: catalogue.settings.precision,
      thresholds: model.thresholds,
      model: 'live',
      catalogueVersion: catalogue.version,
    });
    expect(body.curve.length).toBeGreaterThan(10);
    expect(body.curve.length).toBeLessThanOrEqual(101);
    expect(faults).toEqual([]);
  });

  it('falls in confidence as more is answered, and answers nearly all at its end', async () => {
    const { call, agent } = await openHttpShop();
    const { body } = await call('GET', path, { headers: await agent({ role: 'admin' }) });
    const { curve } = precisionCurve.parse(body);
    expect(curve).toEqual(curve.toSorted((a, b) => b.confidence - a.confidence));
    expect(curve).toEqual(curve.toSorted((a, b) => a.coverage - b.coverage));
    expect(curve.at(-1)?.coverage).toBeCloseTo(1);
  });

  it('says what share of the messages is answered, asked back about, and left to people', async () => {
    const { call, agent } = await openHttpShop();
    const { body } = await call('GET', path, { headers: await agent({ role: 'supervisor' }) });
    const { expected, curve, thresholds, precision } = precisionCurve.parse(body);
    const { answered = 0, askedBack = 0, toPeople = 0 } = expected ?? {};
    expect(answered + askedBack + toPeople).toBeCloseTo(1);
    expect(toPeople).toBeGreaterThan(0);
    const last = curve.findLast(({ confidence }) => confidence >= thresholds.answer);
    expect(answered).toBe(last?.coverage);
    expect(last?.precision).toBeGreaterThan(precision - 0.02);
  });

  it.each([
    ['an agent', 'agent', 403],
    ['an editor', 'editor', 200],
    ['a supervisor', 'supervisor', 200],
    ['an admin', 'admin', 200],
  ] as const)('gives %s (%s) %i', async (_who, role, status) => {
    const { call, agent } = await openHttpShop();
    expect((await call('GET', path, { headers: await agent({ role }) })).status).toBe(status);
  });

  it('is for nobody who is not logged in, and for no other site', async () => {
    const { call, agent, visitor } = await openHttpShop();
    expect((await call('GET', path)).status).toBe(401);
    expect((await call('GET', path, { headers: await visitor() })).status).toBe(401);
    const headers = { ...(await agent({ role: 'admin' })), 'sec-fetch-site': 'cross-site' };
    expect((await call('GET', path, { headers })).status).toBe(403);
  });
});
