import { type Item, isText } from './item'
import { mainSubject } from './main-subject'
import type { People, Person } from './resolve-members'

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
export function antecedent(
  pronoun: Item,
  items: Item[],
  at: number,
  topic: Person | null,
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
    return all.length > 1 && (groups.length === 1 || all.length < 5) ? all : []
  }
  const here = onePerson(items, at)
  const ahead = here === undefined ? mainSubject(items, at) : null
  if (ahead?.length === 1) return ahead
  if (here !== undefined) return here ? [here] : []
  return speaker === undefined && topic ? [topic] : []
}

/** The person in subject position of a sentence, if it is about one. */
export function topicOf(items: Item[]): Person | null | undefined {
  const members = items.filter((candidate) => candidate.kind === 'MEMBERS' && candidate.people.length > 0)
  if (members.length === 0) return undefined
  const people = new Set(members.flatMap((candidate) => candidate.people))
  if (people.size === 1) return [...people][0]!
  const first = members[0]!
  return first.people.length === 1 && !isText(items[items.indexOf(first) - 1], 'by') ? first.people[0]! : null
}
