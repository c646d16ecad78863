import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType('FacetCount', { simpleResolvers: true, description: 'How many rows of a list have one value.' })
class FacetCountType {
  @Field(() => String, {
    nullable: true,
    description:
      'The value: `ENACTED`, `113`, `ssju00`, `Human trafficking`; null counts rows of which it is not known.',
  })
  value!: string | null

  @Field(() => Int, { description: 'Number of rows that have it.' })
  count!: number
}

/** A field of counts, one for each value. */
export const counts = (description: string) =>
  Field(() => [FacetCountType], {
    description: `${description} At most 100 values, the most frequent first.`,
  })
