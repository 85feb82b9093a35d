import { BlockList, isIP, isIPv6 } from 'node:net';
import type { Context } from 'hono';
import type { ApiEnv } from './api.ts';

/** Says where a request comes from: an IP address, or `unknown`. */
export type AddressOf = (c: Context<ApiEnv>) => string;

/**
 * The address of whoever calls. What `X-Forwarded-For` says counts only as far as trusted proxies, by address or range
 * such as `10.0.0.0/8`, have written it: anybody can send that header.
 */
export function clientAddress(trustedProxies: readonly string[]): AddressOf {
  const trusted = listOf(trustedProxies);
  return (c) => {
    const { remoteAddress } = c.env.incoming.socket;
    const forwarded = c.req.header('x-forwarded-for')?.split(',') ?? [];
    return firstStranger([...forwarded, remoteAddress ?? ''].map(plain), trusted);
  };
}

/** The last of the hops that is no trusted proxy. A trusted one that names no address has to stand for who is behind it. */
function firstStranger(hops: readonly string[], trusted: BlockList): string {
  let address = 'unknown';
  for (const hop of hops.toReversed()) {
    if (isIP(hop) === 0) break;
    address = hop;
    if (!includes(trusted, hop)) break;
  }
  return address;
}

/** An address without what some proxies put around it: a port, brackets, IPv4 written as IPv6. */
function plain(hop: string): string {
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/.exec(hop.trim()) ?? [];
  const address = inBrackets ?? hop.trim().replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}

/** Addresses that nobody has on the open internet: of this machine, and of the network it stands in. */
const ownNetworks = listOf([
  '127.0.0.0/8',
  '::1',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
]);

/**
 * What to count an address by, where many requests from one are suspicious: the address, or of IPv6 the network that one
 * customer has. Undefined for an address of our own network: that is a proxy nobody has named, behind which everybody is.
 */
export function networkOf(address: string): string | undefined {
  if (isIP(address) === 0 || includes(ownNetworks, address)) return undefined;
  return isIPv6(address) ? firstGroups(address).join(':') : address;
}

/** Of eight groups of an IPv6 address the first four. */
function firstGroups(address: string): readonly string[] {
  const [before = '', after] = address.toLowerCase().split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...(after === undefined ? [] : zeros), ...tail]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''));
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

function includes(list: BlockList, address: string): boolean {
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
