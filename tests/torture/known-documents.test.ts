import { mkdtempSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildGraphQLSchema } from '../../src/resolvers/schema'
import { newApiKey } from '../../src/server/budgets/api-keys'
import { describeOnEngines, newDatabase } from '../support/engines'
import { QueryGenerator } from '../support/generated-queries'
import { heapMegabytes } from '../support/heap'
import { type RunningServer, startServer } from '../support/running-server'
import { until } from '../support/until'
import { faultsIn } from './faults'
import { HOSTILE_VARIABLES, KNOWN_DOCUMENTS } from './known-documents'
import { Random } from './random'
import { askRaw, type RawAnswer, type RawRequest } from './raw-http'
import { type Question, wayByHash, wayToAsk } from './ways-to-ask'

/** All of them by `npm run torture`; enough to notice what broke, in every run of the suite. */
const PAIRS = process.env.TORTURE ? 4_000 : 300
const AT_ONCE = 8
/** Promised of a machine that does nothing else: `npm run torture` looks at it, and the suite at the rest. */
const LONGEST_MS = process.env.TORTURE ? 2_000 : Number.POSITIVE_INFINITY
/** Texts are longer than their hashes: one of both could be too long to be read. */
const LONGEST_IN_ADDRESS = 4_000
const KEYS_POINTS = 300
const CALLER_POINTS = 2_500

/** The same request twice: of a document that is known, and of one that nobody has asked before. */
interface Pair {
  known: RawRequest
  fresh: RawRequest
  /** Makes the document known, and the way to ask for it. */
  before: RawRequest | null
}

const newKey = () => newApiKey('torture', KEYS_POINTS)
const KEYS = { known: newKey(), fresh: newKey() }

let count = 0
/** A text that means the same, and is another. */
const anew = (text: string) => `${text}\n# ${++count}`

/** A caller of its own, who has spent nothing. */
function newCaller(): { 'x-forwarded-for': string } {
  count += 1
  return { 'x-forwarded-for': `198.18.${(count >> 8) % 256}.${count % 256}` }
}

const as = (request: RawRequest, caller: Record<string, string>): RawRequest => ({
  ...request,
  headers: { ...request.headers, ...caller },
})

/** Of a request that was never read whole. */
const HEAD_TOO_LONG = 431
const linesOf = (answers: readonly RawAnswer[]) =>
  answers.filter(({ status }) => status !== HEAD_TOO_LONG).length

/** What belongs to the connection, the moment, or to how an answer is kept. */
const OF_THE_MOMENT = /^(date|connection|keep-alive|content-length|transfer-encoding|cache-status)$/
const OF_THE_BUDGET = /^(ratelimit|retry-after)/

function comparable({ status, headers, text }: RawAnswer, isKept: boolean): object {
  const shown = Object.entries(headers)
    .filter(([name]) => !OF_THE_MOMENT.test(name) && !(isKept && OF_THE_BUDGET.test(name)))
    .map(([name, value]) => {
      const isTime = ['retry-after', 'ratelimit-reset'].includes(name)
      return [name, isTime ? 'soon' : String(value).replace(/;t=\d+/, '')]
    })
  return {
    status,
    headers: Object.fromEntries(shown.toSorted()),
    text: text.replace(/"retryAfterMs":\d+/g, '').replace(/ask again in \d+ s/g, ''),
  }
}

/** Makes up pairs: documents of the list, and documents made up, with variables that fit and that do not. */
class Pairs {
  private readonly generated: Question[]

  constructor(
    private readonly random: Random,
    generator: QueryGenerator,
  ) {
    this.generated = Array.from({ length: 40 }, () => {
      const { query, variables } = generator.next()
      const good = JSON.stringify(variables)
      return { text: query, variables: good, good, operationName: null }
    })
  }

  next(): Pair {
    const question = this.question()
    const way = wayToAsk(question, this.random)
    const isTrusted = KNOWN_DOCUMENTS.slice(0, 4).some(({ text }) => text === question.text)
    const isPlain = question.variables?.startsWith('{"') && question.variables.length < LONGEST_IN_ADDRESS
    if (isTrusted && isPlain && this.random.chance(0.3)) {
      const byHash = wayByHash(question, this.random)
      return { known: byHash({ hashOf: question.text }), fresh: byHash(anew(question.text)), before: null }
    }
    const { text, variables, good } = question
    return {
      known: way(text, variables),
      fresh: way(anew(text), variables),
      before: this.random.chance(0.8) ? way(text, good) : null,
    }
  }

  private question(): Question {
    const { random } = this
    if (random.chance(0.25)) return random.pick(this.generated)
    const { text, variables, good = () => '{}' } = random.pick(KNOWN_DOCUMENTS)
    const isHostile = random.chance(0.2)
    return {
      text,
      good: good(random),
      variables: random.chance(0.05)
        ? null
        : isHostile
          ? random.pick(HOSTILE_VARIABLES)(random)
          : variables(random),
      operationName: random.chance(text.startsWith('query A') ? 0.9 : 0.1)
        ? random.pick(['A', 'B', 'C', '', 'BillCard', 'Nested', 'x'.repeat(300)])
        : null,
    }
  }
}

interface LogLine extends Record<string, unknown> {
  level: number
}

describeOnEngines('documents that are asked again', (engine) => {
  describe.each([
    ['computed each time', '0'],
    ['kept', '4'],
  ])('with answers that are %s', (_how, megabytes) => {
    const isKept = megabytes !== '0'
    const agent = new Agent({ keepAlive: true, maxSockets: 2 * AT_ONCE })
    const lines: LogLine[] = []
    const differences: object[] = []
    const faults: string[] = []
    let short = 0
    let server: RunningServer

    beforeAll(async () => {
      const file = path.join(mkdtempSync(path.join(tmpdir(), 'safe-harbor-')), 'keys.json')
      writeFileSync(file, JSON.stringify({ keys: [KEYS.known.entry, KEYS.fresh.entry] }))
      server = await startServer({
        database: await newDatabase(engine, 'seeded'),
        env: {
          FINISHED_ANSWERS_MB: megabytes,
          TRUST_PROXY: 'loopback',
          API_KEYS_FILE: file,
          LOG_LEVEL: 'info',
          RATE_LIMIT_POINTS_PER_MINUTE: String(isKept ? 100_000 : CALLER_POINTS),
        },
        logTo: { write: (line) => lines.push(JSON.parse(line)) },
      })
    })
    beforeEach(() => lines.splice(0))
    afterAll(async () => {
      agent.destroy()
      await server.stop()
    })

    /** Gives the number of requests that were read as such, and so stand in the log. */
    async function compare({ known, fresh }: Omit<Pair, 'before'>): Promise<number> {
      const [first, second] = await Promise.all([
        askRaw(server.origin, agent, fresh),
        askRaw(server.origin, agent, known),
      ])
      const [wanted, found] = [first, second].map((answer) => JSON.stringify(comparable(answer, isKept)))
      if (wanted !== found) differences.push({ known, fresh, wanted, found })
      const contentType = second.headers['content-type'] ?? ''
      faults.push(...faultsIn({ status: second.status, contentType, text: second.text }))
      return linesOf([first, second])
    }

    async function prepare(pairs: readonly Pair[]): Promise<void> {
      const asked = pairs.flatMap(({ before }) => (before ? [as(before, newCaller())] : []))
      const answers = await Promise.all(asked.map((each) => askRaw(server.origin, agent, each)))
      await told(linesOf(answers))
    }

    /** The lines in the log of so many requests. */
    async function told(asked: number): Promise<LogLine[]> {
      await until('each request has a line in the log', () => lines.length >= asked)
      const found = lines.splice(0)
      faults.push(...found.filter(({ level }) => level >= 50).map((line) => JSON.stringify(line)))
      return found
    }

    /** Every request has one line in the log, and a known document the same as one that is not. */
    async function compareLines(asked: number): Promise<void> {
      const same = (await told(asked)).map(({ level, ms, time, cache, method, reqId, ...line }) => {
        // Whoever never saw the framework has no number there.
        if (cache === 'MISS' && reqId === undefined) short += 1
        return JSON.stringify(line)
      })
      const odd = same.filter((line) => same.filter((other) => other === line).length % 2 === 1)
      if (odd.length > 0) differences.push({ log: [...new Set(odd)] })
    }

    it(
      'are answered as the first time: to the byte, in headers, in what is taken for them, and in the log',
      async () => {
        const random = new Random(isKept ? 5 : 20_261_124)
        const pairs = new Pairs(random, new QueryGenerator(await buildGraphQLSchema(), 11))
        let heapBefore = 0
        let slowest = 0
        for (let asked = 0; asked < PAIRS; asked += AT_ONCE) {
          if (asked === Math.floor(PAIRS / 4 / AT_ONCE) * AT_ONCE) heapBefore = heapMegabytes()
          const batch = Array.from({ length: AT_ONCE }, () => pairs.next())
          await prepare(batch)
          const startedAt = process.cpuUsage()
          const logged = await Promise.all(
            batch.map(({ known, fresh }) =>
              compare({ known: as(known, newCaller()), fresh: as(fresh, newCaller()) }),
            ),
          )
          const { user, system } = process.cpuUsage(startedAt)
          slowest = Math.max(slowest, (user + system) / 1_000)
          await compareLines(logged.reduce((sum, each) => sum + each))
          if (isKept) continue
          const pair = pairs.next()
          await prepare([pair])
          const { known, fresh } = pair
          const more = await compare({
            known: as(known, { 'x-api-key': KEYS.known.key }),
            fresh: as(fresh, { 'x-api-key': KEYS.fresh.key }),
          })
          await compareLines(more)
        }
        const growth = heapMegabytes() - heapBefore
        process.stderr.write(
          `${engine}, ${_how}: ${PAIRS} documents asked anew and again, ${short} of them before the framework, ${differences.length} differ; slowest ${AT_ONCE} of both ${Math.round(slowest)} ms; heap grew by ${growth.toFixed(1)} MB\n`,
        )
        expect(differences.slice(0, 3)).toEqual([])
        expect(faults.slice(0, 5)).toEqual([])
        expect(short).toBeGreaterThan(PAIRS / (isKept ? 50 : 10))
        expect(slowest).toBeLessThan(LONGEST_MS)
        expect(growth).toBeLessThan(40)
      },
      PAIRS * 100 + 120_000,
    )
  })
})
