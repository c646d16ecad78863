import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

/** Longer ones are left to the framework: hardly anybody sends the same 64 KB again. */
const MAX_READ_BYTES = 64 * 1_024

/** Where a body is put: a map beside the requests would cost more than reading it. */
const BODY = Symbol('body')
type Bearer = IncomingMessage & { [BODY]?: Buffer }

/** Whether a body says how long it is, and is short. */
export function canReadBody({ headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length'])
  return length > 0 && length <= MAX_READ_BYTES
}

/** Reads a body before the framework does, and calls back once it is there; of one that breaks off the connection tells. */
export function readBody(request: Bearer, onRead: () => void): void {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    request[BODY] = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
    onRead()
  })
}

/** The body that was read; undefined where the framework is to read it. */
export function bodyOf(request: Bearer): Buffer | undefined {
  return request[BODY]
}

/** The same as the framework expects it: a stream. */
export function bodyStreamOf(request: IncomingMessage): Readable | undefined {
  const body = bodyOf(request)
  if (!body) return undefined
  const stream = new Readable({ read: () => {} })
  stream.push(body)
  stream.push(null)
  return stream
}
