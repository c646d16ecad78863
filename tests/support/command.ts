import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { BIN } from './built-server'

const ROOT = path.resolve(__dirname, '../..')

export interface CommandResult {
  exitCode: number | null
  stdout: string
  stderr: string
}

/** Runs a built `safe-harbor` command as a process of its own. */
export function run(
  environment: NodeJS.ProcessEnv,
  args: string[],
  input?: string | Uint8Array,
): CommandResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: ROOT,
    env: environment,
    encoding: 'utf8',
    ...(input === undefined ? {} : { input: Buffer.from(input) }),
  })
  return { exitCode: status, stdout, stderr }
}

/** Starts a command and kills it outright (no signal it could catch) after so many milliseconds. */
export async function runAndKill(
  environment: NodeJS.ProcessEnv,
  args: string[],
  afterMs: number,
): Promise<void> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd: ROOT, env: environment, stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
  await new Promise((resolve) => child.once('exit', resolve))
  clearTimeout(timer)
}
