import { renameSync } from 'node:fs'
import { DataSource } from 'typeorm'
import { createDataSource, type DatabaseSettings } from '../../src/entities/data-source'
import { loadSeeds } from '../../src/ingest/seeds'
import { Cluster, onServer } from '../support/cluster'
import { newDatabase } from '../support/engines'
import { storeCommittee } from '../support/one-change'
import { type RunningServer, startServer } from '../support/running-server'
import { LOADED_AT, SEEDS } from '../support/seeded-database'
import { until } from '../support/until'

const TITLE = '{ bill(id: "s1733-113") { title } }'
const clock = () => LOADED_AT

async function sqliteServer(): Promise<{ server: RunningServer; file: string }> {
  const database = await newDatabase('sqlite', 'seeded')
  if (database.engine !== 'sqlite') throw new Error('not a file')
  return { server: await startServer({ database }), file: database.file }
}

const readiness = async (server: RunningServer) => {
  const response = await server.fetch('/readyz')
  return { http: response.status, ...((await response.json()) as { status: string; reason?: string }) }
}

describe('a SQLite file that goes away', () => {
  it('leaves readers with what was opened, says so, and may come back', async () => {
    const { server, file } = await sqliteServer()
    renameSync(file, `${file}.away`)
    expect(await readiness(server)).toMatchObject({
      http: 503,
      reason: expect.stringMatching(/^The database file is gone; answers come from what was opened/),
    })
    expect((await server.ask(TITLE)).data).toEqual({ bill: { title: expect.any(String) } })
    renameSync(`${file}.away`, file)
    expect(await readiness(server)).toMatchObject({ http: 200 })
    await server.stop()
  })

  it('and in whose place another stands, is not mixed with that one', async () => {
    const { server, file } = await sqliteServer()
    const other = await newDatabase('sqlite', 'seeded')
    renameSync(other.engine === 'sqlite' ? other.file : '', file)
    expect(await readiness(server)).toMatchObject({
      http: 503,
      reason: expect.stringMatching(/^Another database file stands where the one was that is open/),
    })
    await server.stop()
  })
})

describe('a disk that is full', () => {
  it('stops an ingest whole, harms no reader, and the same ingest goes through when there is room', async () => {
    const database = await newDatabase('sqlite', 'empty')
    const server = await startServer({ database })
    const pages = await pageCount(database)
    // As far as it has come, and a little: the first of the seeds fit, not all.
    const full = limited(database, pages + 200)
    await full.initialize()
    await expect(loadSeeds(full, SEEDS, { clock, dryRun: false })).rejects.toThrow(/full/)
    await full.destroy()
    const counts = '{ dataStatus { dataVersion counts { bills cosponsorships } } }'
    expect((await server.ask(counts)).errors).toBeUndefined()
    const roomy = createDataSource(database)
    await roomy.initialize()
    await loadSeeds(roomy, SEEDS, { clock, dryRun: false })
    await roomy.destroy()
    const expected = await startServer({ isSeeded: true })
    await until('the same rows are there', async () => {
      const [ours, theirs] = [await server.ask(counts), await expected.ask(counts)]
      return JSON.stringify(ours.data?.dataStatus.counts) === JSON.stringify(theirs.data?.dataStatus.counts)
    })
    await Promise.all([server.stop(), expected.stop()])
  })
})

async function pageCount(database: DatabaseSettings): Promise<number> {
  const db = createDataSource(database)
  await db.initialize()
  const [row] = await db.query('PRAGMA page_count')
  await db.destroy()
  return row.page_count
}

/** The database on a disk that holds no more than so many pages. */
function limited(database: DatabaseSettings, pages: number): DataSource {
  const { options } = createDataSource(database)
  if (options.type !== 'better-sqlite3') throw new Error('not a file')
  return new DataSource({
    ...options,
    prepareDatabase: (file: { pragma(text: string): unknown }) => {
      file.pragma(`max_page_count = ${pages}`)
    },
  })
}

describe('PostgreSQL that is stopped and started again', () => {
  let cluster: Cluster
  let server: RunningServer
  beforeAll(async () => {
    cluster = await Cluster.primary()
    await onServer(cluster.url(), (client) => client.query('CREATE DATABASE harbor'))
    server = await startServer({
      database: { engine: 'postgres', url: cluster.url('harbor') },
      isSeeded: true,
      env: { RATE_LIMIT_POINTS_PER_MINUTE: '100000' },
    })
  })
  afterAll(async () => {
    await server.stop()
    await cluster.remove()
  })

  it.each(['SIGINT', 'SIGQUIT'] as const)(
    '%s: each request is refused meanwhile, and answered when it is back',
    async (signal) => {
      expect((await server.ask(TITLE)).errors).toBeUndefined()
      await cluster.stop(signal)
      const response = await server.post({ query: '{ bills(first: 3) { nodes { title citation } } }' })
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('2')
      expect(await response.json()).toMatchObject({
        errors: [
          {
            message: expect.stringMatching(
              /^The database does not answer right now; the error is logged under id/,
            ),
            extensions: { code: 'SERVICE_UNAVAILABLE' },
          },
        ],
      })
      expect(await readiness(server)).toEqual({
        http: 503,
        status: 'unready',
        reason: 'The database does not answer; the log says why.',
      })
      await cluster.start()
      await until('it answers again', async () => (await server.post({ query: TITLE })).status === 200)
      expect(await readiness(server)).toMatchObject({ http: 200 })
      expect((await server.ask('{ bills(first: 3) { nodes { title citation } } }')).errors).toBeUndefined()
      const writer = createDataSource({ engine: 'postgres', url: cluster.url('harbor') })
      await writer.initialize()
      const before = (await server.ask('{ dataStatus { dataVersion } }')).data.dataStatus.dataVersion
      await storeCommittee(writer, 'sszz01', `After ${signal}`)
      await writer.destroy()
      const version = async () =>
        (await server.ask('{ dataStatus { dataVersion } }')).data.dataStatus.dataVersion
      await until('new data are seen', async () => (await version()) === before + 1)
    },
  )
})
