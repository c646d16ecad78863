import { BillType, billTypeOf } from '../congress/bill-number'
import { stateCodeOf } from '../congress/state-code'
import type { Token } from './token'

/** A bill named by its number: tokens `first` to `last`, the latter not included. */
export interface NumberedBill {
  first: number
  last: number
  type: BillType
  number: number
  /** Congress that stands right after the number, as in "S. 178 (114th)". */
  congress: number | null
}

/** What a number may follow that makes it no bill: "Section S. 3", "Room H 137". */
const NOT_BEFORE = new Set(
  'section sec secs title chapter part appendix exhibit paragraph clause room suite figure table route highway hwy building floor schedule form line § page pages p pp vol'.split(
    ' ',
  ),
)
const LETTERS = new Set([
  's',
  'h',
  'r',
  'j',
  'hr',
  'sj',
  'hj',
  'con',
  'res',
  'hres',
  'sres',
  'hjres',
  'sjres',
  'hconres',
  'sconres',
  'jres',
  'conres',
])
const MOST_DIGITS = 5

const WORDED: [string[], BillType][] = [
  [['house', 'bill'], BillType.HR],
  [['senate', 'bill'], BillType.S],
  [['house', 'joint', 'resolution'], BillType.HJRES],
  [['senate', 'joint', 'resolution'], BillType.SJRES],
  [['house', 'concurrent', 'resolution'], BillType.HCONRES],
  [['senate', 'concurrent', 'resolution'], BillType.SCONRES],
  [['house', 'resolution'], BillType.HRES],
  [['senate', 'resolution'], BillType.SRES],
]

/** A state's own measure: "Minnesota House Bill 12", "the state Senate Bill 4". */
function followsState(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before?.kind !== 'WORD' || tokens[at]!.gap > 1) return false
  if (before.fold === 'state' || before.fold === "state's") return true
  if (!before.capital) return false
  const bare = before.text.replace(/['’]s$/, '')
  return stateCodeOf(bare) !== null || stateCodeOf(`${tokens[at - 2]?.text ?? ''} ${bare}`) !== null
}

/** Index of the serial number, past "No." or "#", or -1. */
function serialAt(tokens: Token[], at: number): number {
  let index = at
  if (tokens[index]?.fold === 'no' || tokens[index]?.fold === 'number' || tokens[index]?.text === '#') {
    index++
    if (tokens[index]?.text === '.') index++
  }
  const token = tokens[index]
  return token?.kind === 'NUMBER' &&
    /^[1-9]\d*$/.test(token.text) &&
    token.text.length <= MOST_DIGITS &&
    token.gap <= 2
    ? index
    : -1
}

/** "HR 24 hour line": letters without points before an amount of something. */
const UNITS =
  /^(?:hour|hours|day|days|week|weeks|year|years|minute|minutes|staff|people|percent|employees|managers|million|billion)$/

/** A number that goes on as a telephone number, a decimal, a section or a percentage. */
function goesOn(tokens: Token[], serial: number): boolean {
  const next = tokens[serial + 1]
  if (next?.kind === 'WORD' && UNITS.test(next.fold)) return true
  const after = tokens[serial + 2]
  if (next?.gap !== 0) return next?.gap === 1 && next.text === 'U.S.'
  if (next.text === '%' || (next.kind === 'WORD' && !next.capital)) return true
  return (
    (next.text === '-' || next.text === '.' || next.text === ':') &&
    after?.kind === 'NUMBER' &&
    after.gap === 0
  )
}

function letteredAt(tokens: Token[], at: number): { type: BillType; serial: number } | null {
  let letters = ''
  let index = at
  for (; index < tokens.length && index < at + 9; index++) {
    const token = tokens[index]!
    if (index > at && token.gap > (letters.length > 1 || token.kind === 'NUMBER' ? 2 : 1)) return null
    if (token.text === '.' && index > at) continue
    if (token.kind !== 'WORD' || !token.capital || !LETTERS.has(token.fold)) break
    letters += token.fold
  }
  const serial = letters === '' ? -1 : serialAt(tokens, index)
  const type = serial < 0 ? null : billTypeOf(letters)
  if (type === null) return null
  const alone = letters.length === 1 && !tokens[at]!.dotted && tokens[at + 1]?.text !== '.'
  return alone && tokens[serial]!.text.length < 3 ? null : { type, serial }
}

function wordedAt(tokens: Token[], at: number): { type: BillType; serial: number } | null {
  if (tokens[at]!.fold !== 'house' && tokens[at]!.fold !== 'senate') return null
  for (const [words, type] of WORDED) {
    if (!words.every((word, offset) => tokens[at + offset]?.fold === word)) continue
    const serial = serialAt(tokens, at + words.length)
    if (serial >= 0) return { type, serial }
  }
  return null
}

/** "(114th)", "of the 113th Congress", "in the 118th Congress" right after a bill. */
export function congressAfter(tokens: Token[], at: number): number | null {
  let index = at
  for (const skipped of [',', '(', 'of', 'in', 'from', 'during', 'the'])
    if (tokens[index]?.fold === skipped) index++
  const ordinal = /^(\d{2,3})(?:st|nd|rd|th)$/.exec(tokens[index]?.fold ?? '')
  const next = tokens[index + 1]
  return ordinal && (next?.fold === 'congress' || next?.text === ')') ? Number(ordinal[1]) : null
}

/** The bill number that begins at a token, or null. */
export function billNumberAt(tokens: Token[], at: number): NumberedBill | null {
  const token = tokens[at]!
  if (
    token.kind !== 'WORD' ||
    !(LETTERS.has(token.fold) || token.fold === 'house' || token.fold === 'senate')
  )
    return null
  const found = letteredAt(tokens, at) ?? wordedAt(tokens, at)
  if (!found || goesOn(tokens, found.serial)) return null
  const before = tokens[at - 1]
  if (
    before &&
    token.gap < 3 &&
    NOT_BEFORE.has(before.text === '.' ? (tokens[at - 2]?.fold ?? '') : before.fold)
  )
    return null
  if (
    before &&
    token.gap < 2 &&
    (before.fold === 'u' || (before.text === '.' && tokens[at - 2]?.fold === 'u'))
  )
    return null
  if (followsState(tokens, at)) return null
  const last = found.serial + 1
  return {
    first: at,
    last,
    type: found.type,
    number: Number(tokens[found.serial]!.text),
    congress: congressAfter(tokens, last),
  }
}
