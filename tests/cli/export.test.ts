import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { ownDatabase } from '../support/built-server'
import { run } from '../support/command'
import { newDatabase } from '../support/engines'
import { filesOf } from '../support/exported-files'

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'safe-harbor-export-'))

function exported(environment: NodeJS.ProcessEnv, format: string): string {
  const folder = newFolder()
  const { exitCode, stderr } = run(environment, ['export', '--format', format, '--out', folder])
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
  return folder
}

const sqlite = ownDatabase()

beforeAll(() => {
  run(sqlite, ['seed'])
})

describe.each(['sqlite', 'jsonl', 'csv'])('an export as %s', (format) => {
  it('has the same bytes every time', () => {
    expect(filesOf(exported(sqlite, format))).toEqual(filesOf(exported(sqlite, format)))
  })

  it('has a manifest whose hashes and counts are right', () => {
    const folder = exported(sqlite, format)
    const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'))
    const files = filesOf(folder)
    for (const { file, sha256 } of manifest.files) expect(files[file]).toBe(sha256)
    const counts = Object.fromEntries(
      manifest.tables.map((table: { name: string; rows: number }) => [table.name, table.rows]),
    )
    expect(counts).toMatchObject({ bill: 778, cosponsorship: 352, member: 1449, hearing: 2, release: 1 })
    expect(manifest.asOf).toBe('2026-11-24')
  })
})

describe('exports', () => {
  it('are alike from SQLite and from PostgreSQL', async () => {
    const database = await newDatabase('postgres')
    const postgres = { ...sqlite, DATABASE_URL: database.engine === 'postgres' ? database.url : '' }
    expect(run(postgres, ['seed'])).toMatchObject({ exitCode: 0 })
    for (const format of ['jsonl', 'csv', 'sqlite']) {
      expect(filesOf(exported(postgres, format))).toEqual(filesOf(exported(sqlite, format)))
    }
  })

  it('hold what the database holds', () => {
    const folder = exported(sqlite, 'sqlite')
    const db = new Database(path.join(folder, 'safe-harbor.sqlite'), { readonly: true })
    const boxer = db
      .prepare(
        `SELECT "date", "withdrawnOn" FROM "cosponsorship" WHERE "billId" = 's178-114' AND "bioguideId" = 'B000711'`,
      )
      .all()
    expect(boxer).toEqual([{ date: '2015-03-09', withdrawnOn: '2015-03-10' }])
    db.close()
    const lines = readFileSync(path.join(exported(sqlite, 'jsonl'), 'cosponsorship.jsonl'), 'utf8')
      .trim()
      .split('\n')
    expect(lines.map((line) => JSON.parse(line)).filter((row) => row.billId === 's1733-113')).toHaveLength(18)
  })
})
