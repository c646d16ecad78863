import { Chamber } from '../congress/chamber'
import type { OfficialAction } from './bill'
import type { RawAction, RawBill } from './billstatus-shape'
import { checkListedVotes, voteOf } from './billstatus-votes'
import { oneLine, type ReadingNotes } from './reading-notes'

/** Systems that actions come from; the Library of Congress repeats those of both chambers. */
const SYSTEMS: Readonly<Record<string, Chamber | null>> = {
  senate: Chamber.SENATE,
  'house floor actions': Chamber.HOUSE,
  'house committee actions': Chamber.HOUSE,
  'library of congress': null,
}

const BY_THE_PRESIDENT =
  /^(?:Presented to (?:the )?President|Signed by (?:the )?President|(?:Pocket )?Vetoed by|Became (?:Public|Private) Law)/i
const IN_HOUSE =
  /^(?:Introduced in (?:the )?House|Passed\/agreed to in House|Failed of passage\/not agreed to in House)/i
const IN_SENATE =
  /^(?:Introduced in (?:the )?Senate|Passed\/agreed to in Senate|Failed of passage\/not agreed to in Senate|Senate Committee on)/i

/** Codes of the Library of Congress run by chamber: first and last of each run. */
const CODE_RUNS: [number, number, Chamber][] = [
  [1000, 9999, Chamber.HOUSE],
  [10_000, 18_999, Chamber.SENATE],
  [19_500, 19_500, Chamber.HOUSE],
  [20_500, 20_500, Chamber.SENATE],
  [21_000, 22_999, Chamber.HOUSE],
  [23_000, 25_999, Chamber.SENATE],
  [32_000, 33_999, Chamber.HOUSE],
  [34_000, 35_999, Chamber.SENATE],
]

function chamberOfCode(code: string): Chamber | null {
  if (/^H\d|^Intro-H$|^H\w+-A$/.test(code)) return Chamber.HOUSE
  if (!/^\d{4,5}$/.test(code)) return null
  const number = Number(code)
  return CODE_RUNS.find(([first, last]) => number >= first && number <= last)?.[2] ?? null
}

/** The chamber that acted, where system, code or words leave no doubt; what the President does is neither's. */
function chamberThatActed(raw: RawAction, text: string, system: Chamber | null): Chamber | null {
  if (BY_THE_PRESIDENT.test(text) || raw.actionCode?.startsWith('E')) return null
  if (IN_HOUSE.test(text)) return Chamber.HOUSE
  if (IN_SENATE.test(text)) return Chamber.SENATE
  return system ?? chamberOfCode(raw.actionCode ?? '')
}

function actionOf(raw: RawAction, notes: ReadingNotes): OfficialAction | null {
  const text = oneLine(raw.text ?? '')
  const date = notes.day('actions/item/actionDate', raw.actionDate)
  if (!text) {
    notes.gap(`An action of ${date ?? 'an unknown day'} is left out: the record gives no words for it.`)
    return null
  }
  if (!date) {
    notes.gap(`An action is left out: the record gives no day for it (“${text.slice(0, 80)}”).`)
    return null
  }
  const system = notes.oneOf(SYSTEMS, 'actions/item/sourceSystem/name', raw.system)
  return {
    date,
    time: notes.time('actions/item/actionTime', raw.actionTime),
    text,
    type: raw.type ?? null,
    code: raw.actionCode ?? null,
    chamber: chamberThatActed(raw, text, system),
    sourceSystem: raw.system ?? null,
    committeeIds: [...new Set(raw.committees.map((code) => code.toLowerCase()))],
    vote: voteOf(text, raw.votes, notes),
  }
}

/** Every action that the record lists, in its order; the same action from two systems stands twice, as there. */
export function actionsOf(bill: RawBill, notes: ReadingNotes): OfficialAction[] {
  const actions = bill.actions.map((raw) => actionOf(raw, notes)).filter((one) => one !== null)
  checkListedVotes(bill, actions, notes)
  return actions
}
