/** Which of the many ways to ask a server understands. */
export interface Dialect {
  /** How it is told that the answer has to be JSON: by the schema, by the word, or by the prompt alone. */
  readonly json: 'json_schema' | 'json_object' | 'prompt';
  /** Names for the most tokens that an answer may have: the first is used, the others were not tried yet. */
  readonly tokenLimits: readonly [TokenLimit, ...TokenLimit[]];
  /** What is left out of the request. */
  readonly without: readonly Extra[];
}

export type TokenLimit = 'max_tokens' | 'max_completion_tokens';

/** Helpful, but not understood everywhere. */
export type Extra = 'stream_options' | 'temperature' | 'stream';

/** What a server said when it did not take a request. */
export interface Objection {
  readonly status: number;
  /** The parameter that it names, and its message. */
  readonly words: string;
}

/** The richest way, to begin with. */
export function firstDialect(tokenLimit: TokenLimit): Dialect {
  const other = tokenLimit === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
  return { json: 'json_schema', tokenLimits: [tokenLimit, other], without: [] };
}

/**
 * The next simpler way to ask after this objection; undefined when it is about something else. However often it is
 * asked, it comes to an end: nothing that was given up comes back.
 */
export function simplerDialect(dialect: Dialect, { status, words }: Objection): Dialect | undefined {
  if (!objectingStatus.has(status)) return undefined;
  if (dialect.json !== 'prompt' && aboutJson.test(words)) {
    return { ...dialect, json: dialect.json === 'json_schema' ? 'json_object' : 'prompt' };
  }
  const [, otherLimit] = dialect.tokenLimits;
  if (otherLimit !== undefined && aboutTokenLimit.test(words) && saysUnknown.test(words)) {
    return { ...dialect, tokenLimits: [otherLimit] };
  }
  const extra = extras.find(({ name, about }) => !dialect.without.includes(name) && about.test(words));
  return extra && { ...dialect, without: [...dialect.without, extra.name] };
}

/** Some servers call it their own fault. */
const objectingStatus = new Set([400, 404, 422, 500, 501]);

const aboutJson = /response_format|json[ _]?(?:schema|object|mode)|structured.?output|grammar|guided/i;
const aboutTokenLimit = /max_(?:completion_)?tokens/i;
/** A limit that is too high is another matter: under another name it might not be heeded at all. */
const saysUnknown =
  /un(?:supported|known|recogni[sz]ed|expected)|not (?:supported|permitted|allowed)|instead|extra/i;

const extras: readonly { readonly name: Extra; readonly about: RegExp }[] = [
  { name: 'stream_options', about: /stream_options|include_usage/i },
  { name: 'temperature', about: /temperature/i },
  { name: 'stream', about: /\bstream(?:ing)?\b/i },
];
