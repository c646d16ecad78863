import type { ApolloServerOptions, BaseContext } from '@apollo/server'
import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

export const MAX_DOCUMENTS = 1_000
/** Characters of all of them together: what a parsed document takes is some two hundred times its text. */
export const MAX_DOCUMENT_TEXT = 300_000

/** Documents that were parsed and validated, so many of them as were asked for last. */
export function keptDocuments(): ApolloServerOptions<BaseContext>['documentStore'] {
  const documents = new LRUCache<string, DocumentNode>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_DOCUMENT_TEXT,
    sizeCalculation: ({ loc }) => loc?.end || 1,
  })
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => {
      documents.set(key, document)
    },
    delete: async (key) => documents.delete(key),
  }
}
