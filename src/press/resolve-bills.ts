import { billIdOf, chamberOf, citation, printedNumber } from '../congress/bill-number'
import { printedDate } from '../congress/calendar-date'
import { chamberName } from '../congress/chamber'
import { congressOfYear, congressOn, ordinal } from '../congress/congress-number'
import type { NamedBill } from './bill-book'
import type { KnowledgeIndex } from './knowledge-index'
import type { KnownBill } from './known'
import type { Person } from './resolve-members'
import { billsTitled } from './title-lookup'

/** The bill of the record that is meant, or the several that could be, with the reasons. */
export interface BillLink {
  billId: string | null
  candidates: string[]
  congress: number | null
  reasons: string[]
  conflict: string | null
  /** False where the bill is only the likeliest. */
  certain: boolean
}

/** What the rest of the release tells about a bill. */
export interface BillContext {
  index: KnowledgeIndex
  publishedOn: string | null
  /** Members said to have introduced or written it. */
  leads: Person[]
  /** Ids of the bills that the release names by number. */
  numbered: Set<string>
}

interface Narrowing {
  bills: KnownBill[]
  /** What was needed to come down to these: "introduced by January 11, 2014". */
  conditions: string[]
  /** Why others are not meant. */
  exclusions: string[]
}

const name = (bill: KnownBill): string => printedNumber(bill.type, bill.number)

function narrow(state: Narrowing, keep: (bill: KnownBill) => boolean, condition: string): Narrowing {
  const bills = state.bills.filter(keep)
  if (bills.length === 0 || bills.length === state.bills.length) return state
  return { ...state, bills, conditions: [...state.conditions, condition] }
}

/** Rule 2 of the choice among equal titles: introduced on or before the release, in its Congress. */
function byDate(bills: KnownBill[], congress: number | null, publishedOn: string | null): Narrowing {
  const inCongress = congress === null ? bills : bills.filter((bill) => bill.congress === congress)
  const conditions =
    congress !== null && inCongress.length < bills.length ? [`in the ${ordinal(congress)} Congress`] : []
  if (publishedOn === null) return { bills: inCongress, conditions, exclusions: [] }
  const later = inCongress.filter((bill) => bill.introducedOn !== null && bill.introducedOn > publishedOn)
  const exclusions = later.map(
    (bill) => `${name(bill)} was introduced on ${printedDate(bill.introducedOn!)}, after the release`,
  )
  const rest = inCongress.filter((bill) => !later.includes(bill))
  return {
    bills: rest,
    conditions: later.length > 0 ? [`introduced by ${printedDate(publishedOn)}`] : conditions,
    exclusions,
  }
}

function congressMeant(named: NamedBill, publishedOn: string | null): number | null {
  if (named.congress !== null) return named.congress
  if (named.year !== null) return congressOfYear(named.year)
  return publishedOn === null ? null : congressOn(publishedOn)
}

function linkTitle(named: NamedBill, context: BillContext): BillLink {
  const congress = congressMeant(named, context.publishedOn)
  const { entries, exact } = billsTitled(named, context.index, congress)
  const all = [...new Set(entries.map((entry) => entry.bill))]
  const bare = { billId: null, candidates: [], congress, conflict: null, certain: true }
  const title = `“${named.title}”`
  if (all.length === 0) return { ...bare, reasons: [`No bill in the record bears the title ${title}.`] }
  const dated =
    named.year === null
      ? []
      : [...new Set(entries.filter((entry) => entry.year === named.year).map((entry) => entry.bill))]
  const first = byDate(
    dated.length > 0 ? dated : all,
    dated.length > 0 && named.congress === null ? null : congress,
    context.publishedOn,
  )
  if (first.bills.length === 0) {
    const elsewhere = all
      .slice(0, 3)
      .map((bill) => citation(bill))
      .join(', ')
    const where =
      first.exclusions.length > 0 ? `${first.exclusions.join('; ')}.` : `The record has it as ${elsewhere}.`
    const scope = congress === null ? 'in the record' : `in the ${ordinal(congress)} Congress by then`
    return { ...bare, reasons: [`No bill of the title ${title} was introduced ${scope}. ${where}`] }
  }
  const own =
    named.chamber === null
      ? first
      : narrow(
          first,
          (bill) => chamberOf(bill.type) === named.chamber,
          `in the ${chamberName(named.chamber)}`,
        )
  const wrongChamber =
    named.chamber !== null && own.bills.every((bill) => chamberOf(bill.type) !== named.chamber)
  if (wrongChamber) {
    const other = own.bills.map(name).join(', ')
    return {
      ...bare,
      reasons: [
        `The record has no ${chamberName(named.chamber!)} bill of the title ${title} from that time; ${other} is the other chamber's.`,
      ],
    }
  }
  const decided = narrow(
    bySponsor(own, context.leads),
    (bill) => context.numbered.has(bill.billId),
    'that the release also names by number',
  )
  if (exact) return { ...concluded(named, decided, title, congress), certain: own.bills.length === 1 }
  // Only the likeliest bill is looked for from here on, so the year in its title may tell.
  const year = Number(context.publishedOn?.slice(0, 4))
  const ofYear = narrow(
    decided,
    (bill) => entries.some((entry) => entry.bill === bill && entry.year === year),
    'whose title bears the year of the release',
  )
  const link = concluded(named, ofYear, title, congress)
  const reason = `No bill of that time bears just the title ${title}; it is taken for the name of a bill of nearly the same title, or of its short name.`
  return { ...link, certain: false, reasons: [reason, ...link.reasons] }
}

function bySponsor(state: Narrowing, leads: Person[]): Narrowing {
  if (state.bills.length < 2) {
    const author = leads.find(
      (person) => person.bioguideId !== null && person.bioguideId === state.bills[0]?.sponsorId,
    )
    return author && state.conditions.length > 0
      ? { ...state, conditions: [...state.conditions, `sponsored by ${author.name}`] }
      : state
  }
  for (const person of leads) {
    const next = narrow(
      state,
      (bill) => person.bioguideId !== null && bill.sponsorId === person.bioguideId,
      `sponsored by ${person.name}`,
    )
    if (next.bills.length === 1) return next
  }
  return state
}

/** Conditions as a sentence has them: `A, B and C`. */
function inWords(conditions: string[]): string {
  return conditions.length < 2
    ? (conditions[0] ?? '')
    : `${conditions.slice(0, -1).join(', ')} and ${conditions.at(-1)}`
}

function concluded(named: NamedBill, state: Narrowing, title: string, congress: number | null): BillLink {
  const exclusions = state.exclusions.length > 0 ? `; ${state.exclusions.join('; ')}` : ''
  const conditions = state.conditions.length > 0 ? ` ${inWords(state.conditions)}` : ''
  const [only, ...others] = state.bills
  const link = { conflict: null, certain: true }
  if (only && others.length === 0) {
    const reason = `The only bill of the title ${title}${conditions} is ${conditions === '' ? citation(only) : name(only)}${exclusions}.`
    return { ...link, billId: only.billId, candidates: [], congress: only.congress, reasons: [reason] }
  }
  const list = state.bills.map((bill) => citation(bill)).join(', ')
  const reason = `${state.bills.length} bills of the title ${title}${conditions} fit (${list}), and nothing in the text decides between them.`
  const candidates = state.bills.map((bill) => bill.billId).sort()
  return { ...link, billId: null, candidates, congress: named.congress ?? congress, reasons: [reason] }
}

function linkNumber(named: NamedBill, context: BillContext): BillLink {
  const type = named.type!
  const number = named.number!
  const printed = printedNumber(type, number)
  const congress = congressMeant(named, context.publishedOn)
  const bare = { candidates: [], congress, conflict: null, certain: true }
  if (congress === null) {
    const known = context.index.numbers.get(`${type}${number}`) ?? []
    if (known.length === 1)
      return {
        ...bare,
        billId: known[0]!.billId,
        congress: known[0]!.congress,
        reasons: [
          `The only ${printed} in the record is that of the ${ordinal(known[0]!.congress)} Congress.`,
        ],
      }
    const why =
      known.length === 0
        ? `The record has no ${printed}.`
        : `${printed} is a number of several Congresses, and the release's date is not known.`
    return { ...bare, billId: null, candidates: known.map((bill) => bill.billId).sort(), reasons: [why] }
  }
  const bill = context.index.bills.get(billIdOf({ type, number, congress }))
  const stated =
    named.congress !== null ? 'the release gives the Congress' : 'the Congress is that of the release’s date'
  const reasons = [
    bill
      ? `The release names ${printed}; ${stated}, the ${ordinal(congress)}.`
      : `The record loaded here has no ${printed} of the ${ordinal(congress)} Congress.`,
  ]
  return { ...bare, billId: bill?.billId ?? null, reasons }
}

/** A number and a title that are not the same bill's: the title decides if one bill alone bears it. */
function reconciled(named: NamedBill, byNumber: BillLink, context: BillContext): BillLink {
  const chamberless = { ...named, chamber: named.companionOf === null ? named.chamber : null }
  const byTitle = linkTitle(chamberless, context)
  const titled = billsTitled(named, context.index, byNumber.congress).entries
  if (byNumber.billId !== null && titled.some((entry) => entry.bill.billId === byNumber.billId))
    return byNumber
  if (byTitle.billId === null || byTitle.billId === byNumber.billId) return { ...byNumber, certain: false }
  const bill = context.index.bills.get(byTitle.billId)!
  const printed = printedNumber(named.type!, named.number!)
  const conflict = `The release calls ${printed} the “${named.title}”; the only bill of that title that fits is ${citation(bill)}, so that one is taken to be meant.`
  return { ...byTitle, conflict, certain: false, reasons: [...byTitle.reasons, conflict] }
}

/**
 * Which bill of the record a release means: by number and Congress; by title among those introduced by
 * the release's date in its Congress, then by chamber, then by sponsor. Two left: both are candidates.
 */
export function linkBill(named: NamedBill, context: BillContext): BillLink {
  if (named.number === null) return linkTitle(named, context)
  const byNumber = linkNumber(named, context)
  return named.key === null ? byNumber : reconciled(named, byNumber, context)
}
