import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { memberTable } from '../../src/publish/tables/member-table'
import { longTable } from '../../src/publish/tables/table-answer'
import { Loaders } from '../../src/queries/loaders'
import { BATCH } from '../../src/queries/row-batches'
import { statementsOf } from '../support/count-queries'
import { describeOnEngines, newDatabase } from '../support/engines'
import { type RunningServer, startServer } from '../support/running-server'

describeOnEngines('a table longer than what is kept', (engine) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ database: await newDatabase(engine, 'seeded') })
  })
  afterAll(() => server.stop())

  const keysOf = async (address: string) => {
    const text = await (await server.fetch(address)).text()
    return (parse(text, { columns: true }) as { bioguideId: string }[]).map(({ bioguideId }) => bioguideId)
  }

  it('is sent whole, in order, under one header row', async () => {
    const all = await keysOf('/v1/members.csv?columns=bioguideId')
    expect(all.length).toBeGreaterThan(5 * BATCH)
    expect(new Set(all).size).toBe(all.length)
    const { data } = await server.ask('{ members(first: 3) { totalCount nodes { bioguideId } } }')
    expect(all.length).toBe(data.members.totalCount)
    expect(all.slice(0, 3)).toEqual(data.members.nodes.map((node: { bioguideId: string }) => node.bioguideId))
    expect(await keysOf(`/v1/members.csv?limit=${BATCH + 1}`)).toEqual(all.slice(0, BATCH + 1))
  })

  it('has no tag, for nothing of it is kept, while a short one has', async () => {
    const long = await server.fetch('/v1/members.csv')
    const short = await server.fetch('/v1/members.csv?state=MN')
    await Promise.all([long.text(), short.text()])
    expect([long.headers.get('etag'), short.headers.get('etag')]).toEqual([null, expect.any(String)])
    // Brotli would give out nothing of it for seconds.
    expect(long.headers.get('content-encoding')).toBe('gzip')
  })

  it('is read no further once nobody listens', async () => {
    const door = { loaders: new Loaders(server.dataSource), origin: server.origin }
    const url = new URL('/v1/members.csv', server.origin)
    const long = () => longTable(door, memberTable, url)
    const whole = await statementsOf(server.dataSource, async () => (await long())!.body.toArray())
    const begun = await statementsOf(server.dataSource, async () => {
      const { body } = (await long())!
      await once(body, 'readable')
      body.destroy()
      await setTimeout(100)
    })
    expect(begun.length).toBeLessThan(whole.length / 2)
  })
})
