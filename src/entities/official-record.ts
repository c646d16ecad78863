import { ObjectType } from 'type-graphql'
import { Entity, Index, PrimaryColumn } from 'typeorm'
import { SourceKind } from '../congress/record-kinds'
import { Flag, OptionalText, Text, TextAs, TextList } from './columns'
import { Node } from './node'
import { CalendarDateScalar, UrlScalar } from './scalars'

@ObjectType({
  implements: Node,
  description:
    'An official document as it was read: where a row comes from, and how old it is. A document read again after it changed is a new record; the old one is kept.',
})
@Entity({ name: 'official_record' })
export class OfficialRecord extends Node {
  /** First 16 hex digits of the SHA-256 of name and content. */
  @PrimaryColumn('text')
  recordId!: string

  @Index()
  @Text('What the document is of: `s1733-113`, `members`, `CHRG-113shrg85505` …')
  name!: string

  @TextAs(() => SourceKind, 'Kind of document.')
  kind!: SourceKind

  @Text('Title of the document.')
  title!: string

  @TextAs(() => UrlScalar, 'Address at which the facts can be looked up.')
  url!: string

  @Text('SHA-256 of the bytes that were read, in hexadecimal.')
  sha256!: string

  @TextAs(() => CalendarDateScalar, 'Day on which the facts were taken from the document.')
  retrievedOn!: string

  @OptionalText('The record’s own update date or instant, as its publisher gives it.')
  updatedAt!: string | null

  @Text('How the facts reached this service, and on what terms they may be reused.')
  note!: string

  @TextList('What of the document is known to be left out here, in sentences; empty where nothing is.')
  gaps!: string[]

  @Flag('False for a record that a newer reading of the same document has replaced.')
  isCurrent!: boolean

  nodeKey() {
    return { type: 'OfficialRecord', key: this.recordId } as const
  }
}
