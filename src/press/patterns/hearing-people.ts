import { subjectOf } from '../grammar'
import type { Item } from '../item'
import type { Reading } from '../raw-claim'
import type { HearingMention } from '../release-reading'
import type { Person } from '../resolve-members'

/** Someone named in connection with a hearing, at tokens `first` to `last`. */
export interface FoundParticipant {
  role: HearingMention['role']
  name: string | null
  person: Person | null
  first: number
  last: number
}

const LED = /^(?:lead|led|chaired|cochaired|convened|held|presided|hosted|leading|chairs)$/
const ASKED = /^(?:asked|requested|urged)$/
const GATHERED = /^(?:featured|featuring|included|includes|heard|brought|testimony|witnesses)$/
const LEAD_WORDS =
  /^(?:together|officials|leaders|experts|witnesses|testimony|from|by|the|us|representatives|include|included|of|also|were|with|and)$/

function people(role: HearingMention['role'], item: Item): FoundParticipant[] {
  return item.people.map((person) => ({ role, name: null, person, first: item.first, last: item.last }))
}

function membersBefore(items: Item[], verb: number): Item | null {
  let at = verb
  while (/^(?:helped|help|to)$/.test(items[at - 1]?.fold ?? '')) at--
  const subject = subjectOf(items, at)
  return subject && items[subject.to]?.kind === 'MEMBERS' ? items[subject.to]! : null
}

/** Stretches of a list, cut at its commas and its last "and". */
function listItems(items: Item[], from: number): Item[][] {
  const parts: Item[][] = [[]]
  for (let at = from; at < items.length; at++) {
    const { fold, kind } = items[at]!
    const next = items[at + 1]?.fold ?? ''
    if (/^[.;:?!]$/.test(fold)) break
    if (
      fold === ',' ||
      (fold === 'and' && (next === 'the' || (items[at - 1]?.fold === ',' && kind === 'WORD')))
    )
      parts.push([])
    else parts.at(-1)!.push(items[at]!)
  }
  return parts.filter((part) => part.length > 0)
}

function participant(part: Item[], reading: Reading): FoundParticipant | null {
  const { tokens, text } = reading
  let start = 0
  const isOrganization = part.some((item) => item.fold === 'department' || item.fold === 'office')
  while (
    start < part.length - 1 &&
    LEAD_WORDS.test(part[start]!.fold) &&
    (isOrganization || /^(?:together|from|by|the|and|included?|with)$/.test(part[start]!.fold))
  )
    start++
  let end = start
  while (end < part.length && !/^(?:who|which|that|to|as|on|testified|discussed)$/.test(part[end]!.fold))
    end++
  if (end === start) return null
  const first = part[start]!.first
  const last = part[end - 1]!.last
  const head = part[start]!
  const person = head.kind === 'MEMBERS' ? (head.people[0] ?? null) : null
  return {
    role: 'PARTICIPANT',
    name: text.slice(tokens[first]!.start, tokens[last - 1]!.end).replace(/\s+/g, ' '),
    person,
    first,
    last,
  }
}

function gathered(reading: Reading, at: number): FoundParticipant[] {
  const { items } = reading
  const fold = items[at]!.fold
  const next = items[at + 1]?.fold ?? ''
  const opens =
    (fold === 'brought' && next === 'together') ||
    (fold === 'heard' && next === 'from') ||
    (fold === 'testimony' && next === 'from') ||
    (fold === 'witnesses' && /^(?:included?|were|from)$/.test(next)) ||
    /^featur/.test(fold)
  if (!opens) return []
  return listItems(items, at + 1).flatMap((part) => participant(part, reading) ?? [])
}

/** Who led a hearing, who asked for it, who took part, in a sentence that speaks of one. */
export function hearingPeople(reading: Reading): FoundParticipant[] {
  const { items } = reading
  if (!items.some((item) => /^hearings?$/.test(item.fold))) return []
  const hearing = items.findIndex((item) => /^hearings?$/.test(item.fold))
  return items.flatMap((item, at) => {
    if (item.kind !== 'WORD') return []
    if (LED.test(item.fold) && at < hearing && hearing - at < 9) {
      const members = membersBefore(items, at)
      return members ? people('LED_BY', members) : []
    }
    if (ASKED.test(item.fold) && items[at - 1]?.kind === 'MEMBERS')
      return people('REQUESTED_BY', items[at - 1]!)
    if (item.fold === 'requested' && items[at + 1]?.fold === 'by' && items[at + 2]?.kind === 'MEMBERS')
      return people('REQUESTED_BY', items[at + 2]!)
    if (item.fold === 'request' && items[at + 1]?.fold === 'of' && items[at + 2]?.kind === 'MEMBERS')
      return people('REQUESTED_BY', items[at + 2]!)
    return GATHERED.test(item.fold) ? gathered(reading, at) : []
  })
}
