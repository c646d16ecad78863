import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { ownDatabase } from '../support/built-server'
import { run } from '../support/command'

const ROOT = path.resolve(__dirname, '../..')
const MAIN = path.join(ROOT, 'dist/src/cli/main.js')
const environment = ownDatabase()
const databaseFile = environment.DATABASE_URL!.replace('sqlite:', '')

beforeAll(() => {
  run(environment, ['seed'])
})

describe('a release that cannot be read', () => {
  const cases = [
    ['empty', new Uint8Array(), 'empty'],
    ['blank', '  \n\n ', 'empty'],
    ['binary', new Uint8Array([80, 75, 3, 4, 0, 0, 0, 8, 0]), 'not text'],
    ['of 5 MB', 'Senator Klobuchar. '.repeat(280_000), 'at most 1,000,000'],
  ] as const

  it.each(cases)(
    '%s: a sentence on stderr, exit 2 from check and 3 from ingest',
    (_name, input, sentence) => {
      const checked = run(environment, ['check', '-'], input)
      expect(checked).toMatchObject({ exitCode: 2, stdout: '' })
      expect(checked.stderr).toContain(sentence)
      expect(checked.stderr).not.toContain('    at ')
      const ingested = run(environment, ['ingest', 'release', '-', '--json'], input)
      expect(ingested.exitCode).toBe(3)
      expect(ingested.stdout).toContain('"rejected":1')
    },
  )
})

test('a release in Latin-1 is read', () => {
  const text = 'Senator Amy Klobuchar introduced S. 1733 to help victims of abuse in cafés.'
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
  const checked = run(environment, ['check', '-', '--published', '2014-01-11'], bytes)
  expect(checked).toMatchObject({ exitCode: 0, stderr: '' })
  expect(checked.stdout).toContain('INTRODUCED Amy Klobuchar')
})

describe('wrong words on the command line', () => {
  it.each([
    [['check', '/no/such/file'], 'there is no such file'],
    [['check', '-', '--published', '2014-02-30'], 'calendar day'],
    [['check', '-', '--published', '1972-12-31'], '1973'],
    [['check', '-', '--published', '2999-01-01'], 'lies ahead'],
    [['ingest', 'release', '-', '--publisher', 'Klobuchar'], 'Bioguide ids'],
    [['ingest', 'release', '-', '--url', 'klobuchar'], 'absolute address'],
    [['export', '--format', 'xml', '--out', '/tmp/x'], 'sqlite, jsonl, csv'],
    [['query', '{ bills { totalCount } }', '--variables', '{'], 'JSON object'],
  ])('%j is refused with exit code 2', (args, sentence) => {
    const { exitCode, stderr } = run(environment, args, 'A release.')
    expect(stderr).toContain(sentence)
    expect(exitCode).toBe(2)
  })

  it('a wrong setting stops the start and is named', () => {
    const { exitCode, stderr } = run({ ...environment, PORT: 'eighty' }, ['serve'])
    expect(exitCode).toBe(1)
    expect(stderr).toContain('PORT')
    expect(stderr).not.toContain('    at ')
  })
})

describe('a database that cannot be used', () => {
  const bytes = () => readFileSync(databaseFile)

  it('made by a newer version: a sentence, exit 1, nothing changed', () => {
    const db = new Database(databaseFile)
    db.prepare(`INSERT INTO "migrations" ("timestamp", "name") VALUES (?, ?)`).run(
      9999999999999,
      'FromTheFuture9999999999999',
    )
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    const before = bytes()
    const { exitCode, stderr } = run(environment, ['doctor'])
    expect(exitCode).toBe(1)
    expect(stderr).toContain('made by a newer version of Safe Harbor (FromTheFuture9999999999999)')
    expect(bytes().equals(before)).toBe(true)
    const undo = new Database(databaseFile)
    undo.prepare(`DELETE FROM "migrations" WHERE "name" LIKE 'FromTheFuture%'`).run()
    undo.close()
  })

  it('locked by another process: a sentence, exit 1', () => {
    const holder = new Database(databaseFile)
    holder.exec('BEGIN EXCLUSIVE')
    const { exitCode, stderr } = run(
      environment,
      ['ingest', 'release', '-'],
      'Senator Klobuchar introduced S. 1.',
    )
    holder.exec('ROLLBACK')
    holder.close()
    expect(exitCode).toBe(1)
    expect(stderr).toContain('is locked by another process')
  })

  it('not a database: a sentence, exit 1, the file left as it was', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'safe-harbor-')), 'notes.txt')
    writeFileSync(file, 'these are notes, and no database at all '.repeat(200))
    const { exitCode, stderr } = run({ ...environment, DATABASE_URL: `sqlite:${file}` }, ['doctor'])
    expect(exitCode).toBe(1)
    expect(stderr).toContain('is not a SQLite database')
    expect(readFileSync(file, 'utf8')).toMatch(/^these are notes/)
  })

  it('read-only for this user: a sentence, exit 1', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'safe-harbor-'))
    const file = path.join(folder, 'harbor.sqlite')
    writeFileSync(file, bytes())
    chmodSync(file, 0o444)
    chmodSync(folder, 0o555)
    // Root may write anything, so there the command becomes nobody once its code is loaded.
    const script = `
      new (require('better-sqlite3'))(':memory:')
      const { main } = require(${JSON.stringify(MAIN)})
      if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534) }
      main(['node', 'safe-harbor', 'doctor']).then((exitCode) => { process.exitCode = exitCode })`
    const { status: exitCode, stderr } = spawnSync(process.execPath, ['-e', script], {
      cwd: ROOT,
      env: { ...environment, DATABASE_URL: `sqlite:${file}` },
      encoding: 'utf8',
    })
    expect(stderr).toContain('cannot be written')
    expect(exitCode).toBe(1)
  })

  it('PostgreSQL that is not there: a sentence without the password, exit 1', () => {
    const { exitCode, stderr } = run(
      { ...environment, DATABASE_URL: 'postgres://harbor:s3cret@127.0.0.1:1/harbor' },
      ['doctor'],
    )
    expect(exitCode).toBe(1)
    expect(stderr).toContain('PostgreSQL does not answer')
    expect(stderr).not.toContain('s3cret')
  })
})
