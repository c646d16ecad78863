import type { Token } from './token'

/** A direct quotation: tokens `first` to `last` (quotation marks included), the latter not included. */
export interface FoundQuotation {
  first: number
  last: number
  /** Inner stretches: a split quotation has two or more, with the speaker between. */
  parts: { first: number; last: number }[]
}

const FEWEST_WORDS = 4
/** No phrase held at a distance is so long. */
const SURELY_SPEECH = 12
/** Words between the halves of a split quotation: `," said Senator Klobuchar. "`. */
const LONGEST_CUE = 30
const PERSONAL = /^(?:i|we|our|my|us|you|i'm|we're)$/
const SPEECH =
  /^(?:said|says|added|stated|continued|concluded|explained|noted|remarked|wrote|told|declared|commented|argued)$/

interface Stretch {
  first: number
  last: number
  closed: boolean
}

function isOpening(tokens: Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.text === '“' || token.text === '„') return true
  if (token.text !== '"') return false
  const next = tokens[at + 1]
  return (
    (at === 0 || token.gap > 0 || /^[([—–:]$/.test(tokens[at - 1]!.text)) &&
    next !== undefined &&
    next.gap === 0
  )
}

function isClosing(tokens: Token[], at: number): boolean {
  const token = tokens[at]!
  return token.text === '”' || (token.text === '"' && token.gap === 0)
}

/** `"…no longer "skip the line" tickets"`: straight marks within straight marks. */
function isNested(tokens: Token[], open: number, at: number): boolean {
  return at > open + 1 && tokens[at]!.text === '"' && tokens[open]!.text === '"' && isOpening(tokens, at)
}

/** "…for our children. ###": the marks that end a release are no part of what was said. */
function withoutTail(tokens: Token[], open: number, end: number): number {
  let last = end
  while (last > open + 1 && /^[#*_-]$/.test(tokens[last - 1]!.text)) last--
  return last
}

/** Stretches between quotation marks; one that stays open ends with its paragraph. */
function stretches(tokens: Token[]): Stretch[] {
  const found: Stretch[] = []
  let open = -1
  let nested = 0
  for (let at = 0; at < tokens.length; at++) {
    if (open >= 0 && tokens[at]!.gap === 3) {
      found.push({ first: open, last: withoutTail(tokens, open, at), closed: false })
      open = -1
      nested = 0
    }
    if (open < 0 && isOpening(tokens, at)) open = at
    else if (open >= 0 && isNested(tokens, open, at)) nested++
    else if (open >= 0 && nested > 0 && isClosing(tokens, at)) nested--
    else if (
      open >= 0 &&
      (isClosing(tokens, at) || (tokens[open]!.text === '„' && tokens[at]!.text === '“'))
    ) {
      found.push({ first: open, last: at + 1, closed: true })
      open = -1
    }
  }
  if (open >= 0) found.push({ first: open, last: withoutTail(tokens, open, tokens.length), closed: false })
  return found
}

function wordCount(tokens: Token[], { first, last }: Stretch): number {
  let count = 0
  for (let at = first; at < last; at++) if (tokens[at]!.kind === 'WORD') count++
  return count
}

function hasSpeechCue(tokens: Token[], first: number, last: number): boolean {
  for (let at = Math.max(0, first); at < Math.min(tokens.length, last); at++) {
    if (SPEECH.test(tokens[at]!.fold) || tokens[at]!.text === ':') return true
  }
  return false
}

/** Words of a report worked into a sentence: they begin small, and nobody is said to speak right beside them. */
function isFragment(tokens: Token[], { first, last }: Stretch): boolean {
  const opening = tokens[first + 1]
  if (opening?.kind !== 'WORD' || opening.capital) return false
  let end = last
  while (end < last + 6 && end < tokens.length && tokens[end]!.gap < 3) end++
  return ![...tokens.slice(Math.max(0, first - 4), first), ...tokens.slice(last, end)].some((token) =>
    SPEECH.test(token.fold),
  )
}

/** What a statute strikes from another, or inserts into it. */
function isInserted(tokens: Token[], { first }: Stretch): boolean {
  return tokens
    .slice(Math.max(0, first - 12), first)
    .some((token) => /^(?:inserting|striking|amended)$/.test(token.fold))
}

/** Words that were said, not a name or a phrase held at a distance: “safe harbor” is none. */
function isSpeech(tokens: Token[], stretch: Stretch): boolean {
  if (wordCount(tokens, stretch) < FEWEST_WORDS || isInserted(tokens, stretch)) return false
  const inner = tokens.slice(stretch.first + 1, stretch.closed ? stretch.last - 1 : stretch.last)
  if (!stretch.closed) {
    const opensParagraph = tokens[stretch.first]!.gap === 3 || stretch.first === 0
    return (
      opensParagraph ||
      inner.length > SURELY_SPEECH ||
      hasSpeechCue(tokens, stretch.first - 12, stretch.first)
    )
  }
  const ended = /^[.,!?…—–-]$/.test(inner.at(-1)?.text ?? '')
  const lowered = inner.filter(
    (token) => token.kind === 'WORD' && !token.capital && token.text.length > 3,
  ).length
  if (lowered === 0 || isFragment(tokens, stretch)) return false
  const startsParagraph = tokens[stretch.first]!.gap >= 2 || stretch.first === 0
  const cued =
    hasSpeechCue(tokens, stretch.first - 12, stretch.first) ||
    hasSpeechCue(tokens, stretch.last, stretch.last + 12)
  const long = wordCount(tokens, stretch) >= SURELY_SPEECH && lowered >= FEWEST_WORDS
  if (long && (cued || startsParagraph || inner.some((token) => PERSONAL.test(token.fold)))) return true
  return (ended && (cued || startsParagraph)) || (cued && wordCount(tokens, stretch) >= FEWEST_WORDS * 2)
}

/** True where the second stretch goes on with what the first began. */
function continues(tokens: Token[], before: Stretch, after: Stretch): boolean {
  if (!before.closed) return after.first === before.last
  const between = tokens.slice(before.last, after.first)
  if (between.length > LONGEST_CUE || between.some((token) => token.gap >= 2)) return false
  if (tokens[after.first]!.gap >= 2) return false
  return between.some((token) => SPEECH.test(token.fold))
}

/** “Parents wait,” said Smith, “and they wait long”: a few words that the speaker's name cuts off. */
function isOpeningHalf(tokens: Token[], stretch: Stretch, next: Stretch | undefined): boolean {
  const cut = stretch.closed && /^[,?!.]$/.test(tokens[stretch.last - 2]?.text ?? '')
  return (
    cut && next !== undefined && continues(tokens, stretch, next) && wordCount(tokens, next) >= FEWEST_WORDS
  )
}

/**
 * Direct quotations of a release, in order: curly or straight marks, split by the speaker, running on
 * over paragraphs, or left open. Phrases in quotation marks that nobody is said to have spoken are none.
 */
export function quotationsIn(tokens: Token[]): FoundQuotation[] {
  const found: FoundQuotation[] = []
  let previous: Stretch | null = null
  const all = stretches(tokens)
  for (const [order, stretch] of all.entries()) {
    const current = found.at(-1)
    if (
      current &&
      previous &&
      continues(tokens, previous, stretch) &&
      (wordCount(tokens, stretch) >= FEWEST_WORDS || !previous.closed)
    ) {
      current.parts.push({ first: stretch.first, last: stretch.last })
      current.last = stretch.last
      previous = stretch
      continue
    }
    if (!(isSpeech(tokens, stretch) || isOpeningHalf(tokens, stretch, all[order + 1]))) continue
    found.push({
      first: stretch.first,
      last: stretch.last,
      parts: [{ first: stretch.first, last: stretch.last }],
    })
    previous = stretch
  }
  return found
}
