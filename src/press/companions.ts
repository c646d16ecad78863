import { Chamber, otherChamber } from '../congress/chamber'
import type { BillBook, NamedBill } from './bill-book'
import { ClaimKind } from './claim-kind'
import type { RawClaim } from './raw-claim'
import type { Person } from './resolve-members'

const DEEDS = new Set([ClaimKind.AUTHORED, ClaimKind.INTRODUCED, ClaimKind.COSPONSORED])
const LEADS = new Set([ClaimKind.AUTHORED, ClaimKind.INTRODUCED])

const seat = (person: Person | null): Chamber | null =>
  person?.chamber === Chamber.HOUSE || person?.chamber === Chamber.SENATE ? person.chamber : null

/** The chamber whose bill a title means here: by number, the publishers' own, else that of whoever leads it. */
function ownChamber(bill: NamedBill, claims: RawClaim[], publishers: Person[]): Chamber | null {
  if (bill.chamber !== null) return bill.chamber
  const leads = claims.filter((claim) => LEADS.has(claim.kind)).flatMap((claim) => seat(claim.person) ?? [])
  const others = claims.flatMap((claim) => seat(claim.person) ?? [])
  const seats = leads.length > 0 ? leads : others
  const published = publishers.map(seat).find((chamber) => chamber !== null && seats.includes(chamber))
  return published ?? seats[0] ?? null
}

/** What the release calls a companion, of the very chamber that the title itself turned out to mean. */
const twinOf = (bill: NamedBill, companions: Map<number | null, NamedBill[]>): NamedBill | null =>
  bill.number === null
    ? ((companions.get(bill.ref) ?? []).find((other) => other.chamber === bill.chamber) ?? null)
    : null

/**
 * A member acts on bills of the member's own chamber: where a release credits senators and
 * representatives with one title, those of the other chamber are taken to mean its companion. A bill
 * named only by number is left as it stands.
 */
export function splitCompanions(claims: RawClaim[], book: BillBook, publishers: Person[]): RawClaim[] {
  const moved = new Map<RawClaim, number>()
  const twins = new Set<number>()
  const companions = Map.groupBy(book.all, (bill) => bill.companionOf)
  const byBill = Map.groupBy(
    claims.filter((claim) => DEEDS.has(claim.kind)),
    (claim) => claim.bill,
  )
  for (const bill of [...book.all]) {
    const own = byBill.get(bill.ref) ?? []
    const chamber = ownChamber(bill, own, publishers)
    if (chamber === null) continue
    if (bill.chamber === null) bill.chamber = chamber
    if (bill.key === null || twins.has(bill.ref)) continue
    const twin = bill.companionOf === null ? twinOf(bill, companions) : null
    if (twin) twins.add(twin.ref)
    for (const claim of (twin && byBill.get(twin.ref)) ?? []) moved.set(claim, bill.ref)
    for (const claim of own) {
      const sits = seat(claim.person)
      if (sits === null || sits === chamber) continue
      const companion =
        bill.companionOf === null
          ? book.companion(bill, otherChamber(chamber), claim)
          : book.all[bill.companionOf]!
      moved.set(claim, companion.ref)
    }
  }
  return claims.map((claim) => (moved.has(claim) ? { ...claim, bill: moved.get(claim)! } : claim))
}
