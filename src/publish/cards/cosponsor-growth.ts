import { Cosponsorship } from '../../entities/cosponsorship'
import type { Loaders } from '../../queries/loaders'
import { childRows } from '../../queries/rows'

/** A day on which the number of cosponsors changed, and the number since then. */
export interface GrowthPoint {
  day: string
  count: number
}

const OF_BILL = { type: Cosponsorship, parentColumn: 'billId', orderBy: ['date', 'cosponsorshipId'] }

/** How the number of a bill's cosponsors moved up to a day, or to the end of its record. */
export async function cosponsorGrowth(
  loaders: Loaders,
  billId: string,
  until: string | null,
): Promise<GrowthPoint[]> {
  const rows = await childRows(loaders, OF_BILL, billId)
  const moves = rows.flatMap(({ date, withdrawnOn }) => [
    { day: date, by: 1 },
    ...(withdrawnOn ? [{ day: withdrawnOn, by: -1 }] : []),
  ])
  const inTime = moves.filter(({ day }) => until === null || day <= until)
  const points: GrowthPoint[] = []
  let count = 0
  for (const [day, ofDay] of [...Map.groupBy(inTime, ({ day }) => day)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    count += ofDay.reduce((sum, { by }) => sum + by, 0)
    points.push({ day, count })
  }
  return points
}
