import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

export const PEERS = path.resolve(__dirname, '../peers')
const OWN_SERVER = path.join(__dirname, 'own-server.cjs')
/** Servers run on the first core, and what asks them on the second. */
const SERVER_CORE = '0'
const LOAD_CORE = '1'
const PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 50

export interface Server {
  url: string
  process: ChildProcess
  /** From the start of the process to its first answer. */
  secondsToReady: number
  /** Resident memory in megabytes. */
  memory(): number
  stop(): Promise<void>
}

export interface Launch {
  command: string[]
  cwd?: string
  environment: NodeJS.ProcessEnv
  /** Address that answers once the server is up. */
  readyAt: string
}

/** The bench itself asks: it leaves the first core to the servers. */
export function keepToLoadCore(): void {
  execFileSync('taskset', ['-acp', LOAD_CORE, String(process.pid)], { stdio: 'ignore' })
}

/** Puts a process that runs already, and what it starts from now on, on the servers’ core. */
export function moveToServerCore(pid: number): void {
  execFileSync('taskset', ['-acp', SERVER_CORE, String(pid)], { stdio: 'ignore' })
}

/** What the peers need is installed when they are first measured, and by nothing else. */
export function installPeers(): void {
  if (existsSync(path.join(PEERS, 'node_modules'))) return
  console.log('Installing the servers to compare with (once) …')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: PEERS,
    stdio: 'inherit',
  })
}

/** A peer: a source file of bench/peers, run with what is installed there. */
export const peer = (file: string, environment: NodeJS.ProcessEnv): Launch => ({
  command: [process.execPath, ...(file.endsWith('.ts') ? ['--import', 'tsx'] : []), file],
  cwd: PEERS,
  environment,
  readyAt: '/graphql',
})

/** The service as it is built, with what it keeps between requests switched as is to be measured. */
export const own = (environment: NodeJS.ProcessEnv, keeps: { finished: boolean; rows: boolean }): Launch => ({
  command: [process.execPath, OWN_SERVER, JSON.stringify(keeps)],
  environment,
  readyAt: '/readyz',
})

export async function start({ command, cwd, environment, readyAt }: Launch): Promise<Server> {
  const port = await freePort()
  const startedAt = performance.now()
  const child = spawn('taskset', ['-c', SERVER_CORE, ...command], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent', ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  while (!(await answers(url + readyAt))) {
    if (child.exitCode !== null || performance.now() - startedAt > PATIENCE_MS)
      throw new Error(`${command.slice(1).join(' ')} did not start.`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  const secondsToReady = (performance.now() - startedAt) / 1000
  const memory = () => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024)
  }
  const stop = () => {
    child.kill('SIGTERM')
    return exited
  }
  return { url, process: child, secondsToReady, memory, stop }
}

/** Whether anything is there; what it says to a request without a query does not matter. */
const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ status }) => status !== 503,
    () => false,
  )

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
