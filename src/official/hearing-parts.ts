import { type BillNumber, billIdOf } from '../congress/bill-number'
import { SourceKind } from '../congress/record-kinds'
import { numberOf } from './billstatus-parts'
import type { OfficialHearing } from './hearing'
import type { ReadingNotes } from './reading-notes'
import type { OfficialSource } from './source'
import type { UnknownElement } from './unknown-element'
import { UnreadableDocumentError } from './unreadable'

/** A hearing as one source has it; which of several sources is right is decided where they meet. */
export interface HearingReading {
  hearing: OfficialHearing
  unknown: UnknownElement[]
}

/** Where a hearing's facts come from. */
export function hearingSource(
  facts: Omit<OfficialSource, 'kind' | 'note'>,
  publisher: string,
): OfficialSource {
  return { kind: SourceKind.HEARING, ...facts, note: `${publisher} Public domain.` }
}

/** The source of a printed hearing, which can be looked up at govinfo by its package id. */
export function printSource(
  print: { hearingId: string; citation: string | null },
  ages: Pick<OfficialSource, 'retrievedOn' | 'updatedAt'>,
  publisher: string,
): OfficialSource {
  const title = `${print.citation ?? print.hearingId}, printed hearing`
  return hearingSource(
    { title, url: `https://www.govinfo.gov/app/details/${print.hearingId}`, ...ages },
    publisher,
  )
}

/** The first day of a hearing; without one it cannot be stored. Later days become notes. */
export function firstDay(place: string, given: string[], notes: ReadingNotes): string {
  const days = [...new Set(given.map((text) => notes.day(place, text)).filter((day) => day !== null))].sort()
  const [first, ...later] = days
  if (!first) {
    const shown = given.length > 0 ? `“${given.join(', ')}” is no date` : 'no date is given'
    throw new UnreadableDocumentError(place, shown)
  }
  if (later.length > 0) notes.gap(`It also sat on ${later.join(', ')}.`)
  return first
}

/** Ids of the bills that a source lists, in any of its spellings, each once. */
export function billIdsOf(
  listed: { congress?: string | null; type?: string | null; number?: string | null }[],
  notes: ReadingNotes,
): string[] {
  const ids = listed.flatMap(({ congress, type, number }) => {
    const bill: BillNumber | null = numberOf({
      congress: congress ?? '',
      type: type ?? '',
      number: number ?? '',
    })
    if (bill) return [billIdOf(bill)]
    notes.gap(
      `A bill of the hearing is left out: “${[type, number, congress].filter(Boolean).join(' ')}” names none.`,
    )
    return []
  })
  return [...new Set(ids)]
}
