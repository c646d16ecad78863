import { ArgsType, Field, Int } from 'type-graphql'
import { CalendarDateScalar } from '../entities/scalars'

/** Which page of a connection: the arguments of the Relay specification. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'Rows from the front, 1 to 100; 20 where neither `first` nor `last` is given.',
  })
  first?: number | null

  @Field(() => Int, { nullable: true, description: 'Rows from the back, 1 to 100, in the list’s own order.' })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor after which the page starts: an `endCursor`.' })
  after?: string | null

  @Field(() => String, { nullable: true, description: 'Cursor before which the page ends: a `startCursor`.' })
  before?: string | null
}

/** Which cosponsors count: the same two arguments wherever cosponsors are asked for. */
export interface CosponsorScopeArguments {
  asOf?: string | null
  includeWithdrawn: boolean
}

function declareScope(prototype: object): void {
  Field(() => CalendarDateScalar, {
    nullable: true,
    description:
      'Only those who had joined by the end of that day and had not withdrawn by then; who withdrew later counts.',
  })(prototype, 'asOf')
  Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether those who withdrew count too; `withdrawnOn` tells them apart.',
  })(prototype, 'includeWithdrawn')
}

@ArgsType()
export class CosponsorArguments implements CosponsorScopeArguments {
  declare asOf?: string | null
  declare includeWithdrawn: boolean
}
declareScope(CosponsorArguments.prototype)

@ArgsType()
export class CosponsorshipPageArguments extends PageArguments implements CosponsorScopeArguments {
  declare asOf?: string | null
  declare includeWithdrawn: boolean
}
declareScope(CosponsorshipPageArguments.prototype)
