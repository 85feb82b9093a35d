import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { z } from 'zod';

/** How the server runs; everything else is content. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseFile: string;
  readonly intentsDir: string;
  readonly publicUrl?: string;
  /** Absent: made at the first start and kept in the data folder. */
  readonly secretKey?: string;
  readonly logLevel: (typeof logLevels)[number];
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** An empty setting counts as left out, as `.env` files often have them. */
function setting<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema);
}

const environment = z.object({
  PORT: setting(z.coerce.number('expected a number').int().min(0).max(65_535).default(3000)),
  HOST: setting(z.string().default('127.0.0.1')),
  DATA_DIR: setting(z.string().default('data')),
  DATABASE_URL: setting(
    z
      .string()
      .regex(/^sqlite:.+/, 'expected sqlite:FILE, such as sqlite:data/sapa.db')
      .optional(),
  ),
  INTENTS_DIR: setting(z.string().default('intents')),
  PUBLIC_URL: setting(
    z.url({ protocol: /^https?$/, error: 'expected an address such as https://chat.example.org' }).optional(),
  ),
  SECRET_KEY: setting(z.string().min(32, 'expected at least 32 characters').optional()),
  LOG_LEVEL: setting(z.enum(logLevels, `expected one of ${logLevels.join(', ')}`).default('info')),
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
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  const said = parsed.data;
  return Object.freeze({
    port: said.PORT,
    host: said.HOST,
    dataDir: said.DATA_DIR,
    databaseFile: said.DATABASE_URL?.slice('sqlite:'.length) ?? `${said.DATA_DIR}/sapa.db`,
    intentsDir: said.INTENTS_DIR,
    ...(said.PUBLIC_URL === undefined ? {} : { publicUrl: said.PUBLIC_URL }),
    ...(said.SECRET_KEY === undefined ? {} : { secretKey: said.SECRET_KEY }),
    logLevel: said.LOG_LEVEL,
  });
}
