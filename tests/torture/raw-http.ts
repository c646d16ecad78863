import { type Agent, type IncomingHttpHeaders, request } from 'node:http'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'

/** A request down to its headers, as no well-behaved client would send it. */
export interface RawRequest {
  method: string
  path: string
  headers: Record<string, string>
  body?: string | Buffer
  /** Sent in pieces, without saying how many. */
  isChunked?: boolean
}

export interface RawAnswer {
  status: number
  headers: IncomingHttpHeaders
  /** As it was before it was compressed. */
  text: string
}

const PIECE = 37
const unpack: Record<string, (body: Buffer) => Promise<Buffer>> = {
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
}

export async function askRaw(origin: string, agent: Agent, asked: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  const { method, path, headers, body, isChunked = false } = asked
  const bytes = body === undefined ? null : Buffer.from(body)
  const length = bytes && !isChunked ? { 'content-length': String(bytes.length) } : {}
  const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>()
  const sent = request(
    { hostname, port, agent, method, path, headers: { ...headers, ...length } },
    (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', reject)
      answer.on('end', () => {
        const packed = Buffer.concat(pieces)
        const open = packed.length > 0 ? unpack[answer.headers['content-encoding'] ?? ''] : undefined
        const found = { status: answer.statusCode ?? 0, headers: answer.headers }
        Promise.resolve(open?.(packed) ?? packed).then(
          (text) => resolve({ ...found, text: String(text) }),
          reject,
        )
      })
    },
  )
  sent.on('error', reject)
  if (bytes && isChunked) {
    for (let at = 0; at < bytes.length; at += PIECE) sent.write(bytes.subarray(at, at + PIECE))
    sent.end()
  } else sent.end(bytes ?? undefined)
  return promise
}
