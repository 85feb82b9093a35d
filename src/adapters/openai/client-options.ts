import type { ClientOptions } from 'openai';

/** Where a server is. */
export interface ServerAddress {
  readonly baseUrl: string;
  /** Absent: the server asks for none. */
  readonly apiKey?: string;
}

/** The library looks into the environment for what it is not given, and would send a key of OpenAI's anywhere. */
export function clientOptions(
  { baseUrl, apiKey }: ServerAddress,
  fetch: typeof globalThis.fetch,
): ClientOptions {
  return {
    baseURL: baseUrl,
    apiKey: apiKey ?? 'none',
    ...(apiKey === undefined ? { defaultHeaders: { authorization: null } } : {}),
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch,
  };
}
