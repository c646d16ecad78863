import { ObjectType } from 'type-graphql'
import { Text, Whole } from './columns'

/** A stretch of a release's text, with the words it covers: what every finding in a release points at. */
@ObjectType({ description: 'A stretch of a release’s text.' })
export abstract class Words {
  @Whole('First UTF-16 code unit of the words in the release’s text.')
  start!: number

  @Whole('One past their last UTF-16 code unit.')
  end!: number

  @Text('The words: exactly `text.slice(start, end)`.')
  quote!: string
}
