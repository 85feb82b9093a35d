import { expect, it } from 'vitest';
import { deviceOf } from '../../src/http/device.ts';
import { openHttpShop } from '../support/http-shop.ts';

const phone =
  'Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36';

it.each([
  [phone, { kind: 'phone', browser: 'Chrome 141', system: 'Android 14' }],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.2 Mobile/15E148 Safari/604.1',
    { kind: 'phone', browser: 'Safari 18', system: 'iOS 18' },
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    { kind: 'desktop', browser: 'Chrome 141', system: 'Windows 10' },
  ],
  ['node', undefined],
  ['', undefined],
  [undefined, undefined],
])('reads %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toEqual(device);
});

it('is not held up by what no browser says', () => {
  const started = performance.now();
  deviceOf(`Mozilla/5.0 (${'Android; '.repeat(20_000)}`);
  deviceOf('<script>alert(1)</script>'.repeat(4000));
  expect(performance.now() - started).toBeLessThan(500);
});

it('is kept with the conversation, for agents only', async () => {
  const { call, visitor, agent } = await openHttpShop();
  const ada = { ...(await visitor()), 'user-agent': phone };
  const { body } = await call('POST', '/v1/conversations', { headers: ada });
  expect(JSON.stringify(body)).not.toContain('Chrome');
  const events = await call('GET', `/v1/conversations/${body.conversationId}/events?after=0`, {
    headers: ada,
  });
  expect(JSON.stringify(events.body)).not.toContain('Android');
  const seen = await call('GET', `/v1/agent/conversations/${body.conversationId}`, {
    headers: await agent({ role: 'supervisor' }),
  });
  expect(seen.body.conversation.device).toEqual({
    kind: 'phone',
    browser: 'Chrome 141',
    system: 'Android 14',
  });
});
