import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { loadSeeds } from '../../src/ingest/seeds'
import type { OfficialBill } from '../../src/official/bill'
import { seedsWith } from '../support/edited-seeds'
import { describeOnEngines, newDatabase } from '../support/engines'
import { KEEPING_NONE, type RunningServer, startServer } from '../support/running-server'
import { LOADED_AT, SEEDS } from '../support/seeded-database'

const NEXT_DAY = new Date('2026-11-25T09:00:00Z')
const DAY_AFTER = new Date('2026-11-26T09:00:00Z')

/** A bill as its record stood at the end of a day. */
function cutTo(day: string) {
  return (bill: OfficialBill): void => {
    bill.source.updatedAt = `${day}T23:00:00Z`
    bill.cosponsors = bill.cosponsors.filter(({ date }) => date <= day)
    bill.actions = bill.actions.filter(({ date }) => date <= day)
  }
}

describeOnEngines('feeds', (engine) => {
  let server: RunningServer
  const load = (folder: string, at: Date) =>
    loadSeeds(server.dataSource, folder, { clock: () => at, dryRun: false })
  const atom = async (path: string) => parseAtomFeed(await (await server.fetch(path)).text())
  const json = async (path: string) => parseJsonFeed(await (await server.fetch(path)).text())
  const idsOf = async (path: string) => (await json(path)).items?.map(({ id }) => id)

  beforeAll(async () => {
    server = await startServer({ database: await newDatabase(engine, 'empty'), env: KEEPING_NONE })
    await load(seedsWith({ 's1733-113': cutTo('2014-01-06'), 'hr3610-113': cutTo('2014-05-01') }), LOADED_AT)
  })
  afterAll(() => server.stop())

  it('tell of a bill that came, and where to read on', async () => {
    const feed = await atom('/feeds/bills/s1733-113.atom')
    expect(feed).toMatchObject({
      id: 'tag:safe-harbor,2026:feeds/bills/s1733-113',
      title: { value: 'S. 1733 (113th), Stop Exploitation Through Trafficking Act of 2013' },
      authors: [{ name: 'Safe Harbor' }],
    })
    const links = Object.fromEntries(feed.links!.map(({ rel, href }) => [rel, href]))
    expect(links).toEqual({
      self: `${server.origin}/feeds/bills/s1733-113.atom`,
      alternate: `${server.origin}/bills/s1733-113`,
    })
    expect(feed.entries!.map(({ title }) => title?.value)).toContain(
      'S. 1733 (113th), Stop Exploitation Through Trafficking Act of 2013, is new here, with 4 cosponsors and 1 action',
    )
  })

  it('tell in a title that an editor can read what a newer record brought, and when it was seen', async () => {
    await load(SEEDS, NEXT_DAY)
    const [entry] = (await json('/feeds/bills/s1733-113.json')).items!
    expect(entry).toMatchObject({
      id: expect.stringMatching(/^tag:safe-harbor,2026:bills\/s1733-113\/\d+\/20261125T090000000Z$/),
      title: expect.stringMatching(/^S\. 1733 \(113th\) gained 14 cosponsors: John McCain, .* and 11 more$/),
      url: `${server.origin}/bills/s1733-113`,
      date_modified: NEXT_DAY.toISOString(),
    })
    expect(entry!.content_html).toContain('<li>John McCain joined on January 9, 2014</li>')
    const [other] = (await json('/feeds/bills.json?bill=hr3610-113')).items!
    expect(other!.title).toMatch(/^H\.R\. 3610 \(113th\) passed the House; gained \d+ cosponsors: /)
  })

  it('have the same entries in Atom, newest first, and of those of a filter no others', async () => {
    const feed = await atom('/feeds/bills.atom?sponsor=K000367')
    const ids = feed.entries!.map(({ id }) => id)
    expect(ids).toEqual(await idsOf('/feeds/bills.json?sponsor=K000367'))
    expect(feed.entries![0]!.title?.value).toMatch(/^S\. 1733 /)
    const { data } = await server.ask(
      '{ bills(filter: { sponsor: { bioguideId: { eq: "K000367" } } }) { nodes { billId } } }',
    )
    const bills = data.bills.nodes.map((node: { billId: string }) => node.billId)
    const named = ids.flatMap((id) => /:bills\/([^/]+)/.exec(id!)?.[1] ?? [])
    expect(bills).toEqual(expect.arrayContaining(named))
    expect((await idsOf('/feeds/bills.json'))!.length).toBe(50)
  })

  it('have a senator’s bills, cosponsorships and claims', async () => {
    const feed = await json('/feeds/senators/H001069.json')
    const titles = feed.items!.map(({ title }) => title)
    expect(titles).toContain(
      'Confirmed: Heidi Heitkamp cosponsors the Justice for Victims of Trafficking Act',
    )
    expect(titles.filter((title) => title?.includes('Heidi Heitkamp')).length).toBeGreaterThan(2)
  })

  it('get no entry by the same files once more', async () => {
    const paths = ['/feeds/bills.json', '/feeds/bills/s1733-113.json', '/feeds/verdicts.json']
    const before = await Promise.all(paths.map(idsOf))
    await load(SEEDS, DAY_AFTER)
    expect(await Promise.all(paths.map(idsOf))).toEqual(before)
  })

  it.each([
    ['/feeds/bills.json?staus=x', 400, 'staus'],
    ['/feeds/bills/s1733-113.json?congress=113', 400, 'takes none'],
    ['/feeds/bills/s9-9.json', 404, 's9-9'],
    ['/feeds/bills/nonsense.json', 400, 'names no bill'],
    ['/feeds/senators/S000522.json', 404, 'S000522'],
    ['/feeds/nothing.json', 404, '/feeds/bills.atom'],
    ['/feeds/bills.rss', 404, '/feeds/bills.atom'],
  ])('%s is refused in words', async (address, status, words) => {
    const answer = await server.fetch(address)
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(words)])
  })
})
