import type { IncomingHttpHeaders } from 'node:http'
import type { CacheState } from '../served'
import type { Computed, Encoding } from './finished-answer'
import type { Taken } from './finished-answers'
import { cacheControlOf } from './finished-freshness'

/** What is sent of an answer to one caller. */
export interface Pieces {
  /** 304 where the caller has the answer already. */
  status: number
  headers: Record<string, string>
  /** As text where it was made as text; null of what the caller has. */
  body: Buffer | string | null
  encoding: Encoding
  cacheState: CacheState
}

export const HIT = 'safe-harbor; hit'

/** An answer in the best encoding that its caller reads, or the news that it is still the same. */
export async function piecesOf(
  { url, headers: asked }: { url: string; headers: IncomingHttpHeaders },
  { answer, state }: Taken,
): Promise<Pieces> {
  const { computed, isKept } = answer
  const {
    'cache-control': _control,
    'content-length': _length,
    vary = 'Accept-Encoding',
    ...own
  } = computed.headers
  const encoding = answer.encodingFor(asked['accept-encoding'])
  const encoded = { ...own, vary, ...(encoding !== 'identity' && { 'content-encoding': encoding }) }
  const { body: made } = computed
  const body = encoding === 'identity' && typeof made === 'string' ? made : await answer.bodyIn(encoding)
  if (!isKept) {
    const headers = { ...encoded, ...withoutTrace(computed) }
    return { status: computed.status, headers, body, encoding, cacheState: state }
  }
  const kept = {
    vary,
    etag: answer.etagIn(encoding),
    'cache-control': lastingControlOf(computed) ?? cacheControlOf(url),
    'cache-status': state === 'HIT' ? HIT : 'safe-harbor; fwd=miss; stored',
  }
  if (answer.isKnownBy(asked['if-none-match'])) {
    const cacheState = state === 'HIT' ? 'REVALIDATED' : state
    return { status: 304, headers: kept, body: null, encoding, cacheState }
  }
  return { status: computed.status, headers: { ...encoded, ...kept }, body, encoding, cacheState: state }
}

/** An address that names its content is good for as long as its door says. */
function lastingControlOf({ headers }: Computed): string | null {
  const control = headers['cache-control']
  return control?.includes('immutable') ? control : null
}

/** What could not be kept here is not to be kept elsewhere; a refusal says for itself. */
function withoutTrace({ status, headers }: Computed): Record<string, string> {
  const control = status === 200 ? 'no-store' : headers['cache-control']
  return control === undefined ? {} : { 'cache-control': control }
}
