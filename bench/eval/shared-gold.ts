import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseBillNumber } from '../../src/congress/bill-number'
import type { Chamber } from '../../src/congress/chamber'
import type { ClaimKind } from '../../src/press/claim-kind'
import type { Verdict } from '../../src/reconcile/verdict'
import { type GoldBill, type GoldClaim, type GoldRelease, type GoldStatus, goldClaim, numberIn } from './gold'

interface Line {
  id: string
  publishedOn: string
  bills: {
    ref: string
    number: string | null
    congress: number | null
    title: string | null
    quote: string
  }[]
  claims: {
    kind: string
    member?: string
    state?: string
    bill?: string
    status?: string
    chamber?: string | null
    date?: string | null
    committee?: string
    quote: string
    verdict?: string
    recordBill?: string
  }[]
}

interface Source {
  id: string
  text: string
  member: { bioguide_id: string } | null
}

const linesOf = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)

function billOf(bill: Line['bills'][number], claims: Line['claims']): GoldBill {
  const number = bill.number === null ? null : numberIn(bill.number)
  const stated = claims.flatMap((claim) => (claim.bill === bill.ref ? (claim.recordBill ?? []) : []))
  const byNumber = number && bill.congress ? [`${number.type}${number.number}-${bill.congress}`] : []
  const records = stated.length > 0 ? [...new Set(stated)] : byNumber
  return {
    ref: bill.ref,
    numbers: number ? [number] : [],
    titles: bill.title === null ? [] : [bill.title],
    congress: bill.congress,
    records: records.length > 0 ? records : null,
    quote: bill.quote,
  }
}

function claimOf(claim: Line['claims'][number]): GoldClaim {
  return goldClaim(claim.kind as ClaimKind, {
    member: claim.member ?? null,
    state: claim.state ?? null,
    bill: claim.bill ?? null,
    status: (claim.status ?? null) as GoldStatus | null,
    chamber: (claim.chamber ?? null) as Chamber | null,
    date: claim.date ?? null,
    committee: claim.committee ?? null,
    verdict: (claim.verdict ?? null) as Verdict | null,
    recordBill: claim.recordBill && parseBillNumber(claim.recordBill) ? claim.recordBill : null,
    quote: claim.quote,
  })
}

/** The annotated real releases in a folder beside the checkout: `gold/` and `data/press-releases/`. */
export function sharedGold(folder: string): GoldRelease[] {
  const sources = new Map(
    linesOf<Source>(path.join(folder, 'data/press-releases/trafficking-dev.jsonl')).map((source) => [
      source.id,
      source,
    ]),
  )
  return linesOf<Line>(path.join(folder, 'gold/claims.gold.jsonl')).map((line) => {
    const { text, member } = sources.get(line.id)!
    return {
      id: line.id,
      text,
      publishedOn: line.publishedOn,
      publishers: member ? [member.bioguide_id] : [],
      bills: line.bills.map((bill) => billOf(bill, line.claims)),
      claims: line.claims.map(claimOf),
      quotations: null,
    }
  })
}
