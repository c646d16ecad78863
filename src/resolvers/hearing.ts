import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { HearingRole } from '../congress/hearing-kinds'
import { Bill } from '../entities/bill'
import { Committee } from '../entities/committee'
import { Hearing, HearingDocument, HearingParticipant } from '../entities/hearing'
import { Member } from '../entities/member'
import { findHearing } from '../queries/find-hearing'
import { hearingList } from '../queries/hearings'
import type { Loaders } from '../queries/loaders'
import { readKey } from '../queries/natural-key'
import { readList } from '../queries/read-list'
import { type ChildRows, childRows, findRow } from '../queries/rows'
import { HearingArguments } from './all-list-arguments'
import { HearingConnection } from './connections'
import type { Context } from './context'
import type { ListArguments } from './list-arguments'

const ofHearing = <Row extends object>(
  type: new () => Row,
  orderBy: string[],
  through?: ChildRows<Row>['through'],
): ChildRows<Row> => ({ type, parentColumn: 'hearingId', orderBy, through })

const COMMITTEES = ofHearing(Committee, ['committeeId'], {
  table: 'hearing_committee',
  childColumn: 'committeeId',
})
const BILLS = ofHearing(Bill, ['billId'], { table: 'hearing_bill', childColumn: 'billId' })
const PARTICIPANTS = ofHearing(HearingParticipant, ['position', 'participantId'])
const DOCUMENTS = ofHearing(HearingDocument, ['documentId'])

async function participantsAs(
  role: HearingRole,
  hearing: Hearing,
  loaders: Loaders,
): Promise<HearingParticipant[]> {
  const participants = await childRows(loaders, PARTICIPANTS, hearing.hearingId)
  return participants.filter((participant) => participant.role === role)
}

@Resolver(() => Hearing)
export class HearingResolver {
  @Query(() => Hearing, {
    nullable: true,
    description: 'One hearing: `hearing(hearingId: "CHRG-113shrg85505")`. Null where none is loaded.',
  })
  hearing(
    @Arg('hearingId', () => ID, {
      description:
        'Package id of the print, such as `CHRG-113shrg85505`, else committee and day: `ssju00-2015-02-24`.',
    })
    hearingId: string,
    @Ctx() { loaders }: Context,
  ) {
    return findHearing(loaders, readKey('hearingId', hearingId))
  }

  @Query(() => HearingConnection, {
    description:
      'Hearings that fit a filter: `hearings(filter: {committee: {any: ["ssga00"]}, date: {gte: "2013-01-03"}})`.',
  })
  hearings(@Args(() => HearingArguments) request: ListArguments, @Ctx() { loaders }: Context) {
    return readList(loaders, hearingList, request)
  }

  @FieldResolver(() => [Committee], {
    description: 'Committees and subcommittees that held it, by system code.',
  })
  committees(@Root() hearing: Hearing, @Ctx() { loaders }: Context) {
    return childRows(loaders, COMMITTEES, hearing.hearingId)
  }

  @FieldResolver(() => [Bill], {
    description: 'Bills that the record ties to it; often none, though bills were spoken of.',
  })
  bills(@Root() hearing: Hearing, @Ctx() { loaders }: Context) {
    return childRows(loaders, BILLS, hearing.hearingId)
  }

  @FieldResolver(() => [HearingParticipant], {
    description: 'All whom the record names in connection with it, in the record’s order.',
  })
  participants(@Root() hearing: Hearing, @Ctx() { loaders }: Context) {
    return childRows(loaders, PARTICIPANTS, hearing.hearingId)
  }

  @FieldResolver(() => [HearingParticipant], {
    description:
      'Those who testified, as far as the record names them; `witnessCount` says how many there were.',
  })
  witnesses(@Root() hearing: Hearing, @Ctx() { loaders }: Context) {
    return participantsAs(HearingRole.WITNESS, hearing, loaders)
  }

  @FieldResolver(() => [HearingParticipant], {
    description: 'Those who asked the committee to hold it, members or not, as the record names them.',
  })
  requestedBy(@Root() hearing: Hearing, @Ctx() { loaders }: Context) {
    return participantsAs(HearingRole.REQUESTED_BY, hearing, loaders)
  }

  @FieldResolver(() => [HearingDocument], {
    description: 'Documents of the hearing: the print, statements, video.',
  })
  documents(@Root() hearing: Hearing, @Ctx() { loaders }: Context) {
    return childRows(loaders, DOCUMENTS, hearing.hearingId)
  }
}

@Resolver(() => HearingParticipant)
export class HearingParticipantResolver {
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'The member of Congress that this is; null for others, and where not known.',
  })
  member(@Root() participant: HearingParticipant, @Ctx() { loaders }: Context) {
    return findRow(loaders, Member, participant.bioguideId)
  }
}
