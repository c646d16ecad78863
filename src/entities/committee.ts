import { Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { Chamber } from '../congress/chamber'
import { Flag, Text, TextAs, TextList } from './columns'
import { Node } from './node'

@ObjectType({
  implements: Node,
  description: 'A committee or subcommittee of Congress, keyed by system code.',
})
@Entity({ name: 'committee' })
export class Committee extends Node {
  @Field(() => ID, {
    description: 'System code, such as `ssju00`; a subcommittee’s ends in digits of its own, `hsju08`.',
  })
  @PrimaryColumn('text')
  committeeId!: string

  @Text('Name, such as `Senate Committee on the Judiciary`.')
  name!: string

  @TextAs(() => Chamber, 'Chamber of the committee; `JOINT` where it belongs to both.')
  chamber!: Chamber

  @TextList('Names that it bore before.')
  formerNames!: string[]

  @Flag('Whether the committee exists today.')
  isCurrent!: boolean

  @Index()
  @Column('text', { nullable: true })
  parentId!: string | null

  @Column('text', { nullable: true })
  recordId!: string | null

  nodeKey() {
    return { type: 'Committee', key: this.committeeId } as const
  }
}
