import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'

export interface GeneratedQuery {
  query: string
  variables: Record<string, unknown>
}

const MAX_DEPTH = 4
/** Values by the name of an argument, or by its type. */
const TEXTS: Record<string, string[]> = {
  id: ['s1733-113', 's178-114', 'QmlsbDpzMTczMy0xMTM'],
  ids: ['QmlsbDpzMTczMy0xMTM', 'TWVtYmVyOkswMDAzNjc'],
  bioguideId: ['K000367', 'H001069', 'C001056'],
  committeeId: ['ssju00'],
  hearingId: ['CHRG-113shrg85505'],
  releaseId: ['0123456789abcdef'],
  query: ['trafficking', 'safe harbor'],
  ID: ['s1733-113', 's178-114', 'hr4980-113', 'K000367', 'ssju00'],
  String: ['D', 'R', 'MN', 'Human trafficking', '"quoted" \\ and ‘curly’'],
  Date: ['2014-01-11', '2013-11-19', '2015-05-29', '1999-12-31'],
  DateTime: ['2026-11-24T12:00:00Z'],
}
const SIZES = ['first', 'last']
/** One value of so many is one that is refused when the query is run. */
const REFUSED_OF = 25
/** Cursors are right for one list in one order only; the rest needs a text, or a caller with a budget. */
const LEFT_OUT = ['after', 'before', 'last', 'checkRelease', 'rateLimit']

/** Valid queries over a schema, the same ones for the same seed; some ask for what is refused when it is run. */
export class QueryGenerator {
  private variables: { name: string; type: string; value: unknown }[] = []
  private aliases = 0

  constructor(
    private readonly schema: GraphQLSchema,
    private state: number,
  ) {}

  next(): GeneratedQuery {
    this.variables = []
    this.aliases = 0
    const selections = this.selectionOf(this.schema.getQueryType()!, MAX_DEPTH)
    const declared = this.variables.map(({ name, type }) => `$${name}: ${type}`).join(', ')
    const variables = Object.fromEntries(this.variables.map(({ name, value }) => [name, value]))
    return { query: `query Generated${declared && `(${declared})`} ${selections}`, variables }
  }

  private below(limit: number): number {
    this.state = (this.state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((this.state / 2 ** 32) * limit)
  }

  private pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!
  }

  private selectionOf(type: GraphQLNamedOutputType, depth: number): string {
    if (!isCompositeType(type)) return ''
    const parts: string[] = []
    if (isAbstractType(type)) {
      parts.push('__typename')
      const inner = this.pick(this.schema.getPossibleTypes(type))
      parts.push(`... on ${inner.name} ${this.selectionOf(inner, depth)}`)
    }
    if ('getFields' in type) {
      const fields = Object.values(type.getFields()).filter(
        ({ name, type: of }) => !LEFT_OUT.includes(name) && (depth > 1 || isLeafType(getNamedType(of))),
      )
      const count = 1 + this.below(4)
      for (let index = 0; index < count && fields.length > 0; index += 1) {
        const field = this.pick(fields)
        this.aliases += 1
        const alias = this.below(2) === 0 ? '' : `a${this.aliases}: `
        const args = this.argumentsOf(field.args)
        // Two fields of one name and different arguments cannot stand side by side.
        const name = args && !alias ? `a${this.aliases}x: ` : alias
        parts.push(`${name}${field.name}${args} ${this.selectionOf(getNamedType(field.type), depth - 1)}`)
      }
    }
    if (parts.length === 0) parts.push('__typename')
    return `{ ${parts.join(' ')} }`
  }

  private argumentsOf(args: readonly GraphQLArgument[]): string {
    const given = args.filter(
      ({ name, type }) => isNonNullType(type) || (!LEFT_OUT.includes(name) && this.below(3) === 0),
    )
    const stated = given.map(({ name, type }) => {
      if (this.below(3) > 0) return `${name}: ${this.literal(type, name)}`
      const variable = `v${this.variables.length}`
      this.variables.push({ name: variable, type: String(type), value: this.value(type, name) })
      return `${name}: $${variable}`
    })
    return stated.length > 0 ? `(${stated.join(', ')})` : ''
  }

  private value(type: GraphQLInputType, name: string, depth = 0): unknown {
    const inner = getNullableType(type)
    if (!isNonNullType(type) && this.below(REFUSED_OF) === 0) return null
    if (isListType(inner))
      return [this.value(inner.ofType, name, depth), this.value(inner.ofType, name, depth)]
    if (isEnumType(inner)) return this.pick(inner.getValues()).name
    if (isInputObjectType(inner)) {
      const fields = Object.values(inner.getFields())
      const needed = fields.filter(({ type: of }) => isNonNullType(of))
      const chosen = new Set([...needed, this.pick(fields)])
      if (depth > 3)
        return Object.fromEntries(
          needed.map((field) => [field.name, this.value(field.type, field.name, depth + 1)]),
        )
      return Object.fromEntries(
        [...chosen].map((field) => [field.name, this.value(field.type, field.name, depth + 1)]),
      )
    }
    const isRefused = this.below(REFUSED_OF) === 0
    if (inner.name === 'Int')
      return isRefused ? 0 : this.pick(SIZES.includes(name) ? [1, 2, 3] : [113, 114, 5])
    if (inner.name === 'Boolean') return this.below(2) === 0
    return isRefused && inner.name === 'ID'
      ? 'nonsense'
      : this.pick(TEXTS[name] ?? TEXTS[inner.name] ?? TEXTS.String!)
  }

  private literal(type: GraphQLInputType, name: string): string {
    return literalOf(this.value(type, name), getNullableType(type))
  }
}

/** A value as it stands in a query. */
function literalOf(value: unknown, type: GraphQLInputType): string {
  const inner = getNullableType(type)
  if (value === null) return 'null'
  if (isListType(inner))
    return `[${(value as unknown[]).map((item) => literalOf(item, inner.ofType)).join(', ')}]`
  if (isEnumType(inner)) return String(value)
  if (!isInputObjectType(inner)) return JSON.stringify(value)
  const fields = inner.getFields()
  const parts = Object.entries(value as object).map(
    ([key, item]) => `${key}: ${literalOf(item, fields[key]!.type)}`,
  )
  return `{${parts.join(', ')}}`
}
