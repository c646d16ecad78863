import { isActedOn, isBackground } from './background'
import type { Clause } from './item'
import { VERBS } from './patterns/deed'
import type { Person } from './resolve-members'

/** Laws that a bill is first said to act on: no later naming is of a bill at hand. */
export function lawsActedOn(clauses: Clause[]): Set<number> {
  const seen = new Set<number>()
  const laws = new Set<number>()
  for (const { items } of clauses) {
    for (const [at, candidate] of items.entries()) {
      if (candidate.kind !== 'BILL' || candidate.naming !== 'NAMED') continue
      for (const ref of candidate.bills) {
        if (!seen.has(ref) && candidate.owners.length === 0 && isActedOn(items, at)) laws.add(ref)
        seen.add(ref)
      }
    }
  }
  return laws
}

/** The bills that a release names: where it is one, an unnamed "legislation" before it can only be that. */
export function allNamed(clauses: Clause[]): number[] {
  const named = new Set<number>()
  for (const { items } of clauses) {
    for (const [at, candidate] of items.entries()) {
      if (candidate.kind === 'BILL' && candidate.naming === 'NAMED' && !isBackground(items, at))
        for (const ref of candidate.bills) named.add(ref)
    }
  }
  return [...named]
}

/** Who is said to do something to which bill. */
export interface Leaders {
  leaders: Map<number, Set<Person>>
  ledBy: Map<Person, Set<number>>
}

function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.add(value)
  else map.set(key, new Set([value]))
}

/** Who is said to do something to which bill, sentence by sentence: whose bill "the Romney/Sullivan bill" can be. */
export function leadersOf(clauses: Clause[]): Leaders {
  const found: Leaders = { leaders: new Map(), ledBy: new Map() }
  for (const { items } of clauses) {
    const deed = items.some((item) => item.kind === 'WORD' && VERBS.has(item.fold))
    const doers = deed ? items.flatMap((item) => (item.kind === 'MEMBERS' ? item.people : [])) : []
    for (const [at, bill] of items.entries()) {
      if (bill.kind !== 'BILL' || bill.naming !== 'NAMED' || isBackground(items, at)) continue
      for (const ref of bill.bills) {
        for (const person of [...doers, ...bill.owners]) {
          addTo(found.leaders, ref, person)
          addTo(found.ledBy, person, ref)
        }
      }
    }
  }
  return found
}
