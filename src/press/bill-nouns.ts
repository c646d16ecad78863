import { Chamber } from '../congress/chamber'
import { type Item, isText, isWord, item } from './item'
import { BILL_ADJECTIVES, BILL_NOUNS, DEED_VERBS } from './words'

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'both', 'said'])
const INDEFINITE = new Set(['a', 'an', 'another', 'new', 'any', 'some', 'several'])
const STOPS = new Set(
  'to for of in on at by with from as that which who and or but is are was were be been has have had will would said says the a an this these those it its not into about after before over'.split(
    ' ',
  ),
)
const MOST_WORDS = 6
/** "some measure of order", "the Bill of Rights", "acts of violence". */
const NOUNS_OF = /^(?:measures?|bill|acts?)$/
/** "Smith's office helped draft the X Act": no adjectives of the Act. */
const NO_ADJECTIVE =
  /^(?:office|staff|team|leadership|support|amendment|amendments|letter|work|help|helped|draft|drafted|efforts?|request|version|vote|remarks|statement|speech|opposition|provisions?|language|committee|subcommittee)$/
/** "similar legislation" is not the bill at hand. */
const OTHER = /^(?:similar|separate|different|previous|earlier|prior)$/
/** "a pair of bills": so many, whichever they are. */
const GROUPS = /^(?:pair|duo|trio|series|package|slate|number)$/
const NOT_AFTER = new Set(['of', 'to', "'s"])

/** "introduced the House companion", "the companion in the Senate": a bill without the word. */
function isCompanionNoun(items: Item[], at: number, after: Item | undefined): boolean {
  const before = items[at - 1]
  const determined =
    isWord(before, DEFINITE) ||
    isWord(before, INDEFINITE) ||
    /^(?:house|senate|its)$/.test(before?.fold ?? '')
  const open =
    after === undefined || after.kind === 'MARK' || /^(?:in|to|of|was|is|has|which|that)$/.test(after.fold)
  return determined && open
}

function isBillNoun(items: Item[], at: number, after: Item | undefined): boolean {
  const candidate = items[at]
  if (candidate?.kind !== 'WORD') return false
  const noun = candidate.fold.replace(/'s$/, '')
  if (noun === 'companion' || noun === 'counterpart') return isCompanionNoun(items, at, after)
  if (!BILL_NOUNS.has(noun)) return false
  if (noun === 'act' || noun === 'acts' || noun.startsWith('resolution') || noun.startsWith('measure')) {
    return (
      isWord(items[at - 1], DEFINITE) ||
      isWord(items[at - 1], BILL_ADJECTIVES) ||
      isWord(items[at - 1], INDEFINITE) ||
      items[at - 1]?.possessive === true
    )
  }
  return true
}

/** Where the noun phrase that ends in "bill" begins: its determiner or owner, or the first adjective. */
function phraseStart(items: Item[], noun: number): number {
  let start = noun
  for (let at = noun - 1; at >= Math.max(0, noun - MOST_WORDS); at--) {
    const before = items[at]!
    if (before.kind === 'MEMBERS') return before.possessive ? at : start
    if (isText(before, '-') || (isText(before, ',') && isWord(items[at - 1], BILL_ADJECTIVES))) continue
    if (before.kind !== 'WORD') return start
    if (DEFINITE.has(before.fold) || INDEFINITE.has(before.fold)) return at
    if (STOPS.has(before.fold) || (before.fold === 'passed' && !isText(items[at - 1], '-'))) return start
    if (BILL_ADJECTIVES.has(before.fold) || before.fold === 'companion') start = at
    else if (!ownsFurtherLeft(items, at)) return start
  }
  return start
}

/** "Hirono's anti-gun violence bill": unknown adjectives are passed over only on the way to an owner. */
function ownsFurtherLeft(items: Item[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 4); index--) {
    const before = items[index]!
    if (before.kind === 'MEMBERS') return before.possessive
    if (before.kind !== 'WORD' && !isText(before, '-')) return false
    if (before.kind === 'WORD' && STOPS.has(before.fold)) return false
  }
  return false
}

function chamberIn(phrase: Item[], items: Item[], end: number): Chamber | null {
  const words = phrase.map((part) => part.fold)
  const after = [items[end], items[end + 1], items[end + 2]].map((part) => part?.fold ?? '')
  const stated = after[0] === 'in' && after[1] === 'the' ? after[2] : undefined
  for (const word of [...words, stated]) {
    if (word === 'house') return Chamber.HOUSE
    if (word === 'senate') return Chamber.SENATE
  }
  return null
}

/** "his bill directing the agency": what follows tells which bill is meant. */
const isTellingGerund = (next: Item | undefined): boolean =>
  next?.kind === 'WORD' &&
  /^[a-z]{3,}ing$/.test(next.fold) &&
  !/^(?:including|during|being|having|following|according|regarding)$/.test(next.fold)

/** A word in the phrase that says which bill: a year, "cybersecurity". */
function isTelling(part: Item): boolean {
  return (
    part.kind === 'WORD' &&
    !BILL_ADJECTIVES.has(part.fold) &&
    part.fold !== 'companion' &&
    part.fold !== 'counterpart'
  )
}

function nounItem(items: Item[], start: number, noun: number): Item {
  const phrase = items.slice(start, noun + 1)
  const head = phrase[0]!
  const owner = head.kind === 'MEMBERS'
  const definite = owner || isWord(head, DEFINITE)
  return item('BILL', head.first, items[noun]!.last, {
    fold: items[noun]!.fold,
    naming: definite ? 'DEFINITE' : 'INDEFINITE',
    owners: owner ? head.people : [],
    pronoun: owner && head.pronoun,
    possessive: items[noun]!.fold.endsWith("'s"),
    companion: phrase.some((part) => part.fold === 'companion' || part.fold === 'counterpart'),
    counted: phrase.some((part) => OTHER.test(part.fold)) ? 'similar' : head.kind === 'WORD' ? head.fold : '',
    described: phrase.slice(1, -1).some(isTelling),
  })
}

/** "the Leahy-Crapo bill": two names before the noun are its authors'. */
function isNamePair(items: Item[], noun: number): boolean {
  return (
    items[noun - 1]?.kind === 'MEMBERS' &&
    /^[-–/]$/.test(items[noun - 2]?.fold ?? '') &&
    items[noun - 3]?.kind === 'MEMBERS'
  )
}

/** The owner right before a named bill: "her bipartisan Trafficking Survivors Relief Act". */
function ownerOf(items: Item[], at: number): { owner: Item; from: number } | null {
  for (let index = at - 1; index >= Math.max(0, at - MOST_WORDS); index--) {
    const before = items[index]!
    if (before.kind === 'MEMBERS') return before.possessive ? { owner: before, from: index } : null
    if (isText(before, '-') || (isText(before, ',') && isWord(items[index - 1], BILL_ADJECTIVES))) continue
    if (before.kind !== 'WORD' || STOPS.has(before.fold) || DEED_VERBS.has(before.fold)) return null
    if (NO_ADJECTIVE.test(before.fold)) return null
  }
  return null
}

/** "the Leahy-Crapo X Act", "Wagner/Maloney": the two names that stand before a bill for its authors. */
function pairBefore(items: Item[], at: number): { owners: Item['people']; from: number } | null {
  let last = at - 1
  while (isWord(items[last], BILL_ADJECTIVES)) last--
  return isNamePair(items, last + 1)
    ? { owners: [...items[last - 2]!.people, ...items[last]!.people], from: last - 2 }
    : null
}

/**
 * Draws "the bipartisan bill", "his legislation", "a companion measure" together into BILL items that
 * name no bill yet, and notes whose a named bill is said to be. `ownedBy` tells whom a possessive
 * item means.
 */
export function drawBillNouns(items: Item[], ownedBy: (owner: Item) => Item['people']): Item[] {
  const drawn: Item[] = []
  for (let at = 0; at < items.length; at++) {
    const current = items[at]!
    if (current.kind === 'BILL') {
      const owned = ownerOf(drawn, drawn.length)
      if (owned) current.owners = ownedBy(owned.owner)
      drawn.push(owned ? { ...current, first: owned.owner.first } : current)
      if (owned) drawn.splice(owned.from, drawn.length - owned.from - 1)
      const pair = owned ? null : pairBefore(drawn, drawn.length - 1)
      if (pair) {
        current.owners = pair.owners
        drawn.splice(pair.from, drawn.length - pair.from, { ...current, first: drawn[pair.from]!.first })
      }
      continue
    }
    drawn.push(current)
    const last = drawn.length - 1
    if (
      !isBillNoun(drawn, last, items[at + 1]) ||
      (isWord(items[at + 1], BILL_NOUNS) && !isText(items[at + 1], 'act'))
    )
      continue
    if (isText(items[at + 1], 'of') && NOUNS_OF.test(current.fold)) continue
    const group = isText(drawn[last - 1], 'of') && GROUPS.test(drawn[last - 2]?.fold ?? '') ? last - 2 : -1
    if (isWord(drawn[last - 1], NOT_AFTER) && current.fold !== 'legislation' && group < 0) continue
    const start = group >= 0 ? group : phraseStart(drawn, last)
    const made = nounItem(drawn, start, last)
    made.chamber = chamberIn(drawn.slice(start), items, at + 1)
    made.described ||= isText(items[at + 1], 'to') || isTellingGerund(items[at + 1])
    if (drawn[start]!.kind === 'MEMBERS') made.owners = ownedBy(drawn[start]!)
    else if (start === last && isNamePair(drawn, last)) {
      made.owners = [...drawn[last - 3]!.people, ...drawn[last - 1]!.people]
      made.naming = 'DEFINITE'
      made.first = drawn[last - 3]!.first
    }
    drawn.splice(start, drawn.length - start, made)
  }
  return drawn
}
