import { printedDate } from '../../congress/calendar-date'
import type { Bill } from '../../entities/bill'
import { BillAction } from '../../entities/bill-action'
import { BillSummary } from '../../entities/bill-parts'
import { Cosponsorship } from '../../entities/cosponsorship'
import { Hearing, HearingDocument } from '../../entities/hearing'
import { Member } from '../../entities/member'
import type { Node } from '../../entities/node'
import { findBill } from '../../queries/bills'
import type { Loaders } from '../../queries/loaders'
import { findNode } from '../../queries/nodes'
import { childRows, findRow } from '../../queries/rows'
import { memberAddress } from '../pages/person-link'
import { seatWords } from '../pages/words'
import type { ClaimView } from './release-view'

/** A row of the record, in words, and the public page on which a reader can see it. */
export interface RecordRow {
  words: string
  /** What tells more of it: a bill's title. */
  detail?: string
  url: string | null
  /** The page of it here, from the root. */
  page: string | null
}

/** The bills that a claim is of, the rows that its verdict rests on, and the members, each once. */
export async function recordRows(loaders: Loaders, claim: ClaimView): Promise<RecordRow[]> {
  const restsOn = await Promise.all(claim.restsOnIds.map((id) => findNode(loaders, id, 'restsOn')))
  const bills = [claim.billId, ...claim.candidateBillIds].map((id) => billRow(loaders, id))
  const members = [claim.bioguideId, ...claim.candidateMemberIds].map((id) => memberRow(loaders, id))
  const hearing = claim.hearingId === null ? null : await findRow(loaders, Hearing, claim.hearingId)
  const rows = await Promise.all([
    ...bills,
    ...[...restsOn, hearing].map((node) => (node ? nodeRow(loaders, node) : null)),
    ...members,
  ])
  const byWords = new Map(rows.flatMap((row) => (row ? [[row.words, row] as const] : [])))
  return [...byWords.values()]
}

export async function memberRow(loaders: Loaders, bioguideId: string | null): Promise<RecordRow | null> {
  const member = await findRow(loaders, Member, bioguideId)
  return (
    member && {
      words: member.fullName,
      detail: seatWords(member.party, member.state) ?? undefined,
      url: member.bioguideUrl,
      page: memberAddress(member),
    }
  )
}

export async function billRow(loaders: Loaders, billId: string | null): Promise<RecordRow | null> {
  const bill = await findBill(loaders, billId)
  return bill && rowOfBill(bill)
}

const rowOfBill = (bill: Bill): RecordRow | null =>
  bill.known === 'CLAIMED'
    ? null
    : {
        words: bill.citation ?? bill.title,
        detail: bill.title,
        url: bill.congressGovUrl,
        page: `bills/${bill.billId}`,
      }

async function nodeRow(loaders: Loaders, node: Node): Promise<RecordRow | null> {
  if (node instanceof Cosponsorship) return cosponsorshipRow(loaders, node)
  if (node instanceof Hearing) return hearingRow(loaders, node)
  if (node instanceof Member) return memberRow(loaders, node.bioguideId)
  if (node instanceof BillAction)
    return {
      words: `${printedDate(node.date)}: ${node.text}`,
      url: await pageOf(loaders, node.billId, 'all-actions'),
      page: `bills/${node.billId}#actions`,
    }
  if (node instanceof BillSummary)
    return {
      words: `Summary${node.date ? ` of ${printedDate(node.date)}` : ''}`,
      url: await pageOf(loaders, node.billId, 'summary'),
      page: `bills/${node.billId}#summary`,
    }
  const { type, key } = node.nodeKey()
  return type === 'Bill' ? billRow(loaders, key) : null
}

async function cosponsorshipRow(
  loaders: Loaders,
  { billId, bioguideId, date, isOriginal, withdrawnOn }: Cosponsorship,
): Promise<RecordRow> {
  const member = await findRow(loaders, Member, bioguideId)
  const since = `${isOriginal ? 'original cosponsor' : 'cosponsor'} since ${printedDate(date)}`
  const until = withdrawnOn ? `, withdrawn on ${printedDate(withdrawnOn)}` : ''
  return {
    words: `${member?.fullName ?? bioguideId}, ${since}${until}`,
    url: await pageOf(loaders, billId, 'cosponsors'),
    page: `bills/${billId}#cosponsors`,
  }
}

async function hearingRow(loaders: Loaders, hearing: Hearing): Promise<RecordRow> {
  const { hearingId, title, date, citation } = hearing
  const ofHearing = { type: HearingDocument, parentColumn: 'hearingId', orderBy: ['documentId'] }
  const [document] = await childRows(loaders, ofHearing, hearingId)
  const words = [title ?? 'Hearing', citation, printedDate(date)].filter((part) => part !== null)
  return { words: words.join(', '), url: document?.url ?? null, page: `hearings/${hearingId}` }
}

/** One of the tabs under which congress.gov shows a bill. */
async function pageOf(
  loaders: Loaders,
  billId: string,
  tab: 'cosponsors' | 'all-actions' | 'summary',
): Promise<string | null> {
  const bill = await findBill(loaders, billId)
  return bill?.congressGovUrl ? `${bill.congressGovUrl}/${tab}` : null
}
