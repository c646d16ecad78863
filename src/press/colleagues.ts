import type { Item } from './item'
import { NUMBER_WORDS } from './words'

const COLLEAGUES = /^(?:colleagues|others|members|lawmakers|senators|representatives|cosponsors)$/
const TAIL = new Set(
  'and several other others more than dozen dozens additional fellow bipartisan republican democratic senate house of the in with along together colleagues members lawmakers senators representatives cosponsors group a over nearly , original many both sides aisle from'.split(
    ' ',
  ),
)
const LONGEST_TAIL = 16

/** "A, B and 31 of their colleagues": the members before such a tail that ends at `end`; -1 where there is none. */
export function beforeColleagues(items: Item[], end: number): number {
  let named = false
  for (let at = end; at >= Math.max(0, end - LONGEST_TAIL); at--) {
    const current = items[at]!
    if (current.kind === 'MEMBERS' && !current.possessive) return named ? at : -1
    if (COLLEAGUES.test(current.fold)) named = true
    const owner = current.kind === 'MEMBERS' && current.pronoun
    if (!(owner || TAIL.has(current.fold) || /^\d+$/.test(current.fold) || current.fold in NUMBER_WORDS))
      return -1
  }
  return -1
}
