import { type RawBuilder, sql } from 'kysely';
import type { FoundRow, TextSearch } from '../sql/text-search.ts';

/** PostgreSQL's own text search over the events themselves, so that there is nothing to keep in step with them. */
export const postgresTextSearch: TextSearch = {
  async create(db) {
    await sql`create index events_search on events using gin (${wordsIn(text)}) where ${texts}`.execute(db);
  },

  async addPeople(db) {
    await sql`drop index events_search`.execute(db);
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

const texts = sql`type in ('message-posted', 'note-added')`;
const searched = sql`type in ('message-posted', 'note-added', 'conversation-started', 'contact-left', 'visitor-identified')`;
/** What JSON may say and PostgreSQL's may not, NUL and halves of pairs, unless its backslash is one that was written. */
const unsayable = String.raw`(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})`;
const body = sql`regexp_replace(body, ${sql.lit(unsayable)}, '\\1 ', 'g')`;
const text = sql`${body}::jsonb ->> 'text'`;
/** Who the visitor is said to be. */
const who = sql.join(
  [['answers', 'name'], ['answers', 'email'], ['name'], ['email'], ['phone']].map(
    (path) => sql`coalesce(${body}::jsonb #>> ${sql.lit(`{${path.join(',')}}`)}, '')`,
  ),
  sql` || ' ' || `,
);
const words = wordsIn(sql`case when ${texts} then ${text} else ${who} end`);

/** Marks become spaces first, as PostgreSQL would read `KL-20418` as a negative number. */
function wordsIn(what: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`to_tsvector('simple', regexp_replace(${what}, '[^[:alnum:]]+', ' ', 'g'))`;
}
