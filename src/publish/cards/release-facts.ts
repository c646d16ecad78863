import { Claim } from '../../entities/claim'
import { Member } from '../../entities/member'
import { Release, ReleasePublisher } from '../../entities/release'
import type { Loaders } from '../../queries/loaders'
import { childRows, findRow, findRows } from '../../queries/rows'

/** What a card tells of a release. */
export interface ReleaseFacts {
  release: Release
  /** Full names of those in whose name it was published. */
  publishers: string[]
  /** In the order of the text. */
  claims: Claim[]
  /** Day as of which the record was read; null where the release's day is not known. */
  checkedAsOf: string | null
}

const PUBLISHERS = { type: ReleasePublisher, parentColumn: 'releaseId', orderBy: ['bioguideId'] }
const CLAIMS = { type: Claim, parentColumn: 'releaseId', orderBy: ['position'] }

/** The facts of a release's card; null where there is none of that key. */
export async function releaseFacts(loaders: Loaders, releaseId: string): Promise<ReleaseFacts | null> {
  const release = await findRow(loaders, Release, releaseId)
  if (!release) return null
  const [publishers, claims] = await Promise.all([
    childRows(loaders, PUBLISHERS, releaseId),
    childRows(loaders, CLAIMS, releaseId),
  ])
  const members = await findRows(
    loaders,
    Member,
    publishers.map(({ bioguideId }) => bioguideId),
  )
  return {
    release,
    publishers: members.map(({ fullName }) => fullName),
    claims,
    checkedAsOf: claims.find((claim) => claim.checkedAsOf !== null)?.checkedAsOf ?? release.publishedOn,
  }
}
