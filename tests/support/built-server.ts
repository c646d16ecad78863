import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')
export const BIN = path.join(ROOT, 'bin/safe-harbor.js')

export interface RunningServer {
  /** `http://localhost:54321` */
  address: string
  /** What the process printed until it was ready. */
  greeting: string
  /** Environment in which commands work on the same database. */
  environment: NodeJS.ProcessEnv
  process: ChildProcess
  /** Asks it to stop; gives its exit code. */
  stop: () => Promise<number | null>
}

/** The environment of a command on a database of its own, in a new folder. */
export function ownDatabase(): NodeJS.ProcessEnv {
  const folder = mkdtempSync(path.join(tmpdir(), 'safe-harbor-'))
  return { ...process.env, DATABASE_URL: `sqlite:${path.join(folder, 'harbor.sqlite')}`, LOG_LEVEL: 'silent' }
}

/** Starts what `npm start` starts after the build, as a process of its own, on a free port. */
export async function startBuiltServer(
  environment: NodeJS.ProcessEnv = ownDatabase(),
): Promise<RunningServer> {
  const child = spawn(process.execPath, [BIN, 'serve'], { cwd: ROOT, env: { ...environment, PORT: '0' } })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let greeting = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      greeting += chunk
      const match = /serves on (\S+)[\s\S]*-d /.exec(greeting)
      if (match) resolve(match[1]!)
    })
    child.stderr.on('data', (chunk) => {
      greeting += chunk
    })
    void exited.then((code) =>
      reject(new Error(`the server stopped with ${code} before it was ready: ${greeting}`)),
    )
  })
  const stop = () => {
    child.kill('SIGTERM')
    return exited
  }
  return { address, greeting, environment, process: child, stop }
}
