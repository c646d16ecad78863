import { type RunningServer, startBuiltServer } from '../support/built-server'
import { describeOnEngines, newDatabase } from '../support/engines'
import { askVersion, databaseUrl, VersionWriter } from '../support/versioned-answers'

describeOnEngines('two processes on one database', (engine) => {
  let servers: RunningServer[]
  let writer: VersionWriter

  beforeAll(async () => {
    const database = await newDatabase(engine, 'seeded')
    const environment = { ...process.env, DATABASE_URL: databaseUrl(database), LOG_LEVEL: 'silent' }
    servers = await Promise.all([startBuiltServer(environment), startBuiltServer(environment)])
    writer = await VersionWriter.open(database)
  })
  afterAll(async () => {
    await Promise.all([writer.close(), ...servers.map((server) => server.stop())])
  })

  const origins = () => servers.map(({ address }) => address.replace('localhost', '127.0.0.1'))

  /** How long after an ingest a process can still be asked and answer from the version before. */
  async function staleFor(origin: string, before: number): Promise<number> {
    const startedAt = performance.now()
    let last = 0
    let version = before
    while (performance.now() - startedAt < 1_500) {
      const askedAt = performance.now()
      const answer = await askVersion(origin)
      expect(answer.version).toBeGreaterThanOrEqual(version)
      version = answer.version
      if (version === before) last = askedAt - startedAt
    }
    expect(version).toBe(before + 1)
    return last
  }

  it('both answer from what they keep, and neither has an old answer a second after an ingest', async () => {
    for (const _time of [1, 2, 3]) {
      const before = writer.version
      for (const origin of origins()) {
        await askVersion(origin)
        expect(await askVersion(origin)).toMatchObject({ isHit: true, version: before })
      }
      await writer.move()
      const stale = await Promise.all(origins().map((origin) => staleFor(origin, before)))
      process.stderr.write(`${engine}: old answers were sent for ${stale.map(Math.round).join(' and ')} ms\n`)
      expect(Math.max(...stale)).toBeLessThan(1_000)
    }
  })
})
