import { type Kysely, sql } from 'kysely';
import type { UsageStore } from '../../ports/usage-store.ts';
import type { DB } from './db.ts';

/** What language models cost, in an SQL database: one row per conversation and day. */
export function sqlUsageStore(db: Kysely<DB>): UsageStore {
  const sums = () =>
    db
      .selectFrom('model_usage')
      .select([
        sql<number>`coalesce(sum(turns), 0)`.as('turns'),
        sql<number>`coalesce(sum(prompt_tokens), 0)`.as('promptTokens'),
        sql<number>`coalesce(sum(completion_tokens), 0)`.as('completionTokens'),
      ]);

  return {
    async add({ day, conversationId, visitorId, promptTokens, completionTokens }) {
      await db
        .insertInto('model_usage')
        .values({
          day,
          conversation_id: conversationId,
          visitor_id: visitorId,
          turns: 1,
          prompt_tokens: promptTokens,
          completion_tokens: completionTokens,
        })
        .onConflict((conflict) =>
          conflict.columns(['day', 'conversation_id']).doUpdateSet((before) => ({
            turns: before('model_usage.turns', '+', 1),
            prompt_tokens: before('model_usage.prompt_tokens', '+', promptTokens),
            completion_tokens: before('model_usage.completion_tokens', '+', completionTokens),
          })),
        )
        .execute();
    },

    async total({ day, conversationId, visitorId }) {
      return sums()
        .$if(day !== undefined, (query) => query.where('day', '=', day ?? ''))
        .$if(conversationId !== undefined, (query) =>
          query.where('conversation_id', '=', conversationId ?? ''),
        )
        .$if(visitorId !== undefined, (query) => query.where('visitor_id', '=', visitorId ?? ''))
        .executeTakeFirstOrThrow();
    },

    async perDay(first, last) {
      return sums()
        .select('day')
        .where('day', '>=', first)
        .where('day', '<=', last)
        .groupBy('day')
        .orderBy('day')
        .execute();
    },
  };
}
