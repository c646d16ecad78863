import { parseBillNumber } from '../../src/congress/bill-number'
import { BillStatus } from '../../src/congress/bill-status'
import { foldName } from '../../src/congress/member-name'
import { ClaimKind } from '../../src/press/claim-kind'
import { committeeKey } from '../../src/press/knowledge-index'
import type { BillMention, ReadClaim } from '../../src/press/release-reading'
import { titleKey } from '../../src/press/title-key'
import type { CheckedRelease } from '../../src/reconcile/check-release'
import type { GoldBill, GoldClaim, GoldRelease, GoldStatus } from './gold'

/** Kinds that name a member and a bill. */
export const MEMBER_BILL = new Set([ClaimKind.AUTHORED, ClaimKind.INTRODUCED, ClaimKind.COSPONSORED])
/** Kinds that are scored: what a bill does or is modeled on has no annotation. */
export const SCORED = new Set([
  ...MEMBER_BILL,
  ClaimKind.COSPONSOR_COUNT,
  ClaimKind.STATUS,
  ClaimKind.HEARING,
])

/** A claim that was read, by its place in the reading. */
export interface Read {
  at: number
  claim: ReadClaim
  mention: BillMention | null
}

/** A gold claim and the read one that makes it. */
export interface Match {
  gold: GoldClaim
  read: Read
}

const STEPS: Record<GoldStatus, BillStatus[]> = {
  INTRODUCED_ON: [BillStatus.INTRODUCED],
  PASSED: [
    BillStatus.PASSED_HOUSE,
    BillStatus.PASSED_SENATE,
    BillStatus.PASSED_BOTH,
    BillStatus.TO_PRESIDENT,
  ],
  REPORTED: [BillStatus.REPORTED, BillStatus.ORDERED_REPORTED],
  BECAME_LAW: [BillStatus.ENACTED],
  FAILED: [BillStatus.FAILED],
  VETOED: [BillStatus.VETOED],
}

/** Scored claims of a reading. */
export function readClaims(checked: CheckedRelease): Read[] {
  const mentions = new Map(checked.bills.map((bill) => [bill.ref, bill]))
  return checked.claims.flatMap((claim, at) =>
    SCORED.has(claim.kind)
      ? [{ at, claim, mention: claim.bill === null ? null : (mentions.get(claim.bill) ?? null) }]
      : [],
  )
}

/** Keys under which a title may be cited: whole, and by a short name in parentheses. */
function titleKeys(title: string): string[] {
  const short = [...title.matchAll(/\(([^()]{2,40})\)/g)].map((match) => titleKey(match[1]!).key)
  const rest = title.replace(/^.*\)/, '')
  const joined = short.map((key) => `${key} ${titleKey(rest).key}`.trim())
  return [titleKey(title).key, ...short, ...joined].filter((key) => key !== '')
}

function sameCongress(gold: GoldBill, mention: BillMention): boolean {
  const linked = mention.billId === null ? null : parseBillNumber(mention.billId)!.congress
  const congress = linked ?? mention.congress
  return gold.congress === null || congress === null || gold.congress === congress
}

/** True where a mention is of this bill: by number, by title, or by the bill of the record. */
export function isMentionOf(mention: BillMention, gold: GoldBill, all: GoldBill[]): boolean {
  if (mention.billId !== null && gold.records?.includes(mention.billId)) return true
  const bearers = all.filter((one) => one.titles.some((title) => gold.titles.includes(title)))
  if (bearers.length > 1 && !sameCongress(gold, mention)) return false
  const byNumber = gold.numbers.some(({ type, number }) => mention.type === type && mention.number === number)
  if (byNumber) return true
  if (mention.title === null) return false
  const keys = new Set(titleKeys(mention.title))
  return gold.titles.some((title) => titleKeys(title).some((key) => keys.has(key)))
}

const sameLastName = (read: string, gold: string): boolean => {
  const words = foldName(gold).split(' ')
  const own = foldName(read)
    .split(' ')
    .filter((word) => !/^(?:jr|sr|ii|iii)$/.test(word))
  return own.at(-1) === words.filter((word) => !/^(?:jr|sr|ii|iii)$/.test(word)).at(-1)
}

/** True where the stretch of text that an annotator gives and the evidence of a claim share a word. */
function overlapping(text: string, quote: string, { claim }: Read): boolean {
  if (quote === '') return true
  const start = text.indexOf(quote)
  return start < 0 || claim.evidence.some((span) => span.start < start + quote.length && start < span.end)
}

function sameStep(gold: GoldClaim, { claim }: Read): boolean {
  const step = STEPS[gold.status!].includes(claim.status!)
  const chamber = gold.chamber === null || claim.chamber === null || gold.chamber === claim.chamber
  return step && chamber && (gold.status !== 'INTRODUCED_ON' || gold.date === claim.date)
}

/** True where a read claim says what a gold one says; `kindAside` leaves the part that a member has in a bill open. */
export function says(release: GoldRelease, gold: GoldClaim, read: Read, kindAside = false): boolean {
  const { claim, mention } = read
  if (gold.kind === ClaimKind.HEARING) {
    return (
      claim.kind === gold.kind &&
      committeeKey(claim.committee!.name) === committeeKey(gold.committee!) &&
      (gold.date === null || gold.date === claim.date) &&
      overlapping(release.text, gold.quote, read)
    )
  }
  const sameKind =
    gold.kind === claim.kind || (kindAside && MEMBER_BILL.has(gold.kind) && MEMBER_BILL.has(claim.kind))
  const bill = release.bills.find((one) => one.ref === gold.bill)
  if (!sameKind || !mention || !bill || !isMentionOf(mention, bill, release.bills)) return false
  if (gold.kind === ClaimKind.STATUS) return sameStep(gold, read)
  if (gold.kind === ClaimKind.COSPONSOR_COUNT) return gold.count === claim.count
  return claim.member !== null && sameLastName(claim.member.name, gold.member!)
}

/** How well a pair fits beyond what it must: the bill of the record, then the words. */
function closeness(release: GoldRelease, gold: GoldClaim, read: Read): number {
  const record = gold.recordBill !== null && read.mention?.billId === gold.recordBill
  return (record ? 2 : 0) + (overlapping(release.text, gold.quote, read) ? 1 : 0)
}

/** Pairs each gold claim with at most one read claim, the best fitting first. */
export function matched(release: GoldRelease, golds: GoldClaim[], reads: Read[]): Match[] {
  const pairs = golds.flatMap((gold) =>
    reads.filter((read) => says(release, gold, read)).map((read) => ({ gold, read })),
  )
  pairs.sort((a, b) => closeness(release, b.gold, b.read) - closeness(release, a.gold, a.read))
  const used = new Set<GoldClaim | Read>()
  return pairs.filter(({ gold, read }) => {
    if (used.has(gold) || used.has(read)) return false
    used.add(gold).add(read)
    return true
  })
}
