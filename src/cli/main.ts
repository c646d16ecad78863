import 'reflect-metadata'
import { Command, CommanderError } from 'commander'
import { UnreadableReleaseError } from '../press/readable'
import { ListenError } from '../server/listen-error'
import { SettingsError } from '../server/settings'
import { addApiKey } from './api-key'
import { addCheck } from './check'
import { say } from './console'
import { addCopy } from './copy'
import { addDoctor } from './doctor'
import { CommandError, EXIT } from './exit-code'
import { addExport } from './export'
import { addIngest } from './ingest'
import { addQuery } from './query'
import { addSchema } from './schema'
import { addSeed } from './seed'
import { addServe } from './serve'

/** Every command of `safe-harbor`; each file adds one. */
function program(): Command {
  const root = new Command('safe-harbor')
    .description(
      'Congressional trafficking legislation as one graph, with every press claim checked against the record.',
    )
    .showHelpAfterError('(safe-harbor --help lists the commands)')
    .exitOverride()
  for (const add of [
    addServe,
    addSeed,
    addIngest,
    addCheck,
    addQuery,
    addExport,
    addCopy,
    addSchema,
    addDoctor,
    addApiKey,
  ])
    add(root)
  return root
}

/** Runs one command line; gives its exit code. Never throws. */
export async function main(argv: string[]): Promise<number> {
  let exitCode: number = EXIT.DONE
  const root = program()
  root.hook('postAction', (_, command) => {
    exitCode = (command.getOptionValue('exitCode') as number | undefined) ?? EXIT.DONE
  })
  try {
    await root.parseAsync(argv)
    return exitCode
  } catch (error) {
    return exitCodeOf(error)
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.DONE : EXIT.USAGE
  if (error instanceof CommandError) {
    say(error.message)
    return error.exitCode
  }
  if (error instanceof UnreadableReleaseError) {
    say(error.message)
    return EXIT.USAGE
  }
  if (error instanceof SettingsError || error instanceof ListenError) {
    say(error.message)
    return EXIT.BUG
  }
  say(`Something went wrong that should not have: ${(error as Error).stack ?? String(error)}`)
  return EXIT.BUG
}
