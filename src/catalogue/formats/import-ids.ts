import type { SourceFormat } from '../types.ts';

/** An intent that is there already. */
export interface Present {
  readonly id: string;
  readonly source?: { readonly format: string; readonly name: string };
}

/**
 * The id of each name: of the intent that was imported under it before, else the name itself where it may be an id, else
 * one made of it. The same names give the same ids again.
 */
export function idsFor(
  names: readonly string[],
  format: SourceFormat,
  present: readonly Present[],
  topic: string,
): ReadonlyMap<string, string> {
  const imported = new Map(
    present.flatMap(({ id, source }) => (source?.format === format ? [[source.name, id] as const] : [])),
  );
  const taken = new Set(imported.values());
  const ids = new Map<string, string>();
  for (const name of names) {
    const id = imported.get(name) ?? freeId(idFrom(name, topic), taken);
    taken.add(id);
    ids.set(name, id);
  }
  return ids;
}

const valid = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/u;
const longestPart = 60;

/** `FAQ/Ask.Hours` → `faq/ask-hours`; `smalltalk.agent.age` → `smalltalk/agent-age`; what has no topic gets this one. */
function idFrom(name: string, topic: string): string {
  if (valid.test(name)) return name;
  const [first = '', ...rest] = name.includes('/') ? name.split('/') : splitAtDot(name);
  const parts = [first, ...rest].map(slug).filter((part) => part !== '');
  const id = (parts.length < 2 ? [topic, ...parts] : parts).join('/');
  return parts.length === 0 ? `${topic}/intent` : id;
}

/** Only a name that is written like a path: a sentence has dots too. */
function splitAtDot(name: string): readonly string[] {
  if (/\s/u.test(name)) return [name];
  const at = name.indexOf('.');
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');
  return words.length <= longestPart ? words : words.slice(0, longestPart).replace(/-[^-]*$/u, '');
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? id : `${id}-${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}
