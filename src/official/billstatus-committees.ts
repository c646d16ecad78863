import type { Chamber } from '../congress/chamber'
import type { OfficialBill } from './bill'
import type { RawActivity, RawBill, RawSubcommittee } from './billstatus-shape'
import { CHAMBER_WORDS, chamberOfCommittee } from './chamber-word'
import { oneLine, type ReadingNotes } from './reading-notes'

type Committee = OfficialBill['committees'][number]

/** Activities as the record names them, in lower case; printed with a capital first letter only. */
const ACTIVITIES = [
  'Referred to',
  'Re-referred to',
  'Hearings by',
  'Markup by',
  'Reported by',
  'Reported original measure',
  'Discharged from',
  'Committed to',
  'Re-committed to',
  'Legislative interest',
  'Bills of interest - exchange of letters',
  'Unknown',
]
const KNOWN = Object.fromEntries(ACTIVITIES.map((name) => [name.toLowerCase(), name]))

function activitiesOf(raw: RawActivity[], notes: ReadingNotes): Committee['activities'] {
  return raw.flatMap(({ name, date }) => {
    const day = notes.day('committees/item/activities/item/date', date)
    if (!name && !day) return []
    const words = name ? oneLine(name) : 'Unknown'
    const known = notes.oneOf(KNOWN, 'committees/item/activities/item/name', words)
    return [{ name: known ?? words, date: day }]
  })
}

function committeeOf(raw: RawSubcommittee, chamber: Chamber | null, notes: ReadingNotes): Committee[] {
  const name = oneLine(raw.name ?? '')
  const committeeId = raw.systemCode?.toLowerCase()
  if (!committeeId) {
    notes.gap(`The committee “${name}” is left out: the record gives no system code.`)
    return []
  }
  return [
    {
      committeeId,
      name: name || committeeId,
      chamber: chamber ?? chamberOfCommittee(committeeId),
      activities: activitiesOf(raw.activities, notes),
    },
  ]
}

/**
 * Committees by system code under the name that the record gives them, which may be of another era,
 * each followed by its subcommittees as committees of their own. Days are those of Washington.
 */
export function committeesOf({ committees }: RawBill, notes: ReadingNotes): Committee[] {
  return committees.flatMap((raw) => {
    const chamber = notes.oneOf(CHAMBER_WORDS, 'committees/item/chamber', raw.chamber)
    return [raw, ...raw.subcommittees].flatMap((one) => committeeOf(one, chamber, notes))
  })
}
