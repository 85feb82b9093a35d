import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';

/** Names and addresses are found as well as words. */
export function peopleFound({ textSearch }: Engine): Migration {
  return { up: (db) => textSearch.addPeople(db) };
}
