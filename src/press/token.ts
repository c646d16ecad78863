/** A word, a number or a mark of punctuation of the cleaned text. */
export interface Token {
  text: string
  /** As compared: lower case, no accents, straight apostrophe; points of an abbreviation dropped (`u.s.` is `us`). */
  fold: string
  start: number
  end: number
  kind: 'WORD' | 'NUMBER' | 'MARK'
  /** First letter is a capital. */
  capital: boolean
  /** An abbreviation written with points: `H.R.`, `U.S.`. */
  dotted: boolean
  /** What stands before: 0 nothing, 1 a space, 2 a line end, 3 an empty line. */
  gap: 0 | 1 | 2 | 3
}

/**
 * One alternative a kind of token, each of bounded length and none nested, so that the scan is
 * linear: dotted abbreviation, number, word (with inner apostrophes), any other single character.
 */
const TOKEN =
  /(?:\p{L}\.){1,6}(?!\p{L}{2})|\d[\d,]{0,14}\d(?:st|nd|rd|th)?|\d(?:st|nd|rd|th)?|[\p{L}\p{M}]+(?:['’‘ʻʼ`][\p{L}\p{M}]+)*|\S/gu

const JOINED_PREFIX = /^(?:co|re|bi|tri)$/i

function foldWord(text: string): string {
  const bare = /^[\x20-\x7e]*$/.test(text)
    ? text
    : text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[’‘ʻʼ`]/g, "'")
  return bare.toLowerCase()
}

function gapBefore(text: string, from: number, to: number): Token['gap'] {
  if (from === to) return 0
  let lines = 0
  for (let index = from; index < to; index++) if (text[index] === '\n') lines++
  return lines === 0 ? 1 : lines === 1 ? 2 : 3
}

/** `introducedH` → where its second word starts: two words run together at the end of a link or a line. */
function gluedAt(word: string): number {
  const match = /^\p{Ll}{3,}(?=\p{Lu})/u.exec(word)
  return match ? match[0].length : 0
}

function tokenOf(text: string, start: number, gap: Token['gap']): Token {
  const first = text[0] ?? ''
  const kind = /\d/.test(first) ? 'NUMBER' : /\p{L}/u.test(first) ? 'WORD' : 'MARK'
  const dotted = kind === 'WORD' && text.includes('.')
  const fold = dotted
    ? foldWord(text).replace(/\./g, '')
    : kind === 'NUMBER'
      ? text.replace(/,/g, '')
      : foldWord(text)
  return {
    text,
    fold,
    start,
    end: start + text.length,
    kind,
    capital: kind === 'WORD' && first !== first.toLowerCase(),
    dotted,
    gap,
  }
}

/** `co-sponsored` and `re-introduced` are one word, however they are spelled. */
function joinPrefix(tokens: Token[], next: Token): boolean {
  const hyphen = tokens.at(-1)
  const prefix = tokens.at(-2)
  if (hyphen?.text !== '-' && hyphen?.text !== '‑') return false
  if (!prefix || !JOINED_PREFIX.test(prefix.text) || hyphen.gap !== 0 || next.gap > 2 || next.kind !== 'WORD')
    return false
  if (next.gap === 1) return false
  tokens.length -= 2
  const text = prefix.text + hyphen.text + next.text
  tokens.push({ ...prefix, text, fold: prefix.fold + next.fold, end: next.end })
  return true
}

/**
 * Splits a cleaned text into tokens, in one pass.
 *
 * @example tokenize('H.R. 3610').map((token) => token.fold) // ['hr', '3610']
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let previousEnd = 0
  const push = (piece: string, start: number): void => {
    const token = tokenOf(piece, start, gapBefore(text, previousEnd, start))
    if (!joinPrefix(tokens, token)) tokens.push(token)
    previousEnd = token.end
  }
  for (const match of text.matchAll(TOKEN)) {
    const glued = gluedAt(match[0])
    push(glued ? match[0].slice(0, glued) : match[0], match.index)
    if (!glued) continue
    const rest = match[0].slice(glued)
    push(rest, match.index + glued)
  }
  return tokens
}
