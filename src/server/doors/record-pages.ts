import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { DataSource } from 'typeorm'
import { aboutPage } from '../../publish/pages/about/about-page'
import { billDoor } from '../../publish/pages/bill/bill-door'
import { hearingDoor } from '../../publish/pages/hearing/hearing-door'
import { homePage } from '../../publish/pages/home/home-page'
import { memberDoor } from '../../publish/pages/member/member-door'
import { PAGE_SCRIPT, PAGE_SCRIPT_PATH } from '../../publish/pages/page-script'
import { chartDoor, pictureDoor } from '../../publish/pages/pictures'
import { searchPage } from '../../publish/pages/search/search-page'
import type { Format, Site } from '../../publish/pages/site'
import type { Published } from '../../publish/published'
import { releasePage } from '../../publish/release/release-page'
import { createContext } from '../../resolvers/context'
import { originOf } from './tables'

export interface PagesDependencies {
  dataSource: DataSource
  clock: () => Date
  publicUrl: string | null
}

type Query = Record<string, string | string[] | undefined>

/** What a page is asked: what stands behind its door, its form, and its parameters. */
interface Asked {
  site: Site
  name: string
  format: Format
  query: Query
}

const FINISHED = { config: { finished: true } }

/** The first of several values of one parameter. */
const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

/** The pages of what is in the record. Each is kept as it was made, for as long as the data does not move. */
export function addRecordPages(
  pages: FastifyInstance,
  { dataSource, clock, publicUrl }: PagesDependencies,
): void {
  const siteOf = (request: FastifyRequest): Site => ({
    loaders: createContext(dataSource, clock).loaders,
    origin: originOf(request, publicUrl),
    today: clock().toISOString().slice(0, 10),
  })
  /** All below an address: `/bills/s1733-113`, the same as data, and other forms of the name. */
  const below = (door: string, answer: (asked: Asked) => Promise<Published>) =>
    pages.get<{ Params: { '*': string }; Querystring: Query }>(`${door}/*`, FINISHED, (request) => {
      const [, name = '', json] = /^(.*?)(\.json)?$/s.exec(request.params['*']) ?? []
      return answer({ site: siteOf(request), name, format: json ? 'json' : 'html', query: request.query })
    })
  /** One address, and the same as data. */
  const at = (paths: Record<Format, string>, answer: (asked: Omit<Asked, 'name'>) => Promise<Published>) => {
    for (const [format, path] of Object.entries(paths) as [Format, string][]) {
      pages.get<{ Querystring: Query }>(path, FINISHED, (request) =>
        answer({ site: siteOf(request), format, query: request.query }),
      )
    }
  }
  at({ html: '/', json: '/index.json' }, ({ site, format }) => homePage(site, format))
  at({ html: '/search', json: '/search.json' }, ({ site, query, format }) => searchPage(site, query, format))
  at({ html: '/about', json: '/about.json' }, ({ site, format }) => aboutPage(site, format))
  // The same data under the name that programs look for.
  pages.get('/status.json', FINISHED, (request) => aboutPage(siteOf(request), 'json'))
  below('/bills', ({ site, name, format, query }) => billDoor(site, { name, format, asOf: one(query.asOf) }))
  below('/senators', ({ site, name, format }) => memberDoor(site, { name, format, isSenator: true }))
  below('/representatives', ({ site, name, format }) => memberDoor(site, { name, format, isSenator: false }))
  below('/hearings', ({ site, name, format }) => hearingDoor(site, { name, format }))
  below('/releases', ({ site, name, format }) => releasePage(site, { name, format }))
  for (const format of ['svg', 'png'] as const) {
    const charts = ['bills-by-status', 'claims-by-verdict', 'cosponsors/:billId']
    for (const chart of charts) {
      pages.get<{ Params: { billId?: string }; Querystring: Query }>(
        `/charts/${chart}.${format}`,
        FINISHED,
        (request) =>
          chartDoor(siteOf(request), {
            name: chart.replace(':billId', request.params.billId ?? ''),
            format,
            asOf: one(request.query.asOf),
          }),
      )
    }
  }
  pages.get<{ Params: { '*': string }; Querystring: Query }>('/pictures/*', FINISHED, (request) =>
    pictureDoor(siteOf(request), {
      name: request.params['*'].replace(/\.png$/, ''),
      asOf: one(request.query.asOf),
    }),
  )
  pages.get(`/${PAGE_SCRIPT_PATH}`, async (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(PAGE_SCRIPT),
  )
}
