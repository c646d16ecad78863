import type { DataSource } from 'typeorm'
import { createDataSource } from '../../src/entities/data-source'
import { loadSeeds } from '../../src/ingest/seeds'
import { openReadRouter, type ReadRouter } from '../../src/queries/read-router'
import type { ReplicaReport } from '../../src/queries/replica'
import { ask } from '../support/ask'
import { Cluster, onServer } from '../support/cluster'
import { storeCommittee } from '../support/one-change'
import { startServer } from '../support/running-server'
import { LOADED_AT, SEEDS } from '../support/seeded-database'
import { TcpProxy } from '../support/tcp-proxy'
import { until } from '../support/until'

const WHERE = 'SELECT pg_is_in_recovery() AS "isReplica"'
const BILL = `{ bill(id: "s1733-113") { title cosponsorCount sponsor { fullName } actions { date } } }`

describe('read replicas', () => {
  let primary: Cluster
  let replica: Cluster
  let db: DataSource
  let router: ReadRouter
  const reports: ReplicaReport[] = []

  beforeAll(async () => {
    primary = await Cluster.primary()
    db = createDataSource({ engine: 'postgres', url: primary.url() })
    await db.initialize()
    await db.runMigrations()
    await loadSeeds(db, SEEDS, { clock: () => LOADED_AT, dryRun: false })
    replica = await Cluster.replicaOf(primary)
    router = (await openReadRouter(db, [replica.url()], (report) => reports.push(report)))!
    await until('the replica is live', isLive)
  }, 60_000)
  afterAll(async () => {
    await router.close()
    await db.destroy()
    await replica.remove()
    await primary.remove()
  })

  const isLive = async () => (await router.check())[0]?.state === 'LIVE'
  const readsAtReplica = async () => (await router.pin().query(WHERE))[0].isReplica as boolean
  const committeeName = async (id: string) =>
    (await ask(db, `{ committees(filter: { committeeId: { eq: "${id}" } }) { nodes { name } } }`)).committees
      .nodes[0]?.name

  it('are read from by requests, and written past', async () => {
    expect(await readsAtReplica()).toBe(true)
    expect((await ask(db, BILL)).bill.cosponsorCount).toBe(18)
    expect(await db.query(WHERE)).toEqual([{ isReplica: false }])
  })

  it('are left alone while they are older than what the process has seen', async () => {
    const begun = router.pin()
    expect(await begun.query(WHERE)).toEqual([{ isReplica: true }])
    await onServer(replica.url(), (client) => client.query('SELECT pg_wal_replay_pause()'))
    await storeCommittee(db, 'sszz01', 'Committee on Replication')
    const [{ version }] = await db.query('SELECT "version" FROM "data_version"')
    router.sawVersion(version)
    expect(await committeeName('sszz01')).toBe('Committee on Replication')
    expect(await router.check()).toMatchObject([{ state: 'BEHIND' }])
    expect(await readsAtReplica()).toBe(false)
    // A request that began there ends there: its answer is of one place.
    expect(await begun.query(WHERE)).toEqual([{ isReplica: true }])
    await onServer(replica.url(), (client) => client.query('SELECT pg_wal_replay_resume()'))
    await until('the replica has caught up', isLive)
    expect(await readsAtReplica()).toBe(true)
    expect(await committeeName('sszz01')).toBe('Committee on Replication')
  })

  it.each(['SIGINT', 'SIGQUIT'] as const)(
    'are stopped by %s and started under load without one failed query',
    async (signal) => {
      const expected = await ask(db, BILL)
      let [answers, isDone] = [0, false]
      const failures: unknown[] = []
      const load = Array.from({ length: 8 }, async () => {
        while (!isDone) {
          await ask(db, BILL).then(
            (answer) => expect(answer).toEqual(expected),
            (error) => failures.push(error),
          )
          answers += 1
        }
      })
      const pause = () => new Promise((resolve) => setTimeout(resolve, 300))
      for (let round = 0; round < 3; round++) {
        await pause()
        await replica.stop(signal)
        await pause()
        expect(await router.check()).toMatchObject([{ state: 'DEAD' }])
        await replica.start()
        await until('the replica is taken back', isLive)
        expect(await readsAtReplica()).toBe(true)
      }
      isDone = true
      await Promise.all(load)
      expect(failures).toEqual([])
      expect(answers).toBeGreaterThan(100)
      process.stderr.write(
        `${signal}: ${answers} queries while the replica went and came 3 times, 0 failed\n`,
      )
    },
  )

  it('are told of as they go and come', () => {
    const states = reports.map(({ state }) => state === 'DEAD')
    expect(states.slice(0, 3)).toEqual([false, true, false])
    expect(reports[0]!.host).toMatch(/^127\.0\.0\.1:\d+$/)
  })

  it('that fall silent keep no query waiting', async () => {
    const proxy = await TcpProxy.to(replica.port)
    const second = createDataSource({ engine: 'postgres', url: primary.url() })
    await second.initialize()
    const silent = (await openReadRouter(second, [replica.url().replace(/:\d+\//, `:${proxy.port}/`)]))!
    const ask8 = () => Promise.all(Array.from({ length: 8 }, () => ask(second, BILL)))
    await ask8()
    proxy.freeze()
    const answers = await ask8()
    expect(new Set(answers.map(({ bill }) => bill.cosponsorCount))).toEqual(new Set([18]))
    expect(await silent.check()).toMatchObject([{ state: 'DEAD' }])
    proxy.thaw()
    const isBack = async () => (await silent.check())[0]?.state === 'LIVE'
    await until('the replica is taken back', isBack)
    await ask8()
    await silent.close()
    await second.destroy()
    await proxy.close()
  })

  it('are set by their addresses, and shown by readyz', async () => {
    const env = { DATABASE_URL: primary.url(), DATABASE_REPLICA_URLS: replica.url() }
    const server = await startServer({ env, database: { engine: 'postgres', url: primary.url() } })
    const readiness = await (await server.fetch('/readyz')).json()
    expect(readiness).toEqual({ status: 'ready', dataVersion: expect.any(Number), replicas: ['LIVE'] })
    expect((await server.ask(BILL)).data.bill.cosponsorCount).toBe(18)
    await server.stop()
  })

  it('answer readers while the primary is away', async () => {
    const env = { DATABASE_URL: primary.url(), DATABASE_REPLICA_URLS: replica.url() }
    const server = await startServer({ env, database: { engine: 'postgres', url: primary.url() } })
    await primary.stop('SIGQUIT')
    for (let index = 0; index < 20; index++) {
      expect((await server.ask(BILL)).data.bill.cosponsorCount).toBe(18)
    }
    expect((await server.fetch('/readyz')).status).toBe(200)
    await primary.start()
    await storeCommittee(server.dataSource, 'sszz02', 'Committee on Restarts')
    await until(
      'the server has heard of it',
      async () => (await (await server.fetch('/readyz')).json()).dataVersion === 19,
    )
    await server.stop()
    await until('the replica follows again', isLive)
  })

  it('need not be there at the start', async () => {
    await replica.stop()
    const second = createDataSource({ engine: 'postgres', url: primary.url() })
    await second.initialize()
    const late = (await openReadRouter(second, [
      replica.url(),
      'postgres://postgres@192.0.2.1:5432/postgres',
    ]))!
    expect((await late.check()).map(({ state }) => state)).toEqual(['DEAD', 'DEAD'])
    expect((await ask(second, BILL)).bill.cosponsorCount).toBe(18)
    await replica.start()
    const isBack = async () => (await late.check())[0]?.state === 'LIVE'
    await until('the replica is taken in', isBack)
    await late.close()
    await second.destroy()
  })
})
