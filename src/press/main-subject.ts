import { type Item, isText } from './item'
import type { Person } from './resolve-members'

const OPENERS = /^(?:following|after|upon|with|on|in|since|as|during|ahead|before|by|introducing|announcing)$/

/**
 * The people whom a sentence is about that opens with a phrase about them: "Following introduction of his bill, Rep.
 * Palmer said". Null for a sentence that opens otherwise, or where other words follow the phrase.
 */
export function mainSubject(items: Item[], at: number): Person[] | null {
  if (!OPENERS.test(items[0]?.fold ?? '')) return null
  const comma = items.findIndex((candidate, index) => index > at && isText(candidate, ','))
  if (comma < 0) return null
  const next = items.findIndex((candidate, index) => index > comma && candidate.kind === 'MEMBERS')
  const subject = next < 0 ? null : items[next]!
  const plain = subject !== null && !subject.possessive && !subject.pronoun && isText(items[next - 1], ',')
  return plain ? subject.people : null
}
