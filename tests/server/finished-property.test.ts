import fc from 'fast-check'
import { describeOnEngines, newDatabase } from '../support/engines'
import { type RunningServer, startServer } from '../support/running-server'
import { askVersion, databaseUrl, VersionWriter, type Way } from '../support/versioned-answers'

type Step = { ask: number; way: Way } | { together: number } | 'ingest' | { pause: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      ask: fc.constantFrom(0, 1),
      way: fc.constantFrom('GET' as const, 'POST' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ together: fc.constantFrom(0, 1) }) },
  { weight: 3, arbitrary: fc.constant('ingest' as const) },
  { weight: 1, arbitrary: fc.record({ pause: fc.constantFrom(5, 50, 600) }) },
)

describeOnEngines('answers that are kept', (engine) => {
  let servers: RunningServer[]
  let writer: VersionWriter
  /** When each version was committed. */
  const committed: { version: number; at: number }[] = []
  /** The newest version that each process has answered from. */
  const seen = [0, 0]

  beforeAll(async () => {
    const database = await newDatabase(engine, 'seeded')
    const env = { DATABASE_URL: databaseUrl(database) }
    servers = [await startServer({ database, env }), await startServer({ database, env })]
    writer = await VersionWriter.open(database)
  })
  afterAll(async () => {
    await Promise.all([writer.close(), ...servers.map((server) => server.stop())])
  })

  async function check(server: number, way: Way): Promise<void> {
    const askedAt = performance.now()
    const newestBefore = seen[server]!
    const { version, nameOf } = await askVersion(servers[server]!.origin, way)
    // Of one version, never older than an answer before it, never older than what was there a second ago.
    if (nameOf !== null) expect(nameOf).toBe(version)
    expect(version).toBeGreaterThanOrEqual(newestBefore)
    const old = committed.filter(({ at }) => at < askedAt - 1_000)
    expect(version).toBeGreaterThanOrEqual(old.at(-1)?.version ?? 0)
    seen[server] = Math.max(seen[server]!, version)
  }

  async function run(one: Step): Promise<void> {
    if (one === 'ingest') committed.push({ version: await writer.move(), at: performance.now() })
    else if ('pause' in one) await new Promise((resolve) => setTimeout(resolve, one.pause))
    else if ('ask' in one) await check(one.ask, one.way)
    else {
      const asking = Array.from({ length: 8 }, () => check(one.together, 'GET'))
      await Promise.all([...asking, run('ingest')])
    }
  }

  it('go neither back nor stale, and hold one version each, whatever comes in which order', async () => {
    const sequences = fc.array(step, { minLength: 5, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(sequences, async (steps) => {
        for (const one of steps) await run(one)
      }),
      { numRuns: 15, endOnFailure: true },
    )
  })
})
