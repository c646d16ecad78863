import type { DatabaseSettings } from '../entities/data-source'
import { redactUrl } from '../server/redact-url'
import { CommandError, EXIT } from './exit-code'

/** What to say of an engine's own error code. `%` stands for the database's name. */
const ADVICE: Record<string, string> = {
  SQLITE_BUSY:
    'The database % is locked by another process: wait until that one is done, or stop it, and try again.',
  SQLITE_READONLY:
    'The database % cannot be written: give this user write access to the file and its folder, or name another by DATABASE_URL.',
  SQLITE_CANTOPEN:
    'The database % cannot be opened: check that its folder exists and that this user may write there, or name another by DATABASE_URL.',
  SQLITE_NOTADB: 'The file % is not a SQLite database: name another by DATABASE_URL.',
  SQLITE_CORRUPT: 'The database % is damaged: restore a copy of it, or name another by DATABASE_URL.',
  SQLITE_FULL:
    'The disk of the database % is full: make room, then run the same command again. Nothing of the document at hand was stored.',
  '53100':
    'The disk of PostgreSQL at % is full: make room, then run the same command again. Nothing of the document at hand was stored.',
  ECONNREFUSED: 'PostgreSQL does not answer at %: start it, or name another database by DATABASE_URL.',
  ENOTFOUND: 'The host of % is not known: check DATABASE_URL.',
  ETIMEDOUT: 'PostgreSQL does not answer at %: check the network, or name another database by DATABASE_URL.',
  '28P01': 'PostgreSQL refuses the user or password of %: check DATABASE_URL.',
  '28000': 'PostgreSQL refuses the user of %: check DATABASE_URL.',
  '3D000': 'PostgreSQL has no database of that name at %: create it, or name another by DATABASE_URL.',
}

/** A database as a sentence names it: its file, or its address without user and password. */
export function databaseName(database: DatabaseSettings): string {
  return database.engine === 'sqlite' ? database.file : redactUrl(database.url)
}

/** The sentence for an error of the engine, if there is one to say; else the error as it is. */
export function explainDatabaseError(
  error: unknown,
  database: DatabaseSettings,
  namedBy = 'DATABASE_URL',
): unknown {
  if (error instanceof CommandError) return error
  const code = codeOf(error)
  const advice = Object.entries(ADVICE).find(([prefix]) => code.startsWith(prefix))?.[1]
  if (!advice) return error
  const sentence = advice.replaceAll('DATABASE_URL', namedBy).replace('%', databaseName(database))
  return new CommandError(EXIT.BUG, sentence)
}

function codeOf(error: unknown): string {
  const { code, driverError, errors } = error as {
    code?: string
    driverError?: { code?: string }
    errors?: { code?: string }[]
  }
  return code ?? driverError?.code ?? errors?.[0]?.code ?? ''
}
