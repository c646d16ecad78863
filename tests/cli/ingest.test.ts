import { spawn } from 'node:child_process'
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { sha256 } from '../../src/ingest/official-record'
import { billStatusXml } from '../support/billstatus-xml'
import { BIN, ownDatabase } from '../support/built-server'
import { run } from '../support/command'
import { FakeGovinfo } from '../support/fake-govinfo'

const environment = ownDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'safe-harbor-bills-'))
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
const linesOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Starts a command beside this process, which goes on serving what it asks for. */
function start(args: string[], more: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [BIN, ...args], { env: { ...environment, ...more } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = new Promise<{ exitCode: number | null; output: string }>((resolve) =>
    child.once('close', (exitCode) => resolve({ exitCode, output })),
  )
  return { child, ended }
}

beforeAll(() => {
  write('good.xml', billStatusXml({ number: 9901 }))
  write('drugs.xml', billStatusXml({ number: 9902, title: 'Fentanyl Trafficking Act' }))
  run(environment, ['seed'])
})

describe('ingest billstatus', () => {
  it('tells each document and the sum as JSON, the sum last', () => {
    const { exitCode, stdout, stderr } = run(environment, ['ingest', 'billstatus', folder, '--json'])
    expect(exitCode).toBe(0)
    expect(linesOf(stdout)).toEqual([
      { event: 'passed-over', name: path.join(folder, 'drugs.xml'), reason: 'outside of the topic' },
      { event: 'inserted', name: path.join(folder, 'good.xml') },
      { event: 'summary', inserted: 1, updated: 0, unchanged: 0, rejected: 0, passedOver: 1 },
    ])
    expect(stderr).toBe('')
  })

  it('keeps the good ones and lists the others, with exit code 3', () => {
    write('cut.xml', billStatusXml({ number: 9903 }).slice(0, 400))
    const { exitCode, stderr } = run(environment, ['ingest', 'billstatus', folder, '--all'])
    expect(exitCode).toBe(3)
    expect(stderr).toContain('cut.xml was not stored: ')
    expect(stderr).toContain('1 inserted, 0 updated, 1 unchanged, 1 rejected.')
    expect(stderr).not.toContain('\u001b')
  })

  it('shows what would change in a dry run, and leaves the database as it is', () => {
    write(
      'good.xml',
      billStatusXml({ number: 9901, title: 'End Human Trafficking Act', updated: '2021-09-01T00:00:00Z' }),
    )
    const file = environment.DATABASE_URL!.replace('sqlite:', '')
    const before = statSync(file).mtimeMs
    const { stdout } = run(environment, ['ingest', 'billstatus', path.join(folder, 'good.xml'), '--dry-run'])
    expect(stdout).toContain('would be updated:')
    expect(stdout).toContain(
      'bill s9901-117, title: "Stop Human Trafficking Act" → "End Human Trafficking Act"',
    )
    expect(statSync(file).mtimeMs).toBe(before)
  })

  it('stores each of many documents under its own hash, whichever batch it came in', () => {
    const many = mkdtempSync(path.join(tmpdir(), 'safe-harbor-many-'))
    const numbers = Array.from({ length: 530 }, (_, index) => 2001 + index)
    const hashes = numbers.map((number) => {
      const text = billStatusXml({ number, congress: 114, title: `Act ${number}` })
      writeFileSync(path.join(many, `BILLSTATUS-114s${number}.xml`), text)
      return [`s${number}-114`, sha256(text), `Act ${number}`]
    })
    const { exitCode, stdout } = run(environment, ['ingest', 'billstatus', many, '--all', '--json'])
    expect(exitCode).toBe(0)
    expect(linesOf(stdout).at(-1)).toMatchObject({ event: 'summary', inserted: 530 })
    const db = new Database(environment.DATABASE_URL!.replace('sqlite:', ''), { readonly: true })
    const stored = db
      .prepare(`SELECT "name", "sha256", "bill"."title" FROM "official_record"
        JOIN "bill" ON "billId" = "name" WHERE "congress" = 114 AND "number" > 2000 ORDER BY "number"`)
      .raw()
      .all()
    db.close()
    expect(stored).toEqual(hashes)
  })

  it.each([
    [[], 'Give either files'],
    [[folder, '--congress', '117'], 'Give either files'],
    [['--congress', '12'], 'such as 113, 113..119 or 113,115'],
    [['--congress', '119..113'], '--congress takes'],
    [['--congress', '117', '--type', 's,law'], '--type takes kinds of measure'],
  ])('refuses %j with exit code 2', (args, sentence) => {
    const { exitCode, stderr } = run(environment, ['ingest', 'billstatus', ...args])
    expect(stderr).toContain(sentence)
    expect(exitCode).toBe(2)
  })

  it('downloads, says 4 where nobody answers, and goes on where Ctrl-C stopped it', async () => {
    const govinfo = await new FakeGovinfo().start()
    const GOVINFO_BASE_URL = govinfo.baseUrl
    const texts = Array.from({ length: 40 }, (_, index) => [
      `BILLSTATUS-116s${index + 1}.xml`,
      billStatusXml({ number: index + 1, congress: 116 }),
    ])
    govinfo.put(116, 's', Object.fromEntries(texts))
    const args = ['ingest', 'billstatus', '--congress', '116', '--type', 's']
    const hang = '/bulkdata/BILLSTATUS/116/s/BILLSTATUS-116s30.xml'
    let isAsked = () => {}
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve
    })
    govinfo.misbehave(hang, () => isAsked())
    const stopped = start(args, { GOVINFO_BASE_URL })
    await asked
    stopped.child.kill('SIGINT')
    const { exitCode, output } = await stopped.ended
    expect(output).toContain('Interrupted. What was stored is kept')
    expect(exitCode).toBe(130)
    const again = await start(args, { GOVINFO_BASE_URL }).ended
    expect(again.exitCode).toBe(0)
    expect(again.output).toMatch(/^1\d inserted, 0 updated, 0 unchanged, 0 rejected\.$/m)
    await govinfo.stop()
    const gone = await start(['ingest', 'billstatus', '--congress', '115', '--type', 's'], {
      GOVINFO_BASE_URL,
    }).ended
    expect(gone.output).toContain('cannot be reached: ECONNREFUSED')
    expect(gone.exitCode).toBe(4)
  }, 60_000)
})

describe('ingest of directories and hearings', () => {
  it('names the files that are something else', () => {
    for (const kind of ['legislators', 'committees', 'hearings']) {
      const { exitCode, stdout } = run(environment, ['ingest', kind, path.join(folder, 'good.xml'), '--json'])
      expect(exitCode).toBe(3)
      expect(linesOf(stdout).at(-1)).toEqual({
        event: 'summary',
        inserted: 0,
        updated: 0,
        unchanged: 0,
        rejected: 1,
      })
    }
  })
})
