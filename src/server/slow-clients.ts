import type { Server } from 'node:http'
import type { FastifyHttpOptions } from 'fastify'

/** Longest that the headers of a request may take to arrive, and the whole of it. */
const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 30_000
/** How often connections are looked at: whoever is slower than allowed is cut off within so much more. */
const LOOK_EVERY_MS = 1_000
/** For how long a connection may stay open with nothing asked: longer than proxies keep theirs. */
const KEEP_ALIVE_MS = 72_000
/** Bytes of address and headers together. */
const MAX_HEADER_BYTES = 16_384

/** What a connection may take of the process by being slow, silent, or long. */
export const SLOW_CLIENTS = {
  requestTimeout: REQUEST_TIMEOUT_MS,
  keepAliveTimeout: KEEP_ALIVE_MS,
  http: {
    headersTimeout: HEADERS_TIMEOUT_MS,
    connectionsCheckingInterval: LOOK_EVERY_MS,
    maxHeaderSize: MAX_HEADER_BYTES,
  },
} satisfies FastifyHttpOptions<Server>
