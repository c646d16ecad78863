import { Chamber } from '../congress/chamber'
import { committeeKey, type KnowledgeIndex } from './knowledge-index'
import type { KnownCommittee } from './known'
import type { Sentence } from './sentence'
import type { Token } from './token'
import { MEMBER_TITLES } from './words'

/** A committee as named: tokens `first` to `last`, the latter not included. */
export interface CommitteeMention {
  first: number
  last: number
  name: string
  chamber: Chamber | null
  key: string
}

const CONNECTORS = new Set(['and', 'of', 'on', 'the', '&', ','])
const NOT_PART = new Set(
  'the a an in at by of on and this that full his her their our powerful influential key last during before since when if as under former ranking member chairman chairwoman chair republican democratic subcommittee said'.split(
    ' ',
  ),
)
const MOST_WORDS = 14

function chamberIn(tokens: Token[]): Chamber | null {
  if (tokens.some((token) => token.fold === 'senate')) return Chamber.SENATE
  return tokens.some((token) => token.fold === 'house') ? Chamber.HOUSE : null
}

/** "… Committee on NAME": the end of the name after "on". */
function nameAfterOn(tokens: Token[], at: number, end: number): number {
  let last = at
  let commas = 0
  for (let index = at; index < Math.min(end, at + MOST_WORDS); index++) {
    const token = tokens[index]!
    if (token.capital) {
      if (token.fold === 'hearing' || Object.hasOwn(MEMBER_TITLES, token.fold) || token.fold === 'ranking')
        break
      last = index + 1
    } else if (!CONNECTORS.has(token.fold)) break
    else if (token.text === ',') {
      if (!continuesList(tokens, index, commas > 0)) break
      commas++
    }
  }
  return last
}

/** In "Commerce, Science, and Transportation" the list goes on; in "Indian Affairs, and Senator X" it has ended. */
function continuesList(tokens: Token[], comma: number, inList: boolean): boolean {
  const next = tokens[comma + 1]
  const afterNext = tokens[comma + 2]
  if (next?.fold === 'and' || next?.text === '&')
    return (
      inList && (afterNext?.capital ?? false) && !(afterNext && Object.hasOwn(MEMBER_TITLES, afterNext.fold))
    )
  const goesOn = afterNext?.text === ',' || afterNext?.fold === 'and'
  return (
    (next?.capital ?? false) && goesOn && !(next && (Object.hasOwn(MEMBER_TITLES, next.fold) || next.dotted))
  )
}

function nameBefore(tokens: Token[], at: number, start: number): number {
  let first = at
  for (let index = at - 1; index >= Math.max(start, at - MOST_WORDS); index--) {
    const token = tokens[index]!
    if (token.capital && !NOT_PART.has(token.fold) && !token.fold.endsWith("'s")) first = index
    else if (
      !/^(?:and|&|,)$/.test(token.fold) ||
      !(tokens[index - 1]?.capital || tokens[index - 1]?.text === ',')
    )
      break
  }
  return first
}

/** Committees named in one sentence, from left to right. */
export function committeesIn(tokens: Token[], sentence: Sentence): CommitteeMention[] {
  const found: CommitteeMention[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokens[at]!
    if (!token.capital || (token.fold !== 'committee' && token.fold !== "committee's")) continue
    const first = nameBefore(tokens, at, Math.max(sentence.first, found.at(-1)?.last ?? 0))
    const last =
      tokens[at + 1]?.fold === 'on' ? Math.max(at + 1, nameAfterOn(tokens, at + 2, sentence.last)) : at + 1
    const words = tokens.slice(first, last)
    const key = committeeKey(words.map((word) => word.text.replace(/['’]s$/, '')).join(' '))
    if (key === '' || words.length > MOST_WORDS + 4) continue
    found.push({ first, last, name: '', chamber: chamberIn(words), key })
    at = last - 1
  }
  return found
}

/**
 * The one committee of the record that a name means, or null. Part of a name is enough where one
 * full committee alone has it ("Commerce" is Commerce, Science, and Transportation).
 */
export function committeeNamed(
  key: string,
  chamber: Chamber | null,
  index: KnowledgeIndex,
): KnownCommittee | null {
  const fits = (committee: KnownCommittee): boolean =>
    chamber === null || committee.chamber === chamber || committee.chamber === Chamber.JOINT
  const exact = (index.committees.get(key) ?? []).filter(fits)
  const full = exact.filter((committee) => committee.committeeId.endsWith('00'))
  const best = full.length > 0 ? full : exact
  if (best.length > 0) return best.length === 1 ? best[0]! : null
  const words = key.split(' ')
  const partial = new Set<KnownCommittee>()
  for (const [name, committees] of index.committees) {
    const parts = new Set(name.split(' '))
    if (!words.every((word) => parts.has(word))) continue
    for (const committee of committees)
      if (fits(committee) && committee.committeeId.endsWith('00')) partial.add(committee)
  }
  return partial.size === 1 ? [...partial][0]! : null
}
