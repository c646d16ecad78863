import { type QuotedSpan, quoteSpan, type TextSpan } from '../congress/text-span'
import { ClaimKind } from './claim-kind'
import type { CleanText } from './clean'
import type { Found } from './find'
import { committeeNamed } from './find-committees'
import { calendarOf } from './find-dates'
import type { KnowledgeIndex } from './knowledge-index'
import type { RawClaim } from './raw-claim'
import type { NamedMember, ReadClaim } from './release-reading'
import type { Person } from './resolve-members'

/** From tokens of the cleaned text to spans of the text as stored. */
export class Annotator {
  constructor(
    private readonly original: string,
    private readonly cleaned: CleanText,
    private readonly found: Found,
  ) {}

  /** Tokens `first` to `last` (not included) as a span with its words; `text.slice(start, end) === quote`. */
  span(first: number, last: number): QuotedSpan {
    const { tokens } = this.found
    const cleanSpan: TextSpan = { start: tokens[first]!.start, end: tokens[Math.max(first, last - 1)]!.end }
    return quoteSpan(this.original, this.cleaned.toOriginal(cleanSpan))
  }
}

export function namedMember(person: Person): NamedMember {
  const { name, bioguideId, candidates, certain } = person
  return { name, bioguideId, candidates, certain }
}

const MOST_EVIDENCE = 50

/** Takes a stretch of evidence along unless one at hand already covers it. */
function addEvidence(evidence: QuotedSpan[], added: QuotedSpan): void {
  if (evidence.some((span) => span.start <= added.start && added.end <= span.end)) return
  if (evidence.length >= MOST_EVIDENCE) return
  const kept = evidence.filter((span) => !(added.start <= span.start && span.end <= added.end))
  evidence.splice(0, evidence.length, ...kept, added)
  evidence.sort((a, b) => a.start - b.start)
}

const folded = (text: string | null): string => (text ?? '').toLowerCase().replace(/[^a-z0-9 ]/g, '')

function keyOf(claim: RawClaim, date: string | null, committeeId: string | null): string {
  const about = claim.kind === ClaimKind.PROVISION ? folded(claim.subject) : ''
  const parts = [claim.kind, claim.person?.id, claim.bill, claim.status, claim.count, about]
  if (claim.kind === ClaimKind.HEARING) parts.push(committeeId ?? claim.committee?.key, date)
  return parts.join('|')
}

/**
 * Draws statements of the same thing together: one claim with every stretch of text that makes it, in
 * the order of the text. A date counted from an unknown day drops an introduction's claim: it says
 * nothing that could be looked up.
 */
export function mergeClaims(
  raw: RawClaim[],
  annotator: Annotator,
  index: KnowledgeIndex,
  publishedOn: string | null,
): ReadClaim[] {
  const merged = new Map<string, ReadClaim>()
  for (const claim of raw) {
    const date = claim.written ? calendarOf(claim.written, publishedOn) : null
    if (claim.written && claim.kind === ClaimKind.STATUS) {
      const later = date !== null && publishedOn !== null && date > publishedOn
      if (date === null || later) continue
    }
    const committee = claim.committee
      ? committeeNamed(claim.committee.key, claim.committee.chamber, index)
      : null
    const key = keyOf(claim, date, committee?.committeeId ?? null)
    const existing = merged.get(key)
    const made: ReadClaim = existing ?? {
      kind: claim.kind,
      member: claim.person ? namedMember(claim.person) : null,
      bill: claim.bill,
      status: claim.status,
      chamber:
        claim.chamber ??
        (claim.kind === ClaimKind.HEARING ? (committee?.chamber ?? claim.committee?.chamber ?? null) : null),
      count: claim.count,
      date,
      committee: claim.committee
        ? { name: claim.committee.name, committeeId: committee?.committeeId ?? null }
        : null,
      subject: claim.subject,
      evidence: [],
    }
    addEvidence(made.evidence, annotator.span(claim.first, claim.last))
    merged.set(key, made)
  }
  const order = Object.values(ClaimKind)
  const start = (claim: ReadClaim): number => claim.evidence[0]!.start
  return [...merged.values()].sort(
    (a, b) => start(a) - start(b) || order.indexOf(a.kind) - order.indexOf(b.kind),
  )
}
