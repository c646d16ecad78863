import { Chamber } from '../congress/chamber'
import type { OfficialAction } from './bill'
import type { RawBill, RawVote } from './billstatus-shape'
import { CHAMBER_WORDS } from './chamber-word'
import type { ReadingNotes } from './reading-notes'

type Vote = NonNullable<OfficialAction['vote']>

const HOUSE_ROLL = /\bRoll no\.\s*(\d{1,4})/i
const SENATE_ROLL = /\bRecord Vote Number:?\s*(\d{1,4})/i
/** `409 - 0`: pages of the Congressional Record are joined without spaces. */
const COUNT = /(?<![\d-])(\d{1,3}) - (\d{1,3})(?![\d-])/

function rollIn(text: string): Pick<Vote, 'chamber' | 'rollNumber'> | null {
  const house = HOUSE_ROLL.exec(text)
  if (house) return { chamber: Chamber.HOUSE, rollNumber: Number(house[1]) }
  const senate = SENATE_ROLL.exec(text)
  return senate ? { chamber: Chamber.SENATE, rollNumber: Number(senate[1]) } : null
}

function listed(raw: RawVote, notes: ReadingNotes): Pick<Vote, 'chamber' | 'rollNumber'> | null {
  const chamber = notes.oneOf(CHAMBER_WORDS, 'recordedVotes/recordedVote/chamber', raw.chamber)
  return (
    chamber && { chamber, rollNumber: notes.whole('recordedVotes/recordedVote/rollNumber', raw.rollNumber) }
  )
}

/**
 * The recorded vote of a chamber that an action tells of: roll number and chamber from the record's own list or from
 * the words, yeas and nays from the words. Null for voice votes, unanimous consent and votes within a committee.
 *
 * @example voteOf('On passage Passed by recorded vote: 388 - 25 (Roll no. 91).', [], notes)
 * // { chamber: 'HOUSE', rollNumber: 91, yeas: 388, nays: 25 }
 */
export function voteOf(text: string, votes: RawVote[], notes: ReadingNotes): Vote | null {
  const [own, ...others] = votes.map((raw) => listed(raw, notes)).filter((one) => one !== null)
  const worded = rollIn(text)
  const roll = own ?? worded
  if (!roll) return null
  for (const other of others)
    notes.gap(
      `A further vote of one action, roll number ${other.rollNumber}, is not kept: “${text.slice(0, 80)}”.`,
    )
  if (own && worded && own.rollNumber !== worded.rollNumber) {
    notes.gap(
      `The words of an action say roll number ${worded.rollNumber}, its list of votes ${own.rollNumber}, which is kept: “${text.slice(0, 80)}”.`,
    )
  }
  const count = COUNT.exec(text)
  return { ...roll, yeas: count ? Number(count[1]) : null, nays: count ? Number(count[2]) : null }
}

/** The older dialects list votes apart from the actions: each must be one that an action tells of. */
export function checkListedVotes(bill: RawBill, actions: OfficialAction[], notes: ReadingNotes): void {
  const told = new Set(actions.map(({ vote }) => vote && `${vote.chamber} ${vote.rollNumber}`))
  for (const raw of bill.votes) {
    const vote = listed(raw, notes)
    if (vote && !told.has(`${vote.chamber} ${vote.rollNumber}`))
      notes.gap(
        `No action tells of the ${raw.chamber} vote with roll number ${vote.rollNumber} that the record lists.`,
      )
  }
}
