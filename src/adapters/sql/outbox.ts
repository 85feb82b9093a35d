import { type Kysely, type Selectable, sql } from 'kysely';
import type { DueMail, MailBundle, Outbox, OutboxChange } from '../../ports/outbox.ts';
import type { DB } from './db.ts';

/** Mails to send, in an SQL database. */
export function sqlOutbox(db: Kysely<DB>): Outbox {
  return {
    add: (mail) => changeOutbox(db, { add: [mail], settle: [] }),

    take: (now, until, limit) =>
      db.transaction().execute((transaction) => takeDue(transaction, now, until, limit)),

    async putBack(mailIds, dueAt) {
      if (mailIds.length === 0) return;
      await db
        .updateTable('mails')
        .set({ due_at: dueAt, taken_until: 0 })
        .where('id', 'in', mailIds)
        .execute();
    },

    settle: (mailIds) => changeOutbox(db, { add: [], settle: mailIds }),
  };
}

/** Adds and settles mails, within whatever transaction this is. */
export async function changeOutbox(db: Kysely<DB>, { add, settle }: OutboxChange): Promise<void> {
  if (settle.length > 0) await db.deleteFrom('mails').where('id', 'in', settle).execute();
  if (add.length === 0) return;
  await db
    .insertInto('mails')
    .values(add.map(mailRow))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

function mailRow({ mailId, kind, conversationId, seq, to, dueAt }: DueMail): DB['mails'] {
  return {
    id: mailId,
    kind,
    conversation_id: conversationId,
    seq,
    recipient: to,
    due_at: dueAt,
    taken_until: 0,
    attempts: 0,
  };
}

/** Updates before it reads, so that of two processes that take at once each row goes to one. */
async function takeDue(
  db: Kysely<DB>,
  now: number,
  until: number,
  limit: number,
): Promise<readonly MailBundle[]> {
  const due = await db
    .selectFrom('mails')
    .select(['kind', 'conversation_id', 'recipient', ({ fn }) => fn.min('due_at').as('first')])
    .where('due_at', '<=', now)
    .where('taken_until', '<=', now)
    .groupBy(['kind', 'conversation_id', 'recipient'])
    .orderBy('first')
    .orderBy('conversation_id')
    .limit(limit)
    .execute();
  const bundles: MailBundle[] = [];
  for (const { kind, conversation_id, recipient } of due) {
    const taken = await db
      .updateTable('mails')
      .set({ taken_until: until, attempts: sql<number>`attempts + 1` })
      .where('kind', '=', kind)
      .where('conversation_id', '=', conversation_id)
      .where('recipient', '=', recipient)
      .where('taken_until', '<=', now)
      .returningAll()
      .execute();
    bundles.push(...bundleOf(taken));
  }
  return bundles;
}

/** None, where somebody else took them all meanwhile. */
function bundleOf(rows: readonly Selectable<DB['mails']>[]): readonly MailBundle[] {
  const sorted = rows.toSorted((one, other) => one.seq - other.seq);
  const [first] = sorted;
  if (first === undefined) return [];
  return [
    {
      kind: first.kind as MailBundle['kind'],
      conversationId: first.conversation_id,
      to: first.recipient,
      mailIds: sorted.map(({ id }) => id),
      seqs: sorted.map(({ seq }) => seq),
      attempts: Math.max(...sorted.map(({ attempts }) => attempts)),
    },
  ];
}
