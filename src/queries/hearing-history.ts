import sql, { join } from 'sql-template-tag'
import { Change } from '../entities/history'
import type { Loaders } from './loaders'
import { columnsOf, readCells, select } from './sql'

/** How a hearing came to be what it is now. */
export interface HearingHistory {
  /** Id under which it was first known: the same for ever, whatever ids it is given later. */
  firstId: string
  /** Times that it has changed since. */
  revision: number
  firstSeenAt: string
  lastSeenAt: string
  /** Day that it was moved from last; null where it never was. */
  movedFrom: string | null
}

/** The histories of some hearings, by their ids of today; of each, under all ids that it ever had. */
export async function hearingHistories(
  { db }: Loaders,
  hearingIds: string[],
): Promise<Map<string, HearingHistory>> {
  if (hearingIds.length === 0) return new Map()
  const ids = join(hearingIds)
  const names = await readCells<{ id: string; hearingId: string }>(
    db,
    sql`SELECT "hearingId" AS "id", "hearingId" FROM "hearing" WHERE "hearingId" IN (${ids})
      UNION SELECT "aliasId" AS "id", "hearingId" FROM "hearing_alias" WHERE "hearingId" IN (${ids})`,
  )
  const today = new Map(names.map(({ id, hearingId }) => [id, hearingId]))
  const changes = await select(
    db,
    Change,
    sql`SELECT ${columnsOf(db.getMetadata(Change), 'c')} FROM "change" AS "c"
      WHERE "c"."entity" = 'hearing' AND "c"."entityId" IN (${join([...today.keys()])}) ORDER BY "c"."seq"`,
  )
  const grouped = Map.groupBy(changes, ({ entityId }) => today.get(entityId) ?? entityId)
  return new Map([...grouped].map(([hearingId, own]) => [hearingId, historyOf(own)]))
}

function historyOf(changes: Change[]): HearingHistory {
  const [first] = changes
  const moved = changes.findLast(({ path }) => path === 'date')
  return {
    firstId: first!.entityId,
    revision: new Set(changes.map(({ dataVersion }) => dataVersion)).size - 1,
    firstSeenAt: first!.seenAt,
    lastSeenAt: changes.at(-1)!.seenAt,
    movedFrom: moved?.oldValue ? (JSON.parse(moved.oldValue) as string) : null,
  }
}
