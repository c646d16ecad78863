import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import autocannon from 'autocannon'
import { states } from '../support/serving-record'
import type { Databases } from './databases'
import { bodiesOf, QUESTIONS } from './questions'
import { own, start } from './servers'
import type { Check } from './table'
import { WITNESSES, type Written } from './writer'

const CONNECTIONS = 50
/** Of a hundred requests, so many ask what nobody has asked before. */
const NEW_OF_100 = 5
const REPEATED = 200
/** An answer may be as old as this: the time in which a new version has to be known everywhere. */
const MAX_AGE_MS = 1000

const WITNESS = JSON.stringify({
  query: `{ dataStatus { dataVersion } ${WITNESSES.map((id, index) => `b${index}: bill(id: "${id}") { policyArea }`).join(' ')} }`,
})

interface Seen {
  version: number
  marks: string[]
  askedAt: number
}

/** The same load on the finished answers with and without an ingest, and what was wrong in any answer. */
export async function measureMixed(databases: Databases, seconds: number): Promise<Check[]> {
  const file = path.join(databases.folder, 'mixed.sqlite')
  copyFileSync(databases.own, file)
  const server = await start(own({ DATABASE_URL: `sqlite:${file}` }, { finished: true, rows: true }))
  const calm = await mixedLoad(server.url, seconds)
  const written: Written[] = []
  const writer = startWriter(file, written)
  const busy = await mixedLoad(server.url, seconds)
  await stopped(writer)
  await server.stop()
  const wrong = busy.seen.filter((seen) => isWrong(seen, written)).length
  console.log(
    `Mixed: ${Math.round(calm.rate)} answers a second, ${Math.round(busy.rate)} beside ${written.length} ingests; ${busy.seen.length} answers compared with what was ingested.`,
  )
  return [
    { what: 'mixed load: with an ingest / without', figure: busy.rate / calm.rate, least: 0.5 },
    { what: 'mixed load: wrong, mixed or stale answers', figure: wrong, most: 0, unit: '' },
  ]
}

async function mixedLoad(url: string, seconds: number): Promise<{ rate: number; seen: Seen[] }> {
  const repeated = QUESTIONS.flatMap((question) =>
    bodiesOf(question, question.wordings.own!).slice(0, REPEATED / 4),
  )
  const seen: Seen[] = []
  let count = 0
  const next = (): string => {
    count += 1
    if (count % 100 < NEW_OF_100) return neverAsked()
    return count % 10 === 9 ? WITNESS : repeated[count % repeated.length]!
  }
  const headers = { 'content-type': 'application/json' }
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: '/graphql',
        headers,
        setupRequest: (request, context: object) => {
          const body = next()
          Object.assign(context, { body, askedAt: Date.now() })
          return { ...request, body }
        },
        onResponse: (status, text, context: { body?: string; askedAt?: number }) => {
          if (status === 200 && context.body === WITNESS) seen.push(read(text, context.askedAt!))
        },
      },
    ],
  })
  return { rate: result['2xx'] / result.duration, seen }
}

let asked = 0

/** One of very many lists, each asked for once. */
function neverAsked(): string {
  asked += 1
  const state = states()[asked % states().length]
  const day = new Date(Date.UTC(2003, 0, 7) + (asked % 8000) * 86_400_000).toISOString().slice(0, 10)
  const filter = { sponsor: { state: { eq: state } }, introducedOn: { gte: day } }
  const query = `query New($filter: BillFilter) { bills(filter: $filter, first: 5) { nodes { billId title sponsor { fullName } } } }`
  return JSON.stringify({ query, variables: { filter } })
}

function read(text: string, askedAt: number): Seen {
  const { dataStatus, ...bills } = JSON.parse(text).data as Record<string, { policyArea: string }> & {
    dataStatus: { dataVersion: number }
  }
  return {
    version: dataStatus.dataVersion,
    marks: Object.values(bills).map(({ policyArea }) => policyArea),
    askedAt,
  }
}

/** All marks are those of the version that the answer names, which was current within the last second. */
function isWrong({ version, marks, askedAt }: Seen, written: Written[]): boolean {
  const ingest = written.find((each) => each.version === version)
  const newest = written.findLast(({ at }) => at < askedAt - MAX_AGE_MS)
  if (newest && version < newest.version) return true
  return ingest !== undefined && marks.some((mark) => mark !== ingest.mark)
}

function startWriter(file: string, written: Written[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'writer.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  createInterface({ input: child.stdout! }).on('line', (line) => written.push(JSON.parse(line)))
  return child
}

function stopped(child: ChildProcess): Promise<void> {
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()))
  child.kill('SIGTERM')
  return exited
}
