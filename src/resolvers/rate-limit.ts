import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { InstantScalar } from '../entities/scalars'
import type { Context } from './context'

@ObjectType({
  simpleResolvers: true,
  description: 'What this query costs, and what is left of the points that you may spend in a minute.',
})
export class RateLimit {
  @Field(() => Int, {
    nullable: true,
    description: 'Points that this query costs; null where nothing is priced, as on the command line.',
  })
  cost!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Points that you may spend in a minute; null where you are not limited.',
  })
  limit!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Points that are left, this query paid; null where you are not limited.',
  })
  remaining!: number | null

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When there are new points; null where you are not limited.',
  })
  resetAt!: string | null
}

const UNLIMITED: RateLimit = { cost: null, limit: null, remaining: null, resetAt: null }

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimit, {
    description:
      'The price of the query that asks, and what is left of your minute. The same stands in the `RateLimit` headers of every answer; an answer with this field in it is never kept.',
  })
  rateLimit(
    @Ctx() { rateLimit }: Context,
    @Arg('dryRun', () => Boolean, {
      defaultValue: false,
      description:
        'Whether the query is priced and not run: `{ rateLimit(dryRun: true) { cost } bills { nodes { title } } }` is answered by `rateLimit` alone, and takes one point.',
    })
    _dryRun: boolean,
  ): RateLimit {
    return rateLimit?.() ?? UNLIMITED
  }
}
