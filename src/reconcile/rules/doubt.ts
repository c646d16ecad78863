import { citation } from '../../congress/bill-number'
import { printedDate } from '../../congress/calendar-date'
import { addDays } from '../../congress/month-name'
import { ClaimKind } from '../../press/claim-kind'
import { billName, billRow, type Case, type Finding, finding, listed } from '../case'
import { type BillRecord, Known } from '../record'
import type { Rule } from '../rules'
import { Verdict } from '../verdict'

const OF_MEMBERS = [ClaimKind.AUTHORED, ClaimKind.INTRODUCED, ClaimKind.COSPONSORED]
const CHECKED_BILLS = [...OF_MEMBERS, ClaimKind.COSPONSOR_COUNT, ClaimKind.STATUS]

function hasPartIn({ sponsor, cosponsorships }: BillRecord, bioguideId: string): boolean {
  return (
    sponsor?.bioguideId === bioguideId || (cosponsorships ?? []).some((row) => row.bioguideId === bioguideId)
  )
}

/** A title alone may mean another bill of that title, on which the member is. */
function onOtherVersion({ claim, mention, record }: Case): Finding | null {
  const id = claim.member?.bioguideId
  if (!id || mention?.number != null) return null
  const bill = record.bill!
  const version = (record.versions ?? []).find((one) => hasPartIn(one, id))
  if (!version || hasPartIn(bill, id)) return null
  const text = `“${mention?.title}” may be ${citation(bill)} or ${citation(version)}; ${claim.member!.name} has a part in the latter alone.`
  return finding(Verdict.AMBIGUOUS, text, [billRow(bill), billRow(version)])
}

function recordOlder({ record, asOf }: Case): Finding | null {
  const bill = record.bill!
  if (!bill.recordedTo || (asOf !== null && asOf <= bill.recordedTo)) return null
  const then = asOf === null ? 'the release’s date is not known' : `the release is of ${printedDate(asOf)}`
  const text = `The record of ${billName(bill)} loaded here ends on ${printedDate(bill.recordedTo)} and does not have this; ${then}.`
  return finding(Verdict.NOT_IN_RECORD, text, [billRow(bill)])
}

/** Whoever signs on is entered on the next day that the chamber meets, at times days later. */
const DAYS_TO_ENTER = 14

function recordJustAfter({ claim, record, asOf }: Case): Finding | null {
  const bill = record.bill!
  if (!bill.recordedTo || asOf === null || bill.recordedTo > addDays(asOf, DAYS_TO_ENTER)) return null
  const text = `The record of ${billName(bill)} loaded here ends on ${printedDate(bill.recordedTo)}, within two weeks of the release, and does not have ${claim.member!.name} among the cosponsors yet.`
  return finding(Verdict.NOT_IN_RECORD, text, [billRow(bill)])
}

function memberUncertain({ claim, record }: Case): Finding | null {
  if (claim.member?.certain !== false) return null
  const bill = record.bill!
  const text = `The record of ${billName(bill)} does not have this of ${claim.member.name}, and the state or party in the release is not that of the member of this name.`
  return finding(Verdict.NOT_IN_RECORD, text, [billRow(bill)])
}

/** Other bills of the title of which the record is not loaded may be the one meant. */
function linkUncertain({ claim, mention, record }: Case): Finding | null {
  const bill = record.bill!
  if (mention?.certain === false) {
    const text = `The record has no bill of just this title that must be meant; the nearest, ${citation(bill)}, does not bear the statement out.`
    return finding(Verdict.NOT_IN_RECORD, text, [billRow(bill)])
  }
  if (mention?.number != null || claim.kind === ClaimKind.STATUS) return null
  const unloaded = (record.versions ?? []).filter(
    (one) => one.known !== Known.RECORD && one.type === bill.type,
  )
  if (unloaded.length === 0) return null
  const text = `${billName(bill)} does not bear the statement out, but ${listed(unloaded.map((one) => citation(one)))} of the same title may, whose record is not loaded here.`
  return finding(Verdict.NOT_IN_RECORD, text, [bill, ...unloaded].map(billRow))
}

/** Rules that stand before those that contradict: whoever contradicts must be sure of bill, member and day. */
export const doubtRules: Rule[] = [
  {
    id: 'OTHER-VERSION',
    kinds: OF_MEMBERS,
    when: 'The release gives a title alone, and the member is on another bill of that title.',
    judge: onOtherVersion,
  },
  {
    id: 'MEMBER-UNCERTAIN',
    kinds: OF_MEMBERS,
    when: 'The member of this name is of another state or party than the release says.',
    judge: memberUncertain,
  },
  {
    id: 'RECORD-OLDER',
    kinds: CHECKED_BILLS,
    when: 'The loaded record of the bill ends before the release’s date.',
    judge: recordOlder,
  },
  {
    id: 'RECORD-JUST-AFTER',
    kinds: [ClaimKind.COSPONSORED],
    when: 'The loaded record ends within two weeks of the release, and cosponsors are entered with delay.',
    judge: recordJustAfter,
  },
  {
    id: 'LINK-UNCERTAIN',
    kinds: CHECKED_BILLS,
    when: 'The title is not spelled as in the record, or a bill of the same title is not loaded.',
    judge: linkUncertain,
  },
]
