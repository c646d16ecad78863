import { printedDate } from '../../congress/calendar-date'
import { monthName } from '../../congress/month-name'
import { ClaimKind } from '../../press/claim-kind'
import { type Case, type Finding, finding, listed } from '../case'
import type { HearingRecord } from '../record'
import type { Rule } from '../rules'
import { Verdict } from '../verdict'
import { contentWords, sharedWords } from './words'

function noCommittee({ claim }: Case): Finding | null {
  if (claim.committee?.committeeId) return null
  const name = claim.committee ? `“${claim.committee.name}”` : 'the words of the release'
  return finding(Verdict.NOT_IN_RECORD, `No one committee in the record loaded here fits ${name}.`)
}

function noDate({ claim }: Case): Finding | null {
  if (claim.date !== null) return null
  return finding(
    Verdict.NOT_CHECKABLE,
    `The release does not say when the hearing of the ${claim.committee!.name} was, so it cannot be told from others.`,
  )
}

/** `'in September 2013'` or `'on September 23, 2013'` */
function when(date: string): string {
  if (date.length === 10) return `on ${printedDate(date)}`
  return `in ${monthName(Number(date.slice(5)))} ${date.slice(0, 4)}`
}

function onDate({ claim, record }: Case): HearingRecord[] {
  return (record.hearings ?? []).filter(
    (hearing) =>
      hearing.date.startsWith(claim.date!) && hearing.committeeIds.includes(claim.committee!.committeeId!),
  )
}

/** Of several hearings, the one whose title shares the most words with the release's; none where two tie. */
function best(of: Case, hearings: HearingRecord[]): HearingRecord | null {
  const words = contentWords(of.claim.evidence.map((span) => span.quote).join(' '))
  const scored = hearings.map((hearing) => ({
    hearing,
    score: sharedWords(contentWords(hearing.title), words).length,
  }))
  scored.sort((a, b) => b.score - a.score)
  const [first, second] = scored
  return first && first.score > (second?.score ?? 0) ? first.hearing : null
}

function found(of: Case): Finding | null {
  const hearings = onDate(of)
  const hearing = hearings.length === 1 ? hearings[0]! : best(of, hearings)
  if (!hearing) return null
  const citation = hearing.citation === null ? '' : ` (${hearing.citation})`
  const text = `The ${of.claim.committee!.name.replace(/^the /i, '')} held a hearing on ${printedDate(hearing.date)}: “${hearing.title}”${citation}.`
  return finding(Verdict.CONFIRMED, text, [{ type: 'Hearing', id: hearing.hearingId }], hearing.hearingId)
}

function several(of: Case): Finding | null {
  const hearings = onDate(of)
  if (hearings.length < 2) return null
  const titles = listed(hearings.map((hearing) => `“${hearing.title}” (${printedDate(hearing.date)})`))
  const text = `The committee held ${hearings.length} hearings ${when(of.claim.date!)}, and nothing in the release decides between them: ${titles}.`
  return finding(
    Verdict.AMBIGUOUS,
    text,
    hearings.map((hearing) => ({ type: 'Hearing', id: hearing.hearingId })),
  )
}

function none({ claim }: Case): Finding {
  return finding(
    Verdict.NOT_IN_RECORD,
    `The record loaded here has no hearing of the ${claim.committee!.name.replace(/^the /i, '')} ${when(claim.date!)}.`,
  )
}

const kinds = [ClaimKind.HEARING]

/** Rules for HEARING. */
export const hearingRules: Rule[] = [
  { id: 'HEARING-NO-COMMITTEE', kinds, when: 'No one committee fits the name.', judge: noCommittee },
  { id: 'HEARING-NO-DATE', kinds, when: 'The release does not say when the hearing was.', judge: noDate },
  {
    id: 'HEARING-FOUND',
    kinds,
    when: 'One hearing of that committee fits, by date and if need be by title.',
    judge: found,
  },
  { id: 'HEARING-AMBIGUOUS', kinds, when: 'Several hearings of that committee fit.', judge: several },
  {
    id: 'HEARING-NOT-FOUND',
    kinds,
    when: 'No hearing of that committee is loaded for that time.',
    judge: none,
  },
]
