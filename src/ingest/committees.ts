import { CommitteeSide } from '../congress/committee-side'
import { Committee } from '../entities/committee'
import { CommitteeMembership } from '../entities/committee-membership'
import { Member } from '../entities/member'
import type { OfficialCommittee } from '../official/committee'
import { mergeCommittees, type CommitteeMembership as Seat } from '../official/committees-file'
import type { Row } from './stored-table'
import type { Writer } from './writer'

/** Stores a directory of committees as it stands. Committees that it does not name are kept. */
export async function storeCommittees(
  writer: Writer,
  recordId: string,
  committees: OfficialCommittee[],
): Promise<void> {
  await writer.replace(
    Committee,
    { committeeId: committees.map(({ committeeId }) => committeeId) },
    committees.map((committee) => ({ ...committee, recordId })),
  )
}

/** Stores the directory of today's committees. One that it does not name exists no longer; what it was is kept. */
export async function storeCurrentCommittees(
  writer: Writer,
  recordId: string,
  committees: OfficialCommittee[],
): Promise<void> {
  const named = new Set(committees.map(({ committeeId }) => committeeId))
  const standing = await writer.find(Committee, {})
  const merged = mergeCommittees(
    committees,
    standing.filter(({ committeeId }) => named.has(committeeId)),
  )
  await storeCommittees(writer, recordId, merged)
  for (const committee of standing) {
    if (committee.isCurrent && !named.has(committee.committeeId))
      await writer.put(Committee, { ...committee, isCurrent: false })
  }
}

/** Stores the directory of committees of all times: today's stay as they are, with the names that they bore. */
export async function storeHistoricalCommittees(
  writer: Writer,
  recordId: string,
  committees: OfficialCommittee[],
): Promise<void> {
  const named = committees.map(({ committeeId }) => committeeId)
  const standing = await writer.find(Committee, { committeeId: named })
  const current = standing.filter(({ isCurrent }) => isCurrent)
  const before = new Map(standing.map((committee) => [committee.committeeId, committee]))
  const rows = mergeCommittees(current, committees).map((committee): Row<Committee> => {
    const earlier = before.get(committee.committeeId)
    return { ...committee, recordId: earlier?.isCurrent ? earlier.recordId : recordId }
  })
  await writer.replace(Committee, { committeeId: named }, rows)
}

/** Stores today's seats on committees: exactly these, without those of members and committees that are not here. */
export async function storeMemberships(writer: Writer, recordId: string, seats: Seat[]): Promise<void> {
  const members = new Set((await writer.find(Member, {})).map(({ bioguideId }) => bioguideId))
  const committees = new Set((await writer.find(Committee, {})).map(({ committeeId }) => committeeId))
  const known = seats.filter(
    ({ bioguideId, committeeId }) => members.has(bioguideId) && committees.has(committeeId),
  )
  const rows = known.map(
    ({ committeeId, bioguideId, party, rank, title }): Row<CommitteeMembership> => ({
      membershipId: `${committeeId}/${bioguideId}`,
      committeeId,
      bioguideId,
      side: party === 'majority' ? CommitteeSide.MAJORITY : CommitteeSide.MINORITY,
      rank,
      title,
      recordId,
    }),
  )
  await writer.replace(CommitteeMembership, {}, rows)
}
