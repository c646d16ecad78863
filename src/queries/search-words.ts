/** A word of a text as it is looked up, and where it stands: half-open, in UTF-16 code units. */
export interface SearchWord {
  word: string
  start: number
  end: number
}

/** Letters and digits; an apostrophe within a word is a part of it: `O’Brien`, `Klobuchar’s`. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu
/** PostgreSQL refuses words of more than 2,046 bytes; nobody looks for one of 40 letters. */
const MAX_LETTERS = 40

/**
 * The words of a text, for both engines and for the marks in a snippet. Neither engine cuts texts into
 * words itself, so that both find the same: case and accents are folded, and plurals are brought to the
 * singular.
 */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = []
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const folded = foldWord(written)
    if (folded) words.push({ word: singular(folded), start: index, end: index + written.length })
  }
  return words
}

const PLAIN = /^[a-z0-9]*$/

/** A word without case, accents and apostrophes: `Cárdenas` is `cardenas`, `Klobuchar’s` is `klobuchar`. */
export function foldWord(written: string): string {
  const lower = written.toLowerCase()
  if (PLAIN.test(lower)) return lower.slice(0, MAX_LETTERS)
  const folded = lower
    .replace(/['’ʼ]s$/u, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
  return folded.length > MAX_LETTERS ? [...folded].slice(0, MAX_LETTERS).join('') : folded
}

/**
 * The singular of an English noun, and what an ending leaves of other words: the same on both sides of a
 * search, which is all that counts. Harman’s rules for S, and those for `es` after a hissing sound.
 */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:us|ss)$|[^a-z]/.test(word)) return word
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return word.slice(0, -1)
}
