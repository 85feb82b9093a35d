import { sql } from 'kysely';
import type { FoundRow, TextSearch } from '../sql/text-search.ts';

/** PostgreSQL's own text search over the events themselves, so that there is nothing to keep in step with them. */
export const postgresTextSearch: TextSearch = {
  async create(db) {
    await sql`create index events_search on events using gin (${words}) where ${searched}`.execute(db);
  },

  find(wanted, visible, limit) {
    // Only letters and digits come here, so that nothing in it is a sign of the query language.
    const query = wanted.map((word) => `${word}:*`).join(' & ');
    return sql<FoundRow>`
      select c.state, e.seq, e.type, e.at, e.body
      from events e
      join conversations c on c.id = e.conversation_id
      where ${searched} and ${words} @@ to_tsquery('simple', ${query}) and ${visible}
      order by e.at desc, e.conversation_id desc, e.seq desc
      limit ${limit}`;
  },
};

const searched = sql`type in ('message-posted', 'note-added')`;
/** What JSON may say and PostgreSQL's may not, NUL and halves of pairs, unless its backslash is one that was written. */
const unsayable = String.raw`(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})`;
const body = sql`regexp_replace(body, ${sql.lit(unsayable)}, '\\1 ', 'g')`;
/** Marks become spaces first, as PostgreSQL would read `KL-20418` as a negative number. */
const words = sql`to_tsvector('simple', regexp_replace(${body}::jsonb ->> 'text', '[^[:alnum:]]+', ' ', 'g'))`;
