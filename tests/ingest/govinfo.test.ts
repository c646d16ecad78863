import type { DataSource } from 'typeorm'
import { BillType } from '../../src/congress/bill-number'
import { Bill } from '../../src/entities/bill'
import { type DownloadOptions, downloadBillStatus } from '../../src/ingest/govinfo-billstatus'
import { Tally } from '../../src/ingest/report'
import { billStatusXml } from '../support/billstatus-xml'
import { openDatabase } from '../support/engines'
import { cutConnection, FakeGovinfo, status, truncated, webPage } from '../support/fake-govinfo'
import { LOADED_AT } from '../support/seeded-database'

const LISTING = '/bulkdata/json/BILLSTATUS/117/s'
const fileAt = (number: number) => `/bulkdata/BILLSTATUS/117/s/BILLSTATUS-117s${number}.xml`
const ZIP = '/bulkdata/BILLSTATUS/117/s/BILLSTATUS-117-s.zip'
const named = (numbers: number[], updated = '2021-03-01T10:00:00Z') =>
  Object.fromEntries(
    numbers.map((number) => [`BILLSTATUS-117s${number}.xml`, billStatusXml({ number, updated })]),
  )
const MANY = Array.from({ length: 120 }, (_, index) => index + 1)

describe('bills downloaded from the bulk repository', () => {
  let db: DataSource
  let govinfo: FakeGovinfo

  beforeEach(async () => {
    db = await openDatabase('sqlite')
    govinfo = await new FakeGovinfo().start()
  })
  afterEach(async () => {
    await govinfo.stop()
    await db.destroy()
  })

  const download = async (more: Partial<DownloadOptions> = {}) => {
    const tally = new Tally()
    govinfo.requests.length = 0
    const options = {
      clock: () => LOADED_AT,
      dryRun: false,
      all: false,
      client: { baseUrl: govinfo.baseUrl, firstPause: 5 },
      ...more,
    }
    await downloadBillStatus(db, [{ congress: 117, type: BillType.S }], options, tally)
    return tally
  }
  const stored = () => db.getRepository(Bill).count()

  it('are taken singly where few are new, and only what is new the next time', async () => {
    govinfo.put(117, 's', named([1, 2]))
    expect((await download()).counts).toMatchObject({ inserted: 2, rejected: 0 })
    expect(govinfo.requests).toEqual([LISTING, fileAt(1), fileAt(2)])
    expect((await download()).counts).toMatchObject({ inserted: 0, unchanged: 0 })
    expect(govinfo.requests).toEqual([LISTING])
    govinfo.put(117, 's', { ...named([2], '2021-06-01T00:00:00Z'), ...named([3]) })
    expect((await download()).counts).toMatchObject({ inserted: 1, updated: 1 })
    expect(govinfo.requests).toEqual([LISTING, fileAt(2), fileAt(3)])
  })

  it('are taken from the zip where many are new, and singly what is newer than the zip', async () => {
    govinfo.put(117, 's', named(MANY))
    govinfo.put(117, 's', named([7], '2021-06-01T00:00:00Z'), { zip: false })
    expect((await download()).counts).toMatchObject({ inserted: 120, updated: 0, rejected: 0 })
    expect(govinfo.requests).toEqual([LISTING, ZIP, fileAt(7)])
    await download()
    expect(govinfo.requests).toEqual([LISTING])
  })

  it('are fetched again with --all where they were passed over, and not without', async () => {
    govinfo.put(117, 's', { 'BILLSTATUS-117s1.xml': billStatusXml({ number: 1, title: 'Roads Act' }) })
    expect(await download()).toMatchObject({ passedOver: 1 })
    govinfo.put(117, 's', named([2]))
    await download()
    expect(govinfo.requests).toEqual([LISTING, fileAt(2)])
    expect((await download({ all: true })).counts).toMatchObject({ inserted: 1 })
    expect(govinfo.requests).toEqual([LISTING, fileAt(1)])
    expect(await stored()).toBe(2)
  })

  it.each([
    ['busy, with a pause', [status(429, { 'retry-after': '0' }), status(503)]],
    ['cutting the connection', [cutConnection]],
    ['sending a web page with status 200', [webPage, webPage]],
    ['failing', [status(500), status(502)]],
  ])('survive a server that is %s', async (_name, times) => {
    govinfo.put(117, 's', named([1, 2]))
    govinfo.misbehave(LISTING, ...times)
    govinfo.misbehave(fileAt(2), ...times)
    expect((await download()).counts).toMatchObject({ inserted: 2, rejected: 0 })
    expect(govinfo.requests.filter((path) => path === fileAt(2))).toHaveLength(times.length + 1)
  })

  it('wait as long as the server asks', async () => {
    govinfo.put(117, 's', named([1]))
    govinfo.misbehave(fileAt(1), status(429, { 'retry-after': '1' }))
    const startedAt = performance.now()
    await download()
    expect(performance.now() - startedAt).toBeGreaterThan(990)
  })

  it('go on with a zip where the connection was cut', async () => {
    govinfo.put(117, 's', named(MANY))
    govinfo.misbehave(ZIP, cutConnection)
    expect((await download()).counts).toMatchObject({ inserted: 120, rejected: 0 })
    expect(govinfo.requests.filter((path) => path.startsWith(ZIP))).toEqual([
      ZIP,
      expect.stringMatching(/ bytes=\d+-$/),
    ])
  })

  it('are fetched singly where the zip stays broken', async () => {
    govinfo.put(117, 's', named(MANY))
    govinfo.misbehave(ZIP, truncated, truncated, truncated, truncated, truncated)
    expect((await download()).counts).toMatchObject({ inserted: 120, rejected: 0 })
    expect(govinfo.requests.filter((path) => path === ZIP)).toHaveLength(5)
  })

  it('are rejected with the reason where the server lists and does not have them, and tried again later', async () => {
    govinfo.put(117, 's', named([1, 2]))
    govinfo.misbehave(fileAt(2), status(404))
    const tally = await download()
    expect(tally.counts).toMatchObject({ inserted: 1, rejected: 1 })
    expect(tally.rejections[0]).toMatchObject({
      name: 'BILLSTATUS-117s2.xml',
      reason: expect.stringContaining('404'),
    })
    expect((await download()).counts).toMatchObject({ inserted: 1, rejected: 0 })
  })

  it('name the listing that the server does not have', async () => {
    const { rejections } = await download()
    expect(rejections).toEqual([{ name: LISTING, reason: expect.stringContaining('status 404') }])
  })

  it('keep what was stored before the server went away, and go on later', async () => {
    govinfo.put(117, 's', named(MANY), { zip: false })
    govinfo.misbehave(fileAt(110), ...Array.from({ length: 5 }, () => status(503)))
    await expect(download()).rejects.toThrow('status 503')
    const kept = await stored()
    expect(kept).toBeGreaterThan(100)
    expect((await download()).counts).toMatchObject({ rejected: 0, inserted: 120 - kept })
    expect(await stored()).toBe(120)
  })

  it('say so where nobody answers', async () => {
    await expect(download({ client: { baseUrl: 'http://127.0.0.1:9', firstPause: 1 } })).rejects.toThrow(
      'http://127.0.0.1:9/bulkdata/json/BILLSTATUS/117/s cannot be reached',
    )
  })
})
