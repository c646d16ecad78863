import { Claim, Evidence } from '../entities/claim'
import { BillMention, HearingMention, Quotation } from '../entities/release'
import type { BillMention as ReadMention } from '../press/release-reading'
import { claimCells, mentionCells } from '../queries/checked-release'
import type { CheckedRelease } from '../reconcile/check-release'
import { keepClaimedBill } from './claimed-bill'
import { distinct } from './distinct'
import { stableKey } from './official-record'
import type { Row } from './stored-table'
import type { Writer } from './writer'

/** A naming of a bill, and the key of the bill it is stored under. */
interface StoredMention {
  mention: ReadMention
  billId: string | null
}

/** Stores what was read in a release, and what the record says of it: exactly this, and no more. */
export async function storeReading(
  writer: Writer,
  releaseId: string,
  checked: CheckedRelease,
): Promise<void> {
  const stored: StoredMention[] = []
  for (const mention of checked.bills)
    stored.push({ mention, billId: await keepClaimedBill(writer, mention) })
  await writer.replace(
    BillMention,
    { releaseId },
    stored.map(({ mention, billId }) => ({
      ...mentionCells(mention),
      mentionId: stableKey(releaseId, mention.span.start, mention.span.end, mention.ref),
      releaseId,
      billId,
    })),
  )
  await storeClaims(writer, releaseId, checked, stored)
  await writer.replace(
    Quotation,
    { releaseId },
    distinct(
      checked.quotations.map(({ span, ...quotation }) => ({
        ...quotation,
        ...span,
        quotationId: stableKey(releaseId, span.start, span.end),
        releaseId,
      })),
      (row) => row.quotationId,
    ),
  )
  await writer.replace(
    HearingMention,
    { releaseId },
    distinct(
      checked.hearingMentions.map(({ span, ...mention }) => ({
        ...mention,
        ...span,
        mentionId: stableKey(releaseId, mention.role, span.start, span.end, mention.name),
        releaseId,
      })),
      (row) => row.mentionId,
    ),
  )
}

async function storeClaims(
  writer: Writer,
  releaseId: string,
  checked: CheckedRelease,
  mentions: StoredMention[],
): Promise<void> {
  const seen = new Map<string, number>()
  const claims = checked.claims.map((claim, index) => {
    const of = mentions.find(({ mention }) => mention.ref === claim.bill)
    const judgement = checked.judgements[index]!
    const cells = claimCells({ claim, mention: of?.mention ?? null, judgement, asOf: checked.publishedOn })
    const said = wordsOf(cells, of?.mention.span.start)
    // A release may hold two claims of the same words, such as two hearings of one committee without a day.
    const serial = (seen.get(said) ?? 0) + 1
    seen.set(said, serial)
    const claimId = stableKey(releaseId, said, serial)
    return { row: { ...cells, billId: of?.billId ?? null, claimId, releaseId, position: index + 1 }, claim }
  })
  const evidence = claims.flatMap(({ row: { claimId }, claim }) =>
    claim.evidence.map((span) => ({
      ...span,
      evidenceId: stableKey(claimId, span.start, span.end),
      claimId,
    })),
  )
  const earlier = await writer.find(Claim, { releaseId })
  const claimIds = [...new Set([...earlier, ...claims.map(({ row }) => row)].map((row) => row.claimId))]
  const gone = claimIds.filter((claimId) => !claims.some(({ row }) => row.claimId === claimId))
  await writer.replace(Evidence, { claimId: gone }, [])
  await writer.replace(
    Claim,
    { releaseId },
    claims.map(({ row }) => row),
  )
  await writer.replace(
    Evidence,
    { claimId: claimIds },
    distinct(evidence, (row) => row.evidenceId),
  )
}

/** What is claimed, and not what the record says of it: a new verdict keeps the claim's key. */
function wordsOf(claim: Row<Claim>, mentionedAt: number | undefined): string {
  const { kind, memberName, billNumber, billTitle, status, chamber, count, date, committeeName, subject } =
    claim
  const of = [kind, memberName, billNumber, billTitle, mentionedAt]
  return JSON.stringify([...of, status, chamber, count, date, committeeName, subject])
}
