import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Bill } from '../entities/bill'
import { Committee } from '../entities/committee'
import { Hearing } from '../entities/hearing'
import { Member } from '../entities/member'
import { Node } from '../entities/node'
import { findBill } from '../queries/bills'
import { findNode } from '../queries/nodes'
import { findRow, findRows } from '../queries/rows'
import type { Context } from './context'

/** Keys of what a claim is of and rests on, stored or not. */
export interface ClaimKeys {
  bioguideId: string | null
  candidateMemberIds: string[]
  billId: string | null
  candidateBillIds: string[]
  committeeId: string | null
  hearingId: string | null
  restsOnIds: string[]
}

/** The fields that lead from a claim to rows of the record; the same for stored claims and for checked ones. */
export function claimRelations(type: () => object): new () => object {
  @Resolver(type as () => ObjectConstructor)
  class ClaimRelationsResolver {
    @FieldResolver(() => Member, {
      nullable: true,
      description: 'The member that the claim is of; null where it is of none, or none or several fit.',
    })
    member(@Root() claim: ClaimKeys, @Ctx() { loaders }: Context) {
      return findRow(loaders, Member, claim.bioguideId)
    }

    @FieldResolver(() => [Member], {
      description: 'The members that fit the name, where more than one does.',
    })
    candidateMembers(@Root() claim: ClaimKeys, @Ctx() { loaders }: Context) {
      return findRows(loaders, Member, claim.candidateMemberIds)
    }

    @FieldResolver(() => Bill, {
      nullable: true,
      description: 'The bill that the claim is of; null where it is of none, or none or several fit.',
    })
    bill(@Root() claim: ClaimKeys, @Ctx() { loaders }: Context) {
      return findBill(loaders, claim.billId)
    }

    @FieldResolver(() => [Bill], { description: 'The bills that fit, where more than one does.' })
    candidateBills(@Root() claim: ClaimKeys, @Ctx() { loaders }: Context) {
      return findRows(loaders, Bill, claim.candidateBillIds)
    }

    @FieldResolver(() => Committee, {
      nullable: true,
      description: 'The committee that a HEARING claim is of; null where none fits the name.',
    })
    committee(@Root() claim: ClaimKeys, @Ctx() { loaders }: Context) {
      return findRow(loaders, Committee, claim.committeeId)
    }

    @FieldResolver(() => Hearing, {
      nullable: true,
      description: 'The hearing of the record that bears a HEARING claim out; null where none does.',
    })
    hearing(@Root() claim: ClaimKeys, @Ctx() { loaders }: Context) {
      return findRow(loaders, Hearing, claim.hearingId)
    }

    @FieldResolver(() => [Node], {
      description: 'Rows of the record that the verdict rests on: bill, cosponsorship, action, hearing.',
    })
    async restsOn(@Root() claim: ClaimKeys, @Ctx() { loaders }: Context) {
      const nodes = await Promise.all(claim.restsOnIds.map((id) => findNode(loaders, id, 'restsOn')))
      return nodes.filter((node) => node !== null)
    }
  }
  return ClaimRelationsResolver
}
