import { Claim } from '../entities/claim'
import { ClaimKind } from '../press/claim-kind'
import { Verdict } from '../reconcile/verdict'
import { billOf, memberOf } from './cosponsorships'
import { column, type FilterFields } from './filter-fields'
import { type List, OrderDirection } from './order'
import { releaseFilter } from './releases'

export const claimFilter: FilterFields = {
  name: 'ClaimFilter',
  description: 'Conditions on a claim of a release; all of them hold. Combine with `and`, `or`, `not`.',
  fields: {
    claimId: column('ID', 'claimId', 'Key of the claim, made of the release and of what is claimed.'),
    kind: column({ name: 'ClaimKind', values: ClaimKind }, 'kind', 'What is claimed, such as `COSPONSORED`.'),
    verdict: column({ name: 'Verdict', values: Verdict }, 'verdict', 'What the record says of the claim.'),
    rule: column('String', 'rule', 'Permanent id of the rule that found the verdict.'),
    bill: { ...billOf, description: 'Conditions on the bill that the claim is of, where exactly one fits.' },
    member: {
      ...memberOf,
      description: 'Conditions on the member that the claim is of, where exactly one fits.',
    },
    release: {
      kind: 'nested',
      description: 'Conditions on the release that makes the claim.',
      fields: () => releaseFilter,
      table: 'release',
      on: 'releaseId',
    },
  },
}

export const claimList: List<Claim> = {
  name: 'claims',
  entity: Claim,
  key: 'claimId',
  filter: claimFilter,
  orders: {
    POSITION: { columns: ['releaseId', 'position'], description: 'By release, in the order of its text.' },
    KIND: { columns: ['kind', 'releaseId', 'position'], description: 'By kind of claim, then by release.' },
    VERDICT: { columns: ['verdict', 'releaseId', 'position'], description: 'By verdict, then by release.' },
  },
  defaultOrder: { field: 'POSITION', direction: OrderDirection.ASC },
}
