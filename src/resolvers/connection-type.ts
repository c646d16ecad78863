import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether further rows follow the page.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether rows stand before the page.' })
  hasPreviousPage!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first row; null where the page is empty.',
  })
  startCursor!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row; null where the page is empty.',
  })
  endCursor!: string | null
}

interface ConnectionOptions {
  /** `Bill`: the types are called `BillConnection` and `BillEdge`. */
  name: string
  /** What is listed, in the plural, as a sentence says it: `bills`. */
  rows: string
  /** The list may be unknown as a whole; then `nodes`, `edges` and `totalCount` are null. */
  canBeUnknown?: boolean
  /** Adds fields of its own to the edge. */
  declareEdge?: (prototype: object) => void
}

/** Makes the Relay connection and edge of a type of row. */
export function connectionType(
  node: () => object,
  { name, rows, canBeUnknown = false, declareEdge }: ConnectionOptions,
) {
  const nodeType = node as () => ObjectConstructor
  const orNull = canBeUnknown ? '; null where they are not loaded' : ''

  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One of the ${rows}, with its place in the list.`,
  })
  class Edge {
    @Field(() => String, { description: 'Place in the list, for `after` and `before`.' })
    cursor!: string

    @Field(nodeType, { description: 'The row at that place.' })
    node!: object
  }
  declareEdge?.(Edge.prototype)

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${rows}.` })
  class Connection {
    @Field(() => [Edge], {
      nullable: canBeUnknown,
      description: `The ${rows} of the page, each with its cursor${orNull}.`,
    })
    edges!: Edge[] | null

    @Field(() => [nodeType()], { nullable: canBeUnknown, description: `The ${rows} of the page${orNull}.` })
    nodes!: object[] | null

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo

    @Field(() => Int, {
      nullable: canBeUnknown,
      description: `Number of all ${rows} that fit, on whatever page${orNull}.`,
    })
    totalCount!: number | null
  }
  return Connection
}
