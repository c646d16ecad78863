import { CommitteeMembership } from '../entities/committee-membership'
import type { Loaders } from './loaders'
import { childRows } from './rows'

const OF_COMMITTEE = {
  type: CommitteeMembership,
  parentColumn: 'committeeId',
  orderBy: ['side', 'rank', 'bioguideId'],
}
const OF_MEMBER = { type: CommitteeMembership, parentColumn: 'bioguideId', orderBy: ['committeeId'] }

/** Seats on a committee, the majority first, each side by rank; null where none is loaded, which does not say that there is none. */
export async function seatsOfCommittee(
  loaders: Loaders,
  committeeId: string,
): Promise<CommitteeMembership[] | null> {
  return orNull(await childRows(loaders, OF_COMMITTEE, committeeId))
}

/** Seats of a member by system code, committees before their subcommittees; null where none is loaded. */
export async function seatsOfMember(
  loaders: Loaders,
  bioguideId: string,
): Promise<CommitteeMembership[] | null> {
  return orNull(await childRows(loaders, OF_MEMBER, bioguideId))
}

const orNull = (seats: CommitteeMembership[]) => (seats.length > 0 ? seats : null)
