import { monthOf, weekdayOf } from '../congress/month-name'
import { beforeColleagues } from './colleagues'
import { type Item, isText, isWord } from './item'
import type { Person } from './resolve-members'
import { DEED_VERBS } from './words'

/** Words that may stand between a subject and its verb, or a verb and its object, and change nothing. */
const ADVERBS = new Set(
  (
    'today also has have had recently yesterday previously first again just jointly proudly formally officially originally together then later earlier once now is am are was were been ' +
    'being will be successfully both all each either who which that twice initially subsequently reportedly helped ' +
    'ago already soon last next this week month year morning afternoon evening night fall spring summer winter'
  ).split(' '),
)
for (const word of ['will', 'be', 'soon', 'next']) ADVERBS.delete(word)

const TIME_GLUE = new Set([
  'on',
  'in',
  'earlier',
  'during',
  'late',
  'early',
  'the',
  'of',
  'congress',
  'session',
])
export const WITH = new Set(['with', 'alongside', 'joining'])
/** How the names of months and weekdays begin: a quick look before the longer one. */
const CALENDAR = new Set(
  'jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun'.split(' '),
)
const PREPOSITIONS = new Set([
  'by',
  'with',
  'from',
  'to',
  'of',
  'for',
  'than',
  'like',
  'alongside',
  'joining',
  'at',
  'against',
  'about',
  'under',
  'including',
])
const LONGEST_APPOSITION = 45

/** A number, a month, a weekday or the words around them. */
export function isTime(candidate: Item | undefined): boolean {
  if (candidate?.kind !== 'WORD') return false
  const { fold } = candidate
  if (TIME_GLUE.has(fold) || /^\d/.test(fold)) return true
  return CALENDAR.has(fold.slice(0, 3)) && (monthOf(fold) !== null || weekdayOf(fold) !== null)
}

/** Names with a role in the text, and how far left and right the phrase reaches, as item indexes. */
export interface Subject {
  people: Person[]
  from: number
  to: number
}

function isSubjectMembers(items: Item[], at: number): boolean {
  return items[at]?.kind === 'MEMBERS' && !items[at]!.possessive
}

/** Start of a phrase in parentheses that ends at `at`. */
function parenthesisStart(items: Item[], at: number): number {
  for (let index = at; index >= Math.max(0, at - 20); index--) if (isText(items[index], '(')) return index
  return -1
}

/** Members left of an apposition that ends with the comma at `comma`: "Smith, chairman of the Committee,". */
function beforeApposition(items: Item[], comma: number): number {
  for (let at = comma - 1; at >= Math.max(0, comma - LONGEST_APPOSITION); at--) {
    if (isWord(items[at], DEED_VERBS) || isText(items[at], ';')) return -1
    if (isSubjectMembers(items, at) && at < comma - 1) {
      const opens = isText(items[at + 1], ',') || isText(items[at + 1], '–') || isText(items[at + 1], '—')
      return opens ? at : -1
    }
  }
  return -1
}

/** Members that a comma or "and" ties to those at `at`, with an apposition between: "A, the chairman, and B, …". */
function tiedBefore(items: Item[], at: number): number {
  let before = at - 1
  if (isText(items[before], 'and')) before--
  if (before === at - 1 || !isText(items[before], ',')) return -1
  return beforeApposition(items, before)
}

/** Words that may stand between "joined by" and the names: "House Budget Committee Ranking Member". */
const BEFORE_NAMES = new Set(
  'house senate republican democratic conference committee subcommittee ranking member chairman chairwoman chair vice leader whip and fellow his her their colleagues us u.s of the on budget majority minority task force caucus'.split(
    ' ',
  ),
)
const LONGEST_TITLE = 16

/** "Gooden, joined by Reps. A and B, introduced": start of "joined by" where the group at `at` is such a joiner, else -1. */
function joinedBy(items: Item[], at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - LONGEST_TITLE); index--) {
    const current = items[index]!
    if (isText(current, 'by') && isText(items[index - 1], 'joined')) return index - 1
    if (isText(current, 'with') && /^(?:along|together)$/.test(items[index - 1]?.fold ?? '')) return index - 1
    if (isText(current, 'alongside')) return index
    if (!(isWord(current, BEFORE_NAMES) || current.kind === 'COMMITTEE' || current.kind === 'MEMBERS'))
      return -1
  }
  return -1
}

/** All members between the joining words and the last group: "joined by Chair A and Ranking Member B". */
function joiners(items: Item[], start: number, group: number): Person[] {
  return items
    .slice(start, group + 1)
    .flatMap((item) => (item.kind === 'MEMBERS' && !item.possessive ? item.people : []))
}

/** "A and U.S. Senate Majority Whip B": what stands before the second name. */
const OFFICE =
  /^(?:u\.s|us|senate|house|majority|minority|assistant|deputy|republican|democratic|conference|policy|vice|ranking|colleagues?|friends?|fellow|counterparts?|congressional|former|then|-)$/

const isOffice = (candidate: Item | undefined): boolean =>
  candidate !== undefined &&
  (OFFICE.test(candidate.fold) ||
    candidate.kind === 'COMMITTEE' ||
    (candidate.pronoun && candidate.possessive))

function widened(items: Item[], at: number): Subject {
  const subject: Subject = { people: [...items[at]!.people], from: at, to: at }
  for (let tied = tiedBefore(items, at); tied >= 0; tied = tiedBefore(items, tied)) {
    subject.people.unshift(...items[tied]!.people)
    subject.from = tied
  }
  let office = subject.from - 1
  while (isOffice(items[office])) office--
  const before = isText(items[office - 1], ',') ? office - 2 : office - 1
  if (office < subject.from - 1 && isText(items[office], 'and') && isSubjectMembers(items, before)) {
    subject.people.unshift(...items[before]!.people)
    subject.from = before
  }
  const other = items[subject.from - 2]
  const pronoun = other?.pronoun || items[at]!.pronoun
  if (isText(items[subject.from - 1], 'and') && pronoun && isSubjectMembers(items, subject.from - 2)) {
    subject.people.unshift(...other!.people)
    subject.from -= 2
  }
  return subject
}

/** The main subject left of a group that is joined to it. */
function withJoiners(items: Item[], group: number, start: number): Subject | null {
  let at = start - 1
  if (isText(items[at], ',')) at--
  const main = isSubjectMembers(items, at) ? at : beforeApposition(items, at + 1)
  if (main < 0) return null
  const subject = widened(items, main)
  return { people: [...subject.people, ...joiners(items, start, group)], from: subject.from, to: group }
}

function subjectAt(items: Item[], at: number): Subject | null {
  const start = joinedBy(items, at)
  if (start >= 0) return withJoiners(items, at, start)
  const before = items[at - 1]
  if (before?.kind === 'WORD' && PREPOSITIONS.has(before.fold)) return null
  return widened(items, at)
}

/** First members of a sentence, where it is plainly about them: what a verb after "and" goes back to. */
export function sentenceSubject(items: Item[], verb: number): Subject | null {
  for (let at = 0; at < verb; at++) {
    if (!isSubjectMembers(items, at)) continue
    return isWord(items[at - 1], PREPOSITIONS) ? null : withSecond(items, widened(items, at), verb)
  }
  return null
}

/** "A, Vice Chair of the Caucus, and B, Ranking Member of the Committee, spoke": the second name too. */
function withSecond(items: Item[], subject: Subject, verb: number): Subject {
  if (!isText(items[subject.to + 1], ',')) return subject
  for (let at = subject.to + 2; at < Math.min(verb, subject.to + LONGEST_APPOSITION); at++) {
    if (isWord(items[at], DEED_VERBS) || isText(items[at], ';')) return subject
    if (isText(items[at], 'and') && isSubjectMembers(items, at + 1))
      return { people: [...subject.people, ...items[at + 1]!.people], from: subject.from, to: at + 1 }
  }
  return subject
}

/**
 * Who does what the verb at `verb` says: the members before it, past adverbs, dates, parentheses and
 * appositions, with whoever joined them. Null where other words stand between ("will", "not",
 * "hopes to"), so that wishes and denials have no subject.
 */
export function subjectOf(items: Item[], verb: number): Subject | null {
  let tail = isText(items[verb - 1], ',') ? verb - 2 : verb - 1
  while (/^(?:have|has|had|also|today|recently|yesterday)$/.test(items[tail]?.fold ?? '')) tail--
  const before = beforeColleagues(items, tail)
  return before >= 0 ? subjectAt(items, before) : nearestSubject(items, verb)
}

/** "joined by Senator B, who also led": the clause is about those right before "who" alone. */
function relativeSubject(items: Item[], who: number): Subject | null {
  const at = isText(items[who - 1], ',') ? who - 2 : who - 1
  return isSubjectMembers(items, at) ? { people: items[at]!.people, from: at, to: at } : null
}

function nearestSubject(items: Item[], verb: number): Subject | null {
  for (let at = verb - 1; at >= 0; at--) {
    const current = items[at]!
    if (isSubjectMembers(items, at)) return subjectAt(items, at)
    const relative = isText(current, 'who') ? relativeSubject(items, at) : null
    if (relative) return relative
    if (isText(current, ')')) {
      at = parenthesisStart(items, at)
      if (at < 0) return null
    } else if (isText(current, ',') || isText(current, '–') || isText(current, '—')) {
      if (isSubjectMembers(items, at - 1)) return subjectAt(items, at - 1)
      const main = beforeApposition(items, at)
      if (main < 0) return null
      return joinedBy(items, main) >= 0
        ? withJoiners(items, main, joinedBy(items, main))
        : widened(items, main)
    } else if (isText(current, 'and')) return sentenceSubject(items, at)
    else if (!(isWord(current, ADVERBS) || isTime(current))) return null
  }
  return null
}

/**
 * Bill left of a subject that the clause is about: "the X Act, which Senator A authored", "the bill I
 * introduced"; -1 where there is none.
 */
export function relativeOf(items: Item[], subject: number): number {
  let at = subject - 1
  if (isText(items[at], 'which') || isText(items[at], 'that')) at--
  while (at >= 0 && /^(?:,|–|—|-|\))$/.test(items[at]!.fold)) {
    const open = isText(items[at], ')') ? parenthesisStart(items, at) : at
    at = open > 0 && items[open - 1]!.kind === 'BILL' ? open - 1 : at - 1
    if (items[at]?.kind === 'BILL') break
  }
  const bill = items[at]
  if (bill?.kind !== 'BILL') return -1
  const relative = isText(items[subject - 1], 'which') || isText(items[subject - 1], 'that')
  return relative || at === subject - 1 ? at : -1
}

/** True where a word says that the deed is not done, wished for, or asked about. */
export function isUnreal(items: Item[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at--) {
    if (
      /^(?:not|never|cannot|will|would|should|could|may|might|must|can|if|unless|until|when|once|to|didn't|hasn't|haven't|isn't|wasn't|won't)$/.test(
        items[at]!.fold,
      )
    )
      return true
    if (items[at]!.kind !== 'WORD') return false
  }
  return false
}
