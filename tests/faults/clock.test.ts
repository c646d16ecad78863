import { Budgets } from '../../src/server/budgets/budgets'
import { type RunningServer, startServer } from '../support/running-server'

describe('a clock that jumps', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ isSeeded: true, env: { RATE_LIMIT_POINTS_PER_MINUTE: '1000' } })
  })
  afterAll(() => server.stop())
  afterEach(() => jest.restoreAllMocks())

  it.each(['1999-01-01', '2040-01-01'])('to %s changes no budget, no time-out and no answer', async (day) => {
    const left = async () => {
      const response = await server.post({
        query: '{ bill(id: "s1733-113") { title } rateLimit { remaining } }',
      })
      return { status: response.status, remaining: Number(response.headers.get('ratelimit-remaining')) }
    }
    const before = await left()
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse(`${day}T00:00:00Z`))
    expect(await left()).toEqual({ status: 200, remaining: before.remaining - 4 })
    expect((await server.fetch('/readyz')).status).toBe(200)
  })

  it('neither ends a minute early nor makes it last', () => {
    const budgets = new Budgets()
    const caller = { id: 'x', limit: 10 }
    budgets.spend(caller, 10)
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2040-01-01T00:00:00Z'))
    expect(budgets.spend(caller, 1)).toMatchObject({ remaining: 0, isRefused: true })
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('1999-01-01T00:00:00Z'))
    expect(budgets.spend(caller, 1)?.resetMs).toBeLessThanOrEqual(60_000)
  })
})
