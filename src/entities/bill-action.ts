import { ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { BillStatus } from '../congress/bill-status'
import { Chamber } from '../congress/chamber'
import { Bill } from './bill'
import { OptionalText, OptionalTextAs, OptionalWhole, Text, TextAs, TextList } from './columns'
import { Node } from './node'
import { PartOf } from './references'
import { CalendarDateScalar } from './scalars'

@ObjectType({ implements: Node, description: 'One step in the history of a bill, in the record’s words.' })
@Entity({ name: 'bill_action' })
@Index(['billId', 'date', 'position'])
export class BillAction extends Node {
  /** Bill and a hash of day, text and source, with a serial for true repeats. */
  @PrimaryColumn('text')
  actionId!: string

  @PartOf(() => Bill, { index: false })
  billId!: string

  /** Place in time and, within a day, in the record’s own order. */
  @Column('integer')
  position!: number

  @TextAs(() => CalendarDateScalar, 'Day of the action.')
  date!: string

  @OptionalText('Time of day in Washington, `HH:MM:SS`; null where not given.')
  time!: string | null

  @Text('The action in the record’s words.')
  text!: string

  @OptionalText('Kind of action as the record classifies it, such as `IntroReferral`.')
  type!: string | null

  @OptionalText('Code of the action, such as `17000`; null where the record gives none.')
  code!: string | null

  @OptionalTextAs(() => Chamber, 'Chamber that acted; null where the record does not tell.')
  chamber!: Chamber | null

  @OptionalTextAs(() => BillStatus, 'The step that this action completes; null where it completes none.')
  status!: BillStatus | null

  @OptionalText('System that reported it, such as `House floor actions`.')
  sourceSystem!: string | null

  @TextList('Other systems that reported the same action; their copies are shown with `dedupe: false`.')
  alsoReportedBy!: string[]

  /** Id of the action that this one repeats, or null. */
  @Column('text', { nullable: true })
  duplicateOf!: string | null

  @OptionalTextAs(() => Chamber, 'Chamber of the recorded vote; null where no vote was recorded.')
  voteChamber!: Chamber | null

  @OptionalWhole('Number of the recorded vote in its chamber and session.')
  rollNumber!: number | null

  @OptionalWhole('Members voting for, where the record says.')
  yeas!: number | null

  @OptionalWhole('Members voting against, where the record says.')
  nays!: number | null

  @Column('text', { nullable: true })
  recordId!: string | null

  nodeKey() {
    return { type: 'BillAction', key: this.actionId } as const
  }
}
