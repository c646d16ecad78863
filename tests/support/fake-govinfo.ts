import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { zipOf } from '../official/zip-maker'

interface File {
  body: Buffer
  modifiedAt: string
}

/** What the server does instead of answering, the next time that an address is asked for. */
export type Misbehaviour = (response: ServerResponse, body: Buffer) => void

export const status =
  (code: number, headers: Record<string, string> = {}): Misbehaviour =>
  (response) => {
    response.writeHead(code, headers).end()
  }
export const webPage: Misbehaviour = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Busy</title>')
}
/** Says that it is as long as it is, sends a part, and hangs up. */
export const cutConnection: Misbehaviour = (response, body) => {
  response.writeHead(200, { 'content-length': body.length, etag: '"whole"' })
  response.write(body.subarray(0, Math.floor(body.length / 2)))
  setTimeout(() => response.destroy(), 50)
}
/** Sends a part as if it were the whole. */
export const truncated: Misbehaviour = (response, body) => {
  response.writeHead(200, { 'content-type': 'application/zip' }).end(body.subarray(0, body.length - 40))
}

function serve(
  { url, headers }: IncomingMessage,
  response: ServerResponse,
  { body, modifiedAt }: File,
): void {
  const etag = url!.endsWith('.zip') ? '"whole"' : `"${modifiedAt} ${body.length}"`
  const from = /^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1]
  if (headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
  else response.writeHead(from === undefined ? 200 : 206, { etag }).end(body.subarray(Number(from ?? 0)))
}

/** A server that lists and serves files as the bulk repository does, and misbehaves as it is told. */
export class FakeGovinfo {
  readonly requests: string[] = []
  private readonly files = new Map<string, File>()
  private readonly misbehaviours = new Map<string, Misbehaviour[]>()
  private readonly server: Server = createServer((request, response) => this.answer(request, response))
  private clock = 0

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return this
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** Puts files of one Congress and kind there, each written a minute later than what was there before. */
  put(congress: number, type: string, texts: Record<string, string>, { zip = true } = {}): void {
    this.clock += 1
    const modifiedAt = `13-Jul-2026 10:${String(this.clock).padStart(2, '0')}`
    const folder = `/bulkdata/BILLSTATUS/${congress}/${type}/`
    for (const [name, text] of Object.entries(texts))
      this.files.set(folder + name, { body: Buffer.from(text), modifiedAt })
    const all = [...this.files].filter(([path]) => path.startsWith(folder) && path.endsWith('.xml'))
    const zipped = zipOf(
      Object.fromEntries(all.map(([path, { body }]) => [path.slice(folder.length), body.toString()])),
    )
    if (zip) this.files.set(`${folder}BILLSTATUS-${congress}-${type}.zip`, { body: zipped, modifiedAt })
  }

  /** Misbehaves as often as there are ways given, and then no more. */
  misbehave(path: string, ...times: Misbehaviour[]): void {
    this.misbehaviours.set(path, times)
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url!
    this.requests.push(path + (request.headers.range ? ` ${request.headers.range}` : ''))
    const found = this.find(path)
    const misbehave = this.misbehaviours.get(path)?.shift()
    if (misbehave) misbehave(response, found?.body ?? Buffer.alloc(0))
    else if (found) serve(request, response, found)
    else response.writeHead(404).end()
  }

  private find(path: string): File | undefined {
    const listed = /^\/bulkdata\/json\/(BILLSTATUS\/\d+\/[a-z]+)$/.exec(path)?.[1]
    if (!listed) return this.files.get(path)
    const folder = `/bulkdata/${listed}/`
    const files = [...this.files].flatMap(([file, { body, modifiedAt }]) =>
      file.startsWith(folder)
        ? [
            {
              justFileName: file.slice(folder.length),
              formattedLastModifiedTime: modifiedAt,
              size: body.length,
              folder: false,
            },
          ]
        : [],
    )
    const body = Buffer.from(JSON.stringify({ files }))
    return files.length > 0 ? { body, modifiedAt: String(this.clock) } : undefined
  }
}
