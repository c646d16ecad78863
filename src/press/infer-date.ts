import { chamberOf } from '../congress/bill-number'
import { isCalendarDate, printedDate } from '../congress/calendar-date'
import { Chamber } from '../congress/chamber'
import { congressOn } from '../congress/congress-number'
import { monthName } from '../congress/month-name'
import { observanceIn } from '../congress/observance'
import type { BillBook, NamedBill } from './bill-book'
import { couldServeOn } from './candidates'
import { ClaimKind, DateBasis } from './claim-kind'
import type { Found } from './find'
import { committeeNamed } from './find-committees'
import { calendarOf } from './find-dates'
import type { KnowledgeIndex } from './knowledge-index'
import type { KnownHearing } from './known'
import type { RawClaim } from './raw-claim'
import type { ReleaseDate } from './resolve-date'
import type { Person } from './resolve-members'

const UNKNOWN: ReleaseDate = { publishedOn: null, dateBasis: null, dateReasons: [] }
const YEARS_AFTER = 3
const LEADS = new Set([ClaimKind.AUTHORED, ClaimKind.INTRODUCED, ClaimKind.COSPONSORED])

/** "today" and a day with a fixed date in one sentence: the day and month of the release. */
function anchor(found: Found): { name: string; monthDay: string } | null {
  for (const sentence of found.sentences) {
    const tokens = found.tokens.slice(sentence.first, sentence.last)
    if (!tokens.some((token) => token.fold === 'today' || token.fold === "today's")) continue
    const observance = observanceIn(found.text.slice(tokens[0]!.start, tokens.at(-1)!.end))
    if (observance) return observance
  }
  return null
}

interface Requirement {
  named: NamedBill
  /** Chamber of those who are said to lead it; null where unknown. */
  chamber: Chamber | null
}

function requirements(book: BillBook, claims: RawClaim[], index: KnowledgeIndex): Requirement[] {
  return book.all.flatMap((named) => {
    const leads = claims.filter((claim) => claim.bill === named.ref && LEADS.has(claim.kind))
    if (leads.length === 0 || named.key === null || !index.titles.has(named.key)) return []
    const chambers = new Set(
      leads
        .map((claim) => claim.person?.chamber)
        .filter((chamber) => chamber === Chamber.SENATE || chamber === Chamber.HOUSE),
    )
    return [{ named, chamber: chambers.size === 1 ? ([...chambers][0] ?? null) : null }]
  })
}

/** Could the release's deeds have been told on this day: was each bill before the Congress of the day? */
function billsFit(day: string, required: Requirement[], index: KnowledgeIndex): boolean {
  const congress = congressOn(day)
  return required.every(({ named, chamber }) =>
    index.titles
      .get(named.key!)!
      .some(
        ({ bill }) =>
          bill.congress === congress &&
          bill.introducedOn !== null &&
          bill.introducedOn <= day &&
          (chamber === null || chamberOf(bill.type) === chamber),
      ),
  )
}

function peopleFit(day: string, people: Person[], index: KnowledgeIndex): boolean {
  return people.every((person) => {
    const member = person.bioguideId === null ? null : index.members.get(person.bioguideId)
    return (
      !member ||
      member.terms.some(
        (term) => couldServeOn(term, day) && (person.chamber === null || term.chamber === person.chamber),
      )
    )
  })
}

interface HearingFact {
  year: number
  hearing: KnownHearing
  month: number
}

/** The hearings on the record that a release of this day would mean by "In September". */
function hearingOf(day: string, claims: RawClaim[], index: KnowledgeIndex): HearingFact[] {
  return claims.flatMap((claim) => {
    if (claim.kind !== ClaimKind.HEARING || !claim.committee || !claim.written?.month) return []
    const committee = committeeNamed(claim.committee.key, claim.committee.chamber, index)
    const when = calendarOf(claim.written, day)
    const hearing = (index.knowledge.hearings ?? []).find(
      (known) =>
        committee !== null &&
        when !== null &&
        known.committeeIds.includes(committee.committeeId) &&
        known.date.startsWith(when),
    )
    return hearing ? [{ year: Number(day.slice(0, 4)), hearing, month: claim.written.month }] : []
  })
}

function yearsOf(required: Requirement[], index: KnowledgeIndex): number[] {
  const introduced = required.flatMap(({ named }) =>
    index.titles.get(named.key!)!.flatMap(({ bill }) => bill.introducedOn ?? []),
  )
  const years = introduced.map((day) => Number(day.slice(0, 4)))
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) + YEARS_AFTER - first + 1 }, (_, offset) => first + offset)
}

const listed = (years: number[]): string =>
  years.length < 2 ? `${years[0]}` : `${years.slice(0, -1).join(', ')} and ${years.at(-1)}`

/**
 * The date of a release that states none: day and month by an observance that it is written for
 * ("today … on National Human Trafficking Awareness Day"), the year as the only one in which the bills it
 * credits members with were before Congress, its members served, and the hearing it tells of was held.
 * Two years left: no date.
 */
export function inferDate(
  found: Found,
  book: BillBook,
  claims: RawClaim[],
  people: Person[],
  index: KnowledgeIndex,
): ReleaseDate {
  const day = anchor(found)
  if (!day) return UNKNOWN
  const monthDay = day.monthDay
  const written = `${monthName(Number(monthDay.slice(0, 2)))} ${Number(monthDay.slice(3))}`
  const told = `“Today” in the release is ${day.name}, which is ${written}.`
  const required = requirements(book, claims, index)
  if (required.length === 0)
    return { ...UNKNOWN, dateReasons: [told, 'No bill in the record that it names tells the year.'] }
  const fitting = yearsOf(required, index).filter((year) => {
    const candidate = `${year}-${monthDay}`
    return (
      isCalendarDate(candidate) && billsFit(candidate, required, index) && peopleFit(candidate, people, index)
    )
  })
  const titles = required.map(({ named }) => `“${named.title}”`).join(' and ')
  const bills = `Bills of the title ${titles} in the chamber of the members credited had been introduced and were before Congress on ${written} of ${listed(fitting)}.`
  if (fitting.length === 0)
    return {
      ...UNKNOWN,
      dateReasons: [told, `In no year were bills of the title ${titles} before Congress on that day.`],
    }
  if (fitting.length === 1) return dated(fitting[0]!, monthDay, [told, bills])
  const facts = fitting.flatMap((year) => hearingOf(`${year}-${monthDay}`, claims, index).slice(0, 1))
  if (facts.length !== 1)
    return {
      ...UNKNOWN,
      dateReasons: [told, bills, 'Nothing in the text decides between these years, so no date is given.'],
    }
  const [fact] = facts
  const held = `Of these, only ${fact!.year} follows a ${monthName(fact!.month)} with a hearing of the committee that it names (${fact!.hearing.title}, ${printedDate(fact!.hearing.date)}).`
  return dated(fact!.year, monthDay, [told, bills, held])
}

function dated(year: number, monthDay: string, reasons: string[]): ReleaseDate {
  return { publishedOn: `${year}-${monthDay}`, dateBasis: DateBasis.INFERRED, dateReasons: reasons }
}
