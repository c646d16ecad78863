import { ReadPlace } from '../../src/queries/read-place'
import { StatementNames } from '../../src/queries/statement-names'
import { onServer } from '../support/cluster'
import { newDatabase } from '../support/engines'

const STATEMENT = 'SELECT "shade" FROM "colour" WHERE "name" = $1'

describe('a statement that is asked for again', () => {
  let url: string
  let place: ReadPlace
  beforeEach(async () => {
    const settings = await newDatabase('postgres')
    url = settings.engine === 'postgres' ? settings.url : ''
    await onServer(url, async (client) => {
      await client.query('CREATE TABLE "colour" ("name" text, "shade" integer)')
      await client.query(`INSERT INTO "colour" VALUES ('green', 7)`)
    })
    place = new ReadPlace(url)
  })
  afterEach(() => place.close())

  const ask = () => place.read(STATEMENT, ['green'])
  const named = () => place.read('SELECT "statement" FROM pg_prepared_statements', [])

  it('is parsed by the server once, and gives the same', async () => {
    expect(await ask()).toEqual([{ shade: 7 }])
    expect(await named()).toEqual([])
    for (let run = 0; run < 8; run += 1) expect(await ask()).toEqual([{ shade: 7 }])
    expect(await named()).toEqual([{ statement: STATEMENT }])
  })

  it('is answered after the server forgot it', async () => {
    for (let run = 0; run < 4; run += 1) await ask()
    await place.read('DEALLOCATE ALL', [])
    expect(await ask()).toEqual([{ shade: 7 }])
    expect(await ask()).toEqual([{ shade: 7 }])
  })

  it('is answered after its table became another', async () => {
    for (let run = 0; run < 4; run += 1) await ask()
    await onServer(url, (client) => client.query('ALTER TABLE "colour" ALTER "shade" TYPE text'))
    expect(await ask()).toEqual([{ shade: '7' }])
  })

  it('is prepared anew on another connection', async () => {
    for (let run = 0; run < 4; run += 1) await ask()
    await onServer(url, (client) =>
      client.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      ),
    )
    const others = await Promise.allSettled(Array.from({ length: 12 }, ask))
    expect(others.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    expect(await ask()).toEqual([{ shade: 7 }])
  })
})

it('No more statements get names than a connection should hold.', () => {
  const names = new StatementNames()
  const asked = Array.from({ length: 400 }, (_, text) => {
    for (let run = 0; run < 3; run += 1) names.nameOf(`SELECT ${text}`)
    return names.nameOf(`SELECT ${text}`)
  })
  expect(new Set(asked.filter(Boolean)).size).toBe(200)
  expect(names.nameOf('SELECT 1')).toBe(asked[1])
})
