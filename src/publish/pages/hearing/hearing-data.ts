import { Bill } from '../../../entities/bill'
import type { Committee } from '../../../entities/committee'
import { Hearing, HearingDocument, HearingParticipant } from '../../../entities/hearing'
import { Member } from '../../../entities/member'
import type { Loaders } from '../../../queries/loaders'
import { childRows, findRow } from '../../../queries/rows'
import { pick } from '../pick'
import { type ReleaseView, releasesClaiming, releasesWith } from '../releases-of'
import { type SourceView, sourcesOf, type Use } from '../sources'
import { committeesOfHearing, hearingName } from './hearing-name'

const HEAD = [
  'hearingId',
  'title',
  'date',
  'startsAt',
  'location',
  'congress',
  'chamber',
  'kind',
  'status',
  'citation',
  'jacketNumber',
  'witnessCount',
] as const
const PARTICIPANT = ['role', 'name', 'organization', 'office', 'bioguideId'] as const
const BILL = ['billId', 'citation', 'title', 'status'] as const

export interface ParticipantView extends Pick<HearingParticipant, (typeof PARTICIPANT)[number]> {
  /** The member of Congress that this is, where it is one. */
  member: Pick<Member, 'bioguideId' | 'isSenator' | 'party' | 'state'> | null
}

/** All that is known of a hearing. */
export interface HearingData extends Pick<Hearing, (typeof HEAD)[number]> {
  /** Its title, else who held it. */
  name: string
  committees: Pick<Committee, 'committeeId' | 'name'>[]
  participants: ParticipantView[]
  /** Those that the record ties to it; often none, though bills were spoken of. */
  bills: Pick<Bill, (typeof BILL)[number]>[]
  documents: Pick<HearingDocument, 'title' | 'url' | 'format'>[]
  releases: ReleaseView[]
  sources: SourceView[]
}

const ofHearing = { parentColumn: 'hearingId' }
const BILLS = {
  ...ofHearing,
  type: Bill,
  orderBy: ['billId'],
  through: { table: 'hearing_bill', childColumn: 'billId' },
}
const PARTICIPANTS = { ...ofHearing, type: HearingParticipant, orderBy: ['position', 'participantId'] }
const DOCUMENTS = { ...ofHearing, type: HearingDocument, orderBy: ['documentId'] }

export async function hearingData(loaders: Loaders, hearing: Hearing): Promise<HearingData> {
  const { hearingId, recordId } = hearing
  const [committees, bills, participants, documents, claiming] = await Promise.all([
    committeesOfHearing(loaders, hearingId),
    childRows(loaders, BILLS, hearingId),
    childRows(loaders, PARTICIPANTS, hearingId),
    childRows(loaders, DOCUMENTS, hearingId),
    releasesClaiming(loaders, 'hearingId', hearingId),
  ])
  const releases = await releasesWith(loaders, claiming, (claim) => claim.hearingId === hearingId)
  const uses: Use[] = [
    ['the hearing', recordId],
    ...committees.map((committee) => ['names of committees', committee.recordId] as const),
    ...participants.map(() => ['who took part', recordId] as const),
    ...bills.map((bill) => ['bills', bill.recordId] as const),
  ]
  return {
    ...pick(hearing, ...HEAD),
    name: await hearingName(loaders, hearing),
    committees: committees.map((committee) => pick(committee, 'committeeId', 'name')),
    participants: await Promise.all(
      participants.map(async (participant) => {
        const member = await findRow(loaders, Member, participant.bioguideId)
        return {
          ...pick(participant, ...PARTICIPANT),
          member: member && pick(member, 'bioguideId', 'isSenator', 'party', 'state'),
        }
      }),
    ),
    bills: bills.map((bill) => pick(bill, ...BILL)),
    documents: documents.map((document) => pick(document, 'title', 'url', 'format')),
    releases,
    sources: await sourcesOf(loaders, uses),
  }
}
