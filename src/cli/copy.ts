import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { DataSource } from 'typeorm'
import { copyDatabase, NotEmptyError } from '../ingest/copy-database'
import { type DatabaseSetting, parseDatabaseUrl } from '../server/database-url'
import { readSettings } from '../server/settings'
import { say } from './console'
import { databaseName, explainDatabaseError } from './database-advice'
import { CommandError, EXIT } from './exit-code'
import { openDatabase } from './open-database'

export function addCopy(root: Command): void {
  root
    .command('copy')
    .requiredOption(
      '--to <database>',
      'an empty database: postgres://USER:PASSWORD@HOST/DATABASE',
      addressOf('--to'),
    )
    .option(
      '--from <database>',
      'the database to copy; the one of DATABASE_URL where left out',
      addressOf('--from'),
    )
    .description('copies the whole database with its history into an empty one, such as one of PostgreSQL')
    .action(async ({ from, to }: { from?: DatabaseSetting; to: DatabaseSetting }) => {
      const source = from ?? readSettings().database
      refuseAbsent(source, from ? '--from' : 'DATABASE_URL')
      const { tables, dataVersion } = await withBoth(source, to, from ? '--from' : 'DATABASE_URL')
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      say(
        `Copied ${rows} rows of ${tables.length} tables to ${databaseName(to)}: data version ${dataVersion}.`,
      )
      say('Counts and hashes of every table are the same on both sides.')
    })
}

const addressOf = (option: string) => (text: string) => {
  try {
    return parseDatabaseUrl(text)
  } catch (error) {
    throw new CommandError(EXIT.USAGE, `${option} is ${(error as Error).message}.`)
  }
}

/** Opening it would make it. */
function refuseAbsent(database: DatabaseSetting, namedBy: string): void {
  if (database.engine === 'postgres' || existsSync(database.file)) return
  throw new CommandError(
    EXIT.USAGE,
    `There is no database at ${database.file} to copy: name one by --from${namedBy === '--from' ? '' : ' or DATABASE_URL'}.`,
  )
}

async function withBoth(source: DatabaseSetting, goal: DatabaseSetting, namedBy: string) {
  const from = await openDatabase({ database: source }, namedBy)
  try {
    const to = await openDatabase({ database: goal }, '--to')
    return await copyInto(from, to, goal).finally(() => to.destroy())
  } finally {
    await from.destroy()
  }
}

async function copyInto(from: DataSource, to: DataSource, goal: DatabaseSetting) {
  try {
    return await copyDatabase(from, to, ({ name, rows }) => say(`  ${name}: ${rows}`))
  } catch (error) {
    if (!(error instanceof NotEmptyError)) throw explainDatabaseError(error, goal, '--to')
    throw new CommandError(
      EXIT.USAGE,
      `The database ${databaseName(goal)} holds data already (the table ${error.table} has rows), and a copy goes into an empty one only: create a new database, and name it by --to. Nothing was changed.`,
    )
  }
}
