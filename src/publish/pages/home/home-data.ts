import type { BillStatus } from '../../../congress/bill-status'
import type { Change } from '../../../entities/history'
import { Member } from '../../../entities/member'
import { countBillsByStatus, type StatusCount } from '../../../queries/bill-counts'
import { type RowCounts, readRowCounts } from '../../../queries/data-status'
import { type DataVersionCells, readDataVersion } from '../../../queries/data-version'
import type { Loaders } from '../../../queries/loaders'
import { readList } from '../../../queries/read-list'
import { recentMoves } from '../../../queries/recent-moves'
import { releaseList } from '../../../queries/releases'
import { findRow } from '../../../queries/rows'
import { type ReleaseView, releasesWith } from '../releases-of'

const BILLS = 6
const RELEASES = 3

export interface MoveView {
  /** Day on which it happened in Congress. */
  on: string | null
  words: string
  /** Instant at which this service saw it. */
  seenAt: string
}

export interface MovedView {
  billId: string
  citation: string | null
  title: string
  status: BillStatus
  moves: MoveView[]
}

export interface HomeData {
  dataVersion: DataVersionCells
  counts: RowCounts
  moved: MovedView[]
  /** The releases published last, with all their claims. */
  releases: ReleaseView[]
  byStatus: StatusCount[]
}

export async function homeData(loaders: Loaders): Promise<HomeData> {
  const [dataVersion, counts, moved, latest, byStatus] = await Promise.all([
    readDataVersion(loaders.db),
    readRowCounts(loaders.db),
    recentMoves(loaders, BILLS),
    readList(loaders, releaseList, { first: RELEASES }).nodes(),
    countBillsByStatus(loaders),
  ])
  const keys = latest.map(({ releaseId }) => releaseId)
  return {
    dataVersion,
    counts,
    moved: await Promise.all(
      moved.map(async ({ bill: { billId, citation, title, status }, moves }) => ({
        ...{ billId, citation, title, status },
        moves: await Promise.all(moves.map((move) => moveView(loaders, move))),
      })),
    ),
    releases: await releasesWith(loaders, keys, () => true),
    byStatus,
  }
}

/** What came to a bill's history, in words. The new row stands in the change as JSON. */
async function moveView(
  loaders: Loaders,
  { entity, newValue, happenedOn, seenAt }: Change,
): Promise<MoveView> {
  const row: Record<string, unknown> = JSON.parse(newValue ?? '{}')
  return { on: happenedOn, words: await wordsOf(loaders, entity, row), seenAt }
}

async function wordsOf(loaders: Loaders, entity: string, row: Record<string, unknown>): Promise<string> {
  if (entity === 'bill_action') return String(row.text)
  const member = await findRow(loaders, Member, String(row.bioguideId))
  return `${member?.fullName ?? row.bioguideId} became a cosponsor`
}
