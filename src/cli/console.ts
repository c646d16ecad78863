import { readFileSync } from 'node:fs'
import { CommandError, EXIT } from './exit-code'

/** What a command prints for its user goes to stdout, one line a call. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** What a command says about its work goes to stderr, so that stdout can be piped. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** The bytes of a file, or of standard input for `-`. Throws a CommandError where there is no such file. */
export function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message
    throw new CommandError(EXIT.USAGE, `${file} cannot be read: ${reason}.`)
  }
}
