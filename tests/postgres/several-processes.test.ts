import { spawn } from 'node:child_process'
import { createDataSource, type DatabaseSettings } from '../../src/entities/data-source'
import { watchDataVersion } from '../../src/server/data-version-watch'
import { BIN } from '../support/built-server'
import { onServer } from '../support/cluster'
import { describeOnEngines, newDatabase } from '../support/engines'
import { storeCommittee } from '../support/one-change'
import { startServer } from '../support/running-server'
import { until } from '../support/until'

/** The database as another process has it open. */
async function openAgain(settings: DatabaseSettings) {
  const db = createDataSource(settings)
  await db.initialize()
  return db
}

describeOnEngines('several processes on one database', (engine) => {
  it('see each new data version, once', async () => {
    const settings = await newDatabase(engine, 'seeded')
    const [reader, writer] = [await openAgain(settings), await openAgain(settings)]
    const seen: number[] = []
    const watch = watchDataVersion(reader, (version) => seen.push(version))
    await until('the version at the start is known', () => watch.current() > 0)
    const first = watch.current()
    for (const step of [1, 2, 3]) {
      await storeCommittee(writer, 'sszz01', `Name ${step}`)
      const took = await until('the new version is seen', () => watch.current() === first + step)
      process.stderr.write(`${engine}: a new data version was seen after ${Math.round(took)} ms\n`)
    }
    expect(seen).toEqual([first, first + 1, first + 2, first + 3])
    await watch.stop()
    await storeCommittee(writer, 'sszz01', 'Name 4')
    expect(watch.current()).toBe(first + 3)
    await Promise.all([reader.destroy(), writer.destroy()])
  })

  it('show it in readyz', async () => {
    const settings = await newDatabase(engine, 'seeded')
    const server = await startServer({ database: settings })
    const writer = await openAgain(settings)
    const version = async () => (await (await server.fetch('/readyz')).json()).dataVersion
    const before = await version()
    await storeCommittee(writer, 'sszz01', 'A committee')
    expect(await version()).toBe(before + 1)
    await writer.destroy()
    await server.stop()
  })
})

describe('two commands that start together on an empty database', () => {
  it('make its tables once, and both do their work', async () => {
    const settings = await newDatabase('postgres')
    const url = settings.engine === 'postgres' ? settings.url : ''
    const seed = () =>
      new Promise<number | null>((resolve) => {
        const env = { ...process.env, DATABASE_URL: url }
        spawn(process.execPath, [BIN, 'seed'], { env, stdio: 'ignore' }).once('exit', resolve)
      })
    expect(await Promise.all([seed(), seed(), seed()])).toEqual([0, 0, 0])
    const { rows } = await onServer(url, (client) => client.query('SELECT "version" FROM "data_version"'))
    expect(rows).toEqual([{ version: 17 }])
  })
})

describe('hearing of a new data version', () => {
  it('goes on after the connection was lost', async () => {
    const settings = await newDatabase('postgres', 'seeded')
    const url = settings.engine === 'postgres' ? settings.url : ''
    const [reader, writer] = [await openAgain(settings), await openAgain(settings)]
    const listeners = async () => {
      const { rows } = await onServer(url, (client) =>
        client.query(
          "SELECT pid FROM pg_stat_activity WHERE application_name = 'safe-harbor listener' AND datname = current_database() AND query LIKE 'LISTEN%'",
        ),
      )
      return rows.map(({ pid }) => pid as number)
    }
    const watch = watchDataVersion(reader)
    await until('it listens', async () => (await listeners()).length === 1)
    const [pid] = await listeners()
    await onServer(url, (client) => client.query('SELECT pg_terminate_backend($1)', [pid]))
    const first = await watch.refresh()
    await storeCommittee(writer, 'sszz01', 'Said while nobody listened')
    await until('the version is seen all the same', () => watch.current() === first + 1)
    await until('it listens again', async () => (await listeners()).some((other) => other !== pid))
    await watch.stop()
    expect(await listeners()).toEqual([])
    await Promise.all([reader.destroy(), writer.destroy()])
  })

  it('is not of what was rolled back', async () => {
    const settings = await newDatabase('postgres', 'seeded')
    const db = await openAgain(settings)
    const watch = watchDataVersion(db)
    const before = await watch.refresh()
    const { announceDataVersion } = await import('../../src/ingest/announce')
    const failing = db.transaction(async (manager) => {
      await announceDataVersion(manager, before + 1)
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(watch.current()).toBe(before)
    await watch.stop()
    await db.destroy()
  })
})
