import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { ErrorCode } from '../error-code'
import type { PublicError } from '../errors'
import type { Asked } from './graphql-request'

/** Of documents that callers have taught; those nobody asks for make room. */
const MAX_LEARNED_BYTES = 8 * 1024 * 1024
const OVERHEAD = 200
const DOCUMENT_ID = /^sha256:[0-9a-f]{64}$/

/** The text of a document and, where the caller named one, its hash. */
export interface TextOfDocument {
  query: string
  hash: string | null
}

/** The text, or why there is none. */
export type ResolvedDocument = TextOfDocument | { status: 200 | 400; error: PublicError } | null

/** Documents that can be asked for by the SHA-256 of their text: those of the service, and those it was shown. */
export class PersistedDocuments {
  private readonly trusted: ReadonlyMap<string, string>
  private readonly learned = new LRUCache<string, string>({
    maxSize: MAX_LEARNED_BYTES,
    sizeCalculation: (text) => OVERHEAD + 2 * text.length,
  })

  constructor(trusted: readonly string[] = []) {
    this.trusted = new Map(trusted.map((text) => [sha256(text), text]))
  }

  /** Null where neither a text nor a hash was sent. */
  resolve({ query, documentId, persistedHash }: Asked): ResolvedDocument {
    if (documentId !== null && !DOCUMENT_ID.test(documentId)) return MALFORMED
    const byId = documentId?.slice('sha256:'.length) ?? null
    if (byId !== null && persistedHash !== null && byId !== persistedHash) return TWO_HASHES
    const hash = byId ?? persistedHash
    if (hash === null) return query === null ? null : { query, hash }
    if (query !== null) return sha256(query) === hash ? { query, hash } : OF_ANOTHER
    const known = this.trusted.get(hash) ?? this.learned.get(hash)
    if (known !== undefined) return { query: known, hash }
    return byId === null ? NOT_FOUND_FOR_APOLLO : NOT_FOUND
  }

  /** Keeps what was sent with its hash; to be called once it has been answered without an error. */
  learn({ query, hash }: TextOfDocument): void {
    if (hash !== null && !this.trusted.has(hash)) this.learned.set(hash, query)
  }
}

/** What teaches a document has to be read each time, since documents are forgotten: no kept answer may stand before that. */
export const isTeaching = ({ query }: Asked, { hash }: TextOfDocument): boolean =>
  query !== null && hash !== null

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function refusal(status: 200 | 400, code: ErrorCode, message: string): ResolvedDocument {
  return { status, error: { code, message } }
}

const MALFORMED = refusal(
  400,
  ErrorCode.BAD_REQUEST,
  'A documentId is "sha256:" and the 64 lower-case hexadecimal digits of the hash of the document.',
)
const TWO_HASHES = refusal(
  400,
  ErrorCode.BAD_REQUEST,
  'documentId and extensions.persistedQuery name two documents: send one of them.',
)
const OF_ANOTHER = refusal(
  400,
  ErrorCode.BAD_REQUEST,
  'The hash is not the SHA-256 of the query that came with it: hash the very text that is sent, as UTF-8.',
)
const NOT_FOUND = refusal(
  400,
  ErrorCode.PERSISTED_QUERY_NOT_FOUND,
  'No document with this id is known here: send it once together with its text, in "query".',
)
/** Clients look for this very message, and then send the text. */
const NOT_FOUND_FOR_APOLLO = refusal(200, ErrorCode.PERSISTED_QUERY_NOT_FOUND, 'PersistedQueryNotFound')
