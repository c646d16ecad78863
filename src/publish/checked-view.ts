import { claimCells, mentionCells } from '../queries/checked-release'
import type { CheckedRelease } from '../reconcile/check-release'
import type { ReleaseView } from './release-view'

/** A release that was checked and is stored nowhere, as a page shows it. */
export function checkedView(text: string, checked: CheckedRelease): ReleaseView {
  const { publishedOn: asOf, dateBasis, dateReasons, judgements } = checked
  const mentions = new Map(checked.bills.map((mention) => [mention.ref, mention]))
  return {
    text,
    publishedOn: asOf,
    dateBasis,
    dateReasons,
    bills: checked.bills.map(mentionCells),
    claims: checked.claims.map((claim, at) => {
      const mention = claim.bill === null ? null : (mentions.get(claim.bill) ?? null)
      const cells = claimCells({ claim, mention, judgement: judgements[at]!, asOf })
      return { ...cells, evidence: claim.evidence }
    }),
    quotations: checked.quotations.map(({ span, ...said }) => ({ ...said, ...span })),
    hearingPeople: checked.hearingMentions.map(({ span, ...named }) => ({ ...named, ...span })),
  }
}
