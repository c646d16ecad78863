import { citation, congressGovUrl } from '../congress/bill-number'
import { SourceKind } from '../congress/record-kinds'
import type { OfficialBill } from './bill'
import { actionsOf } from './billstatus-actions'
import { committeesOf } from './billstatus-committees'
import { lawsOf, numberOf, policyAreaOf, relatedBillsOf, subjectsOf, summariesOf } from './billstatus-parts'
import { cosponsorsOf, sponsorOf } from './billstatus-people'
import { BILLSTATUS, type RawBill } from './billstatus-shape'
import { titlesOf } from './billstatus-titles'
import { ReadingNotes } from './reading-notes'
import type { OfficialSource } from './source'
import type { UnknownElement } from './unknown-element'
import { UnreadableDocumentError } from './unreadable'
import { readXml } from './xml-reader'

/** When a document was fetched, which it does not say itself. */
export interface ReadingOptions {
  /** `YYYY-MM-DD` */
  retrievedOn: string
}

export interface BillReading {
  bill: OfficialBill
  /** Elements and values that no reader knows yet; empty for every file seen so far. */
  unknown: UnknownElement[]
}

/** Versions that files bear; those of 2015 and 2016 have none. */
const VERSIONS: Record<string, string> = { '1.0.0': '1.0.0', '3.0.0': '3.0.0' }

/** The Congress, kind and number, without which there is no bill to store. */
function requireNumber(raw: RawBill) {
  for (const part of ['congress', 'type', 'number'] as const) {
    if (!raw[part]) throw new UnreadableDocumentError(`bill/${part}`, 'the element is missing or empty')
  }
  const number = numberOf(raw)
  if (number) return number
  throw new UnreadableDocumentError(
    'bill',
    `Congress “${raw.congress}”, type “${raw.type}” and number “${raw.number}” name no bill`,
  )
}

function sourceOf(raw: RawBill, named: string, url: string, retrievedOn: string): OfficialSource {
  const dialect = raw.version ? `in version ${raw.version}` : 'in the form of 2015, without a version'
  return {
    kind: SourceKind.BILLSTATUS,
    title: `Bill status of ${named}`,
    url,
    retrievedOn,
    updatedAt: raw.updateDate ?? null,
    note: `BILLSTATUS XML of the Government Publishing Office, ${dialect}. Amendments, texts and cost estimates are not carried over. Public domain.`,
  }
}

/**
 * Reads one BILLSTATUS file of any dialect (without a version, 1.0.0, 3.0.0 of 2022 and of 2025) into the record
 * of a bill. The file is walked once, and only what the record keeps is held. What is missing or at odds with
 * itself is said in `gaps`; what no reader knows is counted in `unknown`; what is left out on
 * purpose is listed in `billstatus-left-out.ts`.
 *
 * Throws an {@link UnreadableDocumentError} that names the place and the reason for malformed XML, a file cut short,
 * a web page, a document of another kind, or one without Congress, type, number or any title.
 *
 * Source: https://github.com/usgpo/bill-status and the files themselves, which differ from its guide.
 *
 * @example readBillStatus(bytes, { retrievedOn: '2026-11-24' }).bill.cosponsors.length
 */
export function readBillStatus(xml: string | Uint8Array, { retrievedOn }: ReadingOptions): BillReading {
  const { record: raw, unknown } = readXml(xml, BILLSTATUS)
  const number = requireNumber(raw)
  const notes = new ReadingNotes(unknown, 'billStatus/bill')
  notes.oneOf(VERSIONS, 'version', raw.version)
  const introducedOn = notes.day('introducedDate', raw.introducedDate)
  if (!introducedOn) notes.gap('The record gives no day of introduction.')
  const titles = titlesOf(raw, notes)
  if (titles.length === 0) throw new UnreadableDocumentError('bill/title', 'the bill has no title')
  const sponsor = sponsorOf(raw, notes)
  const isReserved =
    notes.flag('isReserved', raw.isReserved) ||
    (!sponsor && titles.some(({ title }) => /^Reserved for the /i.test(title)))
  if (!sponsor && !isReserved) notes.gap('The record names no sponsor.')
  const actions = actionsOf(raw, notes)
  const bill: OfficialBill = {
    source: sourceOf(raw, citation(number), congressGovUrl(number), retrievedOn),
    ...number,
    introducedOn,
    isReserved,
    sponsor,
    cosponsors: cosponsorsOf(raw, introducedOn, notes),
    titles,
    committees: committeesOf(raw, notes),
    committeeReports: raw.committeeReports.map((words) => words.replace(/,(?=\S)/g, ', ')),
    actions,
    relatedBills: relatedBillsOf(raw, notes),
    policyArea: policyAreaOf(raw, notes),
    subjects: subjectsOf(raw, notes),
    summaries: summariesOf(raw, notes),
    laws: lawsOf(raw, actions, notes),
    gaps: notes.gaps,
  }
  return { bill, unknown: unknown.list() }
}
