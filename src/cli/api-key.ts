import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { ApiKeysError, newApiKey, readKeyFile } from '../server/budgets/api-keys'
import { print, say } from './console'
import { CommandError, EXIT } from './exit-code'

const MAX_POINTS = 1_000_000_000

interface Options {
  file: string
  pointsPerMinute?: number
}

export function addApiKey(root: Command): void {
  root
    .command('api-key')
    .description('makes an API key, and adds its hash to a file of keys (see API_KEYS_FILE)')
    .argument('<name>', 'whose it is, for those who read the file')
    .requiredOption('--file <file>', 'the file of keys; made where there is none')
    .option('--points-per-minute <points>', 'budget of the key; 1,000,000 where left out', readPoints)
    .action((name: string, options: Options) => {
      const file = path.resolve(options.file)
      const { key, entry } = newApiKey(name, options.pointsPerMinute)
      const keys = [...entriesOf(file), entry]
      // Whole or not at all: a server reads it whenever it changes.
      writeFileSync(`${file}.new`, `${JSON.stringify({ keys }, null, 2)}\n`, { mode: 0o600 })
      renameSync(`${file}.new`, file)
      say(
        `The hash was added to ${file}. This is the key, shown once; it goes into the header "Authorization: Bearer …":`,
      )
      print(key)
    })
}

/** The entries that are there, as they are written. */
function entriesOf(file: string): object[] {
  if (!existsSync(file)) return []
  try {
    readKeyFile(file)
  } catch (error) {
    if (!(error instanceof ApiKeysError)) throw error
    throw new CommandError(
      EXIT.USAGE,
      `The file of keys is ${error.message}: mend it, or name another. Nothing was changed.`,
    )
  }
  return (JSON.parse(readFileSync(file, 'utf8')) as { keys: object[] }).keys
}

function readPoints(text: string): number {
  const points = Number(text)
  if (/^\d+$/.test(text) && points >= 1 && points <= MAX_POINTS) return points
  throw new InvalidArgumentError(`give a whole number from 1 to ${MAX_POINTS}; for example 500000.`)
}
