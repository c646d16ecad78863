import { Field, Int } from 'type-graphql'
import { Column, type ColumnType } from 'typeorm'

/**
 * Decorators that state a stored, public field once: the column and the GraphQL field together.
 * Only column types that SQLite and PostgreSQL share are used; days and instants are text.
 */
type GraphQLType = Parameters<typeof Field>[0]

function column(
  type: ColumnType,
  graphql: GraphQLType,
  nullable: boolean,
  description: string,
): PropertyDecorator {
  return (target, key) => {
    Field(graphql as () => StringConstructor, { nullable, description, simple: true })(target, key)
    Column({ type, nullable })(target, key)
  }
}

export const Text = (description: string) => column('text', () => String, false, description)
export const OptionalText = (description: string) => column('text', () => String, true, description)
export const Whole = (description: string) => column('integer', () => Int, false, description)
export const OptionalWhole = (description: string) => column('integer', () => Int, true, description)
export const Flag = (description: string) => column('boolean', () => Boolean, false, description)
/** A list of texts, stored as JSON. */
export const TextList = (description: string) => column('simple-json', () => [String], false, description)

/** A field of a scalar or enum of its own, stored as text: `TextAs(() => CalendarDateScalar, '…')`. */
export const TextAs = (graphql: GraphQLType, description: string) =>
  column('text', graphql, false, description)
export const OptionalTextAs = (graphql: GraphQLType, description: string) =>
  column('text', graphql, true, description)
