import { type BillNumber, billIdOf, citation, congressGovUrl } from '../../src/congress/bill-number'
import { Chamber } from '../../src/congress/chamber'
import { SourceKind, TitleKind } from '../../src/congress/record-kinds'
import type { OfficialBill } from '../../src/official/bill'
import { bioguideByThomas, officialJson } from '../seeds/official-files'

interface Person {
  thomas_id: string
  name: string
  state: string
  district: string | null
  sponsored_at: string
  withdrawn_at: string | null
}

const CHAMBERS: Record<string, Chamber> = { h: Chamber.HOUSE, s: Chamber.SENATE, j: Chamber.JOINT }

/** One bill of the 113th as unitedstates/congress published it on a day, in the form in which bills are stored. */
export function billOfDataJson(folder: string, billId: string): OfficialBill {
  const json = officialJson('exact-bills', folder, `${billId}.json`)
  const bioguide = bioguideByThomas()
  const number: BillNumber = {
    type: json.bill_type,
    number: Number(json.number),
    congress: Number(json.congress),
  }
  if (billIdOf(number) !== billId) throw new Error(`${billId} is ${billIdOf(number)}`)
  const member = ({ thomas_id, name, state, district }: Person) => ({
    bioguideId: bioguide.get(thomas_id)!,
    name,
    state,
    district: district === null ? null : Number(district),
    party: null,
  })
  return {
    ...number,
    source: {
      kind: SourceKind.BILLSTATUS,
      title: citation(number),
      url: congressGovUrl(number),
      retrievedOn: '2026-11-24',
      updatedAt: json.updated_at,
      note: '',
    },
    introducedOn: json.introduced_at,
    isReserved: false,
    sponsor: member(json.sponsor),
    cosponsors: json.cosponsors.map((person: Person) => ({
      ...member(person),
      date: person.sponsored_at,
      isOriginal: person.sponsored_at === json.introduced_at,
      withdrawnOn: person.withdrawn_at,
    })),
    titles: json.titles.map((one: Record<string, never>) => ({
      title: one.title,
      kind: TitleKind[String(one.type).toUpperCase() as keyof typeof TitleKind],
      asOf: one.as,
      forPortion: one.is_for_portion,
    })),
    committees: json.committees.map((one: Record<string, never>) => ({
      committeeId: `${one.committee_id}${one.subcommittee_id ?? '00'}`.toLowerCase(),
      name: one.subcommittee ?? one.committee,
      chamber: CHAMBERS[String(one.committee_id).charAt(0).toLowerCase()]!,
      activities: (one.activity as unknown as string[]).map((name) => ({ name, date: null })),
    })),
    committeeReports: [],
    actions: json.actions.map((one: Record<string, string>) => ({
      date: one.acted_at!.slice(0, 10),
      time: one.acted_at!.slice(11, 19) || null,
      text: one.text,
      type: one.type,
      code: null,
      chamber: null,
      sourceSystem: null,
      committeeIds: [],
      vote: null,
    })),
    relatedBills: json.related_bills.map((one: Record<string, string>) => ({
      billId: one.bill_id,
      relation: one.reason,
      identifiedBy: null,
    })),
    policyArea: json.subjects_top_term,
    subjects: json.subjects,
    summaries: json.summary
      ? [
          {
            version: null,
            date: json.summary.date,
            description: json.summary.as,
            html: null,
            text: json.summary.text,
          },
        ]
      : [],
    laws: [],
    gaps: [],
  }
}
