import { parseJsonFeed } from 'feedsmith'
import { ingestBillStatus } from '../../src/ingest/billstatus'
import { ingestRelease } from '../../src/ingest/release'
import { Tally } from '../../src/ingest/report'
import { billDocuments } from '../support/billstatus-xml'
import { newDatabase } from '../support/engines'
import { type RunningServer, startServer } from '../support/running-server'

const FACTS = { url: null, publishers: [], publishedOn: '2021-03-10', title: 'Lanterns for all', note: null }
const at = (instant: string) => ({ clock: () => new Date(instant), dryRun: false, all: false })

describe('the feed of verdicts', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ database: await newDatabase('sqlite', 'seeded') })
    const text = 'WASHINGTON – Senator Amy Klobuchar introduced S. 9901, the Lantern Streets Act.'
    await ingestRelease(server.dataSource, text, FACTS, at('2026-11-25T09:00:00Z'))
    const record = billDocuments({ number: 9901, title: 'Lantern Streets Act', sponsor: 'K000367' })
    await ingestBillStatus(server.dataSource, record, at('2026-11-26T09:00:00Z'), new Tally())
  })
  afterAll(() => server.stop())

  const items = async (path: string) => parseJsonFeed(await (await server.fetch(path)).text()).items ?? []

  it('has a verdict that became another, with the one before and its time', async () => {
    const [changed] = await items('/feeds/verdicts.json')
    expect(changed).toMatchObject({
      title: 'Now confirmed, was not in the record: Amy Klobuchar introduced the Lantern Streets Act',
      date_modified: '2026-11-26T09:00:00.000Z',
    })
    expect(changed!.content_html).toContain(
      'Not in the record since <time datetime="2026-11-25T09:00:00.000Z">',
    )
    expect(changed!.content_html).toContain('Confirmed since <time datetime="2026-11-26T09:00:00.000Z">')
  })

  it('keeps the earlier verdict as it was', async () => {
    const all = await items('/feeds/verdicts.json?bill=s9901-117&kind=INTRODUCED')
    expect(all.map(({ title }) => title)).toEqual([
      'Now confirmed, was not in the record: Amy Klobuchar introduced the Lantern Streets Act',
      'Not in the record: Amy Klobuchar introduced the Lantern Streets Act',
    ])
    expect(all[1]!.content_html).not.toContain('sponsor of S. 9901')
  })

  it('is answered by 304 to who has it', async () => {
    const first = await server.fetch('/feeds/verdicts.atom')
    await first.text()
    const headers = { 'if-none-match': first.headers.get('etag')! }
    expect((await server.fetch('/feeds/verdicts.atom', { headers })).status).toBe(304)
  })

  it('is narrowed by what claims are filtered by', async () => {
    expect(await items('/feeds/verdicts.json?verdict=AMBIGUOUS')).toEqual([])
    const qualified = await items('/feeds/verdicts.json?verdict=QUALIFIED')
    expect(new Set(qualified.map(({ title }) => title?.split(':')[0]))).toEqual(new Set(['Qualified']))
  })
})
