import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const LLM_BASE_URL = 'http://127.0.0.1:11434/v1';
const LLM_MODEL = 'small-model';
const LLM_EMBED_MODEL = 'embedding-model';

describe('the settings', () => {
  it('need nothing, and then there is no language model', () => {
    expect(readConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1' });
    expect(readConfig({})).not.toHaveProperty('languageModel');
  });

  it('have usual limits, which can be others or none', () => {
    expect(readConfig({}).limits).toEqual({
      messages: 20,
      messageBurst: 5,
      conversations: 5,
      conversationsPerAddress: 30,
      visitorsPerAddress: 120,
      uploads: 5,
    });
    const said = {
      LIMIT_MESSAGES: '60',
      LIMIT_CONVERSATIONS_PER_ADDRESS: 'unlimited',
      LIMIT_CONVERSATIONS: '',
    };
    expect(readConfig(said).limits).toMatchObject({
      messages: 60,
      conversationsPerAddress: Infinity,
      conversations: 5,
    });
  });

  const bucket = {
    FILES_S3_ENDPOINT: 'https://s3.example.com',
    FILES_S3_BUCKET: 'sapa-files',
    FILES_S3_ACCESS_KEY_ID: 'id',
    FILES_S3_SECRET_ACCESS_KEY: 'secret',
  };

  it('keep files in a bucket only where all of it is said', () => {
    expect(readConfig({ FILES_S3_REGION: 'eu-1' })).not.toHaveProperty('s3');
    expect(readConfig(bucket).s3).toEqual({
      endpoint: 'https://s3.example.com',
      bucket: 'sapa-files',
      region: 'us-east-1',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
    });
    expect(() => readConfig({ ...bucket, FILES_S3_BUCKET: '' })).toThrow('FILES_S3_BUCKET: is missing');
    expect(() => readConfig({ ...bucket, FILES_S3_BUCKET: 'A/b' })).toThrow('expected the name of a bucket');
    expect(() => readConfig({ ...bucket, FILES_S3_ENDPOINT: 'https://id:secret@s3.example.com' })).toThrow(
      'expected an address without a name',
    );
  });

  it.each(['0', '-1', '2.5', 'none', 'Infinity'])('take %s for no limit', (LIMIT_MESSAGES) => {
    const words = 'LIMIT_MESSAGES: expected a number from 1 on, or unlimited';
    expect(() => readConfig({ LIMIT_MESSAGES })).toThrow(words);
  });

  it('trust no proxy but those that are named', () => {
    expect(readConfig({}).trustedProxies).toEqual([]);
    const TRUSTED_PROXIES = '127.0.0.1, 10.0.0.0/8 ::1,fd00::/8';
    expect(readConfig({ TRUSTED_PROXIES }).trustedProxies).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
      '::1',
      'fd00::/8',
    ]);
  });

  it.each(['proxy.example', '10.0.0.0/33', '10.0.0', '::1/129', '*', '10.0.0.0/8/8'])(
    'do not take %s for a proxy',
    (TRUSTED_PROXIES) => {
      expect(() => readConfig({ TRUSTED_PROXIES })).toThrow('TRUSTED_PROXIES: expected IP addresses');
    },
  );

  it('turn the language model on by its address and its name', () => {
    expect(readConfig({ LLM_BASE_URL, LLM_MODEL }).languageModel).toEqual({
      baseUrl: LLM_BASE_URL,
      model: LLM_MODEL,
      timeoutMs: 20_000,
      dailyTokens: 2_000_000,
      tokenLimit: 'max_tokens',
    });
  });

  it('take the rest about the language model as it is said', () => {
    const said = {
      LLM_API_KEY: 'sk-1',
      LLM_TIMEOUT_MS: '12000',
      LLM_DAILY_TOKENS: 'unlimited',
      LLM_TOKEN_LIMIT: 'max_completion_tokens',
    };
    expect(readConfig({ LLM_BASE_URL, LLM_MODEL, ...said }).languageModel).toMatchObject({
      apiKey: 'sk-1',
      timeoutMs: 12_000,
      dailyTokens: Number.POSITIVE_INFINITY,
      tokenLimit: 'max_completion_tokens',
    });
  });

  it('turn embeddings on by a name, on a server of their own or that of the language model', () => {
    expect(readConfig({ LLM_BASE_URL, LLM_MODEL })).not.toHaveProperty('embeddings');
    const shared = { LLM_BASE_URL, LLM_API_KEY: 'sk-1', LLM_EMBED_MODEL };
    expect(readConfig(shared).embeddings).toEqual({
      baseUrl: LLM_BASE_URL,
      model: LLM_EMBED_MODEL,
      apiKey: 'sk-1',
      timeoutMs: 300,
    });
    const own = { LLM_EMBED_BASE_URL: 'http://127.0.0.1:8081/v1', LLM_EMBED_TIMEOUT_MS: '500' };
    expect(readConfig({ LLM_EMBED_MODEL, ...own }).embeddings).toEqual({
      baseUrl: own.LLM_EMBED_BASE_URL,
      model: LLM_EMBED_MODEL,
      timeoutMs: 500,
    });
    expect(readConfig({ ...shared, ...own, LLM_EMBED_API_KEY: 'sk-2' }).embeddings?.apiKey).toBe('sk-2');
  });

  it('send the key of the language model to no other server', () => {
    const own = { LLM_EMBED_MODEL, LLM_EMBED_BASE_URL: 'http://127.0.0.1:8081/v1' };
    const { embeddings } = readConfig({ LLM_BASE_URL, LLM_MODEL, LLM_API_KEY: 'sk-1', ...own });
    expect(embeddings).not.toHaveProperty('apiKey');
  });

  it.each([
    ['LLM_MODEL', { LLM_BASE_URL }],
    ['LLM_EMBED_BASE_URL', { LLM_EMBED_MODEL }],
    ['LLM_EMBED_MODEL', { LLM_EMBED_BASE_URL: LLM_BASE_URL }],
    ['LLM_EMBED_BASE_URL', { LLM_EMBED_MODEL, LLM_EMBED_BASE_URL: 'http://127.0.0.1/v1/embeddings' }],
    ['LLM_EMBED_TIMEOUT_MS', { LLM_BASE_URL, LLM_EMBED_MODEL, LLM_EMBED_TIMEOUT_MS: '60000' }],
    ['LLM_BASE_URL', { LLM_MODEL }],
    ['LLM_MODEL', { LLM_BASE_URL, LLM_MODEL: '' }],
    ['LLM_BASE_URL', { LLM_MODEL, LLM_BASE_URL: 'ftp://127.0.0.1/v1' }],
    ['LLM_BASE_URL', { LLM_MODEL, LLM_BASE_URL: 'http://127.0.0.1/v1/chat/completions' }],
    ['LLM_BASE_URL', { LLM_MODEL, LLM_BASE_URL: 'http://me:secret@127.0.0.1/v1' }],
    ['LLM_API_KEY', { LLM_BASE_URL, LLM_MODEL, LLM_API_KEY: 'sk-1\nsk-2' }],
    ['LLM_TIMEOUT_MS', { LLM_BASE_URL, LLM_MODEL, LLM_TIMEOUT_MS: '20' }],
    ['LLM_DAILY_TOKENS', { LLM_BASE_URL, LLM_MODEL, LLM_DAILY_TOKENS: '0' }],
    ['IDENTITY_SECRET', { IDENTITY_SECRET: 'too short' }],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'too short' }],
    ['LLM_TOKEN_LIMIT', { LLM_BASE_URL, LLM_MODEL, LLM_TOKEN_LIMIT: 'tokens' }],
  ])('cannot be used when %s is like in %j', (name, env) => {
    expect(() => readConfig(env)).toThrowError(new RegExp(`^ {2}${name}: `, 'm'));
  });

  it('turn mail on with three together, and lead links to where visitors come', () => {
    const mail = { SMTP_URL: 'smtps://sapa:secret@mail.example.com', MAIL_FROM: 'halo@example.com' };
    expect(readConfig({ ...mail, PUBLIC_URL: 'https://chat.example.com/' }).mail).toEqual({
      url: mail.SMTP_URL,
      from: mail.MAIL_FROM,
      publicUrl: 'https://chat.example.com',
    });
    expect(readConfig({ PUBLIC_URL: 'https://chat.example.com/' })).not.toHaveProperty('mail');
    expect(faultsOf(mail)).toMatch(/PUBLIC_URL: is missing/);
    expect(faultsOf({ ...mail, MAIL_FROM: '' })).toMatch(/MAIL_FROM: is missing.*\n.*PUBLIC_URL: is missing/);
    expect(faultsOf({ ...mail, SMTP_URL: 'http://mail.example.com' })).toMatch(/SMTP_URL: expected/);
    expect(faultsOf({ ...mail, MAIL_FROM: 'Halo <halo@example.com>' })).toMatch(/MAIL_FROM: expected/);
    expect(faultsOf(mail)).not.toContain('secret');
  });

  it('are named all at once where they cannot be used, and no key with them', () => {
    const env = { PORT: 'many', LLM_MODEL, LLM_API_KEY: 'sk canary' };
    expect(faultsOf(env)).toMatch(/PORT:.*\n.*LLM_API_KEY:.*\n.*LLM_BASE_URL: is missing/);
    expect(faultsOf(env)).not.toContain('canary');
  });
});

function faultsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    return error instanceof ConfigError ? error.message : String(error);
  }
}
