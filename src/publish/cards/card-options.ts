import { isCalendarDate } from '../../congress/calendar-date'
import { LANGUAGES, type Language } from './language'

const THEMES = ['light', 'dark', 'auto'] as const
const DENSITIES = ['comfortable', 'compact'] as const

/** How a card is asked for, all of it in its address. */
export interface CardOptions {
  theme: (typeof THEMES)[number]
  lang: Language
  density: (typeof DENSITIES)[number]
  /** Day at whose end the record is shown; null: as it stands. */
  asOf: string | null
}

export const DEFAULT_OPTIONS: CardOptions = { theme: 'light', lang: 'en', density: 'comfortable', asOf: null }

export type Query = Record<string, unknown>

/** The options of an address, or what is wrong with them. Parameters that are none of ours are left alone: hosts add theirs. */
export function readCardOptions(
  query: Query,
  defaults: CardOptions = DEFAULT_OPTIONS,
): { options: CardOptions } | { options: CardOptions; complaint: string } {
  const options = { ...defaults }
  const complaints: string[] = []
  const choose = <Name extends 'theme' | 'lang' | 'density'>(
    name: Name,
    choices: readonly CardOptions[Name][],
  ) => {
    if (query[name] === undefined) return
    const chosen = choices.find((choice) => choice === query[name])
    if (chosen) options[name] = chosen
    else complaints.push(`${name}=${shown(query[name])}: ${choices.join(', ')}`)
  }
  choose('lang', LANGUAGES)
  choose('theme', THEMES)
  choose('density', DENSITIES)
  if (query.asOf !== undefined) {
    if (typeof query.asOf === 'string' && isCalendarDate(query.asOf)) options.asOf = query.asOf
    else complaints.push(`asOf=${shown(query.asOf)}: 2014-01-11`)
  }
  return complaints.length > 0 ? { options, complaint: complaints.join('; ') } : { options }
}

const shown = (value: unknown) => String(value).slice(0, 40)

/** The options as they stand in an address, those by default left out: `?lang=es&asOf=2014-01-11`. */
export function optionsQuery(options: Partial<CardOptions>): string {
  const stated = Object.entries(options).filter(
    ([name, value]) => value !== null && value !== DEFAULT_OPTIONS[name as keyof CardOptions],
  )
  return stated.length > 0 ? `?${new URLSearchParams(stated as [string, string][])}` : ''
}
