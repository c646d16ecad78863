import { stateCodeOf } from '../congress/state-code'
import type { Token } from './token'

/** What stands in "(R-TX-02)" after a name; `last` is the token after it. */
export interface Affiliation {
  party: 'D' | 'R' | 'I' | null
  state: string | null
  last: number
}

const PARTIES: Record<string, Affiliation['party']> = {
  d: 'D',
  r: 'R',
  i: 'I',
  id: 'I',
  dfl: 'D',
  democrat: 'D',
  republican: 'R',
  independent: 'I',
  dem: 'D',
  rep: 'R',
}
const DASHES = new Set(['-', '–', '—', '‑', ','])
const LONGEST = 14

/** Letters of a state from `at` on, however many points and words: `N.D.`, `New York`, `W.Va.`. */
function stateAt(tokens: Token[], at: number, end: number): { state: string; next: number } | null {
  for (let last = Math.min(end, at + 6); last > at; last--) {
    const parts = tokens.slice(at, last)
    if (parts.some((part) => part.kind === 'NUMBER' || (part.kind === 'MARK' && part.text !== '.'))) continue
    const state = stateCodeOf(parts.map((part) => part.text).join(''))
    if (state !== null) return { state, next: tokens[last]?.text === '.' ? last + 1 : last }
  }
  return null
}

/** Reads "R-TX-02", "D-Minn.", "MO-02", "GA02" between two tokens; null where it is something else. */
function affiliationIn(tokens: Token[], first: number, end: number): Omit<Affiliation, 'last'> | null {
  let at = /^(?:both|all)$/.test(tokens[first]?.fold ?? '') ? first + 1 : first
  const party = PARTIES[tokens[at]?.fold ?? '']
  if (party !== undefined) {
    at++
    if (tokens[at]?.text === '.') at++
    if (at >= end) return { party, state: null }
    while (at < end && DASHES.has(tokens[at]!.text)) at++
  }
  const found = stateAt(tokens, at, end)
  if (!found) return null
  const rest = tokens.slice(found.next, end)
  const plain = rest.every(
    (token) =>
      token.kind === 'NUMBER' ||
      DASHES.has(token.text) ||
      token.fold === 'al' ||
      token.text === '.' ||
      /^(?:at|large)$/.test(token.fold),
  )
  return plain ? { party: party ?? null, state: found.state } : null
}

/** "(D-Los Angeles County)": the party, and a place that is no state. */
function partyOf(tokens: Token[], first: number, end: number): Omit<Affiliation, 'last'> | null {
  const party = PARTIES[tokens[first]?.fold ?? '']
  const dashed = /^[-–]$/.test(tokens[first + 1]?.text ?? '') && (tokens[first + 2]?.capital ?? false)
  return party !== undefined && tokens[first]!.text.length === 1 && dashed && end > first + 2
    ? { party, state: null }
    : null
}

function closing(tokens: Token[], at: number): number {
  const close = tokens[at]!.text === '[' ? ']' : ')'
  for (let index = at + 1; index < Math.min(tokens.length, at + LONGEST); index++)
    if (tokens[index]!.text === close) return index
  return -1
}

/**
 * Party and state after a name: `(R-TX)`, `(D-Minn.)`, `(R-TX-02)`, `(GA02)`, `[I-VT]`, `, D-Ore.`. Null where
 * what follows is none of these.
 */
export function affiliationAt(tokens: Token[], at: number): Affiliation | null {
  const opening = tokens[at]
  if (!opening || opening.gap === 3) return null
  if (opening.text === '(' || opening.text === '[') {
    const end = closing(tokens, at)
    const found = end < 0 ? null : (affiliationIn(tokens, at + 1, end) ?? partyOf(tokens, at + 1, end))
    return found ? { ...found, last: end + 1 } : null
  }
  if (opening.fold === 'of' && opening.gap === 1) {
    const named = tokens[at + 1]?.capital ? stateAt(tokens, at + 1, Math.min(tokens.length, at + 4)) : null
    return named ? { party: null, state: named.state, last: named.next } : null
  }
  const dashed =
    opening.text === ',' &&
    PARTIES[tokens[at + 1]?.fold ?? ''] !== undefined &&
    /^[-–]$/.test(tokens[at + 2]?.text ?? '')
  if (!dashed) return null
  const found = stateAt(tokens, at + 3, Math.min(tokens.length, at + 9))
  if (!found) return null
  const comma = tokens[found.next]?.text === ',' ? found.next + 1 : found.next
  return { party: PARTIES[tokens[at + 1]!.fold] ?? null, state: found.state, last: comma }
}
