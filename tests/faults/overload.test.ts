import { readFileSync } from 'node:fs'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import path from 'node:path'
import autocannon from 'autocannon'
import { OVERLOADED, Pressure } from '../../src/server/budgets/pressure'
import { publishRefusal } from '../../src/server/refusal'
import { type RunningServer, startServer } from '../support/running-server'
import { SEEDS } from '../support/seeded-database'
import { until } from '../support/until'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ isSeeded: true })
})
afterAll(() => server.stop())

/** Takes tens of milliseconds to read, and is never kept. */
const RELEASE = readFileSync(path.join(SEEDS, 'releases/klobuchar-heitkamp-2014-01-11.txt'), 'utf8').repeat(4)

const aResponse = () => new ServerResponse(new IncomingMessage(new Socket()))

describe('overload', () => {
  it('answers what it can, refuses what would wait too long, and answers again at once', async () => {
    // From a thread of its own, as many others would.
    const load = autocannon({
      url: `${server.origin}/graphql`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'query ($text: String!) { checkRelease(text: $text) { claims { kind } } }',
        variables: { text: RELEASE },
      }),
      connections: 200,
      duration: 6,
      workers: 1,
    })
    const { statusCodeStats, latency, errors } = await load
    process.stderr.write(`overload: ${JSON.stringify(statusCodeStats)}, 97.5 % within ${latency.p97_5} ms\n`)
    expect(errors).toBe(0)
    const others = Object.keys(statusCodeStats ?? {}).filter((status) => !['200', '503'].includes(status))
    expect(others).toEqual([])
    expect(statusCodeStats?.['200']?.count).toBeGreaterThan(0)
    expect((await server.ask('{ bills { totalCount } }')).errors).toBeUndefined()
    await until('it is ready again', async () => (await server.fetch('/readyz')).status === 200)
  })

  it('refuses whoever has waited while the event loop did not come around, and no one after', async () => {
    const pressure = new Pressure(() => false)
    expect(pressure.admit(aResponse())).toBe(true)
    const end = performance.now() + 1_200
    while (performance.now() < end);
    expect(pressure.admit(aResponse())).toBe(false)
    expect(pressure.isHigh()).toBe(true)
    await until('it admits again', () => pressure.admit(aResponse()))
    pressure.stop()
  })

  it('refuses more than can be at work at once, until some are done', () => {
    const pressure = new Pressure(() => false)
    const admitted = Array.from({ length: 500 }, aResponse)
    expect(admitted.every((response) => pressure.admit(response))).toBe(true)
    expect(pressure.admit(aResponse())).toBe(false)
    admitted[0]?.emit('close')
    expect(pressure.admit(aResponse())).toBe(true)
    pressure.stop()
  })

  it('says so in the shape of every refusal', async () => {
    const pressure = new Pressure(() => true)
    const response = aResponse()
    expect(pressure.admit(response)).toBe(false)
    expect(pressure.isHigh()).toBe(true)
    pressure.stop()
    expect(publishRefusal(OVERLOADED, response.req)).toEqual({
      status: 503,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'retry-after': '2',
      },
      body: JSON.stringify({
        errors: [
          {
            message: 'More is asked at once than can be answered in time: ask again in 2 s.',
            extensions: { code: 'SERVICE_UNAVAILABLE', retryable: true, retryAfterMs: 2_000 },
          },
        ],
      }),
    })
  })
})
