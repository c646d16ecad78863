import type { Chamber } from '../congress/chamber'
import type { CommitteeMention } from './find-committees'
import type { Person } from './resolve-members'
import type { Sentence } from './sentence'

/**
 * A sentence as the grammar sees it: words and marks, with whatever is named drawn together into one
 * item. Tokens `first` to `last`, the latter not included.
 */
export interface Item {
  kind: 'WORD' | 'MARK' | 'MEMBERS' | 'BILL' | 'COMMITTEE'
  /** The word or mark as compared; for pronouns the pronoun; empty for names. */
  fold: string
  first: number
  last: number
  /** MEMBERS: whoever is named, or meant by a pronoun; empty where nobody is known to be. */
  people: Person[]
  /** MEMBERS: "Klobuchar's", "his". */
  possessive: boolean
  /** MEMBERS: a pronoun. */
  pronoun: boolean
  /** BILL: refs of the bills meant; empty where none is. */
  bills: number[]
  /** BILL: by name, by "the bill", or by "a bill". */
  naming: 'NAMED' | 'DEFINITE' | 'INDEFINITE'
  /** BILL: "both" or the number that its phrase begins with; empty where none does. */
  counted: string
  /** BILL: whose it is said to be. */
  owners: Person[]
  /** BILL: "the House companion", "companion legislation". */
  companion: boolean
  /** BILL: the chamber in the words, as in "the Senate bill". */
  chamber: Chamber | null
  /** BILL: unnamed, but told apart by what it does: "his bill to fund schools", "their 2018 bill". */
  described: boolean
  /** BILL: existing law or another bill's frame: "under the X Act", "to amend the X Act". */
  background: boolean
  committee: CommitteeMention | null
}

/** One sentence's items. */
export interface Clause {
  sentence: Sentence
  items: Item[]
}

/** An item with nothing but its place; the caller sets what it is. */
export function item(kind: Item['kind'], first: number, last: number, set: Partial<Item> = {}): Item {
  return {
    kind,
    fold: '',
    first,
    last,
    people: [],
    possessive: false,
    pronoun: false,
    bills: [],
    naming: 'NAMED',
    counted: '',
    owners: [],
    companion: false,
    chamber: null,
    described: false,
    background: false,
    committee: null,
    ...set,
  }
}

/** True for a word item that is one of these. */
export function isWord(candidate: Item | undefined, words: Set<string>): boolean {
  return candidate?.kind === 'WORD' && words.has(candidate.fold)
}

/** True for the mark or word with this spelling. */
export function isText(candidate: Item | undefined, text: string): boolean {
  return (candidate?.kind === 'WORD' || candidate?.kind === 'MARK') && candidate.fold === text
}
