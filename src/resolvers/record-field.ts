import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Bill } from '../entities/bill'
import { BillAction } from '../entities/bill-action'
import { Committee } from '../entities/committee'
import { CommitteeMembership } from '../entities/committee-membership'
import { Cosponsorship } from '../entities/cosponsorship'
import { Hearing } from '../entities/hearing'
import { Member } from '../entities/member'
import { OfficialRecord } from '../entities/official-record'
import { findRow } from '../queries/rows'
import type { Context } from './context'

/** The field `record` on a type whose rows come from an official document. */
function recordResolver(type: () => object): new () => object {
  @Resolver(type as () => ObjectConstructor)
  class RecordResolver {
    @FieldResolver(() => OfficialRecord, {
      nullable: true,
      description:
        'The official document that this was read from; null where it is known from releases only.',
    })
    record(@Root() row: { recordId: string | null }, @Ctx() { loaders }: Context) {
      return findRow(loaders, OfficialRecord, row.recordId)
    }
  }
  return RecordResolver
}

export const RECORD_RESOLVERS = [
  Bill,
  BillAction,
  Committee,
  CommitteeMembership,
  Cosponsorship,
  Hearing,
  Member,
].map((type) => recordResolver(() => type))
