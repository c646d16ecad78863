import { Bill } from '../entities/bill'
import { Claim } from '../entities/claim'
import { Committee } from '../entities/committee'
import { Cosponsorship } from '../entities/cosponsorship'
import { Hearing } from '../entities/hearing'
import { Change } from '../entities/history'
import { Member, Senator } from '../entities/member'
import { Release } from '../entities/release'
import { connectionType } from './connection-type'

export const BillConnection = connectionType(() => Bill, { name: 'Bill', rows: 'bills' })
export const MemberConnection = connectionType(() => Member, { name: 'Member', rows: 'members' })
export const SenatorConnection = connectionType(() => Senator, { name: 'Senator', rows: 'senators' })
export const HearingConnection = connectionType(() => Hearing, { name: 'Hearing', rows: 'hearings' })
export const CommitteeConnection = connectionType(() => Committee, { name: 'Committee', rows: 'committees' })
export const ReleaseConnection = connectionType(() => Release, { name: 'Release', rows: 'releases' })
export const ChangeConnection = connectionType(() => Change, { name: 'Change', rows: 'changes' })
export const ClaimConnection = connectionType(() => Claim, { name: 'Claim', rows: 'claims' })
export const CosponsorshipConnection = connectionType(() => Cosponsorship, {
  name: 'Cosponsorship',
  rows: 'cosponsorships',
  canBeUnknown: true,
})
