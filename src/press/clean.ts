import type { TextSpan } from '../congress/text-span'
import { decodeEntity, repairMojibake } from './damaged-text'

/** A release's text made even for reading, with the way back to the text as stored. */
export interface CleanText {
  text: string
  /** Span of the stored text that a half-open span of the cleaned text came from. */
  toOriginal(span: TextSpan): TextSpan
}

const BLOCK_TAGS = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'tr',
  'td',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'hr',
  'section',
  'article',
  'header',
  'footer',
  'title',
  'head',
  'body',
])
const SKIPPED_ELEMENTS = new Set(['script', 'style'])
const LONGEST_TAG = 1_000

/** Characters that stand for a plain one; the empty string drops a character. */
const PLAIN: Record<string, string> = {
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\f': '\n',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u2060': '',
  '\ufeff': '',
  '\u00ad': '',
  '\r': '',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0091': '‘',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0096': '–',
  '\u0097': '—',
  '\u0085': '…',
}

interface Piece {
  /** Code units of the stored text that this piece replaces. */
  length: number
  text: string
}

function tagAt(text: string, at: number): Piece | null {
  const length = text.slice(at, at + LONGEST_TAG).indexOf('>')
  if (length < 0) return null
  const close = at + length
  const name = /^<\/?([a-z][a-z0-9]*)(?=[\s/>])|^<(!--)/i.exec(text.slice(at, at + 20))
  if (!name) return null
  const tag = (name[1] ?? '').toLowerCase()
  if (SKIPPED_ELEMENTS.has(tag) && text[at + 1] !== '/') {
    const end = text.indexOf(`</${tag}`, close)
    return end < 0 ? { length: text.length - at, text: '\n' } : { length: end - at, text: '\n' }
  }
  return { length: close + 1 - at, text: BLOCK_TAGS.has(tag) ? '\n\n' : '' }
}

function pieceAt(text: string, at: number, isHtml: boolean): Piece | null {
  const char = text[at] ?? ''
  if (char === '<' && isHtml) return tagAt(text, at)
  if (char === '&') return decodeEntity(text, at)
  const plain = PLAIN[char]
  if (plain !== undefined && !(char === '\r' && text[at + 1] !== '\n')) return { length: 1, text: plain }
  if (char === '\r') return { length: 1, text: '\n' }
  return repairMojibake(text, at)
}

/**
 * Takes out what stands between a reader and the words (markup, entities, wrongly decoded
 * quotation marks, odd spaces) and keeps for each code unit where it came from. Never throws; the
 * cleaned text is never longer than the stored one.
 *
 * @example clean('Smith&rsquo;s bill').text // 'Smith’s bill'
 */
export function clean(original: string): CleanText {
  const isHtml = /<(?:p|div|br|li|span|html|body|h[1-6]|a|strong|b|i|em)\b[^<>]{0,300}>/i.test(original)
  const starts = new Uint32Array(original.length + 1)
  const ends = new Uint32Array(original.length + 1)
  const parts: string[] = []
  let written = 0
  let plainFrom = 0
  const write = (text: string, from: number, length: number): void => {
    for (let index = 0; index < text.length; index++) {
      starts[written] = from
      ends[written++] = from + length
    }
    parts.push(text)
  }
  const writePlain = (until: number): void => {
    for (let index = plainFrom; index < until; index++) {
      starts[written] = index
      ends[written++] = index + 1
    }
    parts.push(original.slice(plainFrom, until))
  }
  for (let at = 0; at < original.length; ) {
    const piece = pieceAt(original, at, isHtml)
    if (piece === null) {
      at++
      continue
    }
    writePlain(at)
    write(piece.text, at, piece.length)
    at += piece.length
    plainFrom = at
  }
  writePlain(original.length)
  return {
    text: parts.join(''),
    toOriginal: ({ start, end }) => ({
      start: starts[start] ?? original.length,
      end: end > start ? (ends[end - 1] ?? 0) : (starts[start] ?? 0),
    }),
  }
}
