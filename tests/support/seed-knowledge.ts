import path from 'node:path'
import { statusOfAction } from '../../src/congress/action-status'
import { billIdOf } from '../../src/congress/bill-number'
import { readSeeds, type Seeds } from '../../src/ingest/read-seeds'
import type { OfficialBill } from '../../src/official/bill'
import type { Knowledge, KnownBill } from '../../src/press/known'
import type { RecordReader } from '../../src/reconcile/check-release'
import { type BillRecord, type HearingRecord, Known } from '../../src/reconcile/record'

const SEEDS = path.resolve(__dirname, '../../seeds')

let read: Seeds | undefined
/** The seeds, read once a test file. */
export function seeds(): Seeds {
  read ??= readSeeds(SEEDS)
  return read
}

function knownBill(bill: OfficialBill): KnownBill {
  const { type, number, congress, introducedOn } = bill
  const titles = [...new Set(bill.titles.map((title) => title.title))]
  return {
    billId: billIdOf(bill),
    type,
    number,
    congress,
    introducedOn,
    sponsorId: bill.sponsor?.bioguideId ?? null,
    titles,
  }
}

let known: Knowledge | undefined
/** What the seeds know of Congress, in the shape that a reader of releases takes. */
export function seedKnowledge(): Knowledge {
  if (known) return known
  const { members, terms, bills, index, committees, hearings } = seeds()
  const termsOf = Map.groupBy(terms, (term) => term.bioguideId)
  const whole = bills.map(knownBill)
  const ids = new Set(whole.map((bill) => bill.billId))
  const indexed = index.filter((bill) => !ids.has(billIdOf(bill)))
  known = {
    members: members.map((member) => ({ ...member, terms: termsOf.get(member.bioguideId) ?? [] })),
    bills: [
      ...whole,
      ...indexed.map((bill) => ({
        billId: billIdOf(bill),
        type: bill.type,
        number: bill.number,
        congress: bill.congress,
        introducedOn: bill.introducedOn,
        sponsorId: null,
        titles: [bill.title],
      })),
    ],
    committees: committees.map((committee) => ({
      committeeId: committee.committeeId,
      chamber: committee.chamber,
      names: [committee.name, ...committee.formerNames],
    })),
    hearings: hearings.map((hearing) => ({
      hearingId: hearing.hearingId,
      committeeIds: hearing.committeeIds,
      date: hearing.date,
      title: hearing.title ?? '',
    })),
  }
  return known
}

function billRecord(bill: OfficialBill): BillRecord {
  const billId = billIdOf(bill)
  const nameOf = (id: string, fallback: string): string =>
    seedKnowledge().members.find((member) => member.bioguideId === id)?.fullName ?? fallback
  return {
    billId,
    type: bill.type,
    number: bill.number,
    congress: bill.congress,
    title: bill.titles[0]!.title,
    known: Known.RECORD,
    introducedOn: bill.introducedOn,
    sponsor: bill.sponsor && {
      bioguideId: bill.sponsor.bioguideId,
      fullName: nameOf(bill.sponsor.bioguideId, bill.sponsor.name),
    },
    cosponsorships: bill.cosponsors.map(({ bioguideId, name, date, isOriginal, withdrawnOn }) => ({
      cosponsorshipId: `${billId}/${bioguideId}/${date}`,
      bioguideId,
      fullName: nameOf(bioguideId, name),
      date,
      isOriginal,
      withdrawnOn,
    })),
    actions: bill.actions.map((action, order) => ({
      actionId: `${billId}/${order}`,
      date: action.date,
      text: action.text,
      status: statusOfAction(action.text, action.chamber),
      chamber: action.chamber,
    })),
    summaries: bill.summaries.map((summary, order) => ({
      summaryId: `${billId}/${order}`,
      text: summary.text,
      date: summary.date ?? '',
    })),
  }
}

/** The seeds as the record that claims are judged by. */
export function seedReader(): RecordReader {
  const whole = new Map(seeds().bills.map((bill) => [billIdOf(bill), bill]))
  const indexed = new Map(seeds().index.map((bill) => [billIdOf(bill), bill]))
  return {
    knowledge: async () => seedKnowledge(),
    bills: async (ids) =>
      ids.flatMap((id) => {
        const bill = whole.get(id)
        if (bill) return [billRecord(bill)]
        const listed = indexed.get(id)
        if (!listed) return []
        const { type, number, congress, title, introducedOn } = listed
        return [
          {
            billId: id,
            type,
            number,
            congress,
            title,
            known: Known.INDEX,
            introducedOn,
            sponsor: null,
            cosponsorships: null,
            actions: null,
            summaries: [],
          },
        ]
      }),
    hearings: async ({ committeeIds, from, to }) =>
      seeds()
        .hearings.filter(
          (hearing) =>
            hearing.date >= from &&
            hearing.date <= to &&
            hearing.committeeIds.some((id) => committeeIds.includes(id)),
        )
        .map(
          ({ hearingId, title, date, citation, committeeIds: ids }): HearingRecord => ({
            hearingId,
            title: title ?? '',
            date,
            citation,
            committeeIds: ids,
          }),
        ),
  }
}
