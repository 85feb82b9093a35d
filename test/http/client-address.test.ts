import { describe, expect, it, onTestFinished } from 'vitest';
import { createApi } from '../../src/http/api.ts';
import { clientAddress, networkOf } from '../../src/http/client-address.ts';
import { listen } from '../../src/http/server.ts';

/** What a server that trusts these proxies takes for the address of a call from this machine. */
async function addressSeen(trusted: readonly string[], forwarded?: string): Promise<string> {
  const addressOf = clientAddress(trusted);
  const api = createApi();
  api.get('/', (c) => c.text(addressOf(c)));
  const server = await listen(api, { host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.close());
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await fetch(`http://127.0.0.1:${server.port}/`, { headers })).text();
}

describe('the address of whoever calls', () => {
  it.each([
    ['is that of the connection', [], undefined, '127.0.0.1'],
    ['is not what a stranger says it is', [], '203.0.113.9', '127.0.0.1'],
    ['is not what a stranger says, where others are trusted', ['10.0.0.1'], '203.0.113.9', '127.0.0.1'],
    ['is what a trusted proxy says', ['127.0.0.1'], '203.0.113.9', '203.0.113.9'],
    ['is what a proxy of a trusted range says', ['127.0.0.0/8'], '203.0.113.9', '203.0.113.9'],
    ['is the last that trusted proxies wrote', ['127.0.0.1'], '1.1.1.1, 203.0.113.9', '203.0.113.9'],
    [
      'is told through a chain of them',
      ['127.0.0.1', '10.0.0.0/8'],
      '1.1.1.1, 203.0.113.9, 10.1.2.3',
      '203.0.113.9',
    ],
    ['may be IPv6', ['127.0.0.1', 'fd00::/8'], '2001:db8::1, fd00::7', '2001:db8::1'],
    ['is read without a port', ['127.0.0.1'], '203.0.113.9:50123', '203.0.113.9'],
    ['is read without brackets', ['127.0.0.1'], '[2001:db8::1]:443', '2001:db8::1'],
    ['is read as IPv4 where it is', ['127.0.0.1'], '::ffff:203.0.113.9', '203.0.113.9'],
    ['is the proxy where that says nothing', ['127.0.0.1'], undefined, '127.0.0.1'],
    ['is the proxy where that says nonsense', ['127.0.0.1'], 'unknown', '127.0.0.1'],
    [
      'is the last sense before nonsense',
      ['127.0.0.1', '10.0.0.0/8'],
      '203.0.113.9, evil, 10.1.2.3',
      '10.1.2.3',
    ],
  ] as const)('%s', async (_, trusted, forwarded, address) => {
    expect(await addressSeen(trusted, forwarded)).toBe(address);
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2'],
    ['2001:db8:1:2:bbbb:0:0:7', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2'],
    ['2001:db8::7', '2001:db8:0:0'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each(['127.0.0.1', '10.7.7.7', '172.20.0.3', '192.168.1.9', '::1', 'fd12::1', 'fe80::1', 'unknown'])(
    'of %s is nobody’s in particular',
    (address) => {
      expect(networkOf(address)).toBeUndefined();
    },
  );
});
