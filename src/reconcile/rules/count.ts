import { printedDate } from '../../congress/calendar-date'
import { ClaimKind } from '../../press/claim-kind'
import { activeOn, billName, billRow, type Case, type Finding, finding } from '../case'
import type { Rule } from '../rules'
import { Verdict } from '../verdict'

const cosponsors = (count: number): string => `${count} ${count === 1 ? 'cosponsor' : 'cosponsors'}`

function undated({ claim, record, asOf }: Case): Finding | null {
  if (asOf !== null) return null
  const bill = record.bill!
  const rows = bill.cosponsorships!
  const constant = rows.every((row) => row.isOriginal && row.withdrawnOn === null)
  if (constant && rows.length === claim.count) {
    return finding(
      Verdict.CONFIRMED,
      `${billName(bill)} has had ${cosponsors(rows.length)} from its introduction on.`,
      [billRow(bill)],
    )
  }
  const active = rows.filter((row) => row.withdrawnOn === null).length
  const text = `The number of cosponsors changes from day to day, and the release’s date is not known; at the end of the record ${billName(bill)} has ${cosponsors(active)}.`
  return finding(Verdict.NOT_CHECKABLE, text, [billRow(bill)])
}

function counted({ claim, record, asOf }: Case): { text: string; active: number; said: number } {
  const bill = record.bill!
  const active = activeOn(bill.cosponsorships!, asOf!).length
  return {
    text: `On ${printedDate(asOf!)} ${billName(bill)} had ${cosponsors(active)}, its sponsor not counted`,
    active,
    said: claim.count!,
  }
}

function equal(of: Case): Finding | null {
  const { text, active, said } = counted(of)
  return active === said ? finding(Verdict.CONFIRMED, `${text}.`, [billRow(of.record.bill!)]) : null
}

function differs(of: Case): Finding | null {
  const { text, active, said } = counted(of)
  const withSponsor =
    said === active + 1
      ? '; with the sponsor that makes the number in the release'
      : `; the release says ${said}`
  return finding(Verdict.CONTRADICTED, `${text}${withSponsor}.`, [billRow(of.record.bill!)])
}

const kinds = [ClaimKind.COSPONSOR_COUNT]

/** Rules for COSPONSOR_COUNT that bear a claim out, or cannot settle it. */
export const countRules: Rule[] = [
  { id: 'COUNT-UNDATED', kinds, when: 'The release’s date is not known.', judge: undated },
  {
    id: 'COUNT-EQUAL',
    kinds,
    when: 'As many active cosponsors on the release’s date as it says.',
    judge: equal,
  },
]

/** The rule for COSPONSOR_COUNT that contradicts. */
export const otherCountRules: Rule[] = [
  { id: 'COUNT-DIFFERS', kinds, when: 'Another number of active cosponsors on that date.', judge: differs },
]
