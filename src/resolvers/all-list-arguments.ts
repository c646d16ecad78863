import { billList } from '../queries/bills'
import { changeList } from '../queries/changes'
import { claimList } from '../queries/claims'
import { committeeList } from '../queries/committees'
import { cosponsorshipList } from '../queries/cosponsorships'
import { hearingList } from '../queries/hearings'
import { memberList } from '../queries/members'
import { releaseList } from '../queries/releases'
import { listArguments } from './list-arguments'
import { CosponsorshipPageArguments, PageArguments } from './page-arguments'

export const BillArguments = listArguments(billList, PageArguments)
export const ChangeArguments = listArguments(changeList, PageArguments)
export const ClaimArguments = listArguments(claimList, PageArguments)
export const CommitteeArguments = listArguments(committeeList, PageArguments)
export const CosponsorshipArguments = listArguments(cosponsorshipList, CosponsorshipPageArguments)
export const HearingArguments = listArguments(hearingList, PageArguments)
export const MemberArguments = listArguments(memberList, PageArguments)
export const ReleaseArguments = listArguments(releaseList, PageArguments)
