import { createWriteStream, statSync, truncateSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pRetry, { AbortError } from 'p-retry'
import { MissingUpstreamError, UpstreamError, WrongContentError } from './upstream-error'

/** What a server said of a file's age; sent back, so that it need not send the file again. */
export interface Validators {
  etag: string | null
  lastModified: string | null
}

export interface ClientOptions {
  /** Such as `https://www.govinfo.gov`, without a final slash. */
  baseUrl: string
  signal?: AbortSignal
  /** Milliseconds before the second try; each further pause is twice as long. */
  firstPause?: number
}

const RETRIES = 4
const LONGEST_PAUSE = 10 * 60 * 1000
/** For a listing or a single file, and for a zip of thousands. */
const TIMEOUT = 2 * 60 * 1000
const ZIP_TIMEOUT = 30 * 60 * 1000

/** An answer that may be different next time, and how long to wait for it where the server says. */
class Retriable extends Error {
  constructor(
    readonly final: Error,
    readonly pause: number | null = null,
  ) {
    super(final.message)
  }
}

/**
 * Fetches from the bulk repository of the Government Publishing Office. Tries again where a connection is refused or
 * cut, where the server is busy (429 and 503, after the pause that it asks for), and where it sends a web page
 * instead of data; goes on where a long download was cut off.
 *
 * Throws UpstreamError, MissingUpstreamError or WrongContentError when that did not help, and the signal's reason when told to stop.
 */
export class GovinfoClient {
  constructor(private readonly options: ClientOptions) {}

  /** The bytes of a file, with what to ask for it by next time; null where it is the one of `known`. */
  async get(
    path: string,
    accept: string,
    known: Validators = { etag: null, lastModified: null },
  ): Promise<{ bytes: Uint8Array; validators: Validators } | null> {
    const headers = {
      accept,
      ...(known.etag ? { 'if-none-match': known.etag } : {}),
      ...(known.lastModified ? { 'if-modified-since': known.lastModified } : {}),
    }
    return this.retrying(path, async (url) => {
      const response = await this.request(url, headers, TIMEOUT)
      if (response.status === 304) return null
      const bytes = new Uint8Array(await response.arrayBuffer())
      refuseWebPage(url, response, bytes)
      return { bytes, validators: validatorsOf(response) }
    })
  }

  /**
   * Writes a zip into a file. A download that was cut off goes on where it ended, if the file is still the same at the server.
   * `check` throws where what arrived is no whole zip; it is then fetched anew.
   */
  async download(path: string, file: string, check: () => Promise<void>): Promise<void> {
    let known: Validators = { etag: null, lastModified: null }
    await this.retrying(path, async (url) => {
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
      const tag = known.etag ?? known.lastModified
      const resumed = size > 0 && tag !== null
      const response = await this.request(
        url,
        { accept: 'application/zip', ...(resumed ? { range: `bytes=${size}-`, 'if-range': tag } : {}) },
        ZIP_TIMEOUT,
      ).catch((error: unknown) => {
        // What is here is as long as the file there, or longer: the pieces do not fit.
        if (resumed) truncateSync(file)
        throw error
      })
      refuseWebPage(url, response)
      known = validatorsOf(response)
      const flags = response.status === 206 ? 'a' : 'w'
      await pipeline(Readable.fromWeb(response.body as never), createWriteStream(file, { flags }))
      await check().catch((error: Error) => {
        truncateSync(file)
        throw new Retriable(new WrongContentError(`${url} is no whole zip: ${error.message}`))
      })
    })
  }

  private async request(url: string, headers: Record<string, string>, timeout: number): Promise<Response> {
    const signals = [AbortSignal.timeout(timeout), ...(this.options.signal ? [this.options.signal] : [])]
    const response = await fetch(url, { headers, signal: AbortSignal.any(signals) })
    const { status } = response
    if (response.ok || status === 304) return response
    await response.body?.cancel()
    if (status === 404 || status === 410)
      throw new AbortError(new MissingUpstreamError(`the server has no ${url} (status ${status})`))
    const failure = new UpstreamError(`${url} answers with status ${status}`)
    if (status === 416 || status === 429 || status >= 500) throw new Retriable(failure, retryAfter(response))
    throw new AbortError(failure)
  }

  private async retrying<T>(path: string, work: (url: string) => Promise<T>): Promise<T> {
    const url = `${this.options.baseUrl}${path}`
    const { signal, firstPause = 500 } = this.options
    const pause = async (milliseconds: number) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, Math.min(milliseconds, LONGEST_PAUSE))
      signal?.addEventListener('abort', () => resolve(), { once: true })
      await promise
      clearTimeout(timer)
    }
    return pRetry(() => work(url).catch((error) => this.retriable(url, error)), {
      retries: RETRIES,
      minTimeout: 0,
      maxTimeout: 0,
      onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
        if (retriesLeft === 0) return
        await pause((error as Retriable).pause ?? firstPause * 2 ** (attemptNumber - 1))
        signal?.throwIfAborted()
      },
    }).catch((error: unknown) => Promise.reject(error instanceof Retriable ? error.final : error))
  }

  /** A connection that was refused, cut or too slow is worth another try; being told to stop is not. */
  private retriable(url: string, error: unknown): never {
    const { signal } = this.options
    if (signal?.aborted) throw new AbortError(asError(signal.reason))
    if (error instanceof AbortError || error instanceof Retriable) throw error
    const { message, cause } = error as Error & { cause?: NodeJS.ErrnoException }
    throw new Retriable(
      new UpstreamError(`${url} cannot be reached: ${cause?.code ?? cause?.message ?? message}`),
    )
  }
}

const asError = (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason)))

function validatorsOf({ headers }: Response): Validators {
  return { etag: headers.get('etag'), lastModified: headers.get('last-modified') }
}

/** Milliseconds that the server asks to wait, given in seconds or as a date. */
function retryAfter({ headers }: Response): number | null {
  const given = headers.get('retry-after')
  if (given === null) return null
  const milliseconds = /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given) - Date.now()
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds)
}

function refuseWebPage(url: string, { headers }: Response, bytes: Uint8Array = new Uint8Array()): void {
  const opening = Buffer.from(bytes.subarray(0, 100)).toString('latin1')
  const isPage =
    /^\s*<(?:!doctype html|html)/i.test(opening) || headers.get('content-type')?.includes('text/html')
  if (isPage) throw new Retriable(new WrongContentError(`${url} answers with a web page instead of data`))
}
