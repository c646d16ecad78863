import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { inFull, tooComplex } from './query-refusal'

/** Fields below one another; a bill's sponsor's name is 3. */
export const MAX_DEPTH = 12
/** Tokens of a document; the usual introspection query has about 200. Validation takes the square of them. */
export const MAX_TOKENS = 2_500
export const MAX_VALIDATION_ERRORS = 20
export const MAX_ALIASES = 100
export const MAX_DIRECTIVES = 50
export const MAX_VARIABLES = 50
/** Values in the variables of a request, however deep: a list of 500 ids and much beside it. */
export const MAX_VALUES = 2_000

/** Refuses a document that is too deep or has too much of anything that is cheap to write and dear to read. */
export function refuseShape(document: DocumentNode, operation: OperationDefinitionNode): void {
  const { aliases, directives } = countsOf(document)
  refuseCount(aliases, MAX_ALIASES, 'aliases', 'ask for several objects by ids, or in several queries')
  refuseCount(directives, MAX_DIRECTIVES, 'directives', 'leave out what is not needed instead of skipping it')
  const variables = operation.variableDefinitions?.length ?? 0
  refuseCount(variables, MAX_VARIABLES, 'variables', 'pass a list, or ask in several queries')
  refuseDepth(document, operation)
}

/** Refuses variables with more values than a query can have a use for. */
export function refuseVariables(variables: Record<string, unknown>): void {
  if (areFew(variables)) return
  throw tooComplex(
    `The variables hold more than ${inFull(MAX_VALUES)} values, which is the most that is read: ask in several queries.`,
    { limit: MAX_VALUES },
  )
}

/** Whether variables have no more values than are read. */
export function areFew(variables: Record<string, unknown>): boolean {
  let count = 0
  const open: unknown[] = [variables]
  while (open.length > 0 && count <= MAX_VALUES) {
    const value = open.pop()
    if (typeof value !== 'object' || value === null) continue
    const values = Object.values(value)
    count += values.length
    // However many there are, one more than allowed is enough to know.
    open.push(...values.slice(0, MAX_VALUES))
  }
  return count <= MAX_VALUES
}

function countsOf(document: DocumentNode): { aliases: number; directives: number } {
  const counts = { aliases: 0, directives: 0 }
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.FIELD && node.alias) counts.aliases += 1
      if (node.kind === Kind.DIRECTIVE) counts.directives += 1
    },
  })
  return counts
}

function refuseCount(count: number, limit: number, what: string, advice: string): void {
  if (count <= limit) return
  throw tooComplex(`This query has ${inFull(count)} ${what}, and a query may have ${limit}: ${advice}.`, {
    limit,
  })
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

function refuseDepth(document: DocumentNode, operation: OperationDefinitionNode): void {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
  const depth = depthOf(operation.selectionSet, fragments, new Map())
  if (depth <= MAX_DEPTH) return
  const advice = 'ask for the inner objects by id in a second query'
  throw tooComplex(`This query is ${depth} fields deep, and a query may be ${MAX_DEPTH} deep: ${advice}.`, {
    depth,
    limit: MAX_DEPTH,
  })
}

/**
 * Each fragment is measured once: fragments that spread one another would otherwise cost exponential
 * time. What lies in `__schema` and `__type` does not count, since validation bounds it.
 */
function depthOf(set: SelectionSetNode, fragments: Fragments, known: Map<string, number>): number {
  const depths = set.selections.map((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet, fragments, known)
    const name = selection.name.value
    if (selection.kind === Kind.FIELD) {
      const inner = name.startsWith('__') ? undefined : selection.selectionSet
      return 1 + (inner ? depthOf(inner, fragments, known) : 0)
    }
    const fragment = fragments.get(name)
    const depth = known.get(name) ?? (fragment ? depthOf(fragment.selectionSet, fragments, known) : 0)
    known.set(name, depth)
    return depth
  })
  return Math.max(0, ...depths)
}
