import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { RequestFacts } from '../served'

/** An answer as its door gives it. */
export interface Computed {
  status: number
  headers: Record<string, string>
  body: string | Uint8Array
}

export type Encoding = 'identity' | 'br' | 'gzip'

/** Shorter ones fit into one packet anyway. */
const LEAST_COMPRESSED = 1_024
const COMPRESSIBLE = /^text\/|[/+](json|xml|javascript|calendar)\b/
/** Halfway: one answer is made once and sent many times, but somebody waits for the first. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }

/** Bytes that an answer takes beside its body: headers, tags, and its place. */
const OVERHEAD = 1_500

/** An answer that can be sent many times: its tag is known, and each encoding is made once. */
export class FinishedAnswer {
  /** Of the body, as it stands. */
  readonly length: number
  private readonly isCompressible: boolean
  private readonly encoded = new Map<Encoding, Promise<Buffer>>()
  private hashOfBody: string | undefined

  constructor(
    readonly key: string,
    readonly computed: Computed,
    readonly facts: Pick<RequestFacts, 'operationName' | 'cost'>,
    /** Whether it may be sent to whoever asks later. */
    readonly isKept: boolean,
  ) {
    this.length = Buffer.byteLength(computed.body)
    this.isCompressible =
      this.length >= LEAST_COMPRESSED && COMPRESSIBLE.test(computed.headers['content-type'] ?? '')
  }

  /** Its bytes, made anew: what is kept is kept once. */
  get body(): Buffer {
    return Buffer.from(this.computed.body)
  }

  /** Its bytes as characters; its own text where each character is one byte. */
  get latin1(): string {
    const { body } = this.computed
    return typeof body === 'string' && body.length === this.length ? body : this.body.toString('latin1')
  }

  private get hash(): string {
    this.hashOfBody ??= createHash('sha256').update(this.computed.body).digest('base64url').slice(0, 27)
    return this.hashOfBody
  }

  /** Estimated: what it will take once every encoding is made, and made ready to be sent. */
  get bytes(): number {
    return OVERHEAD + 2 * this.key.length + Math.ceil(this.length * (this.isCompressible ? 2.5 : 2))
  }

  /** The best encoding that a client reads. */
  encodingFor(acceptEncoding: string | undefined): Encoding {
    if (!this.isCompressible || !acceptEncoding) return 'identity'
    return (['br', 'gzip'] as const).find((encoding) => accepts(acceptEncoding, encoding)) ?? 'identity'
  }

  async bodyIn(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return this.body
    const made =
      this.encoded.get(encoding) ??
      (encoding === 'br' ? compress.br(this.body, BROTLI) : compress.gzip(this.body))
    this.encoded.set(encoding, made)
    return made
  }

  /** A strong tag: each encoding has other bytes, and so another tag. */
  etagIn(encoding: Encoding): string {
    return encoding === 'identity' ? `"${this.hash}"` : `"${this.hash}-${encoding}"`
  }

  /** Whether `If-None-Match` names this answer, in whichever encoding; a proxy may have made the tag weak. */
  isKnownBy(ifNoneMatch: string | undefined): boolean {
    return ifNoneMatch !== undefined && (ifNoneMatch.includes(this.hash) || ifNoneMatch.trim() === '*')
  }
}

function accepts(acceptEncoding: string, encoding: string): boolean {
  return acceptEncoding.split(',').some((offer) => {
    const [name = '', ...parameters] = offer.split(';').map((part) => part.trim().toLowerCase())
    // "Anything" is taken for what everything reads.
    const isNamed = name === encoding || (encoding === 'gzip' && (name === '*' || name === 'x-gzip'))
    return isNamed && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
  })
}
