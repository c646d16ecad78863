import { BILLSTATUS_LEFT_OUT } from './billstatus-left-out'
import { type Children, field, fields, group, list, type Shape, wordList, words } from './xml-shape'
import { xmlKind } from './xml-tree'

type Words<K extends string> = Partial<Record<K, string>>

/** A sponsor or cosponsor, in the file's own words. */
export type RawPerson = Words<
  | 'bioguideId'
  | 'fullName'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'party'
  | 'state'
  | 'district'
  | 'sponsorshipDate'
  | 'sponsorshipWithdrawnDate'
  | 'isOriginalCosponsor'
>
export type RawTitle = Words<'titleType' | 'title' | 'billTextVersionName'>
export type RawVote = Words<'rollNumber' | 'chamber'>
export type RawLaw = Words<'type' | 'number'>
export type RawSummary = Words<'versionCode' | 'actionDate' | 'actionDesc' | 'text'>
export type RawActivity = Words<'name' | 'date'>
export type RawRelation = Words<'type' | 'identifiedBy'>

export type RawAction = Words<'actionDate' | 'actionTime' | 'text' | 'type' | 'actionCode' | 'system'> & {
  committees: string[]
  votes: RawVote[]
}
export type RawRelated = Words<'congress' | 'type' | 'number'> & { relations: RawRelation[] }
export type RawSubcommittee = Words<'systemCode' | 'name'> & { activities: RawActivity[] }
export type RawCommittee = RawSubcommittee & Words<'chamber'> & { subcommittees: RawSubcommittee[] }

/** What is taken of a file, in its own words and order; every dialect comes out in this one form. */
export type RawBill = Words<
  'version' | 'number' | 'type' | 'congress' | 'introducedDate' | 'updateDate' | 'title' | 'isReserved'
> & {
  sponsors: RawPerson[]
  cosponsors: RawPerson[]
  titles: RawTitle[]
  committees: RawCommittee[]
  committeeReports: string[]
  actions: RawAction[]
  /** The older dialects list a bill's votes apart from its actions. */
  votes: RawVote[]
  related: RawRelated[]
  policyAreas: string[]
  subjects: string[]
  /** Whether the file has any element for subjects, empty or not. */
  hasSubjects: boolean
  summaries: RawSummary[]
  laws: RawLaw[]
}

function newBill(): RawBill {
  return {
    sponsors: [],
    cosponsors: [],
    titles: [],
    committees: [],
    committeeReports: [],
    actions: [],
    votes: [],
    related: [],
    policyAreas: [],
    subjects: [],
    hasSubjects: false,
    summaries: [],
    laws: [],
  }
}

const person: Children<RawPerson> = fields(
  'bioguideId',
  'fullName',
  'name',
  'firstName',
  'lastName',
  'party',
  'state',
  'district',
)

const sponsorship: Children<RawPerson> = {
  ...person,
  ...fields('sponsorshipDate', 'sponsorshipWithdrawnDate', 'isOriginalCosponsor'),
}

const recordedVotes = group<{ votes: RawVote[] }>({
  recordedVote: list('votes', (): RawVote => ({}), fields('rollNumber', 'chamber')),
})

const actingCommittee = group<RawAction>({ systemCode: wordList('committees') })

const action: Children<RawAction> = {
  ...fields('actionDate', 'actionTime', 'text', 'type', 'actionCode'),
  sourceSystem: group<RawAction>({ name: field('system') }),
  committee: actingCommittee,
  committees: group({ item: actingCommittee }),
  recordedVotes,
}

const activities = group<{ activities: RawActivity[] }>({
  item: list('activities', (): RawActivity => ({}), fields('name', 'date')),
})

const committee = list('committees', (): RawCommittee => ({ activities: [], subcommittees: [] }), {
  ...fields('systemCode', 'name', 'chamber'),
  activities,
  subcommittees: group({
    item: list('subcommittees', (): RawSubcommittee => ({ activities: [] }), {
      ...fields('systemCode', 'name'),
      activities,
    }),
  }),
})

const related: Children<RawRelated> = {
  ...fields('congress', 'type', 'number'),
  relationshipDetails: group({
    item: list('relations', (): RawRelation => ({}), fields('type', 'identifiedBy')),
  }),
}

const policyArea = group<RawBill>({ name: wordList('policyAreas') })
const subjectItems = group<RawBill>({ item: group({ name: wordList('subjects') }) })
const subjectLists: Children<RawBill> = {
  legislativeSubjects: subjectItems,
  otherSubjects: subjectItems,
  policyArea,
  primarySubject: policyArea,
}

const summary = list('summaries', (): RawSummary => ({}), {
  ...fields('versionCode', 'actionDate', 'actionDesc'),
  text: words<RawSummary>((record, given) => {
    record.text = given
  }),
})

const bill: Children<RawBill> = {
  ...fields('version', 'number', 'type', 'congress', 'introducedDate', 'updateDate', 'title', 'isReserved'),
  billNumber: field('number'),
  billType: field('type'),
  sponsors: group({ item: list('sponsors', (): RawPerson => ({}), person) }),
  cosponsors: group({ item: list('cosponsors', (): RawPerson => ({}), sponsorship) }),
  titles: group({
    item: list('titles', (): RawTitle => ({}), fields('titleType', 'title', 'billTextVersionName')),
  }),
  committees: group({ item: committee, billCommittees: group({ item: committee }) }),
  committeeReports: group({ committeeReport: group({ citation: wordList('committeeReports') }) }),
  actions: group({ item: list('actions', (): RawAction => ({ committees: [], votes: [] }), action) }),
  recordedVotes,
  relatedBills: group({ item: list('related', (): RawRelated => ({ relations: [] }), related) }),
  policyArea,
  primarySubject: policyArea,
  subjects: group<RawBill>({ ...subjectLists, billSubjects: group(subjectLists) }, (record) => {
    record.hasSubjects = true
  }),
  summaries: group({ summary, billSummaries: group({ item: summary }) }),
  laws: group({ item: list('laws', (): RawLaw => ({}), fields('type', 'number')) }),
}

const billStatus: Shape<RawBill> = group({ version: field('version'), bill: group(bill) })

/** BILLSTATUS in all its dialects: without a version, 1.0.0, 3.0.0 of 2022 and of 2025. */
export const BILLSTATUS = xmlKind('a BILLSTATUS file', 'billStatus', newBill, billStatus, BILLSTATUS_LEFT_OUT)
