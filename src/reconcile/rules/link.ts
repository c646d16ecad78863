import { citation, printedNumber } from '../../congress/bill-number'
import { ClaimKind } from '../../press/claim-kind'
import { billName, billRow, type Case, type Finding, finding, listed } from '../case'
import { Known } from '../record'
import type { Rule } from '../rules'
import { Verdict } from '../verdict'

const OF_MEMBERS = [ClaimKind.AUTHORED, ClaimKind.INTRODUCED, ClaimKind.COSPONSORED]
const CHECKED_BILLS = [...OF_MEMBERS, ClaimKind.COSPONSOR_COUNT, ClaimKind.STATUS]
const OF_BILLS = [...CHECKED_BILLS, ClaimKind.PROVISION]

/** What the release calls the bill: its title in quotation marks, else its number. */
function calledInRelease({ mention }: Case): string {
  if (mention?.title) return `“${mention.title}”`
  return mention?.type && mention.number ? printedNumber(mention.type, mention.number) : 'the bill'
}

function severalBills(of: Case): Finding | null {
  const { candidates } = of.mention ?? { candidates: [] }
  if (candidates.length < 2) return null
  const known = of.record.candidates ?? []
  const names = known.length > 0 ? known.map((bill) => citation(bill)) : candidates
  const text = `${calledInRelease(of)} may be ${listed(names).replace(/ and ([^ ].*)$/, ' or $1')}; nothing in the release decides between them.`
  return finding(
    Verdict.AMBIGUOUS,
    text,
    candidates.map((id) => ({ type: 'Bill', id })),
  )
}

function severalMembers({ claim, record }: Case): Finding | null {
  const { member } = claim
  if (!member || member.bioguideId !== null || member.candidates.length < 2) return null
  const names = member.candidates.map(
    (id) => record.members?.find((known) => known.bioguideId === id)?.fullName ?? id,
  )
  const text = `“${member.name}” may be ${listed(names).replace(/ and ([^ ].*)$/, ' or $1')}; nothing in the release decides between them.`
  return finding(
    Verdict.AMBIGUOUS,
    text,
    member.candidates.map((id) => ({ type: 'Member', id })),
  )
}

function unknownMember({ claim }: Case): Finding | null {
  const { member } = claim
  if (!member || member.bioguideId !== null) return null
  return finding(
    Verdict.NOT_IN_RECORD,
    `No member of Congress in the record loaded here fits the name “${member.name}” on that day.`,
  )
}

function unknownBill(of: Case): Finding | null {
  if (of.record.bill !== null) return null
  const reason = of.mention?.reasons.at(-1)
  return finding(
    Verdict.NOT_IN_RECORD,
    reason ?? `The record loaded here has no bill that fits ${calledInRelease(of)}.`,
  )
}

/** A bill of which only number, title and dates are loaded tells nothing of sponsors or actions. */
function onlyIndexed({ claim, record }: Case): Finding | null {
  const bill = record.bill!
  const needsActions = claim.kind === ClaimKind.STATUS
  const missing = needsActions ? bill.actions === null : bill.cosponsorships === null
  const introduction =
    claim.kind === ClaimKind.STATUS && claim.status === 'INTRODUCED' && bill.introducedOn !== null
  if (introduction || (!missing && bill.known === Known.RECORD)) return null
  const wanted = needsActions ? 'actions' : 'sponsor and cosponsors'
  return finding(
    Verdict.NOT_IN_RECORD,
    `The record loaded here has only the number, title and dates of ${billName(bill)}; its ${wanted} are not loaded.`,
    [billRow(bill)],
  )
}

/** Rules on whether the release's names lead to one bill and one member at all. */
export const linkRules: Rule[] = [
  {
    id: 'MEMBER-AMBIGUOUS',
    kinds: OF_MEMBERS,
    when: 'Two or more members fit the name on the release’s date.',
    judge: severalMembers,
  },
  {
    id: 'MEMBER-NOT-FOUND',
    kinds: OF_MEMBERS,
    when: 'No member in the record fits the name on that day.',
    judge: unknownMember,
  },
  {
    id: 'BILL-AMBIGUOUS',
    kinds: OF_BILLS,
    when: 'Two or more bills fit the release’s words.',
    judge: severalBills,
  },
  {
    id: 'BILL-NOT-FOUND',
    kinds: OF_BILLS,
    when: 'No bill in the record fits the release’s words.',
    judge: unknownBill,
  },
  {
    id: 'BILL-NOT-LOADED',
    kinds: CHECKED_BILLS,
    when: 'The bill is known by number, title and dates only.',
    judge: onlyIndexed,
  },
]
