import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isInputObjectType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  OperationTypeNode,
  typeFromAST,
  visit,
} from 'graphql'
import { getVariableValues } from 'graphql/execution/values'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import type { AskedColumns } from '../queries/loaders'
import { askedColumns } from './asked-columns'
import type { Context } from './context'

/** A validated operation, with all that it is to be run with. */
export interface Operation {
  document: DocumentNode
  operationName?: string | null
  variables?: Record<string, unknown>
  contextValue: Pick<Context, 'loaders'>
}

/** What is known of one operation: how often it was run, or what it was compiled to; null is never compiled. */
type Known = number | Compiled | null

interface Compiled {
  query: CompiledQuery['query']
  columns: AskedColumns | null
}

/** Compiling takes as long as running a few times: it is for what is asked again. */
const RUNS_BEFORE_COMPILING = 2

/**
 * Runs operations. Those asked for again are compiled, which is faster; only what graphql-js would answer
 * likewise is answered by compiled code, and all else, errors among it, by graphql-js. What is
 * compiled goes with its document.
 */
export class Executor {
  private readonly byDocument = new WeakMap<DocumentNode, Map<string, Known>>()

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly runsBeforeCompiling = RUNS_BEFORE_COMPILING,
  ) {}

  async run(operation: Operation): Promise<ExecutionResult> {
    const compiled = this.compiledFor(operation)
    if (!compiled || !this.hasRightVariables(operation)) return this.interpret(operation)
    operation.contextValue.loaders.askOnly(compiled.columns)
    const result = await compiled.query(undefined, operation.contextValue, operation.variables)
    // Messages, paths and their order are graphql-js’s own; rows are read already.
    return result.errors ? this.interpret(operation) : result
  }

  /** Whether the operation is run by compiled code now. */
  isCompiled({ document, operationName }: Operation): boolean {
    const known = this.byDocument.get(document)?.get(operationName ?? '')
    return typeof known === 'object' && known !== null
  }

  private interpret({ document, operationName, variables, contextValue }: Operation) {
    const { schema } = this
    return execute({ schema, document, operationName, variableValues: variables, contextValue })
  }

  private hasRightVariables({ document, operationName, variables = {} }: Operation): boolean {
    const operation = getOperationAST(document, operationName)
    return !operation || areRight(this.schema, operation, variables)
  }

  private compiledFor({ document, operationName }: Operation): Compiled | null {
    const operations = this.byDocument.get(document) ?? new Map<string, Known>()
    this.byDocument.set(document, operations)
    const name = operationName ?? ''
    const known = operations.get(name) ?? 0
    if (typeof known !== 'number') return known
    const next = known < this.runsBeforeCompiling ? known + 1 : this.compile(document, operationName)
    operations.set(name, next)
    return typeof next === 'number' ? null : next
  }

  private compile(document: DocumentNode, operationName?: string | null): Compiled | null {
    if (!isCompilable(document, operationName) || takesObjects(this.schema, document)) return null
    try {
      const compiled = compileQuery(this.schema, document, operationName ?? undefined)
      return isCompiledQuery(compiled)
        ? { query: compiled.query, columns: askedColumns(this.schema, document) }
        : null
    } catch {
      // Whatever it cannot compile, graphql-js can run.
      return null
    }
  }
}

/** Whether all variables have values of their types. */
export function areRight(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): boolean {
  return variableDefinitions.length === 0 || !getVariableValues(schema, variableDefinitions, variables).errors
}

/** Of what is left out here the compiled answer would differ, or not come sooner. */
function isCompilable(document: DocumentNode, operationName?: string | null): boolean {
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.QUERY) return false
  let isPlain = true
  visit(document, {
    enter(node) {
      if (node.kind === Kind.DIRECTIVE || (node.kind === Kind.FIELD && isOfItsOwn(node))) isPlain = false
    },
  })
  return isPlain
}

/** The compiler spells out every object that a variable may hold, and filters hold one another without end. */
function takesObjects(schema: GraphQLSchema, document: DocumentNode): boolean {
  let takes = false
  visit(document, {
    VariableDefinition({ type }) {
      const known = typeFromAST(schema, type as NamedTypeNode)
      if (known && isInputObjectType(getNamedType(known))) takes = true
    },
  })
  return takes
}

/** Introspection, and names that mean something to JavaScript. */
const isOfItsOwn = ({ name, alias }: FieldNode): boolean =>
  (name.value.startsWith('__') && name.value !== '__typename') || (alias?.value.startsWith('__') ?? false)
