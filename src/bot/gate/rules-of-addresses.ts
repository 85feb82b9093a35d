import { type Address, addressesOf } from './addresses.ts';
import type { Evidence } from './evidence.ts';
import type { Rule } from './rule.ts';

/** Every address stands in a cited passage, or is a plain page of a host that may be linked to. */
export const addresses: Rule = {
  name: 'addresses',
  judged: 'from-the-start',
  faults: ({ text, folded }, evidence) => {
    const found =
      text.toLowerCase() === folded ? addressesOf(text) : [...addressesOf(text), ...addressesOf(folded)];
    return found.filter((address) => !isKnown(address, evidence)).map(({ found: address }) => address);
  },
};

function isKnown({ key, host }: Address, { facts, grounding }: Evidence): boolean {
  if (key === undefined) return false;
  if (key.startsWith('call:')) return facts.some(({ identifiers }) => identifiers.has(key.slice(5)));
  if (facts.some((passage) => passage.addresses.has(key) || passage.hosts.has(key))) return true;
  return host !== undefined && grounding.allowedHosts.some((allowed) => allowed.toLowerCase() === host);
}

const disguises: readonly RegExp[] = [
  /[[({<]\s*(?:dot|titik|punkt|\.|at|et|@)\s*[\])}>]/iu,
  /[\p{L}\p{N}]\s+(?:dot|titik)\s+[\p{L}\p{N}]/iu,
  /[\p{L}\p{N}](?:dot|titik)(?:com|net|org|id|co|io|me|xyz|info|example)(?!\p{L})/iu,
  /[\p{L}\p{N}]\s+[.\u3002]\s*\p{L}|\p{L}[.\u3002]\s(?:com|net|org|co|id|io|me|xyz|info|example|site|shop)(?!\p{L})/iu,
  /(?<!\p{L})(?!https?:\/\/\p{L})h\s*[tx]\s*[tx]\s*p\s*s?\s*[:;]|(?<!\p{L})www(?!\p{L})/iu,
  /\p{L}%[0-9a-f]{2}/iu,
];

/** Every disguise has one of these. */
const mayBeDisguise =
  /dot|titik|www|%[0-9a-f]|h ?[tx] ?[tx] ?p|[[({<] ?(?:punkt|\.|at|et|@) ?[\])}>]|\s[.\u3002]|[.\u3002] ?(?:com|net|org|co|id|io|me|xyz|info|example|site|shop)/;

/** "evil dot example", "evil . com", "hxxps": an address that the visitor is to put together. */
export const disguisedAddresses: Rule = {
  name: 'disguised-addresses',
  judged: 'from-the-start',
  faults: ({ folded }, { facts }) => {
    if (!mayBeDisguise.test(folded)) return [];
    return disguises.flatMap((disguise) => {
      const [found] = disguise.exec(folded) ?? [];
      const isWritten = found !== undefined && facts.some(({ lines }) => lines.includes(found));
      return found === undefined || isWritten ? [] : [found];
    });
  },
};
