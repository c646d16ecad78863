import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { OptionalText, OptionalTextAs, Text, TextAs, Whole } from './columns'
import { CalendarDateScalar, InstantScalar } from './scalars'

@ObjectType({
  description:
    'One field that really changed, or one row that came or went, with three clocks: when it happened in Congress, when the source said so, when this service saw it. Never rewritten.',
})
@Entity({ name: 'change' })
@Index('IDX_change_bill', ['billId', 'seq'])
export class Change {
  @Field(() => Int, { description: 'Place in the history, from 1 on and without gaps.' })
  @PrimaryColumn('integer')
  seq!: number

  @Index()
  @Whole('Data version that this change belongs to: changes of one version came to be seen together.')
  dataVersion!: number

  @Text('Table of the row, such as `cosponsorship`.')
  entity!: string

  @Index()
  @Text('Natural key of the row; the parts of a key of several columns are joined by `/`.')
  entityId!: string

  @Field(() => ID, {
    nullable: true,
    description:
      'Natural key of the bill that the row is or belongs to, such as `s1733-113`; null where it belongs to none.',
  })
  @Column('text', { nullable: true })
  billId!: string | null

  @OptionalText('Field that changed; null where the whole row came or went.')
  path!: string | null

  @OptionalText('Value before, as JSON; the whole row where it went, null where it came.')
  oldValue!: string | null

  @OptionalText('Value after, as JSON; the whole row where it came, null where it went.')
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
