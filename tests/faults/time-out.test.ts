import { TimeoutError, withDeadline } from '../../src/queries/deadline'
import { onServer } from '../support/cluster'
import { newDatabase, openDatabase } from '../support/engines'
import { type RunningServer, startServer } from '../support/running-server'

describe('a query that takes too long on PostgreSQL', () => {
  let server: RunningServer
  let url = ''
  beforeAll(async () => {
    const database = await newDatabase('postgres', 'seeded')
    url = database.engine === 'postgres' ? database.url : ''
    server = await startServer({ database, env: { QUERY_TIMEOUT_MS: '500' } })
  })
  afterAll(() => server.stop())

  it('is cut off with a sentence, and what it asked the database is ended there, too', async () => {
    await onServer(url, async (client) => {
      await client.query('BEGIN')
      await client.query('LOCK TABLE cosponsorship IN ACCESS EXCLUSIVE MODE')
      const response = await server.post({
        query: '{ bill(id: "s1733-113") { title cosponsorships { nodes { date } } } }',
      })
      expect(response.status).toBe(503)
      expect(await response.json()).toEqual({
        errors: [
          expect.objectContaining({
            message:
              'This takes longer than a query may take, and was cut off: ask for less at once, or ask again later.',
            extensions: { code: 'TIMEOUT', retryable: true, retryAfterMs: 2_000 },
          }),
        ],
        extensions: { cost: { requested: 43, limit: 10_000 } },
      })
      // Others are answered meanwhile: what does not touch that table waits for nothing.
      expect((await server.ask('{ bill(id: "s1733-113") { title } }')).errors).toBeUndefined()
      await new Promise((resolve) => setTimeout(resolve, 500))
      const { rows } = await client.query(
        `SELECT query FROM pg_stat_activity WHERE application_name = 'safe-harbor reader' AND state = 'active'`,
      )
      expect(rows).toEqual([])
    })
    expect((await server.ask('{ bill(id: "s1733-113") { cosponsorCount } }')).errors).toBeUndefined()
  })
})

describe('a request that has used up its time', () => {
  it('asks the database nothing more, and lets others have their turn meanwhile', async () => {
    const db = await openDatabase('sqlite')
    const slow =
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400000) SELECT MAX(i) AS most FROM n'
    const limited = withDeadline(db, 1_000)
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 1)
    let answered = 0
    const askOn = async () => {
      for (;;) {
        await limited.query(slow)
        answered += 1
      }
    }
    await expect(askOn()).rejects.toThrow(TimeoutError)
    clearInterval(timer)
    expect(answered).toBeGreaterThan(0)
    expect(turns).toBeGreaterThan(0)
    await db.destroy()
  })

  it('goes by a clock that nobody sets', async () => {
    const db = await openDatabase('sqlite')
    const limited = withDeadline(db, 5_000)
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2040-01-01T00:00:00Z'))
    expect(await limited.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
    now.mockRestore()
    await db.destroy()
  })
})
