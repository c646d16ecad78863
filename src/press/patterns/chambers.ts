import { Chamber, otherChamber } from '../../congress/chamber'
import { isTime } from '../grammar'
import { type Item, isText } from '../item'

/** Chambers named in a sentence, and the item at which they stand. */
export interface Place {
  chambers: Chamber[]
  at: number
}

const BEFORE_VERB =
  /^(?:today|unanimously|overwhelmingly|has|have|had|just|recently|also|finally|yesterday|already|narrowly|again|successfully|previously|first|both|quickly|favorably|officially|voted|\d+|-|–|to|last|week|month|year|night|was|were|been|is|are|now|then|originally|formally|later|subsequently|easily|in|by|a|vote|of|bipartisan|,|all|with|support|overwhelming|strong|gave|gives|given|its|final|this|morning|afternoon|evening|twice|passed|approved|and|favor|united|states|republicans|democrats)$/
const AFTER_VERB =
  /^(?:the|both|u\.s|us|by|in|out|of|through|unanimously|overwhelmingly|and|senate|house|earlier|a|vote|unanimous|consent|full|with|today|united|states|support|bipartisan|week|month|last|this|yesterday|strong|overwhelming|voice)$/
const NEAR_COMMITTEE =
  /^(?:the|by|out|of|from|through|in|full|house|senate|favorably|today|unanimously|has|voted|to|with|yesterday|also|recently|committee|bipartisan|support|vote|a|-|–|and|was|were|been|favor|strong|overwhelmingly|this|week|morning|last|earlier|just|markup|marked|up|at)$/
const SENATE_SEATS = 100
const HOUSE_SEATS = 435

/** Chambers named by the word at `at`: "Senate", "House and Senate", "Congress", "both chambers". */
export function chambersAt(items: Item[], at: number): Place | null {
  const { kind, fold } = items[at] ?? { kind: 'MARK', fold: '' }
  if (kind !== 'WORD') return null
  const bare = fold.replace(/'s$/, '')
  if (bare === 'congress' || ((bare === 'chambers' || bare === 'houses') && isText(items[at - 1], 'both')))
    return { chambers: [Chamber.HOUSE, Chamber.SENATE], at }
  if (bare === 'representatives' && isText(items[at - 1], 'of') && isText(items[at - 2], 'house'))
    return { chambers: [Chamber.HOUSE], at: at - 2 }
  if (bare !== 'senate' && bare !== 'house') return null
  const own = bare === 'senate' ? Chamber.SENATE : Chamber.HOUSE
  const and = isText(items[at - 1], 'the') ? at - 2 : at - 1
  const other = items[and - 1]?.fold
  const both = isText(items[and], 'and') && (other === 'senate' || other === 'house') && other !== bare
  return both ? { chambers: [otherChamber(own), own], at: and - 1 } : { chambers: [own], at }
}

/** "majorities in the House and Senate voted": the preposition belongs to the voters. */
function areVoters(items: Item[], preposition: number): boolean {
  return /^(?:majority|majorities|members|colleagues|senators|democrats|republicans)$/.test(
    items[preposition - 1]?.fold ?? '',
  )
}

/** The chambers that are the subject of the verb at `verb`. */
export function chambersBefore(items: Item[], verb: number): Place | null {
  for (let at = verb - 1; at >= Math.max(0, verb - 14); at--) {
    const found = chambersAt(items, at)
    if (found) {
      const to = items[found.at - 1]?.fold === 'the' ? found.at - 2 : found.at - 1
      const before = items[to]
      const prepositional = before?.kind === 'WORD' && /^(?:in|to|from|of|by|through)$/.test(before.fold)
      return prepositional && !areVoters(items, to) ? null : found
    }
    if (items[at]!.kind !== 'WORD' && items[at]!.kind !== 'MARK') return null
    if (!BEFORE_VERB.test(items[at]!.fold) && !isTime(items[at])) return null
  }
  return null
}

/** "the House and the Senate": another chamber follows. */
function isPaired(items: Item[], at: number): boolean {
  const next = isText(items[at + 2], 'the') ? items[at + 3] : items[at + 2]
  return isText(items[at + 1], 'and') && /^(?:house|senate)$/.test(next?.fold ?? '')
}

/** The chambers that the verb at `verb` acts in: "passed the House", "was approved by the Senate". */
export function chambersAfter(items: Item[], verb: number): Place | null {
  for (let at = verb + 1; at < Math.min(items.length, verb + 9); at++) {
    if (chambersAt(items, at) && !isPaired(items, at)) {
      const found = chambersAt(items, at)!
      return { ...found, at }
    }
    if (items[at]!.kind === 'COMMITTEE' || items[at]!.kind === 'BILL') return null
    if (!AFTER_VERB.test(items[at]!.fold) && !isTime(items[at])) return null
  }
  return null
}

/** "passed with overwhelming support, 368-57": more votes than the Senate has seats are the House's. */
export function votingChamber(items: Item[], verb: number): Place | null {
  for (let at = verb + 1; at < Math.min(items.length - 2, verb + 12); at++) {
    const [yeas, mark, nays] = [items[at]!.fold, items[at + 1]!.fold, items[at + 2]!.fold]
    if (!/^\d{1,3}$/.test(yeas) || !/^\d{1,3}$/.test(nays) || !/^(?:-|–|to)$/.test(mark)) continue
    const votes = Number(yeas) + Number(nays)
    if (votes > SENATE_SEATS && votes <= HOUSE_SEATS) return { chambers: [Chamber.HOUSE], at: at + 2 }
    return votes > SENATE_SEATS / 2 && votes <= SENATE_SEATS
      ? { chambers: [Chamber.SENATE], at: at + 2 }
      : null
  }
  return null
}

/** A committee beside the verb, before (-1) or after (1); -1 where there is none. */
export function committeeNear(items: Item[], verb: number, step: 1 | -1): number {
  for (let at = verb + step; at >= 0 && at < items.length && Math.abs(at - verb) < 14; at += step) {
    if (items[at]!.kind === 'COMMITTEE') return at
    if (items[at]!.kind === 'BILL' || !(NEAR_COMMITTEE.test(items[at]!.fold) || isTime(items[at]))) return -1
  }
  return -1
}
