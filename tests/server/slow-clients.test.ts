import { connect, type Socket } from 'node:net'
import { type RunningServer, startServer } from '../support/running-server'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ isSeeded: true })
})
afterAll(() => server.stop())

interface Slow {
  socket: Socket
  /** All that was answered, once the server has closed the connection. */
  closed: Promise<string>
}

/** A connection that says a little, and then a byte every 500 ms. */
function drip(start: string): Slow {
  const { hostname, port } = new URL(server.origin)
  const socket = connect(Number(port), hostname, () => socket.write(start))
  const timer = setInterval(() => socket.writable && socket.write('x'), 500)
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  socket.on('error', () => {})
  const closed = new Promise<string>((resolve) => {
    socket.on('close', () => {
      clearInterval(timer)
      resolve(answer)
    })
  })
  return { socket, closed }
}

describe('slow clients', () => {
  it('whose headers never end are cut off with a sentence, and hold up nobody', async () => {
    const slow = Array.from({ length: 200 }, () => drip('POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: '))
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect((await server.ask('{ bill(id: "s1733-113") { title } }')).errors).toBeUndefined()
    expect(slow.filter(({ socket }) => socket.closed)).toEqual([])
    const answers = await Promise.all(slow.map(({ closed }) => closed))
    expect(new Set(answers.map((answer) => answer.split('\r\n')[0]))).toEqual(
      new Set(['HTTP/1.1 408 Request Timeout']),
    )
    expect(answers[0]).toContain('"code":"BAD_REQUEST"')
    expect(answers[0]).toContain('took too long to arrive')
  })

  it('who go away in the middle of a body leave nothing behind', async () => {
    const head =
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n'
    const slow = Array.from({ length: 600 }, () => drip(`${head}{"query": "`))
    await new Promise((resolve) => setTimeout(resolve, 500))
    for (const { socket } of slow) socket.destroy()
    await Promise.all(slow.map(({ closed }) => closed))
    // As many as may be under way at once: if they still counted, this one would be refused.
    expect((await server.ask('{ __typename }')).errors).toBeUndefined()
  })
})
