import { otherChamber } from '../congress/chamber'
import { apposed, companionTo } from './apposition'
import { isBackground, isUnderNew } from './background'
import type { BillBook } from './bill-book'
import { drawBillNouns } from './bill-nouns'
import { drawBillPhrases } from './bill-phrases'
import { type Clause, type Item, isText } from './item'
import { allNamed, lawsActedOn, leadersOf } from './named-bills'
import { VERBS } from './patterns/deed'
import { antecedent, topicOf } from './pronouns'
import type { People, Person } from './resolve-members'
import { oneOfTwo, severalMeant } from './several-bills'

/** Who speaks at a token inside a quotation; undefined outside of all quotations. */
export type SpeakerAt = (token: number) => Person | null | undefined

const CATAPHORA_PARAGRAPHS = 3
const CATAPHORA_SENTENCES = 14
/** How many times as far a release may name its bill where it names no other. */
const ONLY_ONE_FURTHER = 3
const IT_VERBS =
  /^(?:introduced|cosponsored|authored|passed|signed|wrote|sponsored|reintroduced|introducing|cosponsoring|authoring|sponsoring|leading|led|introduce|cosponsor|author|sponsor|reintroduce)$/
const ROLE = /^(?:cosponsors?|sponsors?|authors?|champions?)$/

/** What the discourse has named so far. */
interface State {
  /** The release names one bill and no other. */
  onlyOne: boolean
  /** Bills that the release names, existing laws left out. */
  all: number[]
  /** More than one bill is told of by what it does alone: "legislation to fund schools". */
  several: boolean
  /** True for tokens inside of quotations: what a speaker calls "my bill" was told before. */
  isSpoken(token: number): boolean
  /** Laws that a bill is first said to act on: no later naming is of a bill at hand. */
  laws: Set<number>
  focus: number[]
  /** The one bill last in focus alone: what "this bill" means even after two were named. */
  single: number[]
  named: Set<number>
  /** Who is said to do something to which bill. */
  leaders: Map<number, Set<Person>>
  ledBy: Map<Person, Set<number>>
  /** The person a sentence was last about. */
  topic: Person | null
}

/** The bill that an unnamed one turns out to be: first named, as a subject, in this or the next paragraphs. */
function namedLater(clauses: Clause[], from: number, at: number, state: State): number[] {
  const paragraph = clauses[from]!.sentence.paragraph
  const { described, naming, owners, first } = clauses[from]!.items[at]!
  if (owners.length > 0 && state.isSpoken(first)) return []
  const further = state.onlyOne && naming === 'INDEFINITE' ? ONLY_ONE_FURTHER : 1
  for (let order = from; order < Math.min(clauses.length, from + CATAPHORA_SENTENCES * further); order++) {
    const { items, sentence } = clauses[order]!
    if (sentence.paragraph > paragraph + CATAPHORA_PARAGRAPHS * further) return []
    const start = order === from ? at + 1 : 0
    const next = items.findIndex(
      (candidate, index) =>
        index >= start &&
        candidate.kind === 'BILL' &&
        candidate.naming === 'NAMED' &&
        candidate.bills.length > 0,
    )
    const other = items.findIndex((candidate, index) => index >= start && isDescribed(candidate))
    if (described && other >= 0 && (next < 0 || other < next)) return []
    if (next < 0) continue
    const bill = items[next]!
    const unnamed = naming === 'INDEFINITE' || (described && owners.length > 0)
    const onlyOne = state.onlyOne && !(described && state.several)
    const telling =
      (order > from && isSubjectPlace(items, next) && !isDoneTo(items, next)) || (unnamed && onlyOne)
    if (onlyOne && bill.bills[0] === state.all[0] && !state.named.has(bill.bills[0]!)) return bill.bills
    const fresh = bill.bills.length === 1 && !state.named.has(bill.bills[0]!)
    return telling && fresh && !isBackground(items, next) ? bill.bills : []
  }
  return []
}

const isDescribed = (bill: Item): boolean =>
  bill.kind === 'BILL' && bill.naming === 'INDEFINITE' && bill.described

/** "Rep. A is co-leading the X Act": the sentence is about A. */
const isDoneTo = (items: Item[], at: number): boolean =>
  items.slice(0, at).some((item) => item.kind === 'MEMBERS' && !item.possessive)

/** A bill that a sentence begins with, or is about once its opening words are past. */
function isSubjectPlace(items: Item[], at: number): boolean {
  let words = 0
  for (let before = at - 1; before >= 0; before--) {
    const { kind, fold } = items[before]!
    if (isUnderNew(items, before, at)) return true
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
  if (/^(?:is|now)$/.test(items[at - 1]?.fold ?? '')) return true
  if (items[at]!.owners.length > 0 && !before.some((candidate) => candidate.kind === 'BILL')) return true
  return before
    .slice(-5)
    .some(
      (candidate) =>
        candidate.kind === 'WORD' &&
        (VERBS.has(candidate.fold) ||
          /^(?:pass|passed|passes|passage|approved|introduction|signed|enacted|vote|voted|consider|debate)$/.test(
            candidate.fold,
          )),
    )
}

function focusOn(state: State, bills: number[]): void {
  state.focus = bills
  if (bills.length === 1 || state.single.length === 0) state.single = bills.slice(-1)
}

/** Gives one BILL item its bills, and moves the focus where it names any. */
function settle(clauses: Clause[], order: number, at: number, state: State, book: BillBook): void {
  const { items } = clauses[order]!
  const bill = items[at]!
  if (bill.naming === 'NAMED') {
    bill.background = isBackground(items, at) || bill.bills.some((ref) => state.laws.has(ref))
    if (bill.background) return
    for (const ref of bill.bills) state.named.add(ref)
    if (state.focus.length === 0 || takesFocus(items, at)) focusOn(state, bill.bills)
    return
  }
  if (/^(?:former|latter)$/.test(bill.fold)) {
    bill.bills = oneOfTwo(clauses, order, at)
    return
  }
  if (bill.counted === 'similar' && bill.naming === 'INDEFINITE') return
  const beside = apposed(items, at)
  if (beside) {
    bill.bills = beside.bills
    if (bill.owners.length > 0 && beside.owners.length === 0) beside.owners = bill.owners
    return
  }
  if (bill.companion || (bill.chamber !== null && bill.naming === 'INDEFINITE')) {
    bill.bills = companionsOf(bill, companionTo(items, at) ?? state.focus, book)
    return
  }
  if (/^(?:bills|acts|measures|resolutions)/.test(bill.fold)) {
    bill.bills = severalMeant(clauses, order, at, state)
    return
  }
  const just = justNamed(clauses, order, at)
  if (just !== null) {
    bill.bills = just
    return
  }
  if (isOtherKind(bill, state, book)) return
  const owned = ownedBy(bill, state)
  if (owned >= 0) {
    bill.bills = [owned]
    return
  }
  const another = bill.owners.length > 0 && state.named.size > 0
  const only = !bill.described || bill.counted === 'this' || (state.onlyOne && !another)
  if (bill.naming === 'DEFINITE' && only) bill.bills = state.single
  if (bill.bills.length === 0 && (only || bill.naming === 'INDEFINITE'))
    bill.bills = namedLater(clauses, order, at, state)
}

/** "That legislation was approved": the one bill that the sentence before names, whatever its place there. */
function justNamed(clauses: Clause[], order: number, at: number): number[] | null {
  const { items, sentence } = clauses[order]!
  const before = clauses[order - 1]
  if (at > 0 || !isThat(items[at]!) || before?.sentence.paragraph !== sentence.paragraph) return null
  const named = before.items.filter(
    (item) => item.kind === 'BILL' && item.naming === 'NAMED' && !item.background,
  )
  return named.length === 1 && named[0]!.bills.length === 1 ? named[0]!.bills : null
}

const isThat = (bill: Item): boolean => /^(?:that|this)$/.test(bill.counted)

/** "the Romney/Sullivan bill" beside another's: the one bill named so far that its owners have to do with; -1 for any other. */
function ownedBy(bill: Item, state: State): number {
  const led = (ref: number): boolean =>
    bill.owners.some((owner) => state.leaders.get(ref)?.has(owner) ?? false)
  const current = state.single[0]
  if (bill.owners.length === 0 || bill.described || current === undefined || led(current)) return -1
  const own = new Set(
    bill.owners.flatMap((owner) => [...(state.ledBy.get(owner) ?? [])]).filter((ref) => state.named.has(ref)),
  )
  return own.size === 1 ? [...own][0]! : -1
}

/** "the resolution" is not the Act that was last named. */
function isOtherKind(bill: Item, state: State, book: BillBook): boolean {
  const last = state.single[0] === undefined ? null : book.all[state.single[0]]!
  return (
    bill.fold === 'resolution' &&
    bill.owners.length === 0 &&
    last?.number === null &&
    (last.key?.endsWith(' act') ?? false)
  )
}

function companionsOf(bill: Item, focus: number[], book: BillBook): number[] {
  const main = focus.length === 1 ? book.all[focus[0]!]! : null
  if (!main || !bill.companion) return []
  const chamber = bill.chamber ?? (main.chamber ? otherChamber(main.chamber) : null)
  return [book.companion(main, chamber, bill).ref]
}

/** "She introduced it": the pronoun for the bill, where a verb that only bills take stands before it. */
function settleIt(items: Item[], at: number, state: State): void {
  const current = items[at]!
  const object = isText(current, 'it') && IT_VERBS.test(items[at - 1]?.fold ?? '')
  const law =
    isText(current, 'law') &&
    isText(items[at - 1], 'the') &&
    IT_VERBS.test(items[at - 2]?.fold ?? '') &&
    !/^(?:that|which)$/.test(items[at + 1]?.fold ?? '')
  const of = isText(current, 'it') && isText(items[at - 1], 'of') && ROLE.test(items[at - 2]?.fold ?? '')
  const subject = isText(current, 'it') && at === 0 && /^(?:was|passed|has|is)$/.test(items[1]?.fold ?? '')
  if (!(object || subject || law || of) || state.focus.length !== 1) return
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
  const state: State = {
    onlyOne: false,
    all: [],
    several: false,
    isSpoken: (token) => speakerAt(token) !== undefined,
    laws: new Set(),
    focus: [],
    single: [],
    named: new Set(),
    leaders: new Map(),
    ledBy: new Map(),
    topic: null,
  }
  for (const clause of clauses) {
    const { items } = clause
    for (const [at, current] of items.entries()) {
      if (current.kind !== 'MEMBERS' || !current.pronoun) continue
      current.people = antecedent(current, items, at, state.topic, speakerAt(current.first), people)
    }
    clause.items = drawBillNouns(drawBillPhrases(items, book), (owner) => owner.people)
    const topic = topicOf(clause.items)
    if (topic !== undefined) state.topic = topic
  }
  state.laws = lawsActedOn(clauses)
  state.all = allNamed(clauses).filter((ref) => !state.laws.has(ref))
  state.onlyOne = state.all.length === 1
  Object.assign(state, leadersOf(clauses))
  state.several = clauses.flatMap(({ items }) => items.filter(isDescribed)).length > 1
  for (const [order, clause] of clauses.entries()) {
    for (let at = 0; at < clause.items.length; at++) {
      if (clause.items[at]!.kind === 'BILL') settle(clauses, order, at, state, book)
      else settleIt(clause.items, at, state)
    }
  }
}
