import type { BillFacts } from './bill-facts'
import type { CardOptions } from './card-options'
import { widthOf } from './picture-text'
import type { ReleaseFacts } from './release-facts'

/** WordPress shows frames of no other heights; cards are made to fit. */
const LOWEST = 200
const HIGHEST = 1000

/** Lines that a text takes in a column of that many pixels. */
const linesOf = (text: string, size: number, width: number) =>
  Math.max(1, Math.ceil(widthOf(text, size) / (width * 0.92)))

type Shape = Pick<CardOptions, 'density'>

/** A height at which the whole card of a bill is seen, for where no script can tell the true one. */
export function billCardHeight(
  { title, latestAction, steps, bill, verdicts, nextHearing }: BillFacts,
  { density }: Shape,
  width: number,
): number {
  const inner = width - 40
  const action = latestAction ? linesOf(latestAction.text.slice(0, 220), 15, inner) * 22 + 24 : 0
  const hearing = nextHearing ? 24 + linesOf(nextHearing.title ?? '', 15, inner) * 22 : 0
  const facts = bill.known === 'RECORD' ? (inner < 480 ? 110 : 60) : 90
  const claims = verdicts.length > 0 ? 60 : 0
  const comfortable =
    (inner < 420 ? 185 : 155) +
    linesOf(title.slice(0, 220), 21, inner) * 27 +
    (steps.length > 0 ? 62 : 0) +
    facts +
    action +
    hearing +
    claims
  return clamped(density === 'compact' ? comfortable * 0.88 - (latestAction ? 40 : 0) : comfortable)
}

/** The same of a release. */
export function releaseCardHeight(
  { release, claims, publishers }: ReleaseFacts,
  { density }: Shape,
  width: number,
): number {
  const inner = width - 40
  const title = linesOf((release.title ?? '').slice(0, 220), 21, inner) * 27
  const names = linesOf(publishers.join(', '), 16, inner) * 24
  const listed = density === 'compact' ? [] : claims.slice(0, 6)
  const rows = listed.map((claim) => {
    const words = `${claim.memberName ?? ''}${claim.billTitle ?? ''}${claim.committeeName ?? ''}${claim.subject ?? ''}`
    return 13 + 22 * linesOf(`${words.slice(0, 320)}Not in the record cosponsors the`, 15, inner)
  })
  const more = claims.length > listed.length && density !== 'compact' ? 28 : 0
  return clamped((inner < 300 ? 200 : 165) + title + names + rows.reduce((sum, row) => sum + row, 0) + more)
}

const clamped = (height: number) => Math.round(Math.min(HIGHEST, Math.max(LOWEST, height)))
