import type { DataSource } from 'typeorm'
import { Claim } from '../entities/claim'
import { HearingAlias } from '../entities/hearing'
import type { OfficialHearing } from '../official/hearing'
import { ClaimKind } from '../press/claim-kind'
import { forget, recall, remember } from './bookkeeping'
import { findHearings } from './find-hearing'
import { removeHearing, storeAliases, storeHearingRows } from './hearing-rows'
import { markStale } from './mark-stale'
import { type HearingReading, idsOf, mergeHearing } from './merged-hearing'
import type { Writer } from './writer'

/**
 * Stores what one source says of a hearing. What each source said is kept, so that the hearing is always made anew of all of them:
 * a source that changes its mind leaves nothing behind, and the order in which they came makes no difference.
 */
export async function storeHearing(writer: Writer, reading: HearingReading): Promise<void> {
  const { name, hearing } = reading
  const [earlier] = await readingsBy(writer, 'name', name)
  const found = await findHearings(writer, hearing)
  const standing = [...new Set([...(earlier ? [earlier.hearingId] : []), ...found])]
  const others = await readingsBy(writer, 'hearingId', ...standing)
  await storeMerged(writer, standing, [...others.filter((other) => other.name !== name), reading])
}

/** Takes back what one source said of a hearing. */
export async function dropReading(writer: Writer, name: string): Promise<void> {
  const [earlier] = await readingsBy(writer, 'name', name)
  if (!earlier) return
  await forget(writer.manager, 'hearing_reading', [name])
  await storeMerged(writer, [earlier.hearingId], await readingsBy(writer, 'hearingId', earlier.hearingId))
}

/** Makes a hearing anew of what its sources said, since a bill that one names is there now. */
export async function mergeAgain(writer: Writer, name: string, seenAt: Date): Promise<void> {
  const [reading] = await readingsBy(writer, 'name', name)
  if (!reading) return
  writer.begin({ name, sourceUpdatedAt: reading.hearing.source.updatedAt, seenAt })
  await storeMerged(writer, [reading.hearingId], await readingsBy(writer, 'hearingId', reading.hearingId))
}

/** Names of the readings that name each bill. */
export async function hearingsByBill(db: DataSource): Promise<Map<string, string[]>> {
  const lines: { name: string; reading: string }[] = await db.query(
    'SELECT "name", "reading" FROM "hearing_reading" ORDER BY "name"',
  )
  const named = lines.flatMap(({ name, reading }) =>
    (JSON.parse(reading) as OfficialHearing).billIds.map((billId) => ({ billId, name })),
  )
  const grouped = Map.groupBy(named, ({ billId }) => billId)
  return new Map([...grouped].map(([billId, group]) => [billId, group.map(({ name }) => name)]))
}

async function storeMerged(writer: Writer, standing: string[], readings: HearingReading[]): Promise<void> {
  if (readings.length === 0) {
    for (const hearingId of standing) await removeHearing(writer, hearingId, null)
    return
  }
  const { hearing, recordId } = mergeHearing(readings)
  const { hearingId } = hearing
  const former = standing.filter((id) => id !== hearingId)
  const aliases = await writer.find(HearingAlias, { hearingId: former })
  await storeHearingRows(writer, recordId, hearing)
  for (const id of former) await removeHearing(writer, id, hearingId)
  const ids = idsOf(readings.map((reading) => reading.hearing))
  await storeAliases(writer, hearingId, [...ids, ...former, ...aliases.map(({ aliasId }) => aliasId)])
  await remember(
    writer.manager,
    'hearing_reading',
    readings.map((reading) => ({ ...reading, hearingId, reading: JSON.stringify(reading.hearing) })),
  )
  await judgeAgain(writer, hearing)
}

/** Claims of a hearing of one of the committees are judged again, whichever hearing they were thought to mean. */
async function judgeAgain(writer: Writer, { committeeIds }: OfficialHearing): Promise<void> {
  if (!writer.hasChanged) return
  const claims = await writer.find(Claim, { kind: ClaimKind.HEARING, committeeId: committeeIds })
  await markStale(writer.manager, [...new Set(claims.map(({ releaseId }) => releaseId))])
}

async function readingsBy(
  writer: Writer,
  column: 'name' | 'hearingId',
  ...values: string[]
): Promise<(HearingReading & { hearingId: string })[]> {
  const lines = await recall(writer.manager, 'hearing_reading', column, values)
  return lines.map(({ name, recordId, hearingId, reading }) => ({
    name: name!,
    recordId: recordId!,
    hearingId: hearingId!,
    hearing: JSON.parse(reading!) as OfficialHearing,
  }))
}
