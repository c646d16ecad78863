import type { Found } from './find'
import type { Token } from './token'
import { MEMBER_TITLES } from './words'

/** Tokens of a name that no member bears, the last not included. */
export interface NameRun {
  first: number
  last: number
}

interface Zone {
  first: number
  last: number
}

const set = (words: string): Set<string> => new Set(words.split(' '))

/** What a capitalized run may begin with that is no part of a name. */
const OPENERS = set(
  'the on in at as for from today yesterday and but or this that these those their our his her its after before when while since with following according to by about of under during recently read watch click',
)
/** What people are, before or after their names. */
const ROLES = set(
  'president vice executive director chief officer ceo cfo coo chair chairman chairwoman chairperson cochair cofounder founder manager policy senior associate assistant deputy general counsel secretary treasurer dean chancellor provost economist analyst advocate attorney spokesperson spokesman spokeswoman administrator commissioner superintendent leader coordinator principal partner fellow professor head member board government federal relations affairs legislative national state regional public strategic communications advisor adviser program research operations advocacy development global interim acting former emeritus',
)
/** What organizations are called; a name does not go on past one. */
const BODIES = set(
  'association federation university college school center centre committee department council institute union act coalition alliance foundation party house senate congress states board network society company corporation inc llc journal gazette agency office bureau service services commission administration court bank group fund league caucus project initiative america american united producers protection campaign action education health medicine sciences tribe nation',
)
const HONORIFICS =
  /^(?:dr|mr|mrs|ms|prof|professor|rev|reverend|sheriff|chief|captain|sergeant|detective|governor|mayor|judge|attorney)$/
const FEWEST = 2

function runsIn(tokens: Token[], zone: Zone): NameRun[] {
  const runs: NameRun[] = []
  for (let at = zone.first; at < zone.last; at++) {
    if (!tokens[at]!.capital) continue
    let last = at + 1
    while (last < zone.last && goesOn(tokens, last)) last++
    runs.push({ first: at, last })
    at = last
  }
  return runs
}

/** A further name, the point of an initial, the hyphen in "Ray-Jones", the mark before a nickname. */
function goesOn(tokens: Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.gap > 1) return false
  if (token.capital) return true
  if (token.text === '.') return tokens[at - 1]!.text.length < 3
  return /^[-‑]$/.test(token.text) && token.gap === 0 && tokens[at + 1]?.gap === 0 && tokens[at + 1]!.capital
}

/** The person in a run of capitalized words: what follows the offices and bodies in it, or stands before them. */
function personIn(tokens: Token[], run: NameRun): NameRun | null {
  let first = run.first
  while (first < run.last && OPENERS.has(tokens[first]!.fold)) first++
  const words = Array.from({ length: run.last - first }, (_, offset) => first + offset)
  const isOther = (at: number): boolean =>
    ROLES.has(tokens[at]!.fold) || BODIES.has(tokens[at]!.fold.replace(/'s$/, ''))
  const honorific = words.findLast((at) => HONORIFICS.test(tokens[at]!.fold))
  if (honorific !== undefined && honorific < run.last - 1) return { first: honorific, last: run.last }
  const other = words.findLast((at) => isOther(at) || /'s$/.test(tokens[at]!.fold))
  const after = { first: other === undefined ? first : other + 1, last: run.last }
  if (wordsOf(tokens, after) >= FEWEST) return after
  const role = words.find(isOther)
  if (role !== undefined && !ROLES.has(tokens[role]!.fold)) return null
  const before = { first, last: role ?? run.last }
  return wordsOf(tokens, before) >= FEWEST && !/'s$/.test(tokens[before.last - 1]!.fold) ? before : null
}

const wordsOf = (tokens: Token[], { first, last }: NameRun): number =>
  tokens.slice(first, last).filter((token) => token.kind === 'WORD').length

const NO_NAME = /^(?:he|she|they|we|i|it|who)$/

/** "said Courtney": one name alone, right beside the verb. */
function singleBeside(tokens: Token[], zone: Zone, verb: number): NameRun | null {
  for (const at of [verb + 1, verb - 1]) {
    const token = tokens[at]
    if (at < zone.first || at >= zone.last || !token?.capital) continue
    const other =
      OPENERS.has(token.fold) || Object.hasOwn(MEMBER_TITLES, token.fold) || NO_NAME.test(token.fold)
    if (!other) return { first: at, last: at + 1 }
  }
  return null
}

/** Of the people before the verb: who stands right beside it, else the first, whom a comma sets off: "A, head of B C, said". */
function speakerBefore(tokens: Token[], people: NameRun[], verb: number): NameRun | undefined {
  const before = people.filter((run) => run.last <= verb)
  const nearest = before.at(-1)
  if (nearest?.last === verb) return nearest
  return before.find((run) => tokens[run.last]?.text === ',') ?? nearest
}

/**
 * The name that a stretch of text gives for a speaker who is no member: the person nearest to the verb of speech (its index,
 * or -1), an organization where nobody is named. Null where neither is. `members` are the stretches that name members.
 */
export function speakerNameIn(
  { tokens }: Found,
  zone: Zone,
  verb: number,
  members: { first: number; last: number }[],
): NameRun | null {
  const runs = runsIn(tokens, zone).filter(
    (run) => !members.some((member) => member.first < run.last && run.first < member.last),
  )
  const people = runs.flatMap((run) => personIn(tokens, run) ?? [])
  const after = people.find((run) => run.first > verb)
  const before = speakerBefore(tokens, people, verb)
  const next = tokens[verb + 1]
  const inverted = next !== undefined && (next.capital || /^(?:the|a|former)$/.test(next.fold))
  const person = verb < 0 ? people[0] : inverted ? (after ?? before) : (before ?? after)
  if (person) return person
  const single = verb < 0 || members.length > 0 ? null : singleBeside(tokens, zone, verb)
  if (single) return single
  return runs.find((run) => wordsOf(tokens, run) >= FEWEST && !startsOpening(tokens, run)) ?? null
}

const startsOpening = (tokens: Token[], { first }: NameRun): boolean =>
  OPENERS.has(tokens[first]!.fold) && tokens[first]!.fold !== 'the'

/** The name after a dash that signs a quotation: "– Jane Doe, director", "– Politico". */
export function signatureIn({ tokens }: Found, zone: Zone): NameRun | null {
  const [run] = runsIn(tokens, zone)
  return run?.first === zone.first ? (personIn(tokens, run) ?? run) : null
}
