import { copyFileSync } from 'node:fs'
import path from 'node:path'
import type { Databases } from './databases'
import { start } from './servers'

const BIN = path.resolve(__dirname, '../../bin/safe-harbor.js')

/** Seconds from the command to the first "ready", as it is when the seeds are in the database already. */
export async function measureStart({ folder, own }: Databases): Promise<number> {
  const file = path.join(folder, 'started.sqlite')
  copyFileSync(own, file)
  const launch = {
    command: [process.execPath, BIN, 'serve'],
    environment: { DATABASE_URL: `sqlite:${file}`, HOST: '127.0.0.1' },
    readyAt: '/readyz',
  }
  await (await start(launch)).stop()
  const server = await start(launch)
  await server.stop()
  return server.secondsToReady
}
