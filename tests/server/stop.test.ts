import { EventEmitter } from 'node:events'
import { ListenError } from '../../src/server/listen-error'
import { type Signals, serveUntilStopped } from '../../src/server/serve'
import { type RunningServer, startServer } from '../support/running-server'

/** A process that can be sent signals, and notes what it was told to exit with. */
class FakeProcess extends EventEmitter implements Signals {
  exits: number[] = []
  exit(code: number): void {
    this.exits.push(code)
  }
}

let server: RunningServer
let signals: FakeProcess

beforeEach(async () => {
  server = await startServer()
  signals = new FakeProcess()
})
afterEach(() => server.stop())

/** Holds one answer back until it is released. */
function holdAnswer(): { release: () => void; arrived: Promise<void> } {
  let release = () => {}
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  // The service looks up the data version by itself, too: what counts is that the request is there.
  server.app.fastify.server.once('request', () => setImmediate(arrive))
  jest.spyOn(server.dataSource, 'query').mockImplementation(async () => {
    await held
    return []
  })
  return { release, arrived }
}

describe('stopping', () => {
  it.each(['SIGTERM', 'SIGINT'])('%s closes port and database, with exit code 0', async (signal) => {
    const exitCode = serveUntilStopped(server.app, signals)
    signals.emit(signal)
    expect(await exitCode).toBe(0)
    expect(server.dataSource.isInitialized).toBe(false)
    await expect(server.fetch('/healthz')).rejects.toThrow()
    expect(signals.listenerCount('SIGTERM') + signals.listenerCount('SIGINT')).toBe(0)
  })

  it('answers what is under way first, and a second signal waits for nothing', async () => {
    const { release, arrived } = holdAnswer()
    const underWay = server.fetch('/readyz')
    await arrived
    const exitCode = serveUntilStopped(server.app, signals)
    signals.emit('SIGTERM')
    expect(signals.exits).toEqual([])
    signals.emit('SIGINT')
    expect(signals.exits).toEqual([130])
    release()
    expect((await underWay).status).toBe(503)
    expect(await exitCode).toBe(0)
  })
})

describe('a port that cannot be opened', () => {
  it('is named, with what to do', async () => {
    const { port } = new URL(server.origin)
    const second = startServer({ env: { PORT: port } })
    await expect(second).rejects.toThrow(
      new ListenError(`Port ${port} is in use by another process: stop that one, or set PORT to another.`),
    )
  })

  it('may be one of another machine', async () => {
    await expect(startServer({ env: { HOST: '203.0.113.7' } })).rejects.toThrow(
      'HOST is "203.0.113.7", which is no address of this machine; for example 0.0.0.0.',
    )
  })
})
