import { z } from 'zod';

/** One server with a file of its own, or one of several nodes on a PostgreSQL database. */
export type DatabaseConfig =
  | { readonly engine: 'sqlite'; readonly file: string }
  | { readonly engine: 'postgres'; readonly url: string };

export const databaseUrl = z
  .string()
  .regex(
    /^(?:sqlite:.+|postgres(?:ql)?:\/\/.+)/,
    'expected sqlite:FILE, such as sqlite:data/sapa.db, or postgres://USER:PASSWORD@HOST/DATABASE',
  )
  .optional();

/** The database of a URL that was checked. */
export function database(url: string): DatabaseConfig {
  const file = url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : undefined;
  return Object.freeze(file === undefined ? { engine: 'postgres', url } : { engine: 'sqlite', file });
}
