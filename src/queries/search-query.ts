import { billTypeOf, parseBillNumber } from '../congress/bill-number'
import { UserInputError } from './errors'
import type { NumberedBill } from './search-type'
import { foldWord, searchWords } from './search-words'

/** Words that stand side by side; of a prefix the last one may go on. */
export interface SearchTerm {
  words: string[]
  /** Beginning of the last word, as written, where a `*` follows it. */
  prefix: string | null
  /** The bill that the words name, perhaps without its Congress. */
  bill: NumberedBill | null
}

/** What a caller looks for: of each group one term, and none of the excluded. */
export interface SearchQuery {
  groups: SearchTerm[][]
  excluded: SearchTerm[]
}

export const MAX_QUERY_LENGTH = 500
export const MAX_QUERY_WORDS = 40
/** Shorter beginnings would find half of everything: there the `*` says nothing. */
const MIN_PREFIX = 3

/** The number of a bill, perhaps with its Congress: `S. 1733`, `hr3610`, `H.J. Res. 2 (113th)`. */
const BILL_NUMBER =
  /(?:h\.?\s?r|[hs]|[hs]\.?\s?(?:j|con)?\.?\s?res)\.?\s?\d{1,6}(?:,?\s\(?\d{1,3}(?:st|nd|rd|th)\)?)?(?!\S)/
/** A quoted phrase, closed or not, with a minus before or a star after it. */
const PHRASE = /(-?)["“”„]([^"“”„]*)(?:["“”„](\*?))?/
/** What stands up to a blank. */
const CHUNK = /[^\s"“”„]+/
const ITEM = new RegExp(`(?<=^|\\s)${BILL_NUMBER.source}|${PHRASE.source}|${CHUNK.source}`, 'giu')

/**
 * Reads a search as people write it: words, "phrases", `begin*`, `-without`, `this OR that`. Whatever is
 * none of these is taken as words.
 * @throws UserInputError naming the argument, where it is too long or holds no word to look for
 */
export function parseSearch(text: string, argument: string): SearchQuery {
  if (text.length > MAX_QUERY_LENGTH) {
    throw new UserInputError(
      argument,
      `has ${text.length} characters, and a search may have ${MAX_QUERY_LENGTH}: look for fewer words.`,
    )
  }
  const query: SearchQuery = { groups: [], excluded: [] }
  let isAlternative = false
  const items = [...text.matchAll(ITEM)]
  for (const [index, { 0: written, 1: minus, 2: quoted, 3: star }] of items.entries()) {
    const isPhrase = quoted !== undefined
    if (written === 'OR' && query.groups.length > 0 && index < items.length - 1) {
      isAlternative = true
      continue
    }
    const isExcluded = isPhrase ? minus === '-' : written.length > 1 && written.startsWith('-')
    const term = termOf(isPhrase ? `${quoted}${star ?? ''}` : written.replace(/^-/, ''))
    if (!term) continue
    if (isExcluded) query.excluded.push(term)
    else if (isAlternative) query.groups.at(-1)!.push(term)
    else query.groups.push([term])
    isAlternative = false
  }
  refuseWhatFindsNothing(query, argument)
  return query
}

function termOf(written: string): SearchTerm | null {
  const found = searchWords(written)
  const last = found.at(-1)
  if (!last) return null
  const prefix = foldWord(written.slice(last.start, last.end))
  const isPrefix = prefix.length >= MIN_PREFIX && written.slice(last.end).startsWith('*')
  return {
    words: found.map(({ word }) => word),
    prefix: isPrefix ? prefix : null,
    bill: isPrefix ? null : billNumberOf(written),
  }
}

function refuseWhatFindsNothing({ groups, excluded }: SearchQuery, argument: string): void {
  if (groups.length === 0) {
    const fault = excluded.length > 0 ? 'only says what to leave out' : 'holds no word to look for'
    throw new UserInputError(argument, `${fault}: write a word, a name, a title or a bill number.`)
  }
  const terms = [...groups.flat(), ...excluded]
  const count = terms.reduce((sum, { words }) => sum + words.length, 0)
  if (count > MAX_QUERY_WORDS) {
    throw new UserInputError(
      argument,
      `has ${count} words, and a search may have ${MAX_QUERY_WORDS}: look for fewer.`,
    )
  }
}

function billNumberOf(written: string): NumberedBill | null {
  const full = parseBillNumber(written)
  if (full) return full
  const [, letters = '', digits = ''] = /^([a-z][a-z.\s]{0,15}?)\s*(\d{1,6})$/i.exec(written) ?? []
  const type = billTypeOf(letters)
  return type && Number(digits) > 0 ? { type, number: Number(digits), congress: null } : null
}
