import { Claim } from '../../entities/claim'
import { Release } from '../../entities/release'
import type { Loaders } from '../../queries/loaders'
import { childRows, findRows } from '../../queries/rows'
import { claimWords } from '../release/claim-words'
import { publishersOf, releaseName } from '../release/release-name'

export interface ClaimView {
  claimId: string
  /** Place among the claims of its release, from 1 on. */
  number: number
  kind: Claim['kind']
  words: string
  verdict: Claim['verdict']
  explanation: string
  rule: string
}

/** A release, with those of its claims that are of the matter at hand. */
export interface ReleaseView {
  releaseId: string
  /** Its title, else who published it and when. */
  name: string
  publishedOn: string | null
  claims: ClaimView[]
}

/** Releases by key, the latest first, each with those of its claims that are asked for. */
export async function releasesWith(
  loaders: Loaders,
  keys: string[],
  isMeant: (claim: Claim) => boolean,
): Promise<ReleaseView[]> {
  const releases = await findRows(loaders, Release, [...new Set(keys)])
  const inOrder = releases.sort((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? ''))
  return Promise.all(
    inOrder.map(async (release) => {
      const { releaseId, publishedOn } = release
      const [publishers, claims] = await Promise.all([
        publishersOf(loaders, releaseId),
        childRows(loaders, { type: Claim, parentColumn: 'releaseId', orderBy: ['position'] }, releaseId),
      ])
      const meant = claims.flatMap((claim, at) => (isMeant(claim) ? [claimView(claim, at + 1)] : []))
      return { releaseId, name: releaseName(release, publishers), publishedOn, claims: meant }
    }),
  )
}

function claimView(claim: Claim, number: number): ClaimView {
  const { claimId, kind, verdict, explanation, rule } = claim
  return { claimId, number, kind, words: claimWords({ ...claim, evidence: [] }), verdict, explanation, rule }
}

/** Keys of the releases that make claims of something, by the claim's column that tells of what. */
export async function releasesClaiming(
  loaders: Loaders,
  column: 'billId' | 'bioguideId' | 'hearingId',
  key: string,
): Promise<string[]> {
  const claims = await childRows(loaders, { type: Claim, parentColumn: column, orderBy: ['releaseId'] }, key)
  return claims.map(({ releaseId }) => releaseId)
}
