import sql from 'sql-template-tag'
import { BillType, billIdOf, parseBillNumber } from '../congress/bill-number'
import { BillStatus } from '../congress/bill-status'
import { Chamber } from '../congress/chamber'
import { TopicRelevance } from '../congress/topic'
import { Bill } from '../entities/bill'
import { BillAlias } from '../entities/bill-parts'
import { parseGlobalId } from '../entities/node'
import { Known } from '../reconcile/record'
import { UserInputError } from './errors'
import {
  column,
  type FilterFields,
  indexedColumn,
  type ListField,
  textField,
  type ValueField,
} from './filter-fields'
import type { Loaders } from './loaders'
import { type List, OrderDirection } from './order'
import { findRow } from './rows'
import { committeeWord, cosponsorWord, SearchType, subjectWord } from './search-type'
import { name } from './sql'

/** Key of a bill that only a release names. */
const CLAIMED_BILL_ID = /^claimed-[0-9a-z]{1,64}$/

/** `s1733-113` for any form that names a bill; other texts are left alone. */
export function billKey(text: string): string {
  const number = parseBillNumber(text)
  return number ? billIdOf(number) : text
}

export const originChamber: ValueField = {
  kind: 'value',
  description: 'Chamber in which the bill began.',
  operand: { name: 'Chamber', values: Chamber },
  value: (bill) =>
    sql`CASE WHEN ${name(bill, 'type')} LIKE 'h%' THEN 'HOUSE' WHEN ${name(bill, 'type')} LIKE 's%' THEN 'SENATE' END`,
}

/** Only of bills whose whole record is loaded can it be said that something is not there. */
const isRecorded = (bill: string) => sql`${name(bill, 'known')} = ${Known.RECORD}`

const subject: ListField = {
  kind: 'list',
  description:
    'Legislative subject terms of the Congressional Research Service, such as `Human trafficking`. `none` leaves out bills whose subjects are not known.',
  operand: 'String',
  table: 'bill_subject',
  on: 'billId',
  value: 'subject',
  word: subjectWord,
  isKnown: (bill) => sql`${name(bill, 'subjectsKnown')}`,
}

const committee: ListField = {
  kind: 'list',
  description:
    'Committees that dealt with the bill, by system code such as `ssju00`. `none` leaves out bills whose committees are not known.',
  operand: 'ID',
  table: 'bill_committee',
  on: 'billId',
  value: 'committeeId',
  word: committeeWord,
  isKnown: isRecorded,
}

const sponsorFilter: FilterFields = {
  name: 'SponsorFilter',
  description: 'Conditions on a bill’s sponsor, with party and state as the bill’s record has them.',
  fields: {
    bioguideId: indexedColumn('ID', 'sponsorId', 'Bioguide id of the sponsor, such as `K000367`.'),
    party: indexedColumn(
      'String',
      'sponsorParty',
      'Party of the sponsor at that time, such as `D`, `R`, `I`.',
    ),
    state: indexedColumn(
      'String',
      'sponsorState',
      'State of the sponsor at that time, as a postal code: `MN`.',
    ),
  },
}

const cosponsorFilter: FilterFields = {
  name: 'CosponsorFilter',
  description: 'Conditions on one cosponsor of a bill who has not withdrawn; all hold of the same person.',
  fields: {
    bioguideId: {
      ...indexedColumn('ID', 'bioguideId', 'Bioguide id of the cosponsor, such as `H001069`.'),
      word: cosponsorWord,
    },
    party: column('String', 'party', 'Party of the cosponsor as the bill’s record has it, such as `D`.'),
    state: column('String', 'state', 'State of the cosponsor as the bill’s record has it: `ND`.'),
    date: column('Date', 'date', 'Day on which the cosponsor joined.'),
  },
}

const topicFilter: FilterFields = {
  name: 'TopicFilter',
  description: 'Conditions on how a bill belongs to the topic of human trafficking.',
  fields: {
    relevance: indexedColumn(
      { name: 'TopicRelevance', values: TopicRelevance },
      'topicRelevance',
      'How much the bill is about human trafficking.',
    ),
  },
}

const lawFilter: FilterFields = {
  name: 'LawFilter',
  description: 'Conditions on a law that a bill became.',
  fields: {
    number: indexedColumn('String', 'number', 'Number of the law, such as `114-22`.'),
    approvedOn: column('Date', 'approvedOn', 'Day on which the law was approved.'),
  },
}

export const billFilter: FilterFields = {
  name: 'BillFilter',
  description: 'Conditions on a bill; all of them hold. Combine with `and`, `or`, `not`.',
  fields: {
    billId: {
      ...column('ID', 'billId', 'Number of the bill in any form: `s1733-113` or `S. 1733 (113th)`.'),
      normalise: billKey,
    },
    congress: indexedColumn('Int', 'congress', 'Congress, such as 113.'),
    type: indexedColumn(
      { name: 'BillType', values: BillType },
      'type',
      'Kind of measure, such as `S` or `HR`.',
    ),
    number: indexedColumn('Int', 'number', 'Serial number within kind and Congress, such as 1733.'),
    title: column('String', 'title', 'Title by which the bill is cited.'),
    originChamber,
    status: indexedColumn(
      { name: 'BillStatus', values: BillStatus },
      'status',
      'How far the bill came, by the last action loaded.',
    ),
    introducedOn: column('Date', 'introducedOn', 'Day on which the bill was introduced.'),
    latestActionOn: indexedColumn('Date', 'latestActionOn', 'Day of the last action loaded.'),
    known: indexedColumn({ name: 'Known', values: Known }, 'known', 'How much of the bill is loaded.'),
    policyArea: indexedColumn('String', 'policyArea', 'Policy area, such as `Crime and Law Enforcement`.'),
    subject,
    committee,
    text: textField(SearchType.BILL, 'billId', 'INTRODUCED_ON'),
    sponsor: {
      kind: 'nested',
      description: 'Conditions on the sponsor.',
      fields: () => sponsorFilter,
    },
    cosponsor: {
      kind: 'nested',
      description: 'Conditions on a cosponsor who has not withdrawn.',
      fields: () => cosponsorFilter,
      table: 'cosponsorship',
      on: 'billId',
      where: (cosponsorship) => sql`${name(cosponsorship, 'withdrawnOn')} IS NULL`,
    },
    topic: {
      kind: 'nested',
      description: 'Conditions on the topic of human trafficking.',
      fields: () => topicFilter,
    },
    law: {
      kind: 'nested',
      description: 'Conditions on a law that the bill became; `exists` asks whether it became one.',
      fields: () => lawFilter,
      table: 'law',
      on: 'billId',
      canExist: true,
    },
  },
}

export const billList: List<Bill> = {
  name: 'bills',
  entity: Bill,
  key: 'billId',
  filter: billFilter,
  orders: {
    INTRODUCED_ON: { columns: ['introducedOn'], description: 'By day of introduction.' },
    LATEST_ACTION_ON: { columns: ['latestActionOn'], description: 'By day of the last action loaded.' },
    NUMBER: { columns: ['congress', 'type', 'number'], description: 'By Congress, kind and serial number.' },
    TITLE: { columns: ['title'], description: 'By title, capital letters before small ones.' },
  },
  defaultOrder: { field: 'INTRODUCED_ON', direction: OrderDirection.DESC },
}

/** The bill of that natural key, which may be one under which it was known before its record arrived. */
export async function findBill(loaders: Loaders, billId: string | null): Promise<Bill | null> {
  const bill = await findRow(loaders, Bill, billId)
  if (bill || billId === null) return bill
  const alias = await findRow(loaders, BillAlias, billId)
  return alias && findRow(loaders, Bill, alias.billId)
}

/**
 * Natural key of a bill, from any form that names one.
 * @throws UserInputError where the text is in none of them
 */
export function readBillId(text: string): string {
  const number = parseBillNumber(text)
  if (number) return billIdOf(number)
  const node = parseGlobalId(text)
  if (node?.type === 'Bill') return node.key
  if (CLAIMED_BILL_ID.test(text)) return text
  throw new UserInputError(
    'id',
    `is "${text.slice(0, 60)}", which names no bill. Write s1733-113, "S. 1733 (113th)", 113/s/1733, the bill’s address on congress.gov, or its global id.`,
  )
}
