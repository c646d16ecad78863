import type { KnowledgeIndex } from './knowledge-index'
import { titleKeyOf } from './title-key'
import type { Token } from './token'
import { TITLE_CONNECTORS } from './words'

const LONGEST = 40
const FEWEST_CAPITALS = 4
/** Words of bodies and parties, whose bill may be meant without being named. */
const BODIES =
  /^(?:committee|subcommittee|house|senate|congress|department|administration|republicans?|democrats?|democratic|gop|president|caucus|party|farm|conference)$/
const JOINING = /^(?:of|to|for|and|from|against|on|in|with|by|through)$/

/**
 * Where a title begins whose initials the acronym before its "Act" gives, past a colon too: "Finding Alternatives to Mass
 * Incarceration: Lives Improved by Ending Separation (FAMILIES) Act". -1 where they do not agree.
 */
export function acronymStart(tokens: Token[], act: number, first: number): number {
  const acronym = tokens[act - 2]
  const enclosed = tokens[act - 1]?.text === ')' && tokens[act - 3]?.text === '('
  if (!enclosed || !acronym || !/^\p{Lu}{3,}$/u.test(acronym.text)) return -1
  let letter = acronym.fold.length - 1
  for (let at = act - 4; at >= Math.max(first, act - LONGEST); at--) {
    const { kind, fold, capital } = tokens[at]!
    if (kind !== 'WORD') continue
    if (fold[0] === acronym.fold[letter]) letter--
    else if (capital && !TITLE_CONNECTORS.has(fold)) return -1
    if (letter < 0) return capital ? at : -1
  }
  return -1
}

/** The key by which the known titles have these words, with or without "Act"; null where they do not. */
function knownKey(tokens: Token[], index: KnowledgeIndex): string | null {
  const { key } = titleKeyOf(tokens)
  return [`${key} act`, key].find((one) => key.includes(' ') && index.titles.has(one)) ?? null
}

/**
 * A title that ends in a small "bill" at `noun`: "the Special Measures to Address Modern Threats bill". It has to be
 * known, or long enough and joined by small words, so that "the Senate Judiciary Committee bill" is none.
 */
export function billNamedAt(
  tokens: Token[],
  noun: number,
  start: number,
  index: KnowledgeIndex,
): { key: string; known: boolean } | null {
  const words = tokens.slice(start, noun)
  const known = knownKey(words, index)
  if (known !== null) return { key: known, known: true }
  const capitals = words.filter((word) => word.capital).length
  const joined = words.some((word) => !word.capital && JOINING.test(word.fold))
  const body = words.some((word) => BODIES.test(word.fold) || word.kind === 'NUMBER')
  const determined = /^(?:the|his|her|my|our|their)$/.test(tokens[start - 1]?.fold ?? '')
  return capitals >= FEWEST_CAPITALS && joined && !body && determined
    ? { key: titleKeyOf(words).key, known: false }
    : null
}
