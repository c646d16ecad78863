import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import type { FastifyRequest } from 'fastify'

type Fields = Record<string, unknown>

/** What a request asks for: one operation, by its text or by the hash of its text. */
export interface Asked {
  query: string | null
  /** `sha256:` and the hash, as the draft for persisted documents has it. */
  documentId: string | null
  /** The hash alone, as Apollo's clients send it. */
  persistedHash: string | null
  operationName: string | null
  variables: Fields
  extensions: Fields
}

/** Of a request, what says what is asked: its parameters, or its parsed body. */
export interface Asking {
  method: string
  url: string
  body: unknown
}

/** Null for what is no request of one operation in its usual form; execution then says what is wrong with it. */
export function readAsked({ method, url, body }: Asking): Asked | null {
  const fields = method === 'POST' ? body : searchFields(searchOf(url))
  if (!isRecord(fields)) return null
  const { query = null, documentId = null, operationName = null } = fields
  const variables = fields.variables ?? {}
  const { persistedQuery = null, ...extensions } = isRecord(fields.extensions) ? fields.extensions : {}
  const isUsual =
    [query, documentId, operationName].every((field) => field === null || typeof field === 'string') &&
    isRecord(variables) &&
    (fields.extensions == null || isRecord(fields.extensions)) &&
    (persistedQuery === null || isApolloHash(persistedQuery))
  if (!isUsual) return null
  const persistedHash = isApolloHash(persistedQuery) ? persistedQuery.sha256Hash : null
  // An empty name is no name, as some clients send it where there is but one operation.
  return {
    query,
    documentId,
    persistedHash,
    operationName: operationName || null,
    variables,
    extensions,
  } as Asked
}

/** The request as Apollo Server takes it, with the text of what was asked for. */
export function withQuery(request: FastifyRequest, asked: Asked, query: string): HTTPGraphQLRequest {
  const { operationName, variables, extensions } = asked
  const asIs = httpRequest(request)
  if (request.method === 'POST') return { ...asIs, body: { query, operationName, variables, extensions } }
  const parameters = new URLSearchParams({
    query,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify(extensions),
    ...(operationName !== null && { operationName }),
  })
  return { ...asIs, search: `?${parameters}` }
}

/** The request as it came. */
export function httpRequest(request: FastifyRequest): HTTPGraphQLRequest {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  // Whoever asks for the head alone is answered as by GET; the framework leaves the body out.
  const method = request.method === 'HEAD' ? 'GET' : request.method
  return { method, headers, search: searchOf(request.url), body: request.body }
}

function searchOf(url: string): string {
  const start = url.indexOf('?')
  return start === -1 ? '' : url.slice(start)
}

/** Null where a parameter comes twice, or is not the JSON it has to be. */
function searchFields(search: string): Fields | null {
  const parameters = new URLSearchParams(search)
  const fields: Fields = {}
  for (const [name, value] of parameters) {
    if (name in fields) return null
    fields[name] = value
  }
  try {
    for (const name of ['variables', 'extensions']) {
      if (typeof fields[name] === 'string') fields[name] = JSON.parse(fields[name])
    }
    return fields
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isApolloHash(value: unknown): value is { version: 1; sha256Hash: string } {
  return isRecord(value) && value.version === 1 && typeof value.sha256Hash === 'string'
}

/**
 * Fields whose answer is of one text, or one caller, and what is refused by GET and POST in two ways. The words
 * alone are enough: too little is kept then, never too much.
 */
const NEVER_KEPT = /\b(checkRelease|rateLimit|mutation|subscription)\b/

/** Whether the answer to a document is the same for all who ask. */
export const isForAll = (query: string): boolean => !NEVER_KEPT.test(query)

/** What an answer is kept by. By GET and POST the same; the media type and the status depend on what the client accepts. */
export function answerKey(accept: string | undefined, asked: Asked, query: string): string {
  const { operationName, variables, extensions } = asked
  return `graphql ${accept ?? ''}\n${operationName ?? ''}\n${canonicalJson([variables, extensions])}\n${query}`
}

/** The same text for the same value, however its fields are ordered. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )
}
