import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Conversation } from '../../conversation/conversation.ts';
import { searchable } from '../../conversation/searchable.ts';
import type { SearchHit, TranscriptSearch } from '../../ports/conversation-store.ts';
import type { DB } from './db.ts';
import { eventOf } from './event-row.ts';

/** How an engine finds words in what was said; it keeps its index up to date by itself. */
export interface TextSearch {
  /** Makes the index, with what is stored already in it. */
  create(db: Kysely<unknown>): Promise<void>;
  /** Takes in who visitors are said to be, also what is stored already. */
  addPeople(db: Kysely<unknown>): Promise<void>;
  /**
   * The events in which each of the words begins a word, the newest first, within the conversations (`c`) that
   * `visible` lets through.
   */
  find(words: readonly string[], visible: RawBuilder<SqlBool>, limit: number): RawBuilder<FoundRow>;
}

/** An event with the conversation that it belongs to. */
export interface FoundRow {
  readonly state: string;
  readonly seq: number;
  readonly type: string;
  readonly at: number;
  readonly body: string;
}

/** Several events of one conversation may fit, of which one is shown. */
const rowsPerHit = 4;
/** What one conversation says again and again is looked past this often. */
const mostRounds = 4;

/** Each conversation once, with the newest event that fits. */
export async function searchTranscripts(
  db: Kysely<DB>,
  textSearch: TextSearch,
  { words, visibleTo, limit }: TranscriptSearch,
): Promise<readonly SearchHit[]> {
  if (words.length === 0) return [];
  const hits = new Map<string, SearchHit>();
  const most = limit * rowsPerHit;
  for (let round = 0; round < mostRounds && hits.size < limit; round += 1) {
    const shown = [...hits.keys()];
    const others = shown.length === 0 ? sql`` : sql` and c.id not in (${sql.join(shown)})`;
    const open = sql<SqlBool>`${visible(visibleTo)}${others}`;
    const { rows } = await textSearch.find(words, open, most).execute(db);
    for (const row of rows) addHit(hits, row);
    if (rows.length < most) break;
  }
  return [...hits.values()].slice(0, limit);
}

function addHit(hits: Map<string, SearchHit>, row: FoundRow): void {
  const conversation = JSON.parse(row.state) as Conversation;
  const said = searchable(eventOf(row));
  if (said === undefined || hits.has(conversation.id)) return;
  hits.set(conversation.id, { conversation, seq: Number(row.seq), at: Number(row.at), ...said });
}

/** The agent's own, and what waits, is to be answered later or is over in their departments. */
function visible(agent: TranscriptSearch['visibleTo']): RawBuilder<SqlBool> {
  if (agent === undefined) return sql<SqlBool>`1 = 1`;
  const { agentId, departments } = agent;
  if (departments.length === 0) return sql<SqlBool>`c.agent_id = ${agentId}`;
  const ofDepartments = sql`c.department in (${sql.join(departments)}) and c.status in ('queued', 'later', 'closed')`;
  return sql<SqlBool>`(c.agent_id = ${agentId} or (${ofDepartments}))`;
}
