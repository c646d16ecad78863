import { otherChamber } from '../congress/chamber'
import type { BillBook } from './bill-book'
import { drawBillNouns } from './bill-nouns'
import { type Clause, type Item, isText, isWord } from './item'
import { VERBS } from './patterns/deed'
import type { People, Person } from './resolve-members'

/** Who speaks at a token inside a quotation; undefined outside of all quotations. */
export type SpeakerAt = (token: number) => Person | null | undefined

const BACKGROUND = new Set(
  'under from via amend amends amending amended through upon since pursuant violate violated violates reauthorize reauthorizes reauthorizing reauthorized by section'.split(
    ' ',
  ),
)
const CATAPHORA_PARAGRAPHS = 3
const CATAPHORA_SENTENCES = 14
const IT_VERBS = /^(?:introduced|cosponsored|authored|passed|signed|wrote|sponsored|reintroduced)$/

/** What the discourse has named so far. */
interface State {
  /** The release names one bill and no other. */
  onlyOne: boolean
  focus: number[]
  named: Set<number>
  /** The person a sentence was last about. */
  topic: Person | null
}

function isBackground(items: Item[], at: number): boolean {
  if (items[at]!.owners.length > 0) return false
  let before = at - 1
  while (
    before >= 0 &&
    /^(?:the|a|us|landmark|of|existing|'s)$/.test(items[before]!.fold) &&
    items[before]!.kind !== 'MEMBERS'
  ) {
    if (
      items[before]!.fold === 'of' &&
      /^(?:section|sections|title|reauthorization|part|provisions|provision|reauthorizations|violation)$/.test(
        items[before - 1]?.fold ?? '',
      )
    )
      return true
    if (items[before]!.fold === 'of') return false
    before--
  }
  return (
    isWord(items[before], BACKGROUND) &&
    !(
      items[before]!.fold === 'by' &&
      items[before - 1]?.kind === 'WORD' &&
      /^(?:introduced|led|sponsored|authored)$/.test(items[before - 1]!.fold)
    )
  )
}

function onePerson(items: Item[], until: number): Person | null | undefined {
  const people = new Set(
    items
      .slice(0, until)
      .filter((candidate) => candidate.kind === 'MEMBERS' && !candidate.pronoun)
      .flatMap((candidate) => candidate.people),
  )
  if (people.size === 0) return undefined
  return people.size === 1 ? [...people][0]! : null
}

/** The people a pronoun means; nobody where two or more could be meant. */
function antecedent(
  pronoun: Item,
  items: Item[],
  at: number,
  state: State,
  speaker: Person | null | undefined,
  people: People,
): Person[] {
  if (pronoun.fold === 'i' || pronoun.fold === 'my') {
    if (speaker !== undefined) return speaker ? [speaker] : []
    return people.publishers.length === 1 ? [people.publishers[0]!] : []
  }
  if (pronoun.fold === 'we' || pronoun.fold === 'our') return []
  if (pronoun.fold === 'they' || pronoun.fold === 'their') {
    const groups = items
      .slice(0, at)
      .filter((candidate) => candidate.kind === 'MEMBERS' && candidate.people.length > 0)
    const all = [...new Set(groups.flatMap((group) => group.people))]
    return groups.length > 0 && all.length > 1 && all.length < 5 ? all : []
  }
  const here = onePerson(items, at)
  if (here !== undefined) return here ? [here] : []
  return speaker === undefined && state.topic ? [state.topic] : []
}

/** The person in subject position of a sentence, if it is about one. */
function topicOf(items: Item[]): Person | null | undefined {
  const members = items.filter((candidate) => candidate.kind === 'MEMBERS' && candidate.people.length > 0)
  if (members.length === 0) return undefined
  const people = new Set(members.flatMap((candidate) => candidate.people))
  if (people.size === 1) return [...people][0]!
  const first = members[0]!
  return first.people.length === 1 && !isText(items[items.indexOf(first) - 1], 'by') ? first.people[0]! : null
}

/** "legislation, the X Act", "a bill called the X Act": the named bill next to the noun. */
function apposed(items: Item[], at: number): Item | null {
  const glue = /^(?:,|–|—|-|:|called|named|titled|entitled|known|as|the|dubbed)$/
  for (let next = at + 1; next <= at + 4 && next < items.length; next++) {
    if (items[next]!.kind === 'BILL' && items[next]!.naming === 'NAMED')
      return next > at + 1 ? items[next]! : null
    if (!glue.test(items[next]!.fold)) break
  }
  for (let before = at - 1; before >= Math.max(0, at - 2); before--) {
    if (items[before]!.kind === 'BILL' && items[before]!.naming === 'NAMED')
      return before < at - 1 ? items[before]! : null
    if (!/^(?:,|–|—)$/.test(items[before]!.fold)) break
  }
  return null
}

/** The bill that an unnamed one turns out to be: first named, as a subject, in this or the next paragraphs. */
function namedLater(clauses: Clause[], from: number, at: number, state: State): number[] {
  const paragraph = clauses[from]!.sentence.paragraph
  for (let order = from; order < Math.min(clauses.length, from + CATAPHORA_SENTENCES); order++) {
    const { items, sentence } = clauses[order]!
    if (sentence.paragraph > paragraph + CATAPHORA_PARAGRAPHS) return []
    const start = order === from ? at + 1 : 0
    const next = items.findIndex(
      (candidate, index) =>
        index >= start &&
        candidate.kind === 'BILL' &&
        candidate.naming === 'NAMED' &&
        candidate.bills.length > 0,
    )
    if (next < 0) continue
    const bill = items[next]!
    const unnamed = clauses[from]!.items[at]!.naming === 'INDEFINITE'
    const telling = (order > from && isSubjectPlace(items, next)) || (unnamed && state.onlyOne)
    const fresh = bill.bills.length === 1 && !state.named.has(bill.bills[0]!)
    return telling && fresh && !isBackground(items, next) ? bill.bills : []
  }
  return []
}

/** A bill that a sentence begins with, or is about once its opening words are past. */
function isSubjectPlace(items: Item[], at: number): boolean {
  let words = 0
  for (let before = at - 1; before >= 0; before--) {
    const { kind, fold } = items[before]!
    if (
      kind === 'BILL' ||
      /^(?:of|for|since|under|by|upon|with|to|through|from|a|an|after|in|like|on)$/.test(fold)
    )
      return false
    if (/^(?:,|:|;|–|—)$/.test(fold)) return before === at - 1 || words <= 3
    if (++words > 4) return false
  }
  return true
}

/** True where a named bill becomes what the text is about: its sentence's subject, or acted on. */
function takesFocus(items: Item[], at: number): boolean {
  if (isSubjectPlace(items, at)) return true
  const before = items.slice(0, at)
  if (items[at]!.owners.length > 0 && !before.some((candidate) => candidate.kind === 'BILL')) return true
  return before
    .slice(-5)
    .some(
      (candidate) =>
        candidate.kind === 'WORD' &&
        (VERBS.has(candidate.fold) ||
          /^(?:passed|passes|passage|approved|introduction|signed|enacted)$/.test(candidate.fold)),
    )
}

/** True where a release names one bill and no other: an unnamed "legislation" before it can only be that. */
function onlyOneNamed(clauses: Clause[]): boolean {
  const named = new Set<number>()
  for (const { items } of clauses) {
    for (const [at, candidate] of items.entries()) {
      if (candidate.kind === 'BILL' && candidate.naming === 'NAMED' && !isBackground(items, at))
        for (const ref of candidate.bills) named.add(ref)
    }
  }
  return named.size === 1
}

/** Gives one BILL item its bills, and moves the focus where it names any. */
function settle(clauses: Clause[], order: number, at: number, state: State, book: BillBook): void {
  const { items } = clauses[order]!
  const bill = items[at]!
  if (bill.naming === 'NAMED') {
    bill.background = isBackground(items, at)
    if (bill.background) return
    for (const ref of bill.bills) state.named.add(ref)
    if (state.focus.length === 0 || takesFocus(items, at)) state.focus = bill.bills
    return
  }
  const beside = apposed(items, at)
  if (beside) {
    bill.bills = beside.bills
    if (bill.owners.length > 0 && beside.owners.length === 0) beside.owners = bill.owners
    return
  }
  if (bill.companion || (bill.chamber !== null && bill.naming === 'INDEFINITE')) {
    bill.bills = companionsOf(bill, state, book)
    return
  }
  if (/^(?:bills|acts|measures|resolutions)/.test(bill.fold)) {
    if (bill.naming === 'DEFINITE' && !bill.described && state.focus.length > 1) bill.bills = state.focus
    return
  }
  const only = !bill.described || state.onlyOne
  if (bill.naming === 'DEFINITE' && only) bill.bills = state.focus.slice(-1)
  if (bill.bills.length === 0 && (only || bill.naming === 'INDEFINITE'))
    bill.bills = namedLater(clauses, order, at, state)
}

function companionsOf(bill: Item, state: State, book: BillBook): number[] {
  const main = state.focus.length === 1 ? book.all[state.focus[0]!]! : null
  if (!main || !bill.companion) return []
  const chamber = bill.chamber ?? (main.chamber ? otherChamber(main.chamber) : null)
  return [book.companion(main, chamber, bill).ref]
}

/** "She introduced it": the pronoun for the bill, where a verb that only bills take stands before it. */
function settleIt(items: Item[], at: number, state: State): void {
  const current = items[at]!
  const object = isText(current, 'it') && IT_VERBS.test(items[at - 1]?.fold ?? '')
  const subject = isText(current, 'it') && at === 0 && /^(?:was|passed|has|is)$/.test(items[1]?.fold ?? '')
  if (!(object || subject) || state.focus.length !== 1) return
  Object.assign(current, { kind: 'BILL', fold: 'bill', naming: 'DEFINITE', bills: state.focus })
}

/**
 * Says what "the bill", "his legislation", "she" and "my" mean, sentence by sentence: the bill last
 * named, the person last named, the speaker of a quotation, the publisher. Where that is not one
 * bill or one person, nothing.
 */
export function resolveReferences(
  clauses: Clause[],
  book: BillBook,
  people: People,
  speakerAt: SpeakerAt,
): void {
  const state: State = { onlyOne: false, focus: [], named: new Set(), topic: null }
  for (const clause of clauses) {
    const { items } = clause
    for (const [at, current] of items.entries()) {
      if (current.kind !== 'MEMBERS' || !current.pronoun) continue
      current.people = antecedent(current, items, at, state, speakerAt(current.first), people)
    }
    clause.items = drawBillNouns(items, (owner) => owner.people)
    const topic = topicOf(clause.items)
    if (topic !== undefined) state.topic = topic
  }
  state.onlyOne = onlyOneNamed(clauses)
  for (const [order, clause] of clauses.entries()) {
    for (let at = 0; at < clause.items.length; at++) {
      if (clause.items[at]!.kind === 'BILL') settle(clauses, order, at, state, book)
      else settleIt(clause.items, at, state)
    }
  }
}
