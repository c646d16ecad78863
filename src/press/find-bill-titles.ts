import { foldName } from '../congress/member-name'
import type { KnowledgeIndex } from './knowledge-index'
import type { Sentence } from './sentence'
import { acronymStart, billNamedAt } from './title-forms'
import { titleKeyOf, titleStartOf } from './title-key'
import type { Token } from './token'
import { HEADLINE_VERBS, MEMBER_TITLES, NOT_TITLE_START, TITLE_CONNECTORS } from './words'

/** A bill named by a title: tokens `first` to `last`, the latter not included. */
export interface TitledMention {
  first: number
  last: number
  key: string
  year: number | null
  /** Keys of the short names that the release defines for it: "(SESTA)", "(PACT) Act". */
  aliases: string[]
  /** True where the known titles have it. */
  known: boolean
}

const LONGEST_TITLE = 40
const INNER_MARKS = new Set(['-', '‑', '’', "'", '&', '®', '™', '/', ')', '(', '.', '–'])
const NOT_BEFORE_ACT = new Set(
  'must will can should could to not we they congress now this an the would may shall never'.split(' '),
)
const RESOLUTION_KINDS = new Set(
  'senate house joint concurrent continuing this dispute conflict simple budget court war crisis'.split(' '),
)

function isTitleToken(tokens: Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.kind === 'NUMBER' || token.capital || TITLE_CONNECTORS.has(token.fold)) return true
  if (token.text === ',')
    return (
      (tokens[at - 1]?.capital ?? false) &&
      ((tokens[at + 1]?.capital ?? false) || tokens[at + 1]?.fold === 'and')
    )
  return INNER_MARKS.has(token.text)
}

/** Leftmost token that could still belong to the title ending before `end`. */
function runStart(tokens: Token[], sentence: Sentence, end: number): number {
  let start = end
  while (start > sentence.first && end - start < LONGEST_TITLE && isTitleToken(tokens, start - 1)) {
    if (tokens[start]!.gap === 3) break
    start--
  }
  return start
}

/** "the Leahy-Crapo Violence Against Women Act": the names before are its authors', not its title's. */
function isNamePair(tokens: Token[], at: number, index: KnowledgeIndex): boolean {
  const [one, hyphen, two] = [tokens[at - 2], tokens[at - 1], tokens[at]]
  if (!one || !two?.capital || !/^[-–/]$/.test(hyphen?.text ?? '')) return false
  return index.lastNames.has(one.fold) && index.lastNames.has(two.fold)
}

function isMemberPossessive(token: Token, index: KnowledgeIndex): boolean {
  return token.capital && token.fold.endsWith("'s") && index.lastNames.has(foldName(token.fold.slice(0, -2)))
}

/** "title XVIII of the Social Security Act": the number is a part's. */
function isPartNumber(tokens: Token[], at: number): boolean {
  return (
    /^[IVXLC]+$/.test(tokens[at]!.text) &&
    /^(?:title|subtitle|part|chapter|division)$/.test(tokens[at - 1]?.fold ?? '')
  )
}

/** First word of a sentence, or of a line of a list, past its mark. */
const opens = (tokens: Token[], at: number, { first }: Sentence): boolean =>
  at === first || (at === first + 1 && tokens[first]!.kind === 'MARK')

/** True where the title cannot reach further left than the token after this one. */
function isBoundary(tokens: Token[], at: number, sentence: Sentence, index: KnowledgeIndex): boolean {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (isPartNumber(tokens, at)) return true
  if (token.text === 'The' || isMemberPossessive(token, index) || isNamePair(tokens, at, index)) return true
  if (token.capital && (token.fold in MEMBER_TITLES || HEADLINE_VERBS.has(token.fold))) {
    return (
      token.fold !== 'member' &&
      !(HEADLINE_VERBS.has(token.fold) && !opens(tokens, at, sentence) && !sentence.headline)
    )
  }
  if (token.fold === 'act' && token.capital) return next?.kind !== 'WORD' || !next.capital
  if (token.fold === 'and' && next?.fold === 'the') return true
  if (token.fold === 'the' && !token.capital)
    return !(tokens[at - 1]?.capital ?? false) && !hasCapitalBeforePreposition(tokens, at)
  return opens(tokens, at, sentence) && NOT_TITLE_START.has(token.fold)
}

/** "Interdiction for the Protection": the article is inside a title; "provisions of the X Act": it is not. */
function hasCapitalBeforePreposition(tokens: Token[], at: number): boolean {
  const preposition = tokens[at - 1]
  const before = tokens[at - 2]
  return (
    (preposition ? /^(?:for|of|in|against|from|to|on)$/.test(preposition.fold) : false) &&
    (before?.capital ?? false) &&
    !(before && NOT_TITLE_START.has(before.fold))
  )
}

/** Drops the small words and determiners that a run of capitals may begin with. */
function trimStart(tokens: Token[], start: number, end: number): number {
  let first = start
  while (first < end) {
    const token = tokens[first]!
    if ((token.capital && !NOT_TITLE_START.has(token.fold)) || token.kind === 'NUMBER') break
    first++
  }
  return first
}

function guessedStart(
  tokens: Token[],
  run: number,
  end: number,
  sentence: Sentence,
  index: KnowledgeIndex,
): number {
  let start = end
  let depth = 0
  while (start > run) {
    const at = start - 1
    if (tokens[at]!.text === ')') depth++
    if (tokens[at]!.text === '(') depth--
    if (depth < 0 || (depth === 0 && isBoundary(tokens, at, sentence, index))) break
    start--
  }
  return trimStart(tokens, start, end)
}

/** End of the title past "of 2013", ", 2022" and "Reauthorization". */
function extendedEnd(tokens: Token[], end: number): number {
  let last = end
  if (/^(?:reauthorization|amendments)$/.test(tokens[last]?.fold ?? '') && tokens[last]!.capital) last++
  const joint = tokens[last]
  const year = tokens[last + 1]
  const joined = joint && (joint.fold === 'of' || (joint.text === ',' && year?.gap === 1))
  const listed = joint?.text === ',' && tokens[last + 2]?.text === ','
  return joined && /^(?:19|20)\d\d$/.test(year?.text ?? '') && !listed ? last + 2 : last
}

/** Short names that stand in parentheses inside the title or right after it. */
function aliasesOf(tokens: Token[], first: number, last: number): string[] {
  const aliases: string[] = []
  for (let at = first; at <= last && at < tokens.length; at++) {
    if (tokens[at]!.text !== '(') continue
    let close = at + 1
    while (close < at + 8 && close < tokens.length && tokens[close]!.text !== ')') close++
    if (tokens[close]?.text !== ')') continue
    const inner = tokens.slice(at + 1, close).filter((token) => !/^[“”"‘’']$/.test(token.text))
    const acronym = inner.some((token) => /^\p{Lu}{2,}$/u.test(token.text.replace(/[.’']/g, '')))
    if (!acronym || inner.some((token) => /^[RDI]$/.test(token.text))) continue
    const { key } = titleKeyOf(inner)
    const rest = close < last ? titleKeyOf(tokens.slice(close + 1, last)).key : ''
    aliases.push(key)
    if (rest !== '') aliases.push(`${key} ${rest}`)
    else if (!key.endsWith(' act')) aliases.push(`${key} act`)
  }
  return aliases
}

function isActVerb(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before || (before.kind === 'MARK' && !INNER_MARKS.has(before.text))) return true
  const named = before.fold === 'now' && before.capital && (tokens[at - 2]?.capital ?? false)
  if (NOT_BEFORE_ACT.has(before.fold) && !named) return true
  if (tokens[at]!.fold !== 'resolution') return before.kind === 'WORD' && !before.capital
  return RESOLUTION_KINDS.has(before.fold) || !before.capital || !(tokens[at - 2]?.capital ?? false)
}

function titleEndingAt(
  tokens: Token[],
  at: number,
  sentence: Sentence,
  index: KnowledgeIndex,
): TitledMention | null {
  if (isActVerb(tokens, at)) return null
  const last = extendedEnd(tokens, at + 1)
  const run = runStart(tokens, sentence, at)
  const guess = guessedStart(tokens, run, at, sentence, index)
  const knownFrom = (from: number, to: number): number => {
    for (let start = from; start <= to && start < at; start++) {
      const opening = tokens[start]!
      if (opening.kind === 'MARK' || opening.text === 'The') continue
      if (TITLE_CONNECTORS.has(opening.fold) && !opening.capital) continue
      if (!index.titleStarts.has(titleStartOf(tokens, start, last))) continue
      if (index.titles.has(titleKeyOf(tokens.slice(start, last)).key)) return start
    }
    return -1
  }
  let start = knownFrom(run, guess)
  const lax = sentence.headline || guess === sentence.first
  if (start < 0 && lax) start = knownFrom(guess + 1, sentence.headline ? at - 2 : guess + 2)
  const known = start >= 0
  if (!known) start = guess
  const spelled = known ? -1 : acronymStart(tokens, at, sentence.first)
  if (spelled >= 0 && spelled < start) start = spelled
  if (start >= at) return null
  const { key, year } = titleKeyOf(tokens.slice(start, last))
  return key.split(' ').length < 2
    ? null
    : { first: start, last, key, year, aliases: aliasesOf(tokens, start, last), known }
}

/** "the Special Measures to Address Modern Threats bill": a title before a small noun. */
function smallBillAt(
  tokens: Token[],
  at: number,
  sentence: Sentence,
  index: KnowledgeIndex,
): TitledMention | null {
  if (!tokens[at - 1]?.capital || tokens[at]!.gap !== 1) return null
  const start = guessedStart(tokens, runStart(tokens, sentence, at), at, sentence, index)
  const named = start < at ? billNamedAt(tokens, at, start, index) : null
  return named && { first: start, last: at, year: null, aliases: [], ...named }
}

/** A known title that does not end in Act or Resolution: "International Megan's Law", "FOSTA". */
function otherTitleAt(
  tokens: Token[],
  at: number,
  sentence: Sentence,
  index: KnowledgeIndex,
): TitledMention | null {
  if (!tokens[at]!.capital) return null
  const upper = (token: Token): boolean => /^\p{Lu}{4,}$/u.test(token.text)
  if (upper(tokens[at]!) && index.titles.has(tokens[at]!.fold)) {
    return { first: at, last: at + 1, key: tokens[at]!.fold, year: null, aliases: [], known: true }
  }
  const end = Math.min(sentence.last, at + LONGEST_TITLE)
  const lengths = index.titleStarts.get(titleStartOf(tokens, at, Math.min(end, at + 5)))
  if (!lengths) return null
  const most = Math.max(...lengths)
  let best: TitledMention | null = null
  for (let last = at + 2; last <= end; last++) {
    const token = tokens[last - 1]!
    if (token.kind === 'MARK' && !INNER_MARKS.has(token.text) && token.text !== ',') break
    const { key, year } = titleKeyOf(tokens.slice(at, last))
    const count = key.split(' ').length
    if (count > most) break
    if (token.kind === 'MARK' || count < 3 || !lengths.has(count) || !index.titles.has(key)) continue
    const lowered = tokens
      .slice(at, last)
      .filter((part) => part.kind === 'WORD' && !part.capital && !TITLE_CONNECTORS.has(part.fold))
    if (lowered.length === 0 || count > 7) best = { first: at, last, key, year, aliases: [], known: true }
  }
  return best
}

/** Titles of bills in one sentence, from left to right, none overlapping another. */
export function billTitlesIn(tokens: Token[], sentence: Sentence, index: KnowledgeIndex): TitledMention[] {
  const found: TitledMention[] = []
  let limit = sentence.last
  for (let at = sentence.last - 1; at > sentence.first; at--) {
    const token = tokens[at]!
    const small = token.text === 'bill'
    if (at >= limit || !(small || (token.capital && (token.fold === 'act' || token.fold === 'resolution'))))
      continue
    const title = small
      ? smallBillAt(tokens, at, sentence, index)
      : titleEndingAt(tokens, at, sentence, index)
    if (!title) continue
    found.unshift(title)
    limit = title.first
  }
  for (let at = sentence.first; at < sentence.last; at++) {
    const covering = found.find((title) => title.first <= at && at < title.last)
    if (covering) at = covering.last - 1
    else {
      const other = otherTitleAt(tokens, at, sentence, index)
      if (!other || found.some((title) => title.first < other.last && other.first < title.last)) continue
      found.push(other)
      at = other.last - 1
    }
  }
  return found.sort((a, b) => a.first - b.first)
}
