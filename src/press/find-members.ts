import { Chamber } from '../congress/chamber'
import { stateCodeOf } from '../congress/state-code'
import { type Affiliation, affiliationAt } from './affiliation'
import type { KnowledgeIndex } from './knowledge-index'
import { anyNameAt, fullNameAt, lastNameOnlyAt, type NameWords } from './name-words'
import type { Sentence } from './sentence'
import type { Token } from './token'
import { BILL_ADJECTIVES, BILL_NOUNS, MEMBER_TITLES, OTHER_TITLES } from './words'

/** A member as named at one place: tokens `first` (title included) to `last`, the latter not included. */
export interface MemberMention {
  first: number
  last: number
  /** Tokens of the name alone. */
  nameFirst: number
  nameLast: number
  words: string[]
  lastName: string[]
  chamber: Chamber | null
  state: string | null
  party: Affiliation['party']
  possessive: boolean
  /** A title such as "Senator" stands before the name, or before the list that the name is in. */
  titled: boolean
  /** Only a last name, without title, party and state: needs an earlier full mention. */
  bare: boolean
}

const CHAMBERS: Record<string, Chamber | null> = { SENATE: Chamber.SENATE, HOUSE: Chamber.HOUSE, ANY: null }
const SEPARATORS = new Set([',', ';', '&', 'and'])
/** "Member of the Committee", "chair of": no name follows such a title. */
const TITLE_NEEDS_CAPITAL =
  /^(?:chair|chairs|member|members|leader|speaker|whip|delegate|del|cochair|cochairs)$/

function titleAt(tokens: Token[], at: number): { chamber: Chamber | null; nameAt: number } | null {
  const token = tokens[at]!
  if (token.kind !== 'WORD' || !Object.hasOwn(MEMBER_TITLES, token.fold)) return null
  if (!token.capital && TITLE_NEEDS_CAPITAL.test(token.fold)) return null
  if (isOtherLegislature(tokens, at)) return null
  let nameAt = at + 1
  if (tokens[nameAt]?.text === '.' && tokens[nameAt]!.gap === 0) nameAt++
  if (tokens[nameAt]?.text === ':') nameAt++
  return { chamber: CHAMBERS[MEMBER_TITLES[token.fold] ?? 'ANY'] ?? null, nameAt }
}

/** "State Senator", "Minnesota State Rep.": no member of Congress. */
function isOtherLegislature(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    before?.gap !== undefined &&
    tokens[at]!.gap < 2 &&
    /^(?:state|assembly|tribal|parliament|union|council)$/.test(before.fold)
  )
}

function mention(
  tokens: Token[],
  first: number,
  name: NameWords,
  chamber: Chamber | null,
  titled: boolean,
): MemberMention {
  const at =
    tokens[name.last]?.text === ',' && tokens[name.last + 1]?.text === '(' ? name.last + 1 : name.last
  const after = name.possessive ? null : affiliationAt(tokens, at)
  const inside = name.possessive ? affiliationAt(tokens, name.last) : after
  return {
    first,
    last: inside?.last ?? name.last,
    nameFirst: name.first,
    nameLast: name.last,
    words: name.words,
    lastName: name.lastName,
    chamber,
    state: inside?.state ?? null,
    party: inside?.party ?? null,
    possessive: name.possessive,
    titled,
    bare: !titled && !inside && name.words.length === name.lastName.length,
  }
}

/** Where the next name of a list begins after separators, or -1. */
function afterSeparators(tokens: Token[], at: number): number {
  let index = at
  while (
    index < tokens.length &&
    index < at + 3 &&
    SEPARATORS.has(tokens[index]!.fold) &&
    tokens[index]!.gap < 3
  )
    index++
  return index > at && index < tokens.length ? index : -1
}

/**
 * The names after the first one of a list: each with party and state, or known in full, or (after a
 * plural title) a known last name.
 */
function listAfter(
  tokens: Token[],
  from: MemberMention,
  index: KnowledgeIndex,
  plural: boolean,
  headline: boolean,
): MemberMention[] {
  const list: MemberMention[] = []
  let last = from.last
  let possessive = from.possessive
  while (!possessive) {
    const at = afterSeparators(tokens, last)
    const next =
      at >= 0
        ? nextInList(tokens, at, from, index, plural || list.length >= 2, headline)
        : missingComma(tokens, last, from, index)
    if (!next) break
    list.push(next)
    last = next.last
    possessive = next.possessive
  }
  return list
}

function nextInList(
  tokens: Token[],
  at: number,
  from: MemberMention,
  index: KnowledgeIndex,
  plural: boolean,
  headline: boolean,
): MemberMention | null {
  if (titleAt(tokens, at)) return null
  const full = fullNameAt(tokens, at, index)
  if (full) return mention(tokens, at, full, from.chamber, true)
  if (OTHER_TITLES.has(tokens[at]!.fold)) return null
  const any = anyNameAt(tokens, at, index, headline)
  const affiliated = any && affiliationAt(tokens, any.last) !== null
  if (any && affiliated) return mention(tokens, at, any, from.chamber, true)
  const spelled = plural && any && any.words.length > 1 && /^(?:,|and)$/.test(tokens[any.last]?.fold ?? '')
  if (spelled) return mention(tokens, at, any, from.chamber, true)
  const last = plural ? lastNameOnlyAt(tokens, at, index, headline) : null
  return last ? mention(tokens, at, last, from.chamber, true) : null
}

/** "Elise Stefanik Tom Tiffany": two full names with nothing between. */
function missingComma(
  tokens: Token[],
  at: number,
  from: MemberMention,
  index: KnowledgeIndex,
): MemberMention | null {
  const full = tokens[at]?.gap === 1 && tokens[at]!.capital ? fullNameAt(tokens, at, index) : null
  return full ? mention(tokens, at, full, from.chamber, true) : null
}

function titledList(tokens: Token[], at: number, index: KnowledgeIndex, sentence: Sentence): MemberMention[] {
  const title = titleAt(tokens, at)
  if (!title || title.nameAt >= sentence.last || !tokens[title.nameAt]!.capital) return []
  if (titleAt(tokens, title.nameAt) && !fullNameAt(tokens, title.nameAt, index)) return []
  const name = anyNameAt(tokens, title.nameAt, index, sentence.headline)
  if (!name) return []
  const first = mention(tokens, at, name, title.chamber, true)
  const unknown =
    title.chamber === null && !index.lastNames.has(first.lastName[0] ?? '') && first.state === null
  if (unknown) return []
  const plural = /s$|men$/.test(tokens[at]!.fold)
  const named = { ...first, first: stateBefore(tokens, at, sentence) }
  return [named, ...listAfter(tokens, named, index, plural, sentence.headline)]
}

/** "Minnesota Senator", "North Dakota's U.S. Senators": where the phrase begins, its state included. */
function stateBefore(tokens: Token[], title: number, sentence: Sentence): number {
  const us = /^(?:us|u\.s)$/.test(tokens[title - 1]?.fold ?? '')
  const last = us ? title - 2 : title - 1
  const word = tokens[last]
  if (last < sentence.first || !word?.capital || tokens[title]!.gap > 1) return title
  const bare = word.text.replace(/['’]s$/, '')
  if (last > sentence.first && tokens[last - 1]!.capital && stateCodeOf(`${tokens[last - 1]!.text} ${bare}`))
    return last - 1
  return stateCodeOf(bare) === null ? title : last
}

function untitledAt(tokens: Token[], at: number, index: KnowledgeIndex): MemberMention | null {
  if (!tokens[at]!.capital || OTHER_TITLES.has(tokens[at - 1]?.fold ?? '')) return null
  const full = fullNameAt(tokens, at, index)
  if (full) return mention(tokens, at, full, null, false)
  const last = lastNameOnlyAt(tokens, at, index, false)
  const told = last && /^[([]$/.test(tokens[last.last]?.text ?? '') ? affiliationAt(tokens, last.last) : null
  return told?.party ? mention(tokens, at, last!, null, false) : null
}

/** Members named with a title or in full, in one sentence, from left to right. */
export function namedMembersIn(tokens: Token[], sentence: Sentence, index: KnowledgeIndex): MemberMention[] {
  const found: MemberMention[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    if (Object.hasOwn(MEMBER_TITLES, tokens[at]!.fold) && isOtherLegislature(tokens, at)) {
      while (at + 1 < sentence.last && (tokens[at + 1]!.capital || tokens[at + 1]!.text === '.')) at++
      continue
    }
    const titled = tokens[at]!.kind === 'WORD' ? titledList(tokens, at, index, sentence) : []
    if (titled.length > 0) {
      found.push(...titled)
      at = titled.at(-1)!.last - 1
      continue
    }
    const untitled = untitledAt(tokens, at, index)
    if (!untitled) continue
    const others = listAfter(tokens, untitled, index, false, sentence.headline)
    // Three known names in a row are a list of members, as if a title stood before it.
    found.push(others.length >= 2 ? { ...untitled, titled: true } : untitled, ...others)
    at = found.at(-1)!.last - 1
  }
  return found
}

/** "the Leahy-Crapo bill": two last names before a bill. */
function hyphenated(
  tokens: Token[],
  at: number,
  index: KnowledgeIndex,
  taken: { first: number; last: number }[],
  lastNames: Set<string>,
): [NameWords, NameWords] | null {
  const [one, hyphen, two, noun] = tokens.slice(at, at + 4)
  if (!noun || !/^[-–/]$/.test(hyphen!.text) || hyphen!.gap > 0) return null
  // "the Leahy-Smith America Invents Act" is the name of a law where the release tells of neither.
  const told = lastNames.has(one!.fold) || lastNames.has(two!.fold)
  const named = told && taken.some((other) => other.first === at + 3 || other.first === at + 4)
  const acronym = /^\p{Lu}{3,}$/u.test(noun.text)
  if (!(BILL_NOUNS.has(noun.fold) || BILL_ADJECTIVES.has(noun.fold) || named || acronym)) return null
  if (!index.lastNames.has(one!.fold) || !index.lastNames.has(two!.fold)) return null
  const part = (token: Token, first: number): NameWords => ({
    words: [token.fold],
    first,
    last: first + 1,
    possessive: false,
    lastName: [token.fold],
  })
  return [part(one!, at), part(two!, at + 2)]
}

/**
 * Last names standing alone that the release has given in full elsewhere: "Klobuchar said". Not where a
 * capitalised word stands right before or after, which makes it another name.
 */
export function bareNamesIn(
  tokens: Token[],
  sentence: Sentence,
  index: KnowledgeIndex,
  lastNames: Set<string>,
  taken: { first: number; last: number }[],
): MemberMention[] {
  const found: MemberMention[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    const covering = taken.find((other) => other.first <= at && at < other.last)
    if (covering) {
      at = covering.last - 1
      continue
    }
    if (!tokens[at]!.capital) continue
    const pair = hyphenated(tokens, at, index, taken, lastNames)
    const name = pair ? null : lastNameOnlyAt(tokens, at, index, sentence.headline)
    if (pair) {
      found.push(...pair.map((part) => mention(tokens, part.first, part, null, true)))
      at = pair[1]!.last - 1
      continue
    }
    if (!name || !lastNames.has(name.lastName.join(' '))) continue
    const before = tokens[at - 1]
    const partOfName =
      before && at > sentence.first && tokens[at]!.gap < 2 && before.capital && !sentence.headline
    if (partOfName && !before.fold.endsWith("'s")) continue
    found.push(mention(tokens, at, name, null, false))
    at = name.last - 1
  }
  return found
}
