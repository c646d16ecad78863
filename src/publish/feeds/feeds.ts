import { billFilter, findBill, readBillId } from '../../queries/bills'
import { claimFilter } from '../../queries/claims'
import type { Filter } from '../../queries/filter'
import { findMember } from '../../queries/find-member'
import type { Loaders } from '../../queries/loaders'
import { readKey } from '../../queries/natural-key'
import { billNews, type NewsScope, verdictNews } from '../../queries/news'
import { BadParameterError } from '../tables/bad-parameter'
import { billTable } from '../tables/bill-table'
import { claimTable } from '../tables/claim-table'
import { type AskedParameters, readFilter } from '../tables/filter-parameters'
import { billEntry } from './bill-entry'
import { type Entry, MOST_ENTRIES, newestFirst } from './entry'
import { verdictEntry } from './verdict-entry'

/** What a feed holds, before it is known by which address it was asked for. */
export interface FeedContent {
  title: string
  description: string
  /** Page whose news it holds, below the address of the service. */
  page: string
  entries: Entry[]
}

/** Whatever is asked for by an address below `/feeds/`; null where there is no such thing. */
export type ReadFeed = (
  loaders: Loaders,
  parameters: AskedParameters,
  key: string,
) => Promise<FeedContent | null>

const present = (entries: (Entry | null)[]): Entry[] => entries.filter((entry) => entry !== null)

async function billEntries(loaders: Loaders, scope: NewsScope): Promise<Entry[]> {
  const news = await billNews(loaders, scope, MOST_ENTRIES)
  return present(await Promise.all(news.map((one) => billEntry(loaders, one))))
}

async function verdictEntries(loaders: Loaders, filter: Filter | null): Promise<Entry[]> {
  const news = await verdictNews(loaders, filter, MOST_ENTRIES)
  return present(await Promise.all(news.map((one) => verdictEntry(loaders, one))))
}

function takesNothing(parameters: AskedParameters): void {
  const [first] = Object.keys(parameters)
  if (first !== undefined) throw new BadParameterError(first, 'is unknown: this feed takes none.')
}

/** News of all bills that fit a filter, with the verdicts on what releases say of them. */
export const billsFeed: ReadFeed = async (loaders, parameters) => {
  const filter = readFilter(parameters, { fields: billFilter, shorthands: billTable.shorthands })
  const [news, verdicts] = await Promise.all([
    billEntries(loaders, { filter }),
    verdictEntries(loaders, filter && { bill: filter }),
  ])
  return {
    title: 'Safe Harbor: bills',
    description: filter
      ? 'What changed on the bills that fit the filter, and what releases say of them.'
      : 'What changed on bills in Congress about human trafficking, and what releases say of them.',
    page: '',
    entries: newestFirst(news, verdicts),
  }
}

/** News of one bill, in whichever form its number is written. */
export const billFeed: ReadFeed = async (loaders, parameters, key) => {
  takesNothing(parameters)
  const bill = await findBill(loaders, readBillId(key))
  if (!bill) return null
  const { billId, citation, title } = bill
  const [news, verdicts] = await Promise.all([
    billEntries(loaders, { billId }),
    verdictEntries(loaders, { bill: { billId: { eq: billId } } }),
  ])
  return {
    title: [citation, title].filter(Boolean).join(', '),
    description: 'What changed on the bill, and what releases say of it.',
    page: `bills/${billId}`,
    entries: newestFirst(news, verdicts),
  }
}

/** What a senator introduced and joined, and what releases say of the senator. */
export const senatorFeed: ReadFeed = async (loaders, parameters, key) => {
  takesNothing(parameters)
  const member = await findMember(loaders, readKey('bioguideId', key))
  if (!member?.isSenator) return null
  const { bioguideId, fullName } = member
  const [news, verdicts] = await Promise.all([
    billEntries(loaders, { bioguideId }),
    verdictEntries(loaders, { member: { bioguideId: { eq: bioguideId } } }),
  ])
  return {
    title: `${fullName} at Safe Harbor`,
    description: `Bills that ${fullName} introduced or joined, how they fare, and what releases say of it.`,
    page: `senators/${bioguideId}`,
    entries: newestFirst(news, verdicts),
  }
}

/** Verdicts on claims that fit a filter: new ones, and those that became others. */
export const verdictsFeed: ReadFeed = async (loaders, parameters) => {
  const filter = readFilter(parameters, { fields: claimFilter, shorthands: claimTable.shorthands })
  return {
    title: 'Safe Harbor: verdicts',
    description: 'What the record says of the claims of press releases: new verdicts, and changed ones.',
    page: '',
    entries: await verdictEntries(loaders, filter),
  }
}
