import { Claim, Evidence } from '../../entities/claim'
import { BillMention, HearingMention, Quotation, Release } from '../../entities/release'
import type { Loaders } from '../../queries/loaders'
import { childRows, findRow } from '../../queries/rows'
import type { ClaimView, ReleaseView } from './release-view'

export interface StoredRelease {
  release: Release
  view: ReleaseView
}

/** A stored release with the verdicts stored of it; null where there is none of that key. */
export async function storedRelease(loaders: Loaders, releaseId: string): Promise<StoredRelease | null> {
  const release = await findRow(loaders, Release, releaseId)
  if (!release) return null
  const below = <Row extends object>(type: new () => Row, ...orderBy: string[]) =>
    childRows(loaders, { type, parentColumn: 'releaseId', orderBy }, releaseId)
  const [bills, claims, quotations, hearingPeople] = await Promise.all([
    below(BillMention, 'start', 'mentionId'),
    below(Claim, 'position'),
    below(Quotation, 'start', 'quotationId'),
    below(HearingMention, 'start', 'mentionId'),
  ])
  const { text, publishedOn, dateBasis, dateReasons } = release
  const judged = await Promise.all(claims.map((claim) => withEvidence(loaders, claim)))
  return {
    release,
    view: { text, publishedOn, dateBasis, dateReasons, bills, claims: judged, quotations, hearingPeople },
  }
}

async function withEvidence(loaders: Loaders, claim: Claim): Promise<ClaimView> {
  const ofClaim = { type: Evidence, parentColumn: 'claimId', orderBy: ['start', 'evidenceId'] }
  return { ...claim, evidence: await childRows(loaders, ofClaim, claim.claimId) }
}
