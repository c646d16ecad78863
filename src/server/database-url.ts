import path from 'node:path'
import { redactUrl } from './redact-url'

/** Which database to open; told apart by `engine`. */
export type DatabaseSetting =
  | { engine: 'sqlite'; file: string }
  | { engine: 'postgres'; url: string; replicaUrls: string[] }

/** In place of a file: a database that lives as long as the process, for tests. */
export const IN_MEMORY = ':memory:'

const SQLITE = /^sqlite:(?<file>.+)$/s
/** `sqlite://data/x` reads as a host named data; only `sqlite:///absolute/path` is a file. */
const SQLITE_HOST = /^sqlite:\/\/(?!\/)/

/**
 * Reads a database address. A relative SQLite file is resolved against the working folder.
 * @throws an Error whose message ends a sentence "DATABASE_URL is …".
 */
export function parseDatabaseUrl(text: string): DatabaseSetting {
  const file = SQLITE.exec(text)?.groups?.file
  if (file && !SQLITE_HOST.test(text)) {
    return { engine: 'sqlite', file: file === IN_MEMORY ? IN_MEMORY : path.resolve(file) }
  }
  if (isPostgresUrl(text)) return { engine: 'postgres', url: text, replicaUrls: [] }
  throw new Error(
    `"${redactUrl(text)}", which is neither sqlite:FILE nor postgres://USER:PASSWORD@HOST/DATABASE; for example sqlite:data/safe-harbor.sqlite`,
  )
}

export function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  const isPostgres = url.protocol === 'postgres:' || url.protocol === 'postgresql:'
  return isPostgres && url.pathname.length > 1
}
