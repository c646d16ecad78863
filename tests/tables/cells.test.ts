import { parse } from 'csv-parse/sync'
import { newDatabase } from '../support/engines'
import { HOSTILE_NAME, HOSTILE_TITLES, loadHostileWorld } from '../support/hostile-world'
import { type RunningServer, startServer } from '../support/running-server'

const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u
const DIRECTION = /\p{Bidi_Control}/u

describe('cells of words that try to be more', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ database: await newDatabase('sqlite', 'empty') })
    await loadHostileWorld(server.dataSource)
  })
  afterAll(() => server.stop())

  const csv = async (address: string): Promise<Record<string, string>[]> =>
    parse(await (await server.fetch(address)).text(), { columns: true })
  const json = async (address: string) =>
    ((await (await server.fetch(address)).json()) as { data: Record<string, unknown>[] }).data

  it('are no formula in CSV, in any cell of any table', async () => {
    for (const table of ['bills', 'cosponsorships', 'hearings', 'claims', 'members']) {
      const rows = await csv(`/v1/${table}.csv`)
      const cells = rows.flatMap((row) => Object.values(row))
      expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([])
      expect(cells.filter((cell) => DIRECTION.test(cell))).toEqual([])
    }
  })

  it('are led by an apostrophe, and hold the rest of the words unchanged', async () => {
    const rows = await csv('/v1/bills.csv?known=RECORD')
    const titles = Object.fromEntries(rows.map(({ billId, title }) => [billId, title]))
    expect(titles['s1733-113']).toBe(`'${HOSTILE_TITLES['s1733-113']}`)
    expect(titles['hr181-114']).toBe("'-2+3")
    expect(titles['s1738-113']).toBe(HOSTILE_TITLES['s1738-113'])
    expect(titles['s166-114']).toBe(HOSTILE_TITLES['s166-114'])
    expect(titles['hr3610-113']).toBe(HOSTILE_TITLES['hr3610-113'])
  })

  it('stand in JSON as they are', async () => {
    const rows = await json('/v1/bills.json?known=RECORD&columns=billId,title')
    const titles = Object.fromEntries(rows.map(({ billId, title }) => [billId, title]))
    expect(titles).toMatchObject(HOSTILE_TITLES)
    const [member] = await json('/v1/members.json?bioguideId=H001069')
    expect(member).toMatchObject({ fullName: HOSTILE_NAME })
  })
})

describe('a table', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ database: await newDatabase('sqlite', 'seeded') })
  })
  afterAll(() => server.stop())

  const text = async (address: string) => (await server.fetch(address)).text()
  const lines = async (address: string) => (await text(address)).trimEnd().split('\r\n')

  it('shows the columns asked for, in the order asked for', async () => {
    const rows = await lines('/v1/bills.csv?bill=s1733-113&columns=status,billId,cosponsorCount')
    expect(rows).toEqual(['status,billId,cosponsorCount', 'REFERRED,s1733-113,18'])
  })

  it('holds for the day asked for', async () => {
    const address =
      '/v1/bills.csv?congress=113,114&introducedOn.gte=2013-01-01&sponsor=K000367&bill=s1733-113&asOf=2014-01-11'
    const [row] = parse(await text(address), { columns: true }) as Record<string, string>[]
    expect(row).toMatchObject({
      billId: 's1733-113',
      cosponsorCount: '5',
      status: 'REFERRED',
      latestActionOn: '2013-11-19',
      asOf: '2014-01-11',
      retrievedOn: '2026-11-24',
      recordUrl: 'https://www.congress.gov/bill/113th-congress/senate-bill/1733',
      url: `${server.origin}/bills/s1733-113`,
    })
    const members = await lines('/v1/cosponsorships.csv?bill=s1733-113&asOf=2014-01-11&columns=memberName')
    expect(members.slice(1).sort()).toEqual([
      'Cory A. Booker',
      'Heidi Heitkamp',
      'John Cornyn',
      'John McCain',
      'Mark Kirk',
    ])
  })

  it('leaves empty what is not known, and never writes 0 for it', async () => {
    const rows = await lines('/v1/bills.csv?known=INDEX&columns=cosponsorCount,sponsorId,subjects&limit=3')
    expect(rows.slice(1)).toEqual([',,', ',,', ',,'])
  })

  it('counts by one or two values, long or wide', async () => {
    expect(await lines('/v1/cosponsorships.csv?bill=s1733-113&group=party')).toEqual([
      'party,count',
      expect.stringMatching(/^D,\d+$/),
      expect.stringMatching(/^R,\d+$/),
    ])
    const byYear = await lines('/v1/bills.csv?known=RECORD&group=introducedOn.year')
    expect(byYear.slice(0, 2)).toEqual(['introducedOn.year,count', expect.stringMatching(/^2013,\d$/)])
    const wide = await lines('/v1/bills.csv?known=RECORD&group=congress,sponsor.party&shape=wide')
    expect(wide).toEqual(['congress,D,R', expect.stringMatching(/^113,/), expect.stringMatching(/^114,/)])
  })

  it('counts as GraphQL counts its facets', async () => {
    const { data } = await server.ask(
      '{ bills { facets { status { value count } subject { value count } party { value count } } } }',
    )
    for (const [facet, group] of [
      ['status', 'status'],
      ['subject', 'subject'],
      ['party', 'sponsor.party'],
    ] as const) {
      const counted = (await (await server.fetch(`/v1/bills.json?group=${group}`)).json()) as {
        data: Record<string, string | number | null>[]
      }
      const counts = new Map(counted.data.map((row) => [row[group], row.count]))
      const facets = new Map(
        data.bills.facets[facet].map((one: { value: string | null; count: number }) => [
          one.value,
          one.count,
        ]),
      )
      expect(counts).toEqual(facets)
    }
  })

  it('says what it is: UTF-8 with a header row, a file name, the mark for Excel where it is asked for', async () => {
    const answer = await server.fetch('/v1/bills.csv?asOf=2014-01-11&bom=true&limit=1')
    expect(answer.headers.get('content-type')).toBe('text/csv; header=present; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="safe-harbor-bills-2014-01-11.csv"',
    )
    expect(answer.headers.get('link')).toContain('/v1/openapi.json>; rel="service-desc"')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  })
})
