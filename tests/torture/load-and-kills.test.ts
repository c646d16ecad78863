import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DataSource } from 'typeorm'
import { createDataSource } from '../../src/entities/data-source'
import { loadSeeds } from '../../src/ingest/seeds'
import { BIN } from '../support/built-server'
import { Cluster, onServer } from '../support/cluster'
import { type Engine, newDatabase } from '../support/engines'
import { storeCommittees } from '../support/one-change'
import { LOADED_AT, SEEDS } from '../support/seeded-database'
import { Fleet, pause } from './fleet'
import { Random } from './random'

/** Two minutes stand for twenty; in every run of the suite a quarter of one, to see that it works. */
const LOAD_MS = Number(process.env.TORTURE ?? 15) * 1_000
const READERS = 8
/** A new data version is everywhere within a second; a request may have been under way for a while. */
const STALE_AFTER_MS = 2_500
const PAIR = ['sszz01', 'sszz02']

interface World {
  engine: Engine
  url: string
  writer: DataSource
  cluster: Cluster | null
}

async function newWorld(engine: Engine): Promise<World> {
  if (engine === 'sqlite') {
    const database = await newDatabase('sqlite', 'seeded')
    const writer = createDataSource(database)
    await writer.initialize()
    await writer.runMigrations()
    return {
      engine,
      url: `sqlite:${database.engine === 'sqlite' ? database.file : ''}`,
      writer,
      cluster: null,
    }
  }
  const cluster = await Cluster.primary()
  await onServer(cluster.url(), (client) => client.query('CREATE DATABASE harbor'))
  const url = cluster.url('harbor')
  const writer = createDataSource({ engine: 'postgres', url })
  await writer.initialize()
  await writer.runMigrations()
  await loadSeeds(writer, SEEDS, { clock: () => LOADED_AT, dryRun: false })
  return { engine, url, writer, cluster }
}

/** Everything that went wrong, and how much there was of everything. */
class Tally {
  readonly wrong: string[] = []
  answered = 0
  refused = 0
  commits: { count: number; at: number }[] = [{ count: 0, at: Number.NEGATIVE_INFINITY }]
  releases = 0

  /** The latest commit that every answer must know which was asked for at that moment. */
  dueAt(askedAt: number): number {
    return this.commits.findLast(({ at }) => at < askedAt - STALE_AFTER_MS)?.count ?? 0
  }
}

const QUESTIONS = [
  {
    query: `{ a: committee(committeeId: "${PAIR[0]}") { name } b: committee(committeeId: "${PAIR[1]}") { name } dataStatus { dataVersion } }`,
  },
  {
    query: `query Pair { a: committee(committeeId: "${PAIR[0]}") { name } b: committee(committeeId: "${PAIR[1]}") { name } rateLimit { cost } }`,
  },
  { query: '{ bill(id: "s1733-113") { title cosponsorCount sponsor { fullName } } }' },
]
/** Of a document that is known, with variables that nobody has sent yet: an answer that has to be made. */
const newQuestion = (random: Random) => ({
  query: `query New($a: ID!, $b: ID!, $other: ID!) { a: committee(committeeId: $a) { name } other: bill(id: $other) { title } b: committee(committeeId: $b) { name } }`,
  variables: { a: PAIR[0], b: PAIR[1], other: `s${random.whole(1, 9_999)}-${random.whole(108, 119)}` },
})
const BILL = {
  title: 'Stop Exploitation Through Trafficking Act of 2013',
  cosponsorCount: 18,
  sponsor: { fullName: 'Amy Klobuchar' },
}

async function read(fleet: Fleet, tally: Tally, random: Random, until: number): Promise<void> {
  while (performance.now() < until) {
    const askedAt = performance.now()
    const { status, body } = await fleet
      .ask(random.chance(0.4) ? newQuestion(random) : random.pick(QUESTIONS))
      .catch((error) => ({ status: 0, body: String(error) }))
    if (status === 200 && body.errors === undefined) {
      tally.answered += 1
      const fault = faultIn(body.data, tally.dueAt(askedAt))
      if (fault) tally.wrong.push(fault)
    } else if (
      [429, 503].includes(status) &&
      ['SERVICE_UNAVAILABLE', 'RATE_LIMITED', 'TIMEOUT'].includes(body.errors?.[0]?.extensions?.code)
    ) {
      tally.refused += 1
      await pause(50)
    } else tally.wrong.push(`${status}: ${JSON.stringify(body).slice(0, 300)}`)
  }
}

/** What is wrong with an answer, or null. */
// biome-ignore lint/suspicious/noExplicitAny: one of several shapes
function faultIn(data: any, due: number): string | null {
  if (data.bill)
    return JSON.stringify(data.bill) === JSON.stringify(BILL) ? null : `bill ${JSON.stringify(data.bill)}`
  const [first, second] = [data.a?.name, data.b?.name]
  if (first !== second) return `mixed: ${first} and ${second}`
  const count = Number(first?.split(' ')[1] ?? 0)
  return count < due ? `stale: ${count}, where ${due} was due` : null
}

async function write({ writer }: World, tally: Tally, until: number): Promise<void> {
  for (let count = 1; performance.now() < until; ) {
    try {
      await storeCommittees(writer, PAIR, `Count ${count}`)
      tally.commits.push({ count, at: performance.now() })
      count += 1
    } catch {
      // The database is away, or locked: the same again.
    }
    await pause(150)
  }
}

/** Ingests releases, each by a process of its own that is killed at any time, until it has gone through. */
async function ingest({ url }: World, tally: Tally, random: Random, until: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'safe-harbor-'))
  while (performance.now() < until) {
    const number = tally.releases + 1
    const file = path.join(folder, `${number}.txt`)
    writeFileSync(
      file,
      `WASHINGTON, January ${(number % 28) + 1}, 2014 – U.S. Senator Amy Klobuchar introduced S. 1733, the Stop Exploitation Through Trafficking Act. It is release ${number}.\n`,
    )
    for (let isDone = false; !isDone; ) {
      const child = spawn(process.execPath, [BIN, 'ingest', 'release', file], {
        env: { ...process.env, DATABASE_URL: url },
        stdio: 'ignore',
      })
      const timer = random.chance(0.4)
        ? setTimeout(() => child.kill('SIGKILL'), random.whole(200, 2_500))
        : undefined
      isDone = (await new Promise((resolve) => child.once('exit', resolve))) === 0
      clearTimeout(timer)
      if (!isDone) await pause(100)
    }
    tally.releases = number
  }
}

async function break_(fleet: Fleet, { cluster }: World, random: Random, until: number): Promise<void> {
  for (let round = 0; performance.now() < until - 5_000; round++) {
    await pause(random.whole(1_500, 4_000))
    await fleet.replace(round % 2, random.pick(['SIGKILL', 'SIGTERM'] as const))
    if (cluster && round % 4 === 1) {
      await cluster.stop(random.pick(['SIGINT', 'SIGQUIT'] as const))
      await pause(1_000)
      await cluster.start()
      await pause(1_000)
    }
  }
}

describe.each(['sqlite', 'postgres'] as const)('load with kills, restarts and ingests on %s', (engine) => {
  it(
    'gives no wrong answer, loses and doubles nothing, and fails only by saying so',
    async () => {
      const world = await newWorld(engine)
      const fleet = await Fleet.start(world.url, 2)
      const tally = new Tally()
      const versionBefore = (await fleet.ask({ query: '{ dataStatus { dataVersion counts { releases } } }' }))
        .body.data.dataStatus
      const until = performance.now() + LOAD_MS
      await Promise.all([
        ...Array.from({ length: READERS }, (_, reader) => read(fleet, tally, new Random(reader), until)),
        write(world, tally, until),
        ingest(world, tally, new Random(77), until),
        break_(fleet, world, new Random(78), until),
      ])
      process.stderr.write(
        `${engine}: ${tally.answered} answers, ${tally.refused} refused, ${tally.commits.length - 1} commits, ${tally.releases} releases, ${fleet.kills} processes ended\n`,
      )
      expect(tally.wrong.slice(0, 5)).toEqual([])
      expect(tally.answered).toBeGreaterThan(LOAD_MS / 100)
      await pause(1_500)
      const { body } = await fleet.ask({
        query: `{ a: committee(committeeId: "${PAIR[0]}") { name } dataStatus { dataVersion counts { releases } } }`,
      })
      const { dataVersion, counts } = body.data.dataStatus
      expect(counts.releases).toBe(versionBefore.counts.releases + tally.releases)
      const versions: { name: string; seen: number }[] = await world.writer.query(
        `SELECT "newValue" AS "name", COUNT(*) AS "seen" FROM "change" WHERE "entityId" IN ('${PAIR.join("','")}') AND "path" = 'name' GROUP BY "newValue"`,
      )
      expect(versions.filter(({ seen }) => Number(seen) !== 2)).toEqual([])
      expect(body.data.a.name).toBe(`Count ${tally.commits.at(-1)!.count}`)
      const [sequence] = await world.writer.query(
        'SELECT MAX("seq") - MIN("seq") + 1 AS "span", COUNT(*) AS "count" FROM "change"',
      )
      expect(Number(sequence.span)).toBe(Number(sequence.count))
      expect(dataVersion).toBe(versionBefore.dataVersion + tally.commits.at(-1)!.count + tally.releases)
      await fleet.stop()
      await world.writer.destroy()
      await world.cluster?.remove()
    },
    LOAD_MS + 120_000,
  )
})
