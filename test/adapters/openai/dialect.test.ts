import { describe, expect, it } from 'vitest';
import { type Dialect, firstDialect, simplerDialect } from '../../../src/adapters/openai/dialect.ts';

const richest = firstDialect('max_tokens');

describe('the way to ask a server', () => {
  it.each([
    [
      'the schema',
      400,
      "response_format Invalid parameter: 'response_format' of type 'json_schema' is not supported",
    ],
    ['the schema', 400, 'This model does not support response format `json_schema`'],
    ['the schema', 400, 'The provided JSON schema contains features not supported by xgrammar.'],
    ['the schema', 500, 'Failed to parse grammar'],
    ['the schema', 422, 'body.response_format.type: Input should be "text"'],
    ['the schema', 400, 'Streaming is not supported with response_format'],
  ])('gives up %s for status %i "%s"', (_what, status, words) => {
    expect(simplerDialect(richest, { status, words })).toEqual({ ...richest, json: 'json_object' });
  });

  it('gives up formats altogether when the simpler one is not known either', () => {
    const simpler = { ...richest, json: 'json_object' } as const;
    const objection = { status: 400, words: "'response_format.type' must be 'json_schema' or 'text'" };
    expect(simplerDialect(simpler, objection)).toEqual({ ...richest, json: 'prompt' });
  });

  it.each([
    ['max_tokens', "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."],
    ['max_completion_tokens', 'body.max_completion_tokens: Extra inputs are not permitted'],
  ] as const)('names the limit otherwise when %s is not known, once', (name, words) => {
    const dialect = firstDialect(name);
    const other = simplerDialect(dialect, { status: 400, words });
    expect(other?.tokenLimits).toEqual([name === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens']);
    expect(other && simplerDialect(other, { status: 400, words })).toBeUndefined();
  });

  it('keeps the name of a limit that is only too high', () => {
    const words = "'max_tokens' is too large: 9000. The model's maximum context length is 4096 tokens.";
    expect(simplerDialect(richest, { status: 400, words })).toBeUndefined();
  });

  it.each([
    ['stream_options', 'body.stream_options: Extra inputs are not permitted'],
    ['temperature', "temperature Unsupported value: 'temperature' does not support 0 with this model."],
    ['stream', 'stream Your organization must be verified to stream this model.'],
  ])('leaves out %s when it is not understood', (name, words) => {
    expect(simplerDialect(richest, { status: 400, words })).toEqual({ ...richest, without: [name] });
  });

  it.each([
    [401, 'Incorrect API key; response_format'],
    [429, 'Too many requests with response_format'],
    [503, 'response_format is loading'],
    [400, 'Please reduce the length of the messages.'],
    [404, 'The model `x` does not exist'],
  ])('stays as it is for status %i "%s"', (status, words) => {
    expect(simplerDialect(richest, { status, words })).toBeUndefined();
  });

  it('comes to an end however much is objected to', () => {
    const words = 'Unsupported: response_format max_tokens stream_options temperature stream';
    const tried: (Dialect | undefined)[] = [richest];
    while (tried.at(-1)) tried.push(simplerDialect(tried.at(-1) ?? richest, { status: 400, words }));
    expect(tried).toHaveLength(8);
  });
});
