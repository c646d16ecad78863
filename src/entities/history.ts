import { Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { OptionalText, OptionalTextAs, Text, TextAs } from './columns'
import { CalendarDateScalar, InstantScalar } from './scalars'

@ObjectType({ description: 'One field that really changed, or one row that came or went. Never rewritten.' })
@Entity({ name: 'change' })
export class Change {
  @Field(() => Int, { description: 'Place in the history, from 1.' })
  @PrimaryColumn('integer')
  seq!: number

  /** Data version that this change belongs to. */
  @Index()
  @Column('integer')
  dataVersion!: number

  @Text('Table of the row, such as `cosponsorship`.')
  entity!: string

  @Index()
  @Text('Natural key of the row.')
  entityId!: string

  @OptionalText('Field that changed; null where the whole row came or went.')
  path!: string | null

  @OptionalText('Value before, as JSON; null where the row came.')
  oldValue!: string | null

  @OptionalText('Value after, as JSON; null where the row went.')
  newValue!: string | null

  @Text('Document that brought the change, such as `s1733-113`.')
  cause!: string

  @OptionalTextAs(() => CalendarDateScalar, 'When it happened in Congress; null where the row bears no day.')
  happenedOn!: string | null

  @OptionalText('When the source said so: its own update date or instant; null where it gives none.')
  sourceUpdatedAt!: string | null

  @TextAs(() => InstantScalar, 'When this service saw it.')
  seenAt!: string
}

/** One row: the number that moves when, and only when, a transaction changed data. */
@Entity({ name: 'data_version' })
export class DataVersion {
  @PrimaryColumn('integer')
  id!: number

  @Column('integer')
  version!: number

  @Column('text')
  changedAt!: string
}
