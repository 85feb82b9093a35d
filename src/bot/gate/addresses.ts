/** What a visitor could open, write to or call: as found, and in the one form by which two are the same. */
export interface Address {
  readonly found: string;
  /** `page:host/path`, `mail:name@host` or `call:digits`; absent: nothing that may be in an answer. */
  readonly key?: string;
  readonly host?: string;
}

const linkTargets = /\]\s*\(([^)\n]*)\)?/gu;
const withScheme = /[\p{L}\p{N}+.-]*:[\\/]{2}[^\s<>"'()[\]]*/giu;
const withoutScheme = /(?<![:\p{L}\p{N}])[\\/]{2}[^\s/\\]+/gu;
const mailsAndHandles = /[\p{L}\p{N}._%+-]*@[\p{L}\p{N}_](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?/gu;
const dot = '[.\\u2024\\u3002\\uff0e\\uff61]';
const bareHosts = new RegExp(
  `(?<![\\p{L}\\p{N}@._/\\\\%+-])(?:[\\p{L}\\p{N}_-]+${dot})+\\p{L}{2,}(?![\\p{L}\\p{N}@])(?:[/?#:\\\\][^\\s<>"'()\\[\\]]*)?`,
  'gu',
);
const closing = /[.,;:!?*_'"”’]+$/u;

const dotted = /[.\u2024\u3002\uff0e\uff61]\D/;

/** All addresses of a text: links, bare hosts, e-mail addresses and handles, however they are written. */
export function addressesOf(text: string): readonly Address[] {
  const lower = text.toLowerCase();
  const found: Address[] = [];
  if (lower.includes(']')) {
    for (const [, target = ''] of lower.matchAll(linkTargets)) found.push(linkTo(target.trim()));
  }
  for (const word of lower.split(/\s+/)) found.push(...addressesInWord(word));
  return found;
}

function addressesInWord(word: string): readonly Address[] {
  const found: Address[] = [];
  if (/[\\/]{2}/.test(word)) {
    for (const [address] of word.matchAll(withScheme)) found.push(page(address));
    for (const [address] of word.matchAll(withoutScheme)) found.push({ found: address });
  }
  if (word.includes('@')) {
    for (const [address] of word.matchAll(mailsAndHandles))
      found.push({ found: address, key: `mail:${address}` });
  }
  if (dotted.test(word)) for (const [address] of word.matchAll(bareHosts)) found.push(page(address));
  return found;
}

const written = /\]\([^)\n]*\)|https?:\/\/[^\s<>"'()[\]]+/giu;
const writtenMails = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}._-]+/giu;

/** A text without its addresses, the words of a link kept: addresses are judged by themselves. */
export function withoutAddresses(text: string): string {
  const hasPages = text.includes('](') || text.includes('://');
  const unlinked = hasPages ? text.replace(written, (found) => (found.startsWith(']') ? ']' : ' ')) : text;
  return unlinked.includes('@') ? unlinked.replace(writtenMails, ' ') : unlinked;
}

function linkTo(target: string): Address {
  if (target.startsWith('mailto:')) return { found: target, key: `mail:${target.slice(7)}` };
  if (target.startsWith('tel:')) return { found: target, key: `call:${callKey(target)}` };
  return /^https?:\/\//.test(target) ? page(target) : { found: target };
}

function callKey(target: string): string {
  return target.replace(/\D/g, '').replace(/^62/, '0');
}

/** A page on the web; one with a name, a password or a port in it is none of ours. */
function page(found: string): Address {
  const shown = found.replace(closing, '');
  const written = /^[\p{L}\p{N}+.-]*:[\\/]{2}/iu.test(shown) ? shown : `https://${shown}`;
  if (!URL.canParse(written)) return { found };
  const { protocol, username, password, port, hostname, pathname, search, hash } = new URL(written);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '' || port !== '') return { found };
  const path = `${pathname.replace(/\/+$/, '')}${search}${hash}`;
  return {
    found,
    key: `page:${hostname}${path}`,
    ...(path === '' || isPlain(search) ? { host: hostname } : {}),
  };
}

/** Without a query: an address of a host that may be linked to must not lead on to another. */
function isPlain(search: string): boolean {
  return search === '';
}
