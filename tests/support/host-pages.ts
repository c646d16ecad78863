import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const HOSTS = path.resolve(__dirname, '../browser/hosts')

export interface HostPages {
  /** Of another origin than the service's. */
  origin: string
  /** Puts a page there with its places filled in; gives its address. */
  page(name: string, places: Record<string, string>): string
  stop(): Promise<void>
}

/** Pages of newsrooms: each behaves as one of the systems that cards are pasted into. */
async function startHostPages(): Promise<HostPages> {
  const pages = new Map<string, string>()
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '')
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    page: (name, places) => {
      const template = readFileSync(path.join(HOSTS, `${name}.html`), 'utf8')
      const address = `/${name}-${pages.size + 1}`
      pages.set(
        address,
        template.replace(/\{\{(\w+)\}\}/g, (_all, place: string) => places[place] ?? ''),
      )
      return origin + address
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Host pages for the tests of one describe block, gone at its end. */
export function useHostPages(): () => HostPages {
  let hosts: HostPages
  beforeAll(async () => {
    hosts = await startHostPages()
  })
  afterAll(() => hosts.stop())
  return () => hosts
}

/** What WordPress leaves of an oEmbed answer of a site that it does not know, and what it adds. */
export function asWordPress(html: string, secret: string): string {
  const kept = html.replace(/<(\/?)(\w+)([^>]*)>/g, (_tag, end: string, name: string, attributes: string) => {
    const allowed = { a: ['href'], blockquote: [], iframe: FRAME_ATTRIBUTES }[name]
    if (!allowed) return ''
    const some = [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].filter(([, each]) =>
      (allowed as string[]).includes(each!),
    )
    return `<${end}${name}${some.map(([attribute]) => attribute).join('')}>`
  })
  const [, quote, frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept) ?? []
  if (!frame) throw new Error('WordPress would show nothing of this')
  const hidden = quote ? ' style="position: absolute; visibility: hidden;"' : ''
  const added = `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden} data-secret="${secret}"`
  return (
    (quote ?? '').replace(
      '<blockquote>',
      `<blockquote class="wp-embedded-content" data-secret="${secret}">`,
    ) + frame.replace('<iframe', added).replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}"`)
  )
}

const FRAME_ATTRIBUTES = [
  'src',
  'width',
  'height',
  'frameborder',
  'marginwidth',
  'marginheight',
  'scrolling',
  'title',
]
