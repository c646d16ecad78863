import type { SearchDocument } from '../queries/search-documents'
import { weightOf } from '../queries/search-expression'
import { GAP, SEARCH_FIELDS, type SearchField } from '../queries/search-type'
import { searchWords } from '../queries/search-words'

/** PostgreSQL counts places up to 16,383, keeps 255 of a word, and a megabyte in all: SQLite is given no more. */
const MAX_PLACES = 16_000
const MAX_PLACES_OF_WORD = 255
const MAX_LETTERS = 200_000

/** The words of a document by field, each field a text of words and blanks. */
export type IndexedWords = Record<SearchField, string[]>

/** What is indexed of a document: the same words at the same places for both engines. */
export function indexedWords({ marks, fields }: SearchDocument, typeWord: string): IndexedWords {
  const indexed: IndexedWords = { number: [typeWord, ...marks], title: [], subject: [], text: [] }
  const seen = new Map<string, number>()
  let places = indexed.number.length
  let letters = 0
  for (const field of SEARCH_FIELDS) {
    const words = indexed[field]
    for (const text of fields[field]) {
      words.push(GAP)
      places += 1
      for (const { word } of searchWords(text)) {
        if (places >= MAX_PLACES || letters >= MAX_LETTERS) break
        const count = (seen.get(word) ?? 0) + 1
        seen.set(word, count)
        words.push(count > MAX_PLACES_OF_WORD ? GAP : word)
        places += 1
        letters += word.length
      }
    }
    words.push(GAP)
    places += 1
  }
  return indexed
}

/**
 * Fields of it as a `tsvector` of PostgreSQL: each word with its places, and each place with its field’s weight; and
 * words that stand nowhere.
 */
export function toTsvector(
  indexed: IndexedWords,
  fields: readonly SearchField[],
  others: readonly string[] = [],
): string {
  const places = new Map<string, string[]>()
  let place = 0
  for (const field of fields) {
    const weight = weightOf(field)
    for (const word of indexed[field]) {
      place += 1
      if (word === GAP) continue
      const known = places.get(word)
      if (known) known.push(`${place}${weight}`)
      else places.set(word, [`${place}${weight}`])
    }
  }
  const placed = [...places].map(([word, at]) => `'${word}':${at.join(',')}`)
  return [...placed, ...others.map((word) => `'${word}'`)].join(' ')
}
