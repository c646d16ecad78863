import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { Client } from 'pg'
import { createDataSource, type DatabaseSettings } from '../../src/entities/data-source'
import { ensureSearchIndex } from '../../src/ingest/search-index'
import { type RunningPostgres, startPostgres } from '../../tests/support/postgres'
import { generateServingRecord } from '../support/serving-record'

export interface Databases {
  folder: string
  /** SQLite, by our own migrations. */
  own: string
  /** The same rows in plain tables of SQLite, with the indexes that a developer would give them. */
  plain: string
  /** PostgreSQL, by our own migrations. */
  postgres: string
  server: RunningPostgres & { pid: number }
}

/** What servers are measured on, made anew. */
export async function makeDatabases(): Promise<Databases> {
  const folder = mkdtempSync(path.join(tmpdir(), 'safe-harbor-bench-'))
  const own = path.join(folder, 'own.sqlite')
  await fill({ engine: 'sqlite', file: own })
  const plain = path.join(folder, 'plain.sqlite')
  copyPlainly(own, plain)
  const server = await startPostgres()
  const client = new Client({ connectionString: `${server.address}/postgres` })
  await client.connect()
  await client.query('CREATE DATABASE bench TEMPLATE template0')
  const { rows } = await client.query('SELECT pg_backend_pid() AS "pid"')
  const pid = parentOf(rows[0].pid)
  await client.end()
  const postgres = `${server.address}/bench`
  await fill({ engine: 'postgres', url: postgres })
  await addView(postgres)
  return { folder, own, plain, postgres, server: { ...server, pid } }
}

/** The process that all connections of PostgreSQL come from. */
const parentOf = (pid: number): number =>
  Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1])

async function fill(database: DatabaseSettings): Promise<void> {
  const db = createDataSource(database)
  await db.initialize()
  await db.runMigrations()
  await generateServingRecord(db)
  await ensureSearchIndex(db)
  await db.query('ANALYZE')
  await db.destroy()
}

const PLAIN_TABLES = `
  CREATE TABLE member ("bioguideId" TEXT PRIMARY KEY, "fullName" TEXT NOT NULL, "party" TEXT, "state" TEXT);
  CREATE TABLE bill ("billId" TEXT PRIMARY KEY, "congress" INTEGER NOT NULL, "title" TEXT NOT NULL, "introducedOn" TEXT NOT NULL,
    "status" TEXT NOT NULL, "sponsorState" TEXT NOT NULL, "sponsorId" TEXT NOT NULL REFERENCES member);
  CREATE TABLE cosponsorship ("cosponsorshipId" TEXT PRIMARY KEY, "billId" TEXT NOT NULL REFERENCES bill,
    "bioguideId" TEXT NOT NULL REFERENCES member, "date" TEXT NOT NULL, "isOriginal" BOOLEAN NOT NULL, "party" TEXT NOT NULL);`
const PLAIN_INDEXES = `
  CREATE INDEX bill_sponsor ON bill ("sponsorId");
  CREATE INDEX bill_state ON bill ("sponsorState", "introducedOn", "billId");
  CREATE INDEX bill_congress ON bill ("congress", "introducedOn", "billId");
  CREATE INDEX cosponsorship_bill ON cosponsorship ("billId", "date", "cosponsorshipId");
  CREATE INDEX cosponsorship_member ON cosponsorship ("bioguideId");
  ANALYZE;`

export function copyPlainly(own: string, plain: string): void {
  const db = new Database(plain)
  db.pragma('journal_mode = WAL')
  db.exec(PLAIN_TABLES)
  db.exec(`ATTACH '${own}' AS own`)
  for (const table of ['member', 'bill', 'cosponsorship']) {
    const columns = (db.pragma(`main.table_info(${table})`) as { name: string }[]).map(
      ({ name }) => `"${name}"`,
    )
    db.exec(`INSERT INTO main.${table} SELECT ${columns} FROM own.${table}`)
  }
  db.exec(PLAIN_INDEXES)
  db.close()
}

/** PostGraphile counts by a view, as its documentation advises; and gets the plain indexes too. */
async function addView(address: string): Promise<void> {
  const client = new Client({ connectionString: address })
  await client.connect()
  await client.query(`CREATE VIEW "cosponsors_by_party" AS
    SELECT b."congress", c."party" AS "value", CAST(COUNT(*) AS integer) AS "count"
    FROM "cosponsorship" c JOIN "bill" b ON b."billId" = c."billId" GROUP BY 1, 2 ORDER BY 3 DESC`)
  await client.query('CREATE INDEX ON "bill" ("sponsorState", "introducedOn", "billId")')
  await client.query('CREATE INDEX ON "cosponsorship" ("billId", "date", "cosponsorshipId")')
  await client.query('ANALYZE')
  await client.end()
}
