import { once } from 'node:events'
import { createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Arrivals } from '../../src/server/arrivals'

const CALLERS = 40

let server: Server
afterEach(() => {
  server.close()
})

/** How many connections were open when each of the callers, who come at once, was worked for. */
async function openAtWork(waits: boolean): Promise<number[]> {
  let open = 0
  const seen: number[] = []
  server = createServer(async (_request, response) => {
    if (waits) await arrivals.over()
    seen.push(open)
    const end = performance.now() + 5
    while (performance.now() < end);
    response.end()
  })
  server.on('connection', () => {
    open += 1
  })
  const arrivals = new Arrivals(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      const [response] = await once(get({ port, host: '127.0.0.1', agent: false }), 'response')
      response.resume()
    }),
  )
  return seen
}

describe('callers who come at once', () => {
  it('are all let in before work begins', async () => {
    const seen = await openAtWork(true)
    expect(seen).toHaveLength(CALLERS)
    expect(seen[0]).toBeGreaterThan(CALLERS / 2)
  })

  it('would else be let in one by one, between the work', async () => {
    const [first = 0] = await openAtWork(false)
    expect(first).toBeLessThan(CALLERS / 2)
  })
})

it('keeps nobody waiting where nobody comes', () => {
  server = createServer()
  expect(new Arrivals(server).over()).toBeNull()
})
