import type { RawBuilder } from 'kysely';

/** What the engines spell differently when tables are made. */
export interface Engine {
  /** A whole number that holds Unix ms. */
  readonly whole: 'integer' | 'bigint';
  /** Stands after every table's columns. */
  readonly table: RawBuilder<unknown>;
  /** Instead of `table`, where rows should lie in the order of their primary key. */
  readonly tableInKeyOrder: RawBuilder<unknown>;
}
