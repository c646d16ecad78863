import { foldName, isNameSuffix, sameFirstName } from '../congress/member-name'
import type { IndexedMember, KnowledgeIndex } from './knowledge-index'
import type { Token } from './token'
import { BILL_NOUNS, HEADLINE_VERBS, MEMBER_TITLES, MONTH_LIKE, OTHER_TITLES } from './words'

/** A person's name in the text: folded words, and where they stand. */
export interface NameWords {
  words: string[]
  first: number
  /** Token after the name and its suffix. */
  last: number
  possessive: boolean
  /** Words of the last name, as far as known. */
  lastName: string[]
}

const LONGEST_NAME = 7
const NO_NAME = new Set(
  'act house senate committee subcommittee department congress the in on at for and of with to by from today who which that also has is was said says bill bipartisan legislation announced democrat republican'.split(
    ' ',
  ),
)

interface Word {
  fold: string
  at: number
  /** Token after this word. */
  last: number
  possessive: boolean
}

/** The capitalised words from `at` on that may be parts of one name; hyphens, initials and quoted nicknames bridged. */
function wordsFrom(tokens: Token[], at: number): Word[] {
  const words: Word[] = []
  for (let index = at; index < tokens.length && words.length < LONGEST_NAME; index++) {
    const token = tokens[index]!
    if (index > at && token.gap > 2) break
    if (/^[-‑]$/.test(token.text) && token.gap === 0 && tokens[index + 1]?.gap === 0) continue
    if (
      /^[“”"]$/.test(token.text) &&
      words.length > 0 &&
      words.length < 3 &&
      isQuotedNickname(tokens, index)
    ) {
      index += 2
      continue
    }
    if (
      token.text === '.' &&
      token.gap === 0 &&
      words.length > 0 &&
      /^(?:jr|sr|st)$/.test(words.at(-1)!.fold)
    ) {
      words.at(-1)!.last = index + 1
      continue
    }
    const particle =
      /^(?:de|la|van|von|der|del|di|du)$/.test(token.fold) &&
      words.length > 0 &&
      (tokens[index + 1]?.capital ?? false)
    if (token.kind !== 'WORD' || !(token.capital || particle)) break
    const possessive = /'s$/.test(token.fold)
    const fold = foldName(possessive ? token.text.slice(0, -2) : token.text)
    if (
      words.length > 0 &&
      !isNameSuffix(fold) &&
      (NO_NAME.has(fold) || fold in MEMBER_TITLES || MONTH_LIKE.has(fold) || fold === '')
    )
      break
    const mark = tokens[index + 1]
    const trailing = !possessive && /s$/.test(fold) && mark?.gap === 0 && /^['’]$/.test(mark.text)
    words.push({
      fold,
      at: index,
      last: trailing ? index + 2 : index + 1,
      possessive: possessive || trailing,
    })
    if (possessive || trailing) break
  }
  return words
}

function isQuotedNickname(tokens: Token[], at: number): boolean {
  return (
    (tokens[at + 1]?.capital ?? false) &&
    /^[“”"]$/.test(tokens[at + 2]?.text ?? '') &&
    (tokens[at + 3]?.capital ?? false)
  )
}

/** True where the given words before a last name can be this member's. */
export function firstNamesFit(given: string[], entry: IndexedMember): boolean {
  const first = given[0] ?? ''
  if (entry.firsts.some((name) => sameFirstName(first, name))) return true
  return first.length === 1 && given.length > 1 && entry.firsts.some((name) => sameFirstName(given[1]!, name))
}

function lastNameAt(words: Word[], at: number, entry: IndexedMember): boolean {
  return entry.last.every((part, offset) => words[at + offset]?.fold === part)
}

function made(words: Word[], count: number, lastName: string[]): NameWords {
  const kept = words.slice(0, count)
  return {
    words: kept.map((word) => word.fold),
    first: words[0]!.at,
    last: kept.at(-1)!.last,
    possessive: kept.at(-1)!.possessive,
    lastName,
  }
}

/** Takes ", Jr." or "III" after a name along. */
function withSuffix(tokens: Token[], name: NameWords): NameWords {
  let at = name.last
  if (tokens[at]?.text === ',') at++
  const suffix = tokens[at]
  if (!suffix || suffix.gap > 2 || !isNameSuffix(suffix.fold.replace(/'s$/, '')) || !suffix.capital)
    return name
  const point = tokens[at + 1]
  const last = point?.text === '.' && point.gap === 0 ? at + 2 : at + 1
  return { ...name, last, possessive: suffix.fold.endsWith("'s") }
}

/** A quick look ahead: no full name begins where none of the next words is a known last name. */
function lastNameFollows(tokens: Token[], at: number, index: KnowledgeIndex): boolean {
  const last = Math.min(tokens.length, at + LONGEST_NAME + 4)
  for (let next = at + 1; next < last; next++) {
    const token = tokens[next]!
    if (
      token.capital &&
      index.lastNames.has(
        /^[a-z]+$/.test(token.fold) ? token.fold : foldName(token.text.replace(/['’]s$/, '')),
      )
    )
      return true
    if (token.gap === 3) return false
  }
  return false
}

/** A known member's full name that begins at a token: first name or nickname, then last name; the longest. */
export function fullNameAt(tokens: Token[], at: number, index: KnowledgeIndex): NameWords | null {
  if (!lastNameFollows(tokens, at, index)) return null
  const words = wordsFrom(tokens, at)
  let best: NameWords | null = null
  for (let start = 1; start < Math.min(words.length, 5); start++) {
    for (const entry of index.lastNames.get(words[start]!.fold) ?? []) {
      if (!lastNameAt(words, start, entry)) continue
      const count = start + entry.last.length
      if (best !== null && count <= best.words.length) continue
      if (
        firstNamesFit(
          words.slice(0, start).map((word) => word.fold),
          entry,
        )
      )
        best = made(words, count, entry.last)
    }
  }
  return best ? withSuffix(tokens, best) : null
}

/** A known last name alone at a token, not the start of a longer name. */
export function lastNameOnlyAt(
  tokens: Token[],
  at: number,
  index: KnowledgeIndex,
  headline: boolean,
): NameWords | null {
  const words = wordsFrom(tokens, at)
  let best: NameWords | null = null
  for (const entry of words[0] ? (index.lastNames.get(words[0].fold) ?? []) : []) {
    if (lastNameAt(words, 0, entry) && entry.last.length > (best?.words.length ?? 0))
      best = made(words, entry.last.length, entry.last)
  }
  if (!best) return null
  const following = words[best.words.length]
  const goesOn = following !== undefined && !best.possessive && !endsName(following.fold, headline)
  return goesOn && !isNameSuffix(following.fold) ? null : withSuffix(tokens, best)
}

/** A capitalised word that is no part of a name, as in the headline "Gooden Introduces Bill". */
export function endsName(word: string, headline: boolean): boolean {
  return HEADLINE_VERBS.has(word) || BILL_NOUNS.has(word) || OTHER_TITLES.has(word) || headline
}

/** Any name at a token: a known one, else up to three capitalised words. */
export function anyNameAt(
  tokens: Token[],
  at: number,
  index: KnowledgeIndex,
  headline: boolean,
): NameWords | null {
  const known = fullNameAt(tokens, at, index) ?? lastNameOnlyAt(tokens, at, index, headline)
  if (known) return known
  const words = wordsFrom(tokens, at)
  let count = 0
  while (count < Math.min(words.length, 4) && !endsName(words[count]!.fold, false)) count++
  if (count === 0 || NO_NAME.has(words[0]!.fold) || words[0]!.fold in MEMBER_TITLES) return null
  const lastWord = words[count - 1]!.fold
  return withSuffix(tokens, made(words, count, [lastWord]))
}
