/** What was read up to `end`: `open` when the text ended first. */
type Read<T> = { readonly state: 'whole' | 'open'; readonly value: T; readonly end: number } | typeof broken;

/** The entries of an object, each with whether it was written to its end. */
export type Entries = ReadonlyMap<string, { readonly state: 'whole' | 'open'; readonly value: unknown }>;

const broken = { state: 'broken' } as const;
const deepest = 20;

/**
 * Reads the JSON object that begins at `start`, as far as the text goes, with the liberties that language models take:
 * a comma too many at the end, single quotes, line breaks in strings, needless backslashes. `open` when the text ends
 * first; a string has then what is certain of it, which is never half an escape. `broken` when no continuation makes
 * it JSON, when a key comes twice, or when it is nested absurdly.
 */
export function readObject(text: string, start: number, depth = 0): Read<Entries> {
  const entries = new Map<string, { state: 'whole' | 'open'; value: unknown }>();
  const read = readItems(text, start, '}', (at) => {
    const key = readKey(text, at);
    if (key.state !== 'whole') return key;
    if (entries.has(key.value)) return broken;
    const value = readValue(text, key.end, depth + 1);
    if (value.state !== 'broken') entries.set(key.value, value);
    return value;
  });
  return read.state === 'broken' ? broken : { ...read, value: entries };
}

function readArray(text: string, start: number, depth: number): Read<unknown[]> {
  const items: unknown[] = [];
  const read = readItems(text, start, ']', (at) => {
    const item = readValue(text, at, depth + 1);
    if (item.state !== 'broken') items.push(item.value);
    return item;
  });
  return read.state === 'broken' ? broken : { ...read, value: items };
}

/** Reads what stands between commas, from the opening bracket at `start` to the closing one. */
function readItems(
  text: string,
  start: number,
  close: string,
  readItem: (at: number) => Read<unknown>,
): Read<undefined> {
  let at = skipSpace(text, start + 1);
  while (at < text.length && text[at] !== close) {
    const item = readItem(at);
    if (item.state === 'broken') return broken;
    at = skipSpace(text, item.end);
    if (item.state === 'open' || at === text.length) return { state: 'open', value: undefined, end: at };
    if (text[at] === ',') at = skipSpace(text, at + 1);
    else if (text[at] !== close) return broken;
  }
  return { state: at < text.length ? 'whole' : 'open', value: undefined, end: at + 1 };
}

/** A key and its colon. */
function readKey(text: string, start: number): Read<string> {
  if (!isQuote(text[start])) return broken;
  const key = readString(text, start);
  if (key.state !== 'whole') return key;
  const at = skipSpace(text, key.end);
  if (at === text.length) return { ...key, state: 'open' };
  return text[at] === ':' ? { ...key, end: at + 1 } : broken;
}

function readValue(text: string, start: number, depth: number): Read<unknown> {
  const at = skipSpace(text, start);
  const first = text[at];
  if (depth > deepest) return broken;
  if (isQuote(first)) return readString(text, at);
  if (first === '[') return readArray(text, at, depth);
  if (first !== '{') return readWord(text, at);
  const read = readObject(text, at, depth);
  if (read.state === 'broken') return broken;
  return { ...read, value: Object.fromEntries([...read.value].map(([key, { value }]) => [key, value])) };
}

function readString(text: string, start: number): Read<string> {
  const quote = text[start];
  let value = '';
  let at = start + 1;
  while (at < text.length && text[at] !== quote) {
    const char = readChar(text, at);
    if (char.state === 'broken') return broken;
    value += char.value;
    at = char.end;
  }
  return { state: at < text.length ? 'whole' : 'open', value, end: at + 1 };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** A backslash before anything that needs none is dropped, as models escape Markdown too. */
function readChar(text: string, at: number): Read<string> {
  const char = text.charAt(at);
  if (char !== '\\') return { state: 'whole', value: char, end: at + 1 };
  const unfinished = { state: 'open', value: '', end: text.length } as const;
  const name = text[at + 1];
  if (name === undefined) return unfinished;
  if (name !== 'u') return { state: 'whole', value: escapes[name] ?? name, end: at + 2 };
  const digits = text.slice(at + 2, at + 6);
  if (!/^[\da-f]*$/i.test(digits)) return broken;
  if (digits.length < 4) return unfinished;
  return { state: 'whole', value: String.fromCharCode(Number.parseInt(digits, 16)), end: at + 6 };
}

/** A number, `true`, `false` or `null`: at the end of the text it may go on, so that nothing of it is certain. */
function readWord(text: string, at: number): Read<unknown> {
  const pattern = /[-+.\w]*/y;
  pattern.lastIndex = at;
  const word = pattern.exec(text)?.[0] ?? '';
  const end = at + word.length;
  if (end === text.length) return { state: 'open', value: undefined, end };
  if (words.has(word)) return { state: 'whole', value: words.get(word), end };
  return aNumber.test(word) ? { state: 'whole', value: Number(word), end } : broken;
}

const words = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const aNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i;

function skipSpace(text: string, start: number): number {
  const rest = /\S/g;
  rest.lastIndex = start;
  return rest.exec(text)?.index ?? text.length;
}

function isQuote(char: string | undefined): boolean {
  return char === '"' || char === "'";
}
