import { isText } from '../item'
import { objectOf } from '../objects'
import { forEach, type Pattern, type RawClaim } from '../raw-claim'
import { VERBS } from './deed'

/** "Also cosponsoring S. 178 are Senators A and B": the subject at the end. */
export const inversions: Pattern = (reading): RawClaim[] => {
  const { items } = reading
  const verb = items.findIndex((item) => item.kind === 'WORD' && VERBS.get(item.fold)?.form === 'ING')
  const opens =
    verb >= 0 && items.slice(0, verb).every((item) => /^(?:also|currently|now|,)$/.test(item.fold))
  const object = opens ? objectOf(items, verb, true) : -1
  if (object < 0 || !/^(?:are|is|were|was)$/.test(items[object + 1]?.fold ?? '')) return []
  const us = isText(items[object + 2], 'u.s') || isText(items[object + 2], 'us')
  const members = items[us ? object + 3 : object + 2]
  if (members?.kind !== 'MEMBERS' || members.possessive) return []
  const { kind } = VERBS.get(items[verb]!.fold)!
  return forEach(kind, reading, members.people, items[object]!.bills, verb, items.indexOf(members))
}
