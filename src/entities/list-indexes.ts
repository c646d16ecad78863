import { Index } from 'typeorm'
import { Bill } from './bill'
import { Law } from './bill-parts'
import { Claim } from './claim'
import { Cosponsorship } from './cosponsorship'
import { Hearing } from './hearing'
import { Member } from './member'
import { Release } from './release'

/**
 * Indexes that pages of lists are read by (migrations/search-tables.ts, cosponsor-pages.ts). They are on expressions or in an order of
 * bytes, which TypeORM cannot state: it is told their names, so that it leaves them alone.
 */
const LIST_INDEXES: [type: new () => object, names: string[]][] = [
  [
    Bill,
    [
      'bill_order_introduced',
      'bill_order_latest_action',
      'bill_order_number',
      'bill_order_title',
      'bill_by_congress',
      'bill_by_type',
      'bill_by_number',
      'bill_by_status',
      'bill_by_known',
      'bill_by_policyArea',
      'bill_by_sponsorId',
      'bill_by_sponsorParty',
      'bill_by_sponsorState',
      'bill_by_topicRelevance',
      'bill_by_latestActionOn',
    ],
  ],
  [Law, ['law_by_number']],
  [Hearing, ['hearing_order_date', 'hearing_order_title']],
  [Release, ['release_order_published', 'release_order_title']],
  [Member, ['member_order_name', 'member_order_state']],
  [Cosponsorship, ['cosponsorship_order_date', 'cosponsorship_by_bill']],
  [Claim, ['claim_order_position']],
]

for (const [type, names] of LIST_INDEXES) {
  for (const name of names) Index(name, { synchronize: false })(type)
}
