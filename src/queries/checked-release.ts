import { printedNumber } from '../congress/bill-number'
import { globalId } from '../entities/node'
import type { BillMention, ReadClaim } from '../press/release-reading'
import type { CheckedRelease } from '../reconcile/check-release'
import type { Judgement } from '../reconcile/judge'

/** Number of a bill as a mention gives it: `S. 1733`; null where it gives none. */
export function numberGiven({ type, number }: BillMention): string | null {
  return type && number ? printedNumber(type, number) : null
}

/** A naming of a bill, in the columns of the stored one. */
export function mentionCells(mention: BillMention) {
  const { span, title, congress, billId, candidates: candidateIds, reasons, conflict } = mention
  return { ...span, number: numberGiven(mention), title, congress, billId, candidateIds, reasons, conflict }
}

export interface JudgedClaim {
  claim: ReadClaim
  /** The naming of the bill that the claim is of. */
  mention: BillMention | null
  judgement: Judgement
  /** Day as of which it was judged; null where the release's day is not known. */
  asOf: string | null
}

/** A claim with its verdict, in the columns of the stored one; without keys, and without its place. */
export function claimCells({ claim, mention, judgement, asOf }: JudgedClaim) {
  const { member, bill: _mentionRef, committee, evidence: _words, ...said } = claim
  const { restsOn, ...found } = judgement
  return {
    ...said,
    ...found,
    checkedAsOf: asOf,
    memberName: member?.name ?? null,
    bioguideId: member?.bioguideId ?? null,
    candidateMemberIds: member?.candidates ?? [],
    committeeName: committee?.name ?? null,
    committeeId: committee?.committeeId ?? null,
    billNumber: mention && numberGiven(mention),
    billTitle: mention?.title ?? null,
    billId: mention?.billId ?? null,
    candidateBillIds: mention?.candidates ?? [],
    restsOnIds: restsOn.map(({ type, id }) => globalId({ type, key: id })),
  }
}

/** All that a checked release yields, in the columns of the stored rows, each claim with its words. */
export function checkedCells(checked: CheckedRelease) {
  const { publishedOn, dateBasis, dateReasons, judgements } = checked
  const mentions = new Map(checked.bills.map((mention) => [mention.ref, mention]))
  return {
    publishedOn,
    dateBasis,
    dateReasons,
    bills: checked.bills.map(mentionCells),
    claims: checked.claims.map((claim, index) => {
      const mention = claim.bill === null ? null : (mentions.get(claim.bill) ?? null)
      const cells = claimCells({ claim, mention, judgement: judgements[index]!, asOf: publishedOn })
      return { ...cells, evidence: claim.evidence }
    }),
    quotations: checked.quotations.map(({ span, ...quotation }) => ({ ...quotation, ...span })),
    hearingMentions: checked.hearingMentions.map(({ span, ...mention }) => ({ ...mention, ...span })),
  }
}
