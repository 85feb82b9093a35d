import { sql } from 'kysely';
import type { FoundRow, TextSearch } from '../sql/text-search.ts';

/**
 * SQLite's FTS5 over a table with the texts, which triggers keep in step with the events: what is deleted there is
 * gone here, and from the file.
 */
export const sqliteTextSearch: TextSearch = {
  async create(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },

  async addPeople(db) {
    for (const statement of peopleStatements) await sql.raw(statement).execute(db);
  },

  find(words, visible, limit) {
    // Only letters and digits come here, so that nothing in it is a sign of the query language.
    const query = words.map((word) => `"${word}"*`).join(' ');
    return sql<FoundRow>`
      select c.state, e.seq, e.type, e.at, e.body
      from (
        select rowid as id from transcript_search
        where transcript_search match ${query} order by rowid desc limit ${mostLookedAt}
      ) s
      cross join transcript_texts t on t.id = s.id
      cross join conversations c on c.id = t.conversation_id
      cross join events e on e.conversation_id = t.conversation_id and e.seq = t.seq
      where ${visible}
      order by s.id desc
      limit ${limit}`;
  },
};

/**
 * Reading holds up everybody else, so no search looks at more than this many texts that have the words; who may see few
 * of them finds what is among the newest.
 */
const mostLookedAt = 5_000;

const searched = `type in ('message-posted', 'note-added')`;

const statements = [
  `create table transcript_texts (
    id integer primary key,
    conversation_id text not null,
    seq integer not null,
    text text not null,
    unique (conversation_id, seq)
  ) strict`,
  `create virtual table transcript_search using fts5(
    text, content = 'transcript_texts', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
  )`,
  `insert into transcript_search (transcript_search, rank) values ('secure-delete', 1)`,
  `create trigger transcript_texts_added after insert on transcript_texts begin
    insert into transcript_search (rowid, text) values (new.id, new.text);
  end`,
  `create trigger transcript_texts_deleted after delete on transcript_texts begin
    insert into transcript_search (transcript_search, rowid, text) values ('delete', old.id, old.text);
  end`,
  `create trigger events_searched after insert on events when new.${searched} begin
    insert into transcript_texts (conversation_id, seq, text)
    values (new.conversation_id, new.seq, json_extract(new.body, '$.text'));
  end`,
  `create trigger events_forgotten after delete on events when old.${searched} begin
    delete from transcript_texts where conversation_id = old.conversation_id and seq = old.seq;
  end`,
  `insert into transcript_texts (conversation_id, seq, text)
    select conversation_id, seq, json_extract(body, '$.text') from events where ${searched} order by at, seq`,
];

const people = `type in ('conversation-started', 'contact-left', 'visitor-identified')`;

/** Empty where nobody has said anything. */
const whoIn = (body: string) =>
  `trim(${['answers.name', 'answers.email', 'name', 'email', 'phone'].map((key) => `coalesce(json_extract(${body}, '$.${key}'), '')`).join(` || ' ' || `)})`;

const peopleStatements = [
  `create trigger people_searched after insert on events
    when new.${people} and ${whoIn('new.body')} <> '' begin
    insert into transcript_texts (conversation_id, seq, text)
    values (new.conversation_id, new.seq, ${whoIn('new.body')});
  end`,
  `create trigger people_forgotten after delete on events when old.${people} begin
    delete from transcript_texts where conversation_id = old.conversation_id and seq = old.seq;
  end`,
  `insert into transcript_texts (conversation_id, seq, text)
    select conversation_id, seq, ${whoIn('body')} from events where ${people} and ${whoIn('body')} <> '' order by at, seq`,
];
