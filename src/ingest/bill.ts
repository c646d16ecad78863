import { statusOn } from '../congress/action-status'
import { billIdOf, chamberOf } from '../congress/bill-number'
import { BillStatus } from '../congress/bill-status'
import { TitleKind } from '../congress/record-kinds'
import { gradeTopic, type TopicGrade } from '../congress/topic'
import { Bill } from '../entities/bill'
import { BillAction } from '../entities/bill-action'
import { BillCommittee, BillSubject, BillSummary, BillTitle, Law, RelatedBill } from '../entities/bill-parts'
import { Cosponsorship } from '../entities/cosponsorship'
import type { OfficialBill } from '../official/bill'
import { Known } from '../reconcile/record'
import { actionRows } from './bill-actions'
import { storeHeldHearings } from './bill-hearings'
import { distinct } from './distinct'
import { keepUnknownCommittees, keepUnknownMembers, type NamedMember } from './keep-unknown'
import { stableKey } from './official-record'
import type { Row } from './stored-table'
import type { Writer } from './writer'

/** Stores a bill whole: every part of it becomes exactly what the record says. */
export async function storeBill(writer: Writer, recordId: string, bill: OfficialBill): Promise<void> {
  const billId = billIdOf(bill)
  await keepUnknownMembers(writer, recordId, peopleOf(bill), chamberOf(bill.type))
  await keepUnknownCommittees(writer, recordId, bill.committees)
  await writer.put(Bill, billRow(billId, bill, recordId))
  await writer.replace(BillTitle, { billId }, titleRows(billId, bill))
  const subjects = [...new Set(bill.subjects ?? [])].map((subject) => ({ billId, subject }))
  await writer.replace(BillSubject, { billId }, subjects)
  await writer.replace(BillSummary, { billId }, summaryRows(billId, bill))
  const activities = await writer.find(BillCommittee, { billId })
  await writer.replace(BillCommittee, { billId }, committeeRows(billId, bill))
  await writer.replace(RelatedBill, { billId }, relatedRows(billId, bill))
  await writer.replace(Law, { billId }, lawRows(billId, bill))
  await writer.replace(Cosponsorship, { billId }, cosponsorshipRows(billId, bill, recordId))
  await writer.replace(BillAction, { billId }, actionRows(billId, bill.actions, recordId))
  await storeHeldHearings(writer, recordId, bill, activities)
}

/** Everyone whom the bill's record names by id. */
export function peopleOf({ sponsor, cosponsors }: OfficialBill): NamedMember[] {
  return [...cosponsors, ...(sponsor ? [sponsor] : [])]
}

/** Whether the bill is of the topic, and how much; by titles of the whole bill, subjects and summaries. */
export function topicOf({ titles, subjects, summaries }: OfficialBill): TopicGrade | null {
  return gradeTopic({
    titles: titles.filter((title) => !title.forPortion).map(({ title }) => title),
    subjects,
    summaries: summaries.map(({ text }) => text),
  })
}

function billRow(billId: string, bill: OfficialBill, recordId: string): Row<Bill> {
  const { congress, type, number, introducedOn, isReserved, policyArea } = bill
  const topic = topicOf(bill)
  return {
    billId,
    congress,
    type,
    number,
    introducedOn,
    isReserved,
    policyArea,
    recordId,
    title: citedTitle(bill.titles),
    known: Known.RECORD,
    sponsorId: bill.sponsor?.bioguideId ?? null,
    sponsorParty: bill.sponsor?.party ?? null,
    sponsorState: bill.sponsor?.state ?? null,
    status: statusOn(bill.actions, introducedOn) ?? BillStatus.UNKNOWN,
    latestActionOn:
      bill.actions
        .map(({ date }) => date)
        .toSorted()
        .at(-1) ?? null,
    topicRelevance: topic?.relevance ?? null,
    topicReasons: topic?.reasons ?? [],
    subjectsKnown: bill.subjects !== null,
  }
}

/** The latest short title of the whole bill, else a popular name, else the official title. */
function citedTitle(titles: OfficialBill['titles']): string {
  const whole = titles.filter((title) => !title.forPortion)
  const latest = (kind: TitleKind) => whole.findLast((title) => title.kind === kind)
  const cited =
    latest(TitleKind.DISPLAY) ??
    latest(TitleKind.SHORT) ??
    latest(TitleKind.POPULAR) ??
    latest(TitleKind.OFFICIAL)
  return (cited ?? titles[0]!).title
}

function titleRows(billId: string, { titles }: OfficialBill): Row<BillTitle>[] {
  const rows = titles.map((title, index) => ({
    ...title,
    billId,
    position: index + 1,
    titleId: stableKey(billId, title.kind, title.asOf, title.title, title.forPortion),
  }))
  return distinct(rows, (row) => row.titleId)
}

function summaryRows(billId: string, { summaries }: OfficialBill): Row<BillSummary>[] {
  const rows = summaries.map(({ version, description, date, text, html }) => ({
    summaryId: stableKey(billId, version, description, date),
    billId,
    version: description ?? version,
    date,
    text,
    html,
  }))
  return distinct(rows, (row) => row.summaryId)
}

function committeeRows(billId: string, { committees }: OfficialBill): Row<BillCommittee>[] {
  const rows = committees.flatMap(({ committeeId, name: nameAsGiven, activities }) => {
    const done = activities.length > 0 ? activities : [{ name: null, date: null }]
    return done.map(({ name: activity, date }) => ({ billId, committeeId, nameAsGiven, activity, date }))
  })
  const keyed = rows.map((row, index) => ({
    ...row,
    position: index + 1,
    activityId: stableKey(billId, row.committeeId, row.activity, row.date),
  }))
  return distinct(keyed, (row) => row.activityId)
}

function relatedRows(billId: string, { relatedBills }: OfficialBill): Row<RelatedBill>[] {
  const rows = relatedBills.map(({ billId: relatedBillId, relation, identifiedBy }) => ({
    relationId: stableKey(billId, relatedBillId, relation, identifiedBy),
    billId,
    relatedBillId,
    relation,
    identifiedBy,
  }))
  return distinct(rows, (row) => row.relationId)
}

function lawRows(billId: string, { laws }: OfficialBill): Row<Law>[] {
  const rows = laws.map(({ kind, number, approvedOn, citation }) => ({
    lawId: `${kind}/${number}`,
    billId,
    kind,
    number,
    approvedOn,
    statutesCitation: citation,
  }))
  return distinct(rows, (row) => row.lawId)
}

function cosponsorshipRows(
  billId: string,
  { cosponsors }: OfficialBill,
  recordId: string,
): Row<Cosponsorship>[] {
  const rows = cosponsors.map(({ bioguideId, date, isOriginal, withdrawnOn, party, state, district }) => ({
    cosponsorshipId: `${billId}/${bioguideId}/${date}`,
    billId,
    bioguideId,
    date,
    isOriginal,
    withdrawnOn,
    party,
    state,
    district,
    recordId,
  }))
  return distinct(rows, (row) => row.cosponsorshipId)
}
