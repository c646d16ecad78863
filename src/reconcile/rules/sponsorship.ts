import { printedDate } from '../../congress/calendar-date'
import { ClaimKind } from '../../press/claim-kind'
import { activeOn, billName, billRow, type Case, cosponsorshipRow, type Finding, finding } from '../case'
import type { BillRecord, RecordedCosponsorship } from '../record'
import type { Rule } from '../rules'
import { Verdict } from '../verdict'

interface Stand {
  bill: BillRecord
  name: string
  /** The member's own rows, oldest first: one who withdrew and joined again has two. */
  rows: RecordedCosponsorship[]
  isSponsor: boolean
  asOf: string | null
}

/** Where the member stands on the bill by the record. */
function standOf({ claim, record, asOf }: Case): Stand {
  const bill = record.bill!
  const id = claim.member!.bioguideId!
  const rows = (bill.cosponsorships ?? [])
    .filter((row) => row.bioguideId === id)
    .sort((a, b) => a.date.localeCompare(b.date))
  const isSponsor = bill.sponsor?.bioguideId === id
  const name = isSponsor ? bill.sponsor!.fullName : (rows[0]?.fullName ?? claim.member!.name)
  return { bill, name, rows, isSponsor, asOf }
}

const sponsorOf = (bill: BillRecord): string =>
  bill.sponsor
    ? `The sponsor of ${billName(bill)} is ${bill.sponsor.fullName}`
    : `The record of ${billName(bill)} names no sponsor`

function introducedLater({ bill, asOf }: Stand): boolean {
  return asOf !== null && bill.introducedOn !== null && bill.introducedOn > asOf
}

function isTheSponsor(of: Case): Finding | null {
  const stand = standOf(of)
  if (!stand.isSponsor || introducedLater(stand)) return null
  const since =
    stand.bill.introducedOn === null ? '' : `, introduced on ${printedDate(stand.bill.introducedOn)}`
  return finding(Verdict.CONFIRMED, `${stand.name} is the sponsor of ${billName(stand.bill)}${since}.`, [
    billRow(stand.bill),
  ])
}

function sponsorLater(of: Case): Finding | null {
  const stand = standOf(of)
  if (!stand.isSponsor) return null
  const text = `${stand.name} is the sponsor of ${billName(stand.bill)}, but introduced it on ${printedDate(stand.bill.introducedOn!)}, after the release.`
  return finding(Verdict.QUALIFIED, text, [billRow(stand.bill)])
}

function originalCosponsor(of: Case): Finding | null {
  const { bill, name, rows } = standOf(of)
  const row = rows.find((one) => one.isOriginal)
  if (!row) return null
  const left = row.withdrawnOn === null ? '' : `, and withdrew on ${printedDate(row.withdrawnOn)}`
  const text = `${sponsorOf(bill)}; ${name} is an original cosponsor, since ${printedDate(row.date)}${left}.`
  return finding(Verdict.QUALIFIED, text, [billRow(bill), cosponsorshipRow(row)])
}

function laterCosponsor(of: Case): Finding | null {
  const { bill, name, rows } = standOf(of)
  const [row] = rows
  if (!row) return null
  const text = `${sponsorOf(bill)}; ${name} did not introduce it, but joined as a cosponsor on ${printedDate(row.date)}.`
  return finding(Verdict.CONTRADICTED, text, [billRow(bill), cosponsorshipRow(row)])
}

function noPartInIt(of: Case): Finding | null {
  const { bill, name } = standOf(of)
  if (bill.sponsor === null) return finding(Verdict.NOT_IN_RECORD, `${sponsorOf(bill)}.`, [billRow(bill)])
  return finding(
    Verdict.CONTRADICTED,
    `${sponsorOf(bill)}; ${name} is neither its sponsor nor a cosponsor.`,
    [billRow(bill)],
  )
}

/** Rules for AUTHORED and INTRODUCED that bear a claim out; the record tells both alike. */
export function authorRules(kind: ClaimKind): Rule[] {
  const kinds = [kind]
  return [
    { id: `${kind}-SPONSOR`, kinds, when: 'The member is the bill’s sponsor.', judge: isTheSponsor },
    {
      id: `${kind}-SPONSOR-LATER`,
      kinds,
      when: 'The member is the sponsor, of a bill introduced after the release.',
      judge: sponsorLater,
    },
    {
      id: `${kind}-ORIGINAL-COSPONSOR`,
      kinds,
      when: 'The member is an original cosponsor; another is the sponsor.',
      judge: originalCosponsor,
    },
  ]
}

/** Rules for AUTHORED and INTRODUCED that contradict. */
export function notAuthorRules(kind: ClaimKind): Rule[] {
  const kinds = [kind]
  return [
    {
      id: `${kind}-LATER-COSPONSOR`,
      kinds,
      when: 'The member became a cosponsor after the introduction.',
      judge: laterCosponsor,
    },
    { id: `${kind}-NO-PART`, kinds, when: 'The member is neither sponsor nor cosponsor.', judge: noPartInIt },
  ]
}

function active(of: Case): Finding | null {
  const { bill, name, rows, asOf } = standOf(of)
  const on =
    asOf === null ? rows.filter((row) => row.isOriginal && row.withdrawnOn === null) : activeOn(rows, asOf)
  const row = on[0]
  if (!row) return null
  const original = row.isOriginal ? 'an original cosponsor' : 'a cosponsor'
  const later =
    row.withdrawnOn === null ? '' : ` until withdrawing on ${printedDate(row.withdrawnOn)}, after the release`
  const verb = row.withdrawnOn === null ? 'is' : 'was'
  return finding(
    Verdict.CONFIRMED,
    `${name} ${verb} ${original} of ${billName(bill)}, since ${printedDate(row.date)}${later}.`,
    [cosponsorshipRow(row)],
  )
}

function undated(of: Case): Finding | null {
  const { bill, name, rows, asOf } = standOf(of)
  const row = rows.find((one) => one.withdrawnOn === null) ?? rows.at(-1)
  if (asOf !== null || !row) return null
  const left = row.withdrawnOn === null ? '' : ` and withdrew on ${printedDate(row.withdrawnOn)}`
  const text = `${name} joined ${billName(bill)} as a cosponsor on ${printedDate(row.date)}${left}; the release’s date is not known.`
  return finding(Verdict.QUALIFIED, text, [cosponsorshipRow(row)])
}

function sponsorNotCosponsor(of: Case): Finding | null {
  const { bill, name, isSponsor } = standOf(of)
  return isSponsor
    ? finding(Verdict.QUALIFIED, `${name} is the sponsor of ${billName(bill)}, not one of its cosponsors.`, [
        billRow(bill),
      ])
    : null
}

function withdrawn(of: Case): Finding | null {
  const { bill, name, rows, asOf } = standOf(of)
  const row = rows
    .filter((one) => asOf !== null && one.withdrawnOn !== null && one.withdrawnOn <= asOf)
    .at(-1)
  if (!row) return null
  const text = `${name} joined ${billName(bill)} as a cosponsor on ${printedDate(row.date)} and withdrew on ${printedDate(row.withdrawnOn!)}, before the release.`
  return finding(Verdict.QUALIFIED, text, [cosponsorshipRow(row)])
}

function joinedAfter(of: Case): Finding | null {
  const { bill, name, rows, asOf } = standOf(of)
  const row = rows.find((one) => asOf !== null && one.date > asOf)
  if (!row) return null
  const text = `${name} joined ${billName(bill)} as a cosponsor on ${printedDate(row.date)}, after the release.`
  return finding(Verdict.QUALIFIED, text, [cosponsorshipRow(row)])
}

function notCosponsor(of: Case): Finding | null {
  const { bill, name } = standOf(of)
  const text = `${name} is not among the cosponsors of ${billName(bill)}${bill.sponsor ? `, whose sponsor is ${bill.sponsor.fullName}` : ''}.`
  return finding(Verdict.CONTRADICTED, text, [billRow(bill)])
}

const kinds = [ClaimKind.COSPONSORED]

/** Rules for COSPONSORED that bear a claim out. */
export const cosponsorRules: Rule[] = [
  {
    id: 'COSPONSORED-ACTIVE',
    kinds,
    when: 'The member was an active cosponsor on the release’s date.',
    judge: active,
  },
  {
    id: 'COSPONSORED-UNDATED',
    kinds,
    when: 'The member became a cosponsor, but the release’s date is not known.',
    judge: undated,
  },
  {
    id: 'COSPONSORED-SPONSOR',
    kinds,
    when: 'The member is the sponsor instead.',
    judge: sponsorNotCosponsor,
  },
  {
    id: 'COSPONSORED-JOINED-LATER',
    kinds,
    when: 'The member joined after the release’s date.',
    judge: joinedAfter,
  },
  {
    id: 'COSPONSORED-WITHDRAWN',
    kinds,
    when: 'The member had withdrawn by the release’s date.',
    judge: withdrawn,
  },
]

/** The rule for COSPONSORED that contradicts. */
export const notCosponsorRules: Rule[] = [
  { id: 'COSPONSORED-NONE', kinds, when: 'The member never cosponsored the bill.', judge: notCosponsor },
]
