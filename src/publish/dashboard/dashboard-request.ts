import { billFilter, billKey } from '../../queries/bills'
import { UserInputError } from '../../queries/errors'
import type { Filter } from '../../queries/filter'
import { type CardOptions, DEFAULT_OPTIONS, readCardOptions } from '../cards/card-options'
import { BadParameterError } from '../tables/bad-parameter'
import { billTable } from '../tables/bill-table'
import { readFilter } from '../tables/filter-parameters'
import { DASHBOARD_PHRASES } from './dashboard-phrases'

/** What a dashboard is of, and how it is shown. */
export interface DashboardRequest {
  options: CardOptions
  /** Keys of the bills that were chosen; null where a filter chooses, or all are shown. */
  chosen: string[] | null
  /** Conditions of its bills beside that. */
  filter: Filter | null
  /** The choice as its address has it, for readers: `congress=113,114`. */
  stated: string
  /** What chooses and pins, as names and values: the address without the looks. */
  parameters: [string, string][]
}

/** Chosen bills that one screen can show. */
const MOST_CHOSEN = 50

/** Parameters that hosts and mailers add to addresses, and that choose nothing. */
const FOREIGN = /^(utm_\w+|fbclid|gclid|mc_[ce]id|childId|initialWidth|parentTitle|parentUrl)$/
const OWN = ['theme', 'lang', 'density', 'asOf', 'bills']

/**
 * The dashboard that an address asks for: `bills=s1733-113,…`, or the conditions of the tables of bills.
 * @throws BadParameterError naming the parameter that cannot be used
 */
export function readDashboardRequest(
  parameters: URLSearchParams,
  defaults: CardOptions = DEFAULT_OPTIONS,
): DashboardRequest {
  const read = readCardOptions(Object.fromEntries(parameters), defaults)
  if ('complaint' in read)
    throw new BadParameterError(read.complaint.split('=')[0] ?? '', `: ${read.complaint}.`)
  const stated = [...parameters].filter(([name]) => !FOREIGN.test(name) && !OWN.slice(0, 4).includes(name))
  const conditions = stated.filter(([name]) => name !== 'bills')
  const names = new Set(conditions.map(([name]) => name))
  const filter = readFilter(Object.fromEntries([...names].map((name) => [name, parameters.getAll(name)])), {
    fields: billFilter,
    shorthands: billTable.shorthands,
    others: OWN,
  })
  return {
    options: read.options,
    chosen: parameters.has('bills') ? chosenBills(parameters.getAll('bills'), read.options) : null,
    filter,
    parameters: [...stated, ...(read.options.asOf ? [['asOf', read.options.asOf] as [string, string]] : [])],
    stated: stated.map(([name, value]) => `${name}=${value}`).join(' '),
  }
}

function chosenBills(texts: string[], { lang }: CardOptions): string[] {
  const keys = texts.flatMap((text) => text.split(',')).map((text) => billKey(text.trim()))
  const chosen = [...new Set(keys.filter((key) => key !== ''))]
  if (chosen.length === 0)
    throw new BadParameterError('bills', 'is empty: give it bills such as s1733-113, or leave it out.')
  if (chosen.length <= MOST_CHOSEN) return chosen
  throw new BadParameterError(
    'bills',
    `has ${chosen.length}. ${DASHBOARD_PHRASES[lang].tooMany(MOST_CHOSEN)}`,
  )
}

/** The sentence of a request that cannot be answered as asked; null of any other error. */
export function complaintOf(error: unknown): string | null {
  return error instanceof BadParameterError || error instanceof UserInputError ? error.message : null
}
