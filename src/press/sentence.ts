import type { Token } from './token'

/** A sentence, or a line that stands alone: tokens `first` to `last`, the latter not included. */
export interface Sentence {
  first: number
  last: number
  paragraph: number
  /** Most of its words are capitalised, as in a headline. */
  headline: boolean
}

/** A point after one of these does not end a sentence. */
const ABBREVIATIONS = new Set(
  (
    'sen sens rep reps del gov lt mr mrs ms dr jr sr st gen col capt hon no nos dept inc corp co vs etc fig sec secs pres prof rev ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri res con amdt ' +
    'ala ariz ark calif colo conn fla ill ind kan mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
)
const CLOSERS = new Set(['”', '"', '’', "'", ')', ']'])
const ENDERS = new Set(['.', '?', '!', '…'])
const OPENERS = new Set(['“', '"', '‘', '(', '[', '•', '·', '-', '–', '—', '*'])
const SHORT_LINE = 45
const WRAP_WIDTH = 110
/** A longer stretch without an end is cut, so that no sentence makes reading slow. */
const MOST_TOKENS = 600

/** True where the text was cut into lines of about equal length, so that a line end is only a space. */
function isHardWrapped(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const long = lines.filter((line) => line.length >= SHORT_LINE)
  return long.length > 2 && long.every((line) => line.length <= WRAP_WIDTH) && long.length * 2 > lines.length
}

function lineLength(text: string, end: number): number {
  return end - (text.lastIndexOf('\n', end - 1) + 1)
}

/** "• Cosponsored S. 178", "- Introducing": a line of a list. */
function isBullet(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (next?.gap !== 1) return false
  return /^[•·*]$/.test(tokens[at]!.text) || (/^[-–]$/.test(tokens[at]!.text) && next.capital)
}

function breaksAtLine(text: string, tokens: Token[], at: number, wrapped: boolean): boolean {
  const next = tokens[at]!
  const previous = tokens[at - 1]!
  if (next.gap === 3) return true
  if (next.gap !== 2) return false
  if (isBullet(tokens, at)) return true
  const ended = ENDERS.has(previous.text) || CLOSERS.has(previous.text) || previous.text === ':'
  if (ended) return true
  if (next.kind === 'WORD' && !next.capital && !OPENERS.has(next.text)) return false
  if (previous.text === ',' || previous.fold === 'and' || previous.fold === 'the') return false
  return !(wrapped && lineLength(text, previous.end) >= SHORT_LINE)
}

function endsSentence(tokens: Token[], at: number): boolean {
  const token = tokens[at]!
  if (!ENDERS.has(token.text)) return false
  const before = tokens[at - 1]
  if (token.text === '.' && before?.kind === 'WORD' && token.gap === 0 && ABBREVIATIONS.has(before.fold))
    return false
  let next = at + 1
  while (next < tokens.length && CLOSERS.has(tokens[next]!.text) && tokens[next]!.gap === 0) next++
  const following = tokens[next]
  if (!following || following.gap === 0) return !following
  return following.capital || following.kind === 'NUMBER' || OPENERS.has(following.text)
}

function looksLikeHeadline(tokens: Token[], first: number, last: number): boolean {
  let words = 0
  let capitals = 0
  for (let index = first; index < last; index++) {
    const token = tokens[index]!
    if (token.kind !== 'WORD' || token.text.length < 4) continue
    words++
    if (token.capital) capitals++
  }
  let end = last - 1
  while (end > first && CLOSERS.has(tokens[end]!.text)) end--
  return words > 2 && capitals * 10 >= words * 8 && !ENDERS.has(tokens[end]!.text)
}

/** Divides the tokens of a cleaned text into sentences; each token is in exactly one. */
export function sentencesOf(text: string, tokens: Token[]): Sentence[] {
  const wrapped = isHardWrapped(text)
  const sentences: Sentence[] = []
  let first = 0
  let paragraph = 0
  const close = (last: number): void => {
    if (last > first)
      sentences.push({ first, last, paragraph, headline: looksLikeHeadline(tokens, first, last) })
    first = last
  }
  for (let at = 0; at < tokens.length; at++) {
    if (at > 0 && breaksAtLine(text, tokens, at, wrapped)) {
      close(at)
      paragraph++
    }
    if (at - first >= MOST_TOKENS) close(at)
    if (!endsSentence(tokens, at)) continue
    let last = at + 1
    while (last < tokens.length && CLOSERS.has(tokens[last]!.text) && tokens[last]!.gap === 0) last++
    close(last)
    at = last - 1
  }
  close(tokens.length)
  return sentences
}
