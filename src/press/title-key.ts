import type { Token } from './token'
import { tokenize } from './token'

/** A title as it is compared, and the year that its end gives. */
export interface TitleKey {
  key: string
  /** 2013 for "… Act of 2013", else null. */
  year: number | null
}

const DROPPED = new Set(['the', 'a', 'an'])

function yearOf(words: string[]): number | null {
  const last = words.at(-1) ?? ''
  return /^(?:19|20)\d\d$/.test(last) ? Number(last) : null
}

/**
 * The words of a title without case, quotation marks, hyphens, apostrophes, ®, articles, an acronym in
 * parentheses and a trailing "of YEAR": what two spellings of one title share.
 */
export function titleKeyOf(tokens: Token[]): TitleKey {
  const words: string[] = []
  let depth = 0
  for (const [index, token] of tokens.entries()) {
    if (token.text === '(') depth++
    else if (token.text === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && token.text === '&') words.push('and')
    else if (depth === 0 && token.kind !== 'MARK') {
      const fold = token.fold.replace(/'/g, '')
      if (!DROPPED.has(fold) || index === tokens.length - 1) words.push(fold)
    }
  }
  const year = yearOf(words)
  if (year !== null) words.pop()
  if (year !== null && words.at(-1) === 'of') words.pop()
  return { key: words.join(' '), year }
}

/** First two words of the key of the tokens from `from` to `to`, found without making the key. */
export function titleStartOf(tokens: Token[], from: number, to: number): string {
  let first = ''
  let depth = 0
  for (let at = from; at < to; at++) {
    const { text, kind, fold } = tokens[at]!
    if (text === '(') depth++
    else if (text === ')') depth = Math.max(0, depth - 1)
    const word = depth > 0 ? '' : text === '&' ? 'and' : kind === 'MARK' ? '' : fold.replace(/'/g, '')
    if (word === '' || DROPPED.has(word)) continue
    if (first !== '') return `${first} ${word}`
    first = word
  }
  return first
}

/**
 * Key of a title given as text.
 *
 * @example titleKey('The “Stop Exploitation-Through-Trafficking” Act of 2013').key // 'stop exploitation through trafficking act'
 */
export function titleKey(title: string): TitleKey {
  return titleKeyOf(tokenize(title))
}

const LIGHT = new Set('act acts of and for to in on from with or by at'.split(' '))
const FEWEST_TELLING = 3

/**
 * A title key without the words and endings that releases get wrong: small words, an "Act" within the title, plurals,
 * doubled letters. Empty where too little would be left to tell titles apart.
 *
 * @example looseTitleKey('violence against women act reauthorization act') // 'violence against women authorization'
 */
export function looseTitleKey(key: string): string {
  const words = key.split(' ').filter((word) => !LIGHT.has(word))
  if (words.length < FEWEST_TELLING) return ''
  return words
    .map((word) =>
      word
        .replace(/^reauth/, 'auth')
        .replace(/(?<=[a-z]{3})s$/, '')
        .replace(/(.)\1/g, '$1'),
    )
    .join(' ')
}
