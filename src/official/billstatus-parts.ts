import { type BillNumber, billIdOf, billTypeOf } from '../congress/bill-number'
import { LawKind } from '../congress/record-kinds'
import type { OfficialAction, OfficialBill } from './bill'
import type { RawBill, RawLaw, RawRelated } from './billstatus-shape'
import { oneLine, type ReadingNotes } from './reading-notes'
import { readSummaryHtml } from './summary-html'

type Related = OfficialBill['relatedBills'][number]
type Law = OfficialBill['laws'][number]

const RELATIONS = Object.fromEntries(
  ['Related bill', 'Identical bill', 'Procedurally-related', 'Text similarities', 'Related document'].map(
    (name) => [name.toLowerCase(), name],
  ),
)
const IDENTIFIERS: Record<string, string> = { crs: 'CRS', house: 'House', senate: 'Senate' }
const LAW_KINDS: Record<string, LawKind> = { 'public law': LawKind.PUBLIC, 'private law': LawKind.PRIVATE }

/** Number of a bill from its three parts, in any dialect (`HR`, `H.R.`); null where one is missing or wrong. */
export function numberOf(raw: { congress?: string; type?: string; number?: string }): BillNumber | null {
  const type = billTypeOf(raw.type ?? '')
  const isNumbered = [raw.congress, raw.number].every((digits) => /^0*[1-9]\d{0,5}$/.test(digits ?? ''))
  return type && isNumbered ? { type, number: Number(raw.number), congress: Number(raw.congress) } : null
}

function relationsOf(raw: RawRelated, notes: ReadingNotes): Related[] {
  const bill = numberOf(raw)
  if (!bill) {
    const given = [raw.type, raw.number, raw.congress].filter(Boolean).join(' ')
    notes.gap(`A related bill is left out: “${given}” names none.`)
    return []
  }
  const relations = raw.relations.length > 0 ? raw.relations : [{ type: 'Related bill' }]
  return relations.map(({ type = 'Related bill', identifiedBy }) => ({
    billId: billIdOf(bill),
    relation: notes.oneOf(RELATIONS, 'relatedBills/item/relationshipDetails/item/type', type) ?? type,
    identifiedBy:
      notes.oneOf(IDENTIFIERS, 'relatedBills/item/relationshipDetails/item/identifiedBy', identifiedBy) ??
      identifiedBy ??
      null,
  }))
}

/** Related bills, each relation of the same two bills on its own; what is said twice alike stands once. */
export function relatedBillsOf({ related }: RawBill, notes: ReadingNotes): Related[] {
  const all = related.flatMap((raw) => relationsOf(raw, notes))
  return [...new Map(all.map((one) => [Object.values(one).join(' '), one])).values()]
}

/** The day a law was approved: that of the action that tells of it, else that of the President's signature. */
function approvalOf(number: string, actions: OfficialAction[]): string | null {
  const words = new RegExp(`^Became (?:Public|Private) Law\\b.*\\b${number}\\b`, 'i')
  const told = actions.find(({ text }) => words.test(text))
  const signed = actions.find(({ text }) => /^Signed by (?:the )?President/i.test(text))
  return (told ?? signed)?.date ?? null
}

function lawOf(raw: RawLaw, actions: OfficialAction[], notes: ReadingNotes): Law | null {
  const kind = notes.oneOf(LAW_KINDS, 'laws/item/type', raw.type)
  const number = /\d{1,3}-\d{1,4}$/.exec(raw.number ?? '')?.[0]
  if (!kind || !number) {
    notes.gap(`A law is left out: “${[raw.type, raw.number].filter(Boolean).join(' ')}” names none.`)
    return null
  }
  return { kind, number, approvedOn: approvalOf(number, actions), citation: null }
}

/** Public and private laws that the bill became. The record gives no Statutes at Large citation. */
export function lawsOf({ laws }: RawBill, actions: OfficialAction[], notes: ReadingNotes): Law[] {
  return laws.map((raw) => lawOf(raw, actions, notes)).filter((one) => one !== null)
}

/** The one policy area; later dialects repeat it among the subjects. */
export function policyAreaOf({ policyAreas }: RawBill, notes: ReadingNotes): string | null {
  const [first, ...others] = new Set(policyAreas.map(oneLine))
  for (const other of others)
    notes.gap(`The record gives a second policy area, “${other}”, which is not kept.`)
  return first ?? null
}

/**
 * Subject terms of the Congressional Research Service, without repeats. Null where there are none: terms come weeks
 * after a bill, and the record has no way to say that a bill has been read and needs none.
 */
export function subjectsOf({ subjects, hasSubjects }: RawBill, notes: ReadingNotes): string[] | null {
  if (subjects.length > 0) return [...new Set(subjects.map(oneLine))]
  notes.gap(
    hasSubjects
      ? 'The Congressional Research Service has given the bill no subjects yet.'
      : 'The record has no part for subjects: whether the bill has any is not known.',
  )
  return null
}

/** Summaries in the record's order, safe to show, with plain text. */
export function summariesOf({ summaries }: RawBill, notes: ReadingNotes): OfficialBill['summaries'] {
  return summaries.flatMap(({ versionCode, actionDate, actionDesc, text }) => {
    const read = readSummaryHtml(text ?? '')
    if (!read.text) {
      notes.gap(`The summary “${actionDesc ?? versionCode ?? ''}” is left out: it has no words.`)
      return []
    }
    return [
      {
        version: versionCode ?? null,
        date: notes.day('summaries/summary/actionDate', actionDate),
        description: actionDesc ?? null,
        ...read,
      },
    ]
  })
}
