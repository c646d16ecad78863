import { Field, Int, ObjectType } from 'type-graphql'
import { SourceKind } from '../congress/record-kinds'
import { CalendarDateScalar, InstantScalar } from '../entities/scalars'

const count = (description: string) => Field(() => Int, { description })
const newest = (description: string) => Field(() => CalendarDateScalar, { nullable: true, description })

@ObjectType({ simpleResolvers: true, description: 'How many rows of each kind are loaded.' })
export class RowCounts {
  @count('Bills, however much of them is known.')
  bills!: number

  @count('Members of Congress, sitting and former.')
  members!: number

  @count('Committees and subcommittees.')
  committees!: number

  @count('Cosponsorships, withdrawn ones among them.')
  cosponsorships!: number

  @count('Actions of bills, repeats among them.')
  actions!: number

  @count('Hearings and other meetings of committees.')
  hearings!: number

  @count('Press releases whose text is stored.')
  releases!: number

  @count('Claims found in those releases.')
  claims!: number

  @count('Official documents read, replaced ones among them.')
  records!: number
}

@ObjectType({
  simpleResolvers: true,
  description: 'The newest day of each kind of fact loaded; null where there is none.',
})
export class NewestDays {
  @newest('Latest introduction of a bill.')
  introducedOn!: string | null

  @newest('Latest action on a bill.')
  actionOn!: string | null

  @newest('Latest day on which a cosponsor joined.')
  cosponsoredOn!: string | null

  @newest('Latest hearing, which may lie ahead.')
  hearingOn!: string | null

  @newest('Latest day on which a release was published.')
  releasePublishedOn!: string | null

  @newest('Latest day on which an official document was read.')
  retrievedOn!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'What is loaded of the bills of one Congress.' })
export class CongressCoverage {
  @count('The Congress, such as 113.')
  congress!: number

  @count('Bills whose whole record is loaded, with cosponsors, actions and committees.')
  wholeRecords!: number

  @count('Bills of which number, title, dates and law are loaded, and no more.')
  indexOnly!: number
}

@ObjectType({ simpleResolvers: true, description: 'Official documents of one kind that the data come from.' })
export class SourceSummary {
  @Field(() => SourceKind, { description: 'Kind of official document.' })
  kind!: SourceKind

  @count('Number of documents of that kind in use.')
  documents!: number

  @Field(() => CalendarDateScalar, { description: 'Latest day on which one of them was read.' })
  newestRetrievedOn!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'Something that official documents in use are known to leave out.',
})
export class KnownGap {
  @Field(() => String, { description: 'What is left out, in a sentence.' })
  gap!: string

  @count('Number of documents that leave it out.')
  documents!: number
}

@ObjectType({
  simpleResolvers: true,
  description: 'What is loaded, how new it is, and what is known to be missing.',
})
export class DataStatus {
  @count('Number that moves when, and only when, data change; two answers of one version agree.')
  dataVersion!: number

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When data last changed; null before anything was loaded.',
  })
  changedAt!: string | null

  @Field(() => RowCounts, { description: 'How many rows of each kind are loaded.' })
  counts!: RowCounts

  @Field(() => NewestDays, { description: 'The newest day of each kind of fact.' })
  newest!: NewestDays

  @Field(() => [CongressCoverage], { description: 'What is loaded of each Congress, the latest first.' })
  congresses!: CongressCoverage[]

  @Field(() => [SourceSummary], { description: 'The official documents that the data come from, by kind.' })
  sources!: SourceSummary[]

  @Field(() => [KnownGap], { description: 'What is known to be missing, the most frequent gap first.' })
  gaps!: KnownGap[]
}
