import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { loadEnvFile } from 'node:process';
import { z } from 'zod';
import { type DatabaseConfig, database, databaseUrl } from './config/database.ts';
import { lonelyMail, type MailConfig, mail, mailFrom, smtpAddress } from './config/mail.ts';
import { limit, secret, setting } from './config/setting.ts';

/** How the server runs; everything else is content. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly database: DatabaseConfig;
  readonly intentsDir: string;
  /** Whether what editors publish is committed to the Git checkout that the intents are in. */
  readonly intentsGit: 'commit' | 'never';
  readonly publicUrl?: string;
  /** Absent: made at the first start and kept in the data folder. */
  readonly secretKey?: string;
  /** Shared with the servers of the sites, which vouch for customers with it. Absent: nobody can. */
  readonly identitySecret?: string;
  /** Whoever has it may read figures for monitoring. Absent: nobody may. */
  readonly metricsToken?: string;
  readonly logLevel: (typeof logLevels)[number];
  /** How often visitors may do what costs something; `Infinity` for no limit. */
  readonly limits: LimitsConfig;
  /** IP addresses, and ranges such as `10.0.0.0/8`, of proxies in front of the server. */
  readonly trustedProxies: readonly string[];
  /** How long what people sent and said is kept, in days; `Infinity` for ever. */
  readonly keepDays: KeepDays;
  /** Absent: files are kept in the data folder. */
  readonly s3?: S3Config;
  /** Absent: the bot answers from its intents alone. */
  readonly languageModel?: LanguageModelConfig;
  /** Absent: messages are matched without embeddings. */
  readonly embeddings?: EmbeddingsConfig;
  /** Absent: no mail is sent. */
  readonly mail?: MailConfig;
}

/** Messages in a minute, all else in an hour. */
export interface LimitsConfig {
  readonly messages: number;
  readonly messageBurst: number;
  readonly conversations: number;
  readonly conversationsPerAddress: number;
  readonly visitorsPerAddress: number;
  /** In ten minutes. */
  readonly uploads: number;
}

/** Of visitors, since they last came; of conversations, since they were over. */
export interface KeepDays {
  readonly uploads: number;
  readonly conversations: number;
  readonly visitors: number;
}

/** A bucket of a server that speaks S3. */
export interface S3Config {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A language model on a server that speaks OpenAI's chat completions. */
export interface LanguageModelConfig {
  readonly baseUrl: string;
  readonly model: string;
  /** Absent: the server asks for none. */
  readonly apiKey?: string;
  /** For one call with everything that is tried in it. */
  readonly timeoutMs: number;
  /** What may be spent in a day, questions and answers together; `Infinity` for no limit. */
  readonly dailyTokens: number;
  /** What the server calls the most tokens that an answer may have. */
  readonly tokenLimit: (typeof tokenLimits)[number];
}

/** An embedding model on a server that speaks OpenAI's embeddings. */
export interface EmbeddingsConfig {
  readonly baseUrl: string;
  readonly model: string;
  /** Absent: the server asks for none. */
  readonly apiKey?: string;
  /** How long a visitor's message may wait for it. */
  readonly timeoutMs: number;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const tokenLimits = ['max_tokens', 'max_completion_tokens'] as const;

const address = z
  .url({ protocol: /^https?$/, error: 'expected an address such as https://api.openai.com/v1' })
  .regex(/^(?!.*\/(?:chat\/completions|embeddings)\/?$)/, 'expected the address that ends with /v1')
  .regex(/^[^@]*$/, 'expected an address without a name or password')
  .optional();
const key = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'expected a key without spaces')
  .optional();

const proxies = z
  .string()
  .default('')
  .transform((list) => list.split(/[\s,]+/).filter((range) => range !== ''))
  .refine(
    (ranges) => ranges.every(isRange),
    'expected IP addresses or ranges such as 10.0.0.0/8, with commas between',
  );

function isRange(range: string): boolean {
  const [, address = '', bits = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(range) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(bits) <= (version === 4 ? 32 : 128);
}

const environment = z.object({
  PORT: setting(z.coerce.number('expected a number').int().min(0).max(65_535).default(3000)),
  HOST: setting(z.string().default('127.0.0.1')),
  DATA_DIR: setting(z.string().default('data')),
  DATABASE_URL: setting(databaseUrl),
  INTENTS_DIR: setting(z.string().default('intents')),
  INTENTS_GIT: setting(z.enum(['commit', 'never'], 'expected commit or never').default('never')),
  PUBLIC_URL: setting(
    z.url({ protocol: /^https?$/, error: 'expected an address such as https://chat.example.org' }).optional(),
  ),
  IDENTITY_SECRET: secret(32),
  SECRET_KEY: secret(32),
  METRICS_TOKEN: secret(16),
  LOG_LEVEL: setting(z.enum(logLevels, `expected one of ${logLevels.join(', ')}`).default('info')),
  TRUSTED_PROXIES: setting(proxies),
  LIMIT_MESSAGES: limit(20),
  LIMIT_MESSAGE_BURST: limit(5),
  LIMIT_CONVERSATIONS: limit(5),
  LIMIT_CONVERSATIONS_PER_ADDRESS: limit(30),
  LIMIT_VISITORS_PER_ADDRESS: limit(120),
  LIMIT_UPLOADS: limit(5),
  RETENTION_UPLOADS_DAYS: limit(90),
  RETENTION_CONVERSATIONS_DAYS: limit(365),
  RETENTION_VISITORS_DAYS: limit(30),
  FILES_S3_ENDPOINT: setting(
    z
      .url({ protocol: /^https?$/, error: 'expected an address such as https://s3.example.com' })
      .regex(/^[^@?#]*$/, 'expected an address without a name, password or query')
      .optional(),
  ),
  FILES_S3_BUCKET: setting(
    z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'expected the name of a bucket')
      .optional(),
  ),
  FILES_S3_REGION: setting(z.string().default('us-east-1')),
  FILES_S3_ACCESS_KEY_ID: setting(key),
  FILES_S3_SECRET_ACCESS_KEY: setting(key),
  SMTP_URL: setting(smtpAddress),
  MAIL_FROM: setting(mailFrom),
  LLM_BASE_URL: setting(address),
  LLM_MODEL: setting(z.string().optional()),
  LLM_API_KEY: setting(key),
  LLM_TIMEOUT_MS: setting(z.coerce.number('expected a number').int().min(1_000).max(20_000).default(20_000)),
  LLM_DAILY_TOKENS: setting(
    z
      .union(
        [z.literal('unlimited'), z.coerce.number().int().min(1)],
        'expected a number of tokens, or unlimited',
      )
      .default(2_000_000),
  ),
  LLM_TOKEN_LIMIT: setting(
    z.enum(tokenLimits, `expected one of ${tokenLimits.join(', ')}`).default('max_tokens'),
  ),
  LLM_EMBED_MODEL: setting(z.string().optional()),
  LLM_EMBED_BASE_URL: setting(address),
  LLM_EMBED_API_KEY: setting(key),
  LLM_EMBED_TIMEOUT_MS: setting(z.coerce.number('expected a number').int().min(20).max(5_000).default(300)),
});

/** The environment has settings that cannot be used; the message names all of them. */
export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(`These settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Takes settings from the file `.env` of the working directory, where there is one; what the environment says wins. */
export function loadDotEnv(): void {
  if (existsSync('.env')) loadEnvFile('.env');
}

/** Reads the settings from the environment. Throws ConfigError with every fault at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = environment.safeParse(env);
  const issues = parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  const faults = [...issues, ...lonelySettings(env)];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const said = parsed.data;
  return Object.freeze({
    port: said.PORT,
    host: said.HOST,
    dataDir: said.DATA_DIR,
    database: database(said.DATABASE_URL ?? `sqlite:${said.DATA_DIR}/sapa.db`),
    intentsDir: said.INTENTS_DIR,
    intentsGit: said.INTENTS_GIT,
    ...(said.PUBLIC_URL === undefined ? {} : { publicUrl: said.PUBLIC_URL }),
    ...(said.SECRET_KEY === undefined ? {} : { secretKey: said.SECRET_KEY }),
    ...(said.IDENTITY_SECRET === undefined ? {} : { identitySecret: said.IDENTITY_SECRET }),
    ...(said.METRICS_TOKEN === undefined ? {} : { metricsToken: said.METRICS_TOKEN }),
    logLevel: said.LOG_LEVEL,
    limits: Object.freeze({
      messages: said.LIMIT_MESSAGES,
      messageBurst: said.LIMIT_MESSAGE_BURST,
      conversations: said.LIMIT_CONVERSATIONS,
      conversationsPerAddress: said.LIMIT_CONVERSATIONS_PER_ADDRESS,
      visitorsPerAddress: said.LIMIT_VISITORS_PER_ADDRESS,
      uploads: said.LIMIT_UPLOADS,
    }),
    trustedProxies: said.TRUSTED_PROXIES,
    keepDays: Object.freeze({
      uploads: said.RETENTION_UPLOADS_DAYS,
      conversations: said.RETENTION_CONVERSATIONS_DAYS,
      visitors: said.RETENTION_VISITORS_DAYS,
    }),
    ...s3(said),
    ...languageModel(said),
    ...embeddings(said),
    ...mail(said),
  });
}

/** Settings that mean nothing without another. */
function lonelySettings(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const hasAddress = Boolean(env.LLM_BASE_URL);
  const missing = (name: string, why: string): string => `${name}: is missing; ${why}`;
  const s3Names = [
    'FILES_S3_ENDPOINT',
    'FILES_S3_BUCKET',
    'FILES_S3_ACCESS_KEY_ID',
    'FILES_S3_SECRET_ACCESS_KEY',
  ];
  const s3Missing = s3Names.some((name) => env[name]) ? s3Names.filter((name) => !env[name]) : [];
  const both = 'LLM_BASE_URL and LLM_MODEL belong together, and without both there is no model';
  return [
    ...s3Missing.map((name) => missing(name, `${s3Names.join(', ')} belong together`)),
    ...(hasAddress && !env.LLM_MODEL && !env.LLM_EMBED_MODEL ? [missing('LLM_MODEL', both)] : []),
    ...(!hasAddress && env.LLM_MODEL ? [missing('LLM_BASE_URL', both)] : []),
    ...(!hasAddress && !env.LLM_EMBED_BASE_URL && env.LLM_EMBED_MODEL
      ? [missing('LLM_EMBED_BASE_URL', 'LLM_EMBED_MODEL needs it, or LLM_BASE_URL')]
      : []),
    ...(env.LLM_EMBED_BASE_URL && !env.LLM_EMBED_MODEL
      ? [missing('LLM_EMBED_MODEL', 'without it there are no embeddings')]
      : []),
    ...lonelyMail(env).map((name) =>
      missing(name, 'SMTP_URL, MAIL_FROM and PUBLIC_URL belong together, and without them no mail is sent'),
    ),
  ];
}

function s3(said: z.infer<typeof environment>): { readonly s3?: S3Config } {
  const { FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: bucket, FILES_S3_REGION: region } = said;
  const { FILES_S3_ACCESS_KEY_ID: accessKeyId, FILES_S3_SECRET_ACCESS_KEY: secretAccessKey } = said;
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return {};
  return { s3: Object.freeze({ endpoint, bucket, region, accessKeyId, secretAccessKey }) };
}

function languageModel(said: z.infer<typeof environment>): { readonly languageModel?: LanguageModelConfig } {
  if (said.LLM_BASE_URL === undefined || said.LLM_MODEL === undefined) return {};
  const languageModel = Object.freeze({
    baseUrl: said.LLM_BASE_URL,
    model: said.LLM_MODEL,
    ...(said.LLM_API_KEY === undefined ? {} : { apiKey: said.LLM_API_KEY }),
    timeoutMs: said.LLM_TIMEOUT_MS,
    dailyTokens: said.LLM_DAILY_TOKENS === 'unlimited' ? Infinity : said.LLM_DAILY_TOKENS,
    tokenLimit: said.LLM_TOKEN_LIMIT,
  });
  return { languageModel };
}

/** A server of its own gets no key but its own. */
function embeddings(said: z.infer<typeof environment>): { readonly embeddings?: EmbeddingsConfig } {
  const { LLM_EMBED_MODEL: model, LLM_EMBED_BASE_URL: own, LLM_BASE_URL: shared } = said;
  const baseUrl = own ?? shared;
  if (model === undefined || baseUrl === undefined) return {};
  const apiKey = said.LLM_EMBED_API_KEY ?? (own === undefined ? said.LLM_API_KEY : undefined);
  const embeddings = Object.freeze({
    baseUrl,
    model,
    ...(apiKey === undefined ? {} : { apiKey }),
    timeoutMs: said.LLM_EMBED_TIMEOUT_MS,
  });
  return { embeddings };
}
