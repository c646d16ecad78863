import type { Bill } from '../../entities/bill'
import type { Change } from '../../entities/history'
import { STEP_WORDS } from '../release/claim-words'

type Row = Record<string, string | number | boolean | null>

/** A change with its values read. */
export interface Told extends Change {
  before: unknown
  after: unknown
}

export function told(change: Change): Told {
  const read = (json: string | null): unknown => (json === null ? null : JSON.parse(json))
  return Object.assign(Object.create(change), { before: read(change.oldValue), after: read(change.newValue) })
}

export const came = (changes: Told[], entity: string): Row[] =>
  changes
    .filter((change) => change.entity === entity && change.path === null && change.newValue !== null)
    .map(({ after }) => after as Row)

export const fieldOf = (changes: Told[], entity: string, path: string): Told | undefined =>
  changes.findLast((change) => change.entity === entity && change.path === path)

/** The member of a cosponsorship, which its key names: `s178-114/B000711/2015-03-09`. */
export const memberOf = ({ entityId }: Pick<Change, 'entityId'>): string => entityId.split('/')[1] ?? ''

const NAMED = 3

/** `2 cosponsors: Cory A. Booker and John McCain`; of many the first few by name. */
function people(count: number, names: string[]): string {
  const shown = names.slice(0, NAMED)
  const others = count - shown.length
  const list = others > 0 ? [...shown, `${others} more`] : shown
  const last = list.pop()
  const joined = list.length > 0 ? `${list.join(', ')} and ${last}` : last
  return `${count === 1 ? 'a cosponsor' : `${count} cosponsors`}: ${joined}`
}

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

/** Parts of a sentence that begins with the bill, what matters most first. */
export function billPhrases(changes: Told[], nameOf: (bioguideId: string) => string): string[] {
  const phrases: string[] = []
  for (const { number } of came(changes, 'law')) phrases.push(`became Public Law ${number}`)
  const status = fieldOf(changes, 'bill', 'status')?.after as Bill['status'] | undefined
  if (status && !(status === 'ENACTED' && phrases.length > 0)) phrases.push(STEP_WORDS[status])
  const joined = came(changes, 'cosponsorship').map(({ bioguideId }) => nameOf(String(bioguideId)))
  if (joined.length > 0) phrases.push(`gained ${people(joined.length, joined)}`)
  const left = changes.filter((change) => change.path === 'withdrawnOn' && change.after !== null)
  if (left.length > 0) {
    phrases.push(
      `lost ${people(
        left.length,
        left.map((change) => nameOf(memberOf(change))),
      )}`,
    )
  }
  const title = fieldOf(changes, 'bill', 'title')
  if (title) phrases.push(`is now cited as “${String(title.after)}”`)
  if (came(changes, 'hearing_bill').length > 0) phrases.push('is tied to a hearing')
  const actions = came(changes, 'bill_action').length
  if (actions > 0 && phrases.length === 0) phrases.push(`had ${counted(actions, 'new action')}`)
  if (came(changes, 'bill_summary').length > 0) phrases.push('has a new summary')
  return phrases.length > 0 ? phrases : [`was corrected in ${counted(changes.length, 'detail')}`]
}

/** What is said of a bill that was not here before, or of which no more than the number was; null of others. */
export function arrival(changes: Told[]): string | null {
  const isNew = came(changes, 'bill').length > 0
  const isWhole = fieldOf(changes, 'bill', 'known')?.after === 'RECORD'
  if (!isNew && !isWhole) return null
  const parts = [
    [came(changes, 'cosponsorship').length, 'cosponsor'],
    [came(changes, 'bill_action').length, 'action'],
  ] as const
  const held = parts.flatMap(([count, one]) => (count > 0 ? [counted(count, one)] : []))
  const what = isNew ? 'is new here' : 'is now known by its whole record'
  return held.length > 0 ? `${what}, with ${held.join(' and ')}` : what
}
