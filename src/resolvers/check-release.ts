import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql'
import { FIRST_RECORDED_DAY } from '../congress/congress-number'
import { BillMention, HearingMention, Quotation } from '../entities/release'
import { CalendarDateScalar } from '../entities/scalars'
import { DateBasis } from '../press/claim-kind'
import { UnreadableReleaseError } from '../press/readable'
import { checkedCells } from '../queries/checked-release'
import { UserInputError } from '../queries/errors'
import { readKey } from '../queries/natural-key'
import { checkRelease, NOTHING_CHECKABLE } from '../reconcile/check-release'
import { CheckedClaim } from './checked-claim'
import type { Context } from './context'

@ObjectType({
  simpleResolvers: true,
  description: 'What the words of a release yield, and what the record says of it. Nothing of it is stored.',
})
class ReleaseCheck {
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Day of publication; null where neither told, stated nor to be inferred.',
  })
  publishedOn!: string | null

  @Field(() => DateBasis, {
    nullable: true,
    description: 'Where that day comes from; null where it is not known.',
  })
  dateBasis!: DateBasis | null

  @Field(() => [String], { description: 'How the day was found, in sentences.' })
  dateReasons!: string[]

  @Field(() => String, {
    nullable: true,
    description: 'A sentence that says so where the text holds no claim; null else.',
  })
  note!: string | null

  @Field(() => [BillMention], {
    description: 'Bills that the text names, each with the words and the bill meant.',
  })
  bills!: object[]

  @Field(() => [CheckedClaim], {
    description: 'Claims that it makes, in the order of the text, with their verdicts.',
  })
  claims!: object[]

  @Field(() => [Quotation], { description: 'Direct quotations in it, in the order of the text.' })
  quotations!: object[]

  @Field(() => [HearingMention], { description: 'Those whom it names in connection with a hearing.' })
  hearingMentions!: object[]
}

const MAX_PUBLISHERS = 20
/** Points of one check: reading a text takes far longer than a field does. */
const COST = 300

@Resolver()
export class CheckReleaseResolver {
  @Query(() => ReleaseCheck, {
    complexity: ({ childComplexity }) => COST + childComplexity,
    description:
      'Reads a press release and sets each of its claims beside the record, as it stood on the release’s day. Stores nothing.',
  })
  async checkRelease(
    @Arg('text', () => String, {
      description:
        'The text of one press release as published, up to a million characters. Spans count its UTF-16 code units.',
    })
    text: string,
    @Arg('publishedOn', () => CalendarDateScalar, {
      nullable: true,
      description:
        'Day of publication, where you know it; else it is looked for in the text. From 1973 to today.',
    })
    publishedOn: string | null,
    @Arg('publishers', () => [ID], {
      nullable: true,
      description: 'Bioguide ids of the members in whose name it was published: "I" and "my" are theirs.',
    })
    publishers: string[] | null,
    @Ctx() { reader, clock }: Context,
  ): Promise<ReleaseCheck> {
    if (publishedOn) checkDay(publishedOn, clock().toISOString().slice(0, 10))
    const options = { ...(publishedOn && { publishedOn }), publishers: readPublishers(publishers ?? []) }
    try {
      const checked = await checkRelease(text, options, reader)
      return { ...checkedCells(checked), note: checked.claims.length > 0 ? null : NOTHING_CHECKABLE }
    } catch (error) {
      if (error instanceof UnreadableReleaseError)
        throw new UserInputError('text', `cannot be read. ${error.message}`)
      throw error
    }
  }
}

function checkDay(day: string, today: string): void {
  if (day > today) {
    throw new UserInputError(
      'publishedOn',
      `is ${day}, which lies ahead: give the day of publication, ${today} at the latest.`,
    )
  }
  if (day < FIRST_RECORDED_DAY) {
    throw new UserInputError(
      'publishedOn',
      `is ${day}, and the records of Congress begin on ${FIRST_RECORDED_DAY}: give a later day, or none.`,
    )
  }
}

function readPublishers(publishers: string[]): string[] {
  if (publishers.length > MAX_PUBLISHERS) {
    throw new UserInputError(
      'publishers',
      `has ${publishers.length} members, and a release may have ${MAX_PUBLISHERS}.`,
    )
  }
  return publishers.map((id, index) => readKey('bioguideId', id, `publishers.${index}`))
}
