import type { Kysely, RawBuilder } from 'kysely';
import type { TextSearch } from './text-search.ts';

/** What the engines spell differently when tables are made. */
export interface Engine {
  /** A whole number that holds Unix ms. */
  readonly whole: 'integer' | 'bigint';
  /** Stands after every table's columns. */
  readonly table: RawBuilder<unknown>;
  /** Instead of `table`, where rows should lie in the order of their primary key. */
  readonly tableInKeyOrder: RawBuilder<unknown>;
  readonly textSearch: TextSearch;
  /** Makes what only nodes need that share the database; absent where none do. */
  readonly createNodeTables?: (db: Kysely<unknown>) => Promise<void>;
}
