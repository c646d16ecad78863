import { describeOnEngines, newDatabase } from '../support/engines'
import { heapMegabytes } from '../support/heap'
import { type RunningServer, startServer } from '../support/running-server'
import { codesIn, faultsIn } from './faults'
import { HOSTILE_DOCUMENTS } from './hostile-documents'
import { type Attempt, HOSTILE_TRANSPORT } from './hostile-transport'
import { Random } from './random'

/** All of them by `npm run torture`; enough to notice what broke, in every run of the suite. */
const REQUESTS = process.env.TORTURE ? 10_000 : 500
/** Promised of a machine that does nothing else: `npm run torture` looks at it, and the suite at the rest. */
const LONGEST_MS = process.env.TORTURE ? 1_000 : Number.POSITIVE_INFINITY

interface Outcome {
  name: string
  /** Of the processor, asking and answering together: the tests may not be alone on their machine. */
  ms: number
  status: number
  /** Codes of refusals. */
  codes: string[]
  /** What must not be in any answer. */
  faults: string[]
}

/** One of each kind in turn, each time another one of it. */
function attempt(index: number, random: Random): Attempt & { name: string } {
  const kinds = [...Object.keys(HOSTILE_DOCUMENTS), ...Object.keys(HOSTILE_TRANSPORT)]
  const name = kinds[index % kinds.length]!
  const document = HOSTILE_DOCUMENTS[name]
  if (!document) return { name, ...HOSTILE_TRANSPORT[name]!(random) }
  const accept = random.pick(['application/json', 'application/graphql-response+json'])
  const headers = { 'content-type': 'application/json', accept }
  return { name, path: '/graphql', init: { method: 'POST', headers, body: document(random) } }
}

async function send(
  server: RunningServer,
  { name, path, init }: Attempt & { name: string },
): Promise<Outcome> {
  const startedAt = process.cpuUsage()
  const response = await server.fetch(path, init)
  const text = await response.text()
  const { user, system } = process.cpuUsage(startedAt)
  const ms = (user + system) / 1_000
  const contentType = response.headers.get('content-type') ?? ''
  const answered = { status: response.status, contentType, text }
  return { name, ms, status: response.status, codes: codesIn(answered), faults: faultsIn(answered) }
}

describeOnEngines('hostile requests', (engine) => {
  let server: RunningServer
  beforeAll(async () => {
    // What is kept on purpose has bounds of its own, and would be taken for a leak until it has come to them.
    const env = { FINISHED_ANSWERS_MB: '4' }
    server = await startServer({ database: await newDatabase(engine, 'seeded'), env })
  })
  afterAll(() => server.stop())

  it(
    'are refused with a code from the list, within a second, and leave nothing behind',
    async () => {
      const random = new Random(20_261_124)
      const outcomes: Outcome[] = []
      let heapBefore = 0
      for (let sent = 0; sent < REQUESTS; sent++) {
        if (sent === Math.floor(REQUESTS / 4)) heapBefore = heapMegabytes()
        outcomes.push(await send(server, attempt(sent, random)))
      }
      const heapAfter = heapMegabytes()
      report(engine, outcomes, heapAfter - heapBefore)
      expect(outcomes.filter(({ faults }) => faults.length > 0).slice(0, 5)).toEqual([])
      expect(outcomes.filter(({ ms }) => ms > LONGEST_MS)).toEqual([])
      expect(heapAfter - heapBefore).toBeLessThan(40)
      expect((await server.ask('{ bill(id: "s1733-113") { title } }')).errors).toBeUndefined()
    },
    REQUESTS * 100 + 120_000,
  )
})

function report(engine: string, outcomes: Outcome[], growth: number): void {
  const slowest = outcomes.reduce((most, each) => (each.ms > most.ms ? each : most))
  const refused = outcomes.filter(({ codes }) => codes.length > 0).length
  process.stderr.write(
    `${engine}: ${outcomes.length} hostile requests, ${refused} refused with a code; slowest ${Math.round(slowest.ms)} ms (${slowest.name}); heap grew by ${growth.toFixed(1)} MB\n`,
  )
}
