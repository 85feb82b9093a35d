import type { Kysely, Selectable, Transaction } from 'kysely';
import { type DealtWith, dealtWith } from '../../conversation/judging.ts';
import { longestTurn } from '../../conversation/turn.ts';
import type { JudgedTurn } from '../../ports/conversation-store.ts';
import type { EventOf, Verdict } from '../../protocol/events.ts';
import type { DB } from './db.ts';
import { eventOf } from './event-row.ts';

/** Puts a verdict beside the turn that it is about, or takes it away; the events up to it must be stored already. */
export async function keepVerdict(
  db: Transaction<DB>,
  conversationId: string,
  { judged, verdict, at }: EventOf<'move-judged'>,
): Promise<void> {
  if (verdict === null) return forgetVerdict(db, conversationId, judged);
  const { texts, intents } = await turnOf(db, conversationId, judged);
  const said = { verdict, at, texts: JSON.stringify(texts), intents: JSON.stringify(intents) };
  await db
    .insertInto('verdicts')
    .values({ conversation_id: conversationId, seq: judged, ...said })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'seq']).doUpdateSet(said))
    .execute();
}

async function forgetVerdict(db: Transaction<DB>, conversationId: string, seq: number): Promise<void> {
  await db
    .deleteFrom('verdicts')
    .where('conversation_id', '=', conversationId)
    .where('seq', '=', seq)
    .execute();
}

async function turnOf(db: Transaction<DB>, conversationId: string, move: number): Promise<DealtWith> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('seq', '>', move - longestTurn)
    .where('seq', '<=', move)
    .orderBy('seq')
    .execute();
  return dealtWith(rows.map(eventOf));
}

/** Every turn with a verdict that stands, the longest judged first. */
export async function judgedTurns(db: Kysely<DB>): Promise<readonly JudgedTurn[]> {
  const rows = await db
    .selectFrom('verdicts')
    .selectAll()
    .orderBy('at')
    .orderBy('conversation_id')
    .orderBy('seq')
    .execute();
  return rows.map(judgedTurnOf);
}

function judgedTurnOf(row: Selectable<DB['verdicts']>): JudgedTurn {
  return {
    conversationId: row.conversation_id,
    seq: row.seq,
    verdict: row.verdict as Verdict,
    texts: JSON.parse(row.texts) as string[],
    intents: JSON.parse(row.intents) as string[],
    at: row.at,
  };
}
