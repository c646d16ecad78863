import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { MAX_DOCUMENT_TEXT, MAX_DOCUMENTS } from './kept-documents'

/** An operation that was parsed, validated, priced and run. */
export interface KnownOperation {
  document: DocumentNode
  operation: OperationDefinitionNode
  /** Null of one without a name. */
  name: string | null
}

/** Operations that were run and came to no error, so many of them as were asked for last. */
export class KnownOperations {
  private readonly kept = new LRUCache<string, KnownOperation>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_DOCUMENT_TEXT,
    sizeCalculation: (_known, key) => key.length,
  })

  /** @param operationName as the caller gave it, who need not where there is but one */
  find(query: string, operationName: string | null): KnownOperation | undefined {
    return this.kept.get(keyOf(query, operationName))
  }

  remember(query: string, operationName: string | null, document: DocumentNode): void {
    const key = keyOf(query, operationName)
    const operation = getOperationAST(document, operationName)
    if (!operation || this.kept.get(key)?.document === document) return
    this.kept.set(key, { document, operation, name: operation.name?.value ?? null })
  }

  /** Until it is run without an error once more. */
  forget(query: string, operationName: string | null): void {
    this.kept.delete(keyOf(query, operationName))
  }
}

const keyOf = (query: string, operationName: string | null): string => `${operationName ?? ''}\n${query}`
