import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import type { DataSource } from 'typeorm'
import { createDataSource, type DatabaseSettings } from '../../src/entities/data-source'

export type Engine = DatabaseSettings['engine']

/** Name of the PostgreSQL database that holds the seeds and is copied for tests. */
export const SEEDED_TEMPLATE = 'seeded'

function prepared(variable: string): string {
  const value = process.env[variable]
  if (!value) throw new Error(`${variable} is not set: run the tests through jest.config.js`)
  return value
}

/** Makes a PostgreSQL database, empty or as a copy of another; gives its address. */
export async function createPostgresDatabase(name: string, template = 'template0'): Promise<string> {
  const address = prepared('SAFE_HARBOR_TEST_POSTGRES')
  const client = new Client({ connectionString: `${address}/postgres` })
  await client.connect()
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  await client.end()
  return `${address}/${name}`
}

/** Settings of a new database of that engine: empty, or with the seeds in it. */
export async function newDatabase(
  engine: Engine,
  content: 'empty' | 'seeded' = 'empty',
): Promise<DatabaseSettings> {
  if (engine === 'postgres') {
    const name = `t${randomUUID().replaceAll('-', '')}`
    return {
      engine,
      url: await createPostgresDatabase(name, content === 'seeded' ? SEEDED_TEMPLATE : undefined),
    }
  }
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'safe-harbor-')), 'test.sqlite')
  if (content === 'seeded') copyFileSync(prepared('SAFE_HARBOR_TEST_SEEDED'), file)
  return { engine, file }
}

/** A new database of that engine, opened and migrated. */
export async function openDatabase(
  engine: Engine,
  content: 'empty' | 'seeded' = 'empty',
): Promise<DataSource> {
  const db = createDataSource(await newDatabase(engine, content))
  await db.initialize()
  await db.runMigrations()
  return db
}

/** The same tests on SQLite (a real file) and on PostgreSQL (a real server). */
export function describeOnEngines(name: string, body: (engine: Engine) => void): void {
  describe.each(['sqlite', 'postgres'] as const)(`${name} on %s`, body)
}
