import type { DataSource } from 'typeorm'
import { createDataSource } from '../../src/entities/data-source'
import { Change, DataVersion } from '../../src/entities/history'
import { BOOKS, recall, remember } from '../../src/ingest/bookkeeping'
import { copyDatabase, NotEmptyError } from '../../src/ingest/copy-database'
import { ask } from '../support/ask'
import { run } from '../support/command'
import { type Engine, newDatabase, openDatabase } from '../support/engines'
import { exportedTables } from '../support/replay'

const SEARCH = '{ search(query: "stop exploitation", first: 3) { nodes { __typename } } }'

const historyOf = async (db: DataSource) => ({
  changes: await db.getRepository(Change).find({ order: { seq: 'ASC' } }),
  version: await db.getRepository(DataVersion).find(),
})

describe.each<[Engine, Engine]>([
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
])('copying a database from %s to %s', (engine, goal) => {
  let from: DataSource
  let to: DataSource
  beforeEach(async () => {
    from = await openDatabase(engine, 'seeded')
    to = await openDatabase(goal)
  })
  afterEach(() => Promise.all([from.destroy(), to.destroy()]))

  it('brings over every row, the history and the data version', async () => {
    const { tables, dataVersion } = await copyDatabase(from, to)
    expect(dataVersion).toBe(17)
    expect(tables.find(({ name }) => name === 'change')!.rows).toBeGreaterThan(1_000)
    expect(await exportedTables(to)).toEqual(await exportedTables(from))
    expect(await historyOf(to)).toEqual(await historyOf(from))
    expect(await ask(to, SEARCH)).toEqual(await ask(from, SEARCH))
  })

  it('refuses a database that holds anything, and changes nothing there', async () => {
    await copyDatabase(from, to)
    const before = await historyOf(to)
    await expect(copyDatabase(from, to)).rejects.toThrow(NotEmptyError)
    expect(await historyOf(to)).toEqual(before)
  })
})

describe('what is copied', () => {
  it('are also the books that the ingest keeps of its own work', async () => {
    const [from, to] = [await openDatabase('sqlite', 'seeded'), await openDatabase('postgres')]
    await remember(from, 'read_document', [{ sha256: 'ab12', passedOverBy: null }])
    const { tables } = await copyDatabase(from, to)
    expect(tables).toContainEqual({ name: 'read_document', rows: 1 })
    expect(await recall(to, 'read_document', 'sha256', ['ab12'])).toHaveLength(1)
    const names = tables.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([...Object.keys(BOOKS), 'hearing_alias', 'change', 'evidence']),
    )
    expect(names.filter((name) => /migrations|search|sqlite/.test(name))).toEqual([])
    await Promise.all([from.destroy(), to.destroy()])
  })

  it('is nothing where rows do not arrive as they were', async () => {
    const [from, to] = [await openDatabase('sqlite', 'seeded'), await openDatabase('postgres')]
    await to.query(
      `CREATE FUNCTION spoil() RETURNS trigger AS $$ BEGIN NEW."name" := upper(NEW."name"); RETURN NEW; END $$ LANGUAGE plpgsql`,
    )
    await to.query('CREATE TRIGGER spoil BEFORE INSERT ON "committee" FOR EACH ROW EXECUTE FUNCTION spoil()')
    await expect(copyDatabase(from, to)).rejects.toThrow('the table committee did not arrive as it was')
    expect((await exportedTables(to)).member).toEqual([])
    await Promise.all([from.destroy(), to.destroy()])
  })
})

describe('safe-harbor copy', () => {
  const copy = async (args: string[], env: NodeJS.ProcessEnv = {}) =>
    run({ ...process.env, ...env }, ['copy', ...args])
  const address = (settings: Awaited<ReturnType<typeof newDatabase>>) =>
    settings.engine === 'sqlite' ? `sqlite:${settings.file}` : settings.url

  it('copies the database of DATABASE_URL, and refuses to do so twice', async () => {
    const from = address(await newDatabase('sqlite', 'seeded'))
    const to = await newDatabase('postgres')
    const first = await copy(['--to', address(to)], { DATABASE_URL: from })
    expect(first).toMatchObject({
      exitCode: 0,
      stderr: expect.stringMatching(
        /bill: 778[\s\S]*Copied \d+ rows of \d+ tables to postgres:\/\/.*: data version 17/,
      ),
    })
    expect(first.stderr).not.toContain('postgres:postgres@')
    const db = await createDataSource(to).initialize()
    expect((await ask(db, '{ bill(id: "s1733-113") { cosponsorCount } }')).bill.cosponsorCount).toBe(18)
    await db.destroy()
    const again = await copy(['--from', from, '--to', address(to)])
    expect(again).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('holds data already') })
  })

  it('says what is wrong with an address, and makes no database by looking', async () => {
    const wrong = await copy(['--to', 'mysql://host/x'])
    expect(wrong).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--to is "mysql://host/x", which is neither'),
    })
    const absent = await copy([
      '--from',
      'sqlite:/tmp/not-there.sqlite',
      '--to',
      'postgres://nobody@127.0.0.1:1/x',
    ])
    expect(absent).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('There is no database at /tmp/not-there.sqlite'),
    })
    const from = address(await newDatabase('sqlite', 'seeded'))
    const away = await copy(['--from', from, '--to', 'postgres://nobody@127.0.0.1:1/x'])
    expect(away).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/does not answer at .*127.0.0.1:1\/x.*--to/),
    })
  })
})
