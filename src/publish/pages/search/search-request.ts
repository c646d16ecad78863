import { BillStatus } from '../../../congress/bill-status'
import { Chamber } from '../../../congress/chamber'
import type { Filter } from '../../../queries/filter'
import { SearchType } from '../../../queries/search-type'

/** What a search asks for; empty texts stand for no condition. */
export interface SearchAsked {
  q: string
  /** Empty for everything. */
  type: SearchType | ''
  congress: string
  status: BillStatus | ''
  chamber: Chamber | ''
  party: string
  subject: string
  after: string
}

/** Conditions that bills alone have. */
export const BILL_FACETS = ['congress', 'status', 'chamber', 'party', 'subject'] as const
export type BillFacet = (typeof BILL_FACETS)[number]

const oneOf = <Value extends string>(values: Record<string, Value>, text: string): Value | '' =>
  Object.values(values).find((value) => value === text) ?? ''

/** Reads the parameters of a search; a value that a parameter does not have is left out. */
export function readSearch(query: Record<string, string | string[] | undefined>): SearchAsked {
  const text = (name: string) => [query[name] ?? ''].flat()[0]?.trim() ?? ''
  const congress = text('congress')
  return {
    q: text('q'),
    type: oneOf(SearchType, text('type')),
    congress: /^\d{1,3}$/.test(congress) ? congress : '',
    status: oneOf(BillStatus, text('status')),
    chamber: oneOf(Chamber, text('chamber')),
    party: text('party').slice(0, 60),
    subject: text('subject').slice(0, 200),
    after: text('after'),
  }
}

/** Whether bills alone are looked for. */
export const isOfBills = (asked: SearchAsked): boolean => BILL_FACETS.some((facet) => asked[facet] !== '')

/** The conditions as a filter of bills, the words among them. */
export function billFilterOf({ q, congress, status, chamber, party, subject }: SearchAsked): Filter {
  return {
    ...(q && { text: q }),
    ...(congress && { congress: { eq: Number(congress) } }),
    ...(status && { status: { eq: status } }),
    ...(chamber && { originChamber: { eq: chamber } }),
    ...(party && { sponsor: { party: { eq: party } } }),
    ...(subject && { subject: { any: [subject] } }),
  }
}

/** The same search with some of it changed, as the parameters of an address. */
export function searchAddress(asked: SearchAsked, changes: Partial<SearchAsked> = {}): string {
  const parameters = Object.entries({ ...asked, ...changes }).filter(([, value]) => value !== '')
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, String(value)]))
  return `search?${query}`
}
