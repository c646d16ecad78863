import { type GraphQLSchema, Kind, type OperationDefinitionNode, visit } from 'graphql'
import { areRight } from '../../resolvers/executor'

interface Known {
  /** Variables that the price depends on. */
  names: string[]
  /** Variables with a default: given as null, they may be refused where no null may stand. */
  defaulted: string[]
  /** By the values of those. */
  prices: Map<string, number>
}

interface Asked {
  schema: GraphQLSchema
  operation: OperationDefinitionNode
  document: Parameters<typeof visit>[0]
  variables: Record<string, unknown>
}

/** Sizes of one document that are told apart. */
const MAX_PRICES = 100

const knownOf = new WeakMap<OperationDefinitionNode, Known>()

/**
 * The price of an operation, found out once: it depends on no other variables than those that size a
 * list or skip a field. Goes with its document; what is refused is found out anew each time.
 */
export function knownPrice(asked: Asked, price: () => number): number {
  const { schema, operation, document, variables } = asked
  // A variable with a wrong value stops the operation, which then has another price.
  if (!areRight(schema, operation, variables)) return price()
  const known = knownOf.get(operation) ?? newlyKnown(document, operation)
  const key = keyOf(known, variables)
  const cost = known.prices.get(key) ?? price()
  if (known.prices.size >= MAX_PRICES) known.prices.clear()
  known.prices.set(key, cost)
  knownOf.set(operation, known)
  return cost
}

/** The price of an operation with right variables, where it was found out before. */
export function priceAtHand(
  operation: OperationDefinitionNode,
  variables: Asked['variables'],
): number | undefined {
  const known = knownOf.get(operation)
  return known?.prices.get(keyOf(known, variables))
}

function newlyKnown(
  document: Asked['document'],
  { variableDefinitions = [] }: OperationDefinitionNode,
): Known {
  const defaulted = variableDefinitions.filter(({ defaultValue }) => defaultValue !== undefined)
  return {
    names: sizingVariables(document),
    defaulted: defaulted.map(({ variable }) => variable.name.value),
    prices: new Map(),
  }
}

function keyOf({ names, defaulted }: Known, variables: Asked['variables']): string {
  const sizes = names.map((name) => (name in variables ? variables[name] : 'absent'))
  return JSON.stringify([sizes, defaulted.filter((name) => variables[name] === null)])
}

const SIZES: ReadonlySet<string> = new Set(['first', 'last', 'ids', 'if'])

function sizingVariables(document: Asked['document']): string[] {
  const names = new Set<string>()
  visit(document, {
    enter(node) {
      if (node.kind !== Kind.ARGUMENT || !SIZES.has(node.name.value)) return
      if (node.value.kind === Kind.VARIABLE) names.add(node.value.name.value)
    },
  })
  return [...names]
}
