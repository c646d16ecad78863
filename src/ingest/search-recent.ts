import sql from 'sql-template-tag'
import { firstPlaceOf } from '../queries/search-places'
import { type Reader, readCells } from '../queries/sql'

/** Documents that PostgreSQL's index of recent ones begins with; so many come to it before it is begun anew. */
const RECENT = 16_000

/** Fixes the day from which on documents are recent, for an index about to be built. */
export async function fixRecent(db: Reader): Promise<void> {
  const [row] = await readCells<{ introducedOn: string | null }>(
    db,
    sql`SELECT "introducedOn" FROM "bill" ORDER BY COALESCE("introducedOn", '') COLLATE "C" DESC, "billId" COLLATE "C" DESC LIMIT 1 OFFSET ${RECENT}`,
  )
  await readCells(
    db,
    sql`UPDATE "search_index" SET "recentFrom" = ${firstPlaceOf(row?.introducedOn ?? null)} WHERE "id" = 1`,
  )
}

/** Whether twice as many documents are recent as the index of them is meant for. */
export async function hasTooManyRecent(db: Reader): Promise<boolean> {
  const rows = await readCells(
    db,
    sql`SELECT 1 FROM "search_document" WHERE "place" >= (SELECT GREATEST("recentFrom", 1) FROM "search_index" WHERE "id" = 1)
      ORDER BY "place" DESC LIMIT 1 OFFSET ${2 * RECENT}`,
  )
  return rows.length > 0
}
