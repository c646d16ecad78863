import { printedNumber } from '../congress/bill-number'
import { allOf, anyOf, phrase, type SearchExpression, without } from './search-expression'
import type { SearchQuery, SearchTerm } from './search-query'
import {
  billNumberWord,
  type NumberedBill,
  nameWord,
  SEARCH_FIELDS,
  type SearchField,
  SearchType,
  serialNumberWord,
  typeWord,
} from './search-type'
import { searchWords } from './search-words'

/** Where the words of a search were found, the best first. */
export enum SearchMatch {
  NUMBER = 'NUMBER',
  NAME = 'NAME',
  TITLE = 'TITLE',
  SUBJECT = 'SUBJECT',
  TEXT = 'TEXT',
}

/** A rank of results: all that fit its expression stand before those of the next. */
export interface SearchTier {
  /** Stands in cursors. */
  rank: number
  match: SearchMatch
  expression: SearchExpression
  /** Few documents can be of this rank, however many there are. */
  isOfFew: boolean
}

/**
 * The ranks of a search, none of which holds what a better one does. They depend on the document alone,
 * not on how often a word occurs elsewhere: whatever is added, results keep their order, both engines
 * agree on it, and a page is read without looking at all that match.
 */
export function searchTiers(query: SearchQuery, types: readonly SearchType[]): SearchTier[] {
  const all = ranks(query)
  const expressionOf = (rank: number) => all.find((each) => each.rank === rank)?.expression ?? null
  return all.flatMap(({ rank, match, expression, better }) => {
    if (!expression) return []
    const excluded = better.map(expressionOf).filter((each) => each !== null)
    const sought = without(ofTypes(types, expression), [...excluded, ...leftOut(query)])
    const isOfFew = match === SearchMatch.NUMBER || match === SearchMatch.NAME || billOf(query) !== null
    return [{ rank, match, expression: sought, isOfFew }]
  })
}

/** All that a search finds, of whatever rank. */
export function searchMatches(query: SearchQuery, types: readonly SearchType[]): SearchExpression {
  const expressions = ranks(query).flatMap(({ match, expression }) =>
    expression && (match === SearchMatch.NUMBER || match === SearchMatch.TEXT) ? [expression] : [],
  )
  return without(ofTypes(types, anyOf(expressions)), leftOut(query))
}

const leftOut = ({ excluded }: SearchQuery): SearchExpression[] => excluded.map((term) => fits(term))

interface Rank {
  rank: number
  match: SearchMatch
  expression: SearchExpression | null
  /** Better ranks that the expression may hold too; what those hold themselves goes with them. */
  better: number[]
}

function ranks(query: SearchQuery): Rank[] {
  const number = { rank: 1, match: SearchMatch.NUMBER, expression: byNumber(query), better: [] }
  if (billOf(query)) {
    return [
      number,
      { rank: 6, match: SearchMatch.TEXT, expression: allFit(query, SEARCH_FIELDS), better: [1] },
    ]
  }
  const inTitle = allFit(query, ['title'])
  return [
    number,
    { rank: 2, match: SearchMatch.NAME, expression: allFit(asNames(query), ['number']), better: [1] },
    { rank: 3, match: SearchMatch.TITLE, expression: asPhrase(query, ['title']), better: [1, 2] },
    { rank: 4, match: SearchMatch.TITLE, expression: inTitle, better: [1, 2, 3] },
    { rank: 5, match: SearchMatch.SUBJECT, expression: allFit(query, ['title', 'subject']), better: [1, 4] },
    { rank: 6, match: SearchMatch.TEXT, expression: allFit(query, SEARCH_FIELDS), better: [1, 5] },
  ]
}

/** The same words, of members’ names alone. */
const asNames = ({ groups, excluded }: SearchQuery): SearchQuery => ({
  groups: groups.map((terms) =>
    terms.map(({ words, prefix }) => ({
      words: words.map(nameWord),
      prefix: prefix && nameWord(prefix),
      bill: null,
    })),
  ),
  excluded,
})

/** The bill whose number is all that is looked for. */
function billOf({ groups }: SearchQuery): NumberedBill | null {
  const [only, ...others] = groups.flat()
  return others.length === 0 ? only!.bill : null
}

/** Of bills there are most: by leaving out the others an index is read in fewer places. */
function ofTypes(types: readonly SearchType[], expression: SearchExpression): SearchExpression {
  if (types.length === 0) return expression
  const isLeftOut = types.includes(SearchType.BILL)
  const words = Object.values(SearchType)
    .filter((type) => types.includes(type) !== isLeftOut)
    .map((type) => phrase([typeWord(type)], ['number']))
  return isLeftOut ? without(expression, words) : allOf([anyOf(words), expression])
}

const allFit = ({ groups }: SearchQuery, fields: readonly SearchField[]): SearchExpression =>
  allOf(groups.map((terms) => anyOf(terms.map((term) => fits(term, fields)))))

/** A word that may go on is also found in the singular, and where its end is `y` in the singular. */
function fits(
  { words, prefix, bill }: SearchTerm,
  fields: readonly SearchField[] = SEARCH_FIELDS,
): SearchExpression {
  const whole = phrase(words, fields)
  if (bill) return anyOf([whole, ...numberForms(bill, fields)])
  if (prefix === null) return whole
  const before = words.slice(0, -1)
  const singulars = /ie?$/.test(prefix) ? [phrase([...before, prefix.replace(/ie?$/, 'y')], fields)] : []
  return anyOf([whole, phrase([...before, prefix], fields, true), ...singulars])
}

/** The bill itself, and its number as texts write it: `H.R. 3610`, `HR 3610`, `HR3610`. */
function numberForms(bill: NumberedBill, fields: readonly SearchField[]): SearchExpression[] {
  const itself = fields.includes('number') ? [phrase([billNumberWord(bill)], ['number'])] : []
  if (bill.congress !== null) return itself
  const written = [
    printedNumber(bill.type, bill.number),
    `${bill.type} ${bill.number}`,
    `${bill.type}${bill.number}`,
  ]
  const forms = written.map((form) => searchWords(form).map(({ word }) => word))
  return [...itself, ...forms.map((words) => phrase(words, fields))]
}

/** The words one after the other, where that says more than one term says itself. */
const asPhrase = (query: SearchQuery, fields: readonly SearchField[]): SearchExpression | null =>
  query.groups.length > 1 ? inOrder(query, fields) : null

/** The words one after the other, where no alternative is among them. */
function inOrder({ groups }: SearchQuery, fields: readonly SearchField[]): SearchExpression | null {
  const terms = groups.map(([term]) => term!)
  if (groups.some(({ length }) => length > 1) || terms.slice(0, -1).some(({ prefix }) => prefix !== null))
    return null
  const words = terms.flatMap((term) => term.words)
  return fits({ words, prefix: terms.at(-1)!.prefix, bill: null }, fields)
}

/** By the number of a bill, a law or a printed hearing: what has a digit, and stands so in a number. */
function byNumber(query: SearchQuery): SearchExpression | null {
  const bill = billOf(query)
  if (bill) return phrase([billNumberWord(bill)], ['number'])
  const [only, ...others] = query.groups.flat().flatMap(({ words }) => words)
  if (!only || others.length > 0) return numbered(query, inOrder(query, ['number']))
  if (/^\d+$/.test(only)) return phrase([serialNumberWord(Number(only))], ['number'])
  const isOrdinal = /^\d+(?:st|nd|rd|th)$/.test(only)
  return isOrdinal ? null : numbered(query, phrase([only], ['number']))
}

const numbered = ({ groups }: SearchQuery, expression: SearchExpression | null): SearchExpression | null =>
  groups.flat().some(({ words }) => words.some((word) => /\d/.test(word))) ? expression : null
