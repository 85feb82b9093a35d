import { createHash } from 'node:crypto';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { ChangedFile, PublishedFile, SharedContent } from '../../ports/shared-content.ts';
import type { NodesDB } from './tables.ts';

/** Of each file so many earlier states are known; a node that is further behind keeps its own. */
const mostEarlier = 100;

/** Published content in the database, for all nodes on it. */
export function postgresSharedContent(db: Kysely<NodesDB>): SharedContent {
  return {
    publish: (changes) => db.transaction().execute((transaction) => publish(transaction, changes)),

    async after(edition) {
      const rows = await db
        .selectFrom('content_files')
        .selectAll()
        .where('edition', '>', edition)
        .orderBy('edition')
        .orderBy('path')
        .execute();
      return rows.map(publishedFile);
    },
  };
}

function publishedFile({ earlier, ...row }: Selectable<NodesDB['content_files']>): PublishedFile {
  return { ...row, earlier: JSON.parse(earlier) as string[] };
}

function markOf(text: string | null): string {
  return text === null ? 'none' : createHash('sha256').update(text).digest('hex');
}

async function publish(
  db: Transaction<NodesDB>,
  changes: readonly ChangedFile[],
): Promise<readonly string[]> {
  // One after another, so that editions are seen in their order.
  await sql`select pg_advisory_xact_lock(hashtextextended('content', 0))`.execute(db);
  const paths = changes.map(({ path }) => path);
  const rows = await db.selectFrom('content_files').selectAll().where('path', 'in', paths).execute();
  const known = new Map(rows.map((row) => [row.path, publishedFile(row)]));
  const stale = changes.filter(({ path, before }) => {
    const row = known.get(path);
    return row !== undefined && row.text !== before && row.earlier.includes(markOf(before));
  });
  if (stale.length > 0) return stale.map(({ path }) => path);
  const edition = await nextEdition(db);
  for (const { path, text, before } of changes) {
    const earlier = [...(known.get(path)?.earlier ?? []), markOf(before)].slice(-mostEarlier);
    const row = { text, edition, earlier: JSON.stringify(earlier) };
    await db
      .insertInto('content_files')
      .values({ path, ...row })
      .onConflict((conflict) => conflict.column('path').doUpdateSet(row))
      .execute();
  }
  return [];
}

async function nextEdition(db: Transaction<NodesDB>): Promise<number> {
  const { latest } = await db
    .selectFrom('content_files')
    .select(({ fn }) => fn.max('edition').as('latest'))
    .executeTakeFirstOrThrow();
  return Number(latest ?? 0) + 1;
}
