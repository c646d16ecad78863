import type { BillType } from '../congress/bill-number'

/** What can be searched for. */
export enum SearchType {
  BILL = 'BILL',
  MEMBER = 'MEMBER',
  HEARING = 'HEARING',
  RELEASE = 'RELEASE',
}

/** Parts of a document, the weightiest first: columns of SQLite's index, weights of PostgreSQL's. */
export const SEARCH_FIELDS = ['number', 'title', 'subject', 'text'] as const
export type SearchField = (typeof SEARCH_FIELDS)[number]
/** Fields of which PostgreSQL has the words beside all words once more: few, so that they are compared in no time. */
export const HEADING_FIELDS: readonly SearchField[] = ['number', 'title']

/**
 * A word that stands in the number field of every document of a type. No text has it, since no word of
 * a text holds a tilde.
 */
export const typeWord = (type: SearchType): string => `~${type.toLowerCase()}`

/** The word that stands for a bill’s number in the index; with a Congress, for this one bill. */
export function billNumberWord({ type, number, congress }: NumberedBill): string {
  return `~${type}${number}${congress === null ? '' : `~${congress}`}`
}

/** The word that stands for a serial number, of whatever kind of bill. */
export const serialNumberWord = (number: number): string => `~${number}`

export interface NumberedBill {
  type: BillType
  number: number
  congress: number | null
}

/**
 * Words that stand for values that lists of bills are filtered by: the index has the bills of each in
 * order. Two values may share a word; whoever reads by it compares the value itself too.
 */
const valueWord = (kind: string) => (value: string) =>
  `~${kind}~${value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '~')
    .slice(0, 100)}`
export const subjectWord = valueWord('subject')
export const committeeWord = valueWord('committee')
export const cosponsorWord = valueWord('cosponsor')

const NAME = '~name~'

/** A word of a member’s name: the index has members by their names alone, however many bills hold the word. */
export const nameWord = (word: string): string => `${NAME}${word}`

/** Whether a word may be looked for by its beginning: it is of a text, or of a name. */
export const hasBeginning = (word: string): boolean => !word.startsWith('~') || word.startsWith(NAME)

/** Stands between two texts, so that no phrase goes from one into the other. */
export const GAP = '~'

/** To be raised when documents or their words are made differently: an index of another version is built anew. */
export const SEARCH_INDEX_VERSION = 2
