import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'
import type { Random } from './random'

/** Values that mean something in the seeds, by the name of the argument or field that takes them. */
const KNOWN: Record<string, readonly string[]> = {
  id: ['s1733-113', 'S. 178 (114th)', 'QmlsbDpzMTczMy0xMTM', 'hr5135-113', 'nothing'],
  billId: ['s1733-113', 's178-114', 'hr9999-113'],
  committeeId: ['ssju00', 'hsju00', 'ssfr00'],
  bioguideId: ['K000367', 'C001056', 'H001069', 'X000000'],
  text: ['trafficking', 'safe harbor', 'Klobuchar', '"stop exploitation"', 'a'],
  query: ['trafficking', 'Heitkamp', 's. 1733', 'hearing on'],
  after: ['0'],
}
const BY_SCALAR: Record<string, readonly string[]> = {
  Int: ['1', '2', '5', '113', '0'],
  Float: ['1', '0.5'],
  Boolean: ['true', 'false'],
  Date: ['"2014-01-11"', '"2013-11-19"', '"2099-01-01"'],
  DateTime: ['"2015-01-06T15:45:55Z"'],
  ID: ['"s1733-113"', '"K000367"', '"QmlsbDpzMTczMy0xMTM"'],
  String: ['"trafficking"', '"S."', '""'],
  URL: ['"https://www.congress.gov/bill/113th-congress/senate-bill/1733"'],
}
/** Arguments that go with none of the others, or want what an earlier answer gave. */
const ONE_WAY: ReadonlySet<string> = new Set(['last', 'before', 'after'])
/** Fields below one another that a query gets; the service allows 12. */
const DEPTH = 7

/** Queries that fit a schema, each another one: fields, fragments, aliases, directives, arguments and variables at random. */
export class QueryGenerator {
  private aliases = 0

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
  ) {}

  query(): string {
    this.aliases = 0
    return `query Generated${this.selection(this.schema.getQueryType()!, DEPTH)}`
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields())
    const leaves = fields.filter(
      (field) => !isObjectType(getNamedType(field.type)) && !isAbstractType(getNamedType(field.type)),
    )
    const branches = fields.filter((field) => !leaves.includes(field))
    const chosen = [
      ...this.some(leaves, 1, 4),
      ...(depth > 1
        ? this.some(branches, leaves.length === 0 ? 1 : 0, type === this.schema.getQueryType() ? 3 : 2)
        : []),
    ]
    const parts = chosen.map((field) => this.field(field, depth - 1)).filter((part) => part !== '')
    if (this.random.chance(0.1)) parts.push(`... on ${type.name} { __typename }`)
    return ` { ${parts.length > 0 ? parts.join(' ') : '__typename'} }`
  }

  private some<T>(from: readonly T[], least: number, most: number): T[] {
    const count = Math.min(this.random.whole(least, most), from.length)
    return [...new Set(Array.from({ length: count }, () => this.random.pick(from)))]
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    // An alias of its own: two fields of one name may have other arguments.
    this.aliases += 1
    const below = this.below(field.type, depth)
    if (below === null) return ''
    const args = field.args
      .filter((arg) => isRequiredArgument(arg) || this.random.chance(ONE_WAY.has(arg.name) ? 0.02 : 0.35))
      .map((arg) => this.argument(arg, field))
    const directive = this.random.chance(0.05) ? ` @include(if: ${this.random.pick(['true', 'false'])})` : ''
    return `f${this.aliases}: ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${directive}${below}`
  }

  private below(type: GraphQLOutputType, depth: number): string | null {
    const named = getNamedType(type)
    if (isObjectType(named)) return depth > 0 ? this.selection(named, depth) : null
    if (!isAbstractType(named)) return ''
    if (depth <= 0) return null
    const possible = this.some(this.schema.getPossibleTypes(named), 1, 2)
    return ` { __typename ${possible.map((each) => `... on ${each.name}${this.selection(each, depth)}`).join(' ')} }`
  }

  private argument(arg: GraphQLArgument, field: GraphQLField<unknown, unknown>): string {
    if (arg.name === 'first' || arg.name === 'last')
      return `${arg.name}: ${this.random.whole(1, field.name === 'bills' ? 5 : 3)}`
    if (arg.name === 'id' && field.name === 'node') return 'id: "QmlsbDpzMTczMy0xMTM"'
    if (arg.name === 'ids') return 'ids: ["QmlsbDpzMTczMy0xMTM", "x"]'
    return `${arg.name}: ${this.value(arg.type, arg.name, 3)}`
  }

  private value(type: GraphQLInputType, name: string, depth: number): string {
    if (!isNonNullType(type) && this.random.chance(0.05)) return 'null'
    const nullable = getNullableType(type)
    if (isListType(nullable)) return `[${this.value(nullable.ofType, name, depth - 1)}]`
    if (isEnumType(nullable)) return this.random.pick(nullable.getValues()).name
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields()).filter(
        (field) => depth > 0 || !isInputObjectType(getNamedType(field.type)),
      )
      const required = Object.values(nullable.getFields()).filter(isRequiredInputField)
      const chosen = new Set([...required, ...this.some(fields, 1, nullable.isOneOf ? 1 : 2)])
      return `{ ${[...chosen].map((field) => `${field.name}: ${this.value(field.type, field.name, depth - 1)}`).join(', ')} }`
    }
    const known = KNOWN[name]
    const { name: scalar } = getNamedType(nullable)
    if (known && (scalar === 'String' || scalar === 'ID')) return JSON.stringify(this.random.pick(known))
    return this.random.pick(BY_SCALAR[scalar] ?? ['"x"'])
  }
}
