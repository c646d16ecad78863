import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BillFacts, billStatusXml } from '../support/billstatus-xml'
import { ownDatabase } from '../support/built-server'
import { run, runAndKill } from '../support/command'
import { describeOnEngines, newDatabase } from '../support/engines'
import { filesOf } from '../support/exported-files'

const MOMENTS = 20
/** Enough for several batches; some concern the release of the seeds, and some have hearings in common. */
const BILLS = Array.from({ length: 1300 }, (_, index): BillFacts => {
  const number = 5000 + index
  return {
    number,
    congress: 113,
    introduced: '2013-06-03',
    title: index % 100 === 0 ? 'Stop Exploitation Through Trafficking Act of 2013' : `Act ${number}`,
    cosponsors: [
      ['K000367', '2013-06-03'],
      [`X0${String(number).slice(-5).padStart(5, '0')}`, '2013-07-01'],
    ],
    hearings: index % 50 === 0 ? [['ssju00', `2013-07-${10 + (index % 3)}T15:00:00Z`]] : [],
  }
})

describeOnEngines('an ingest that is killed', (engine) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'safe-harbor-killed-'))
  const ingest = ['ingest', 'billstatus', folder, '--all']

  const seeded = async () => {
    const database = await newDatabase(engine, 'seeded')
    const DATABASE_URL = database.engine === 'sqlite' ? `sqlite:${database.file}` : database.url
    return { ...ownDatabase(), DATABASE_URL }
  }
  const exportOf = (environment: NodeJS.ProcessEnv) => {
    const out = mkdtempSync(path.join(tmpdir(), 'safe-harbor-export-'))
    expect(run(environment, ['export', '--format', 'jsonl', '--out', out])).toMatchObject({ exitCode: 0 })
    return filesOf(out)
  }

  it('ends, once started again, in the same export as one that was not', async () => {
    for (const bill of BILLS)
      writeFileSync(path.join(folder, `BILLSTATUS-113s${bill.number}.xml`), billStatusXml(bill))
    const unbroken = await seeded()
    const startedAt = performance.now()
    expect(run(unbroken, ingest)).toMatchObject({ exitCode: 0 })
    const length = performance.now() - startedAt
    const expected = exportOf(unbroken)
    for (let moment = 1; moment <= MOMENTS; moment++) {
      const broken = await seeded()
      await runAndKill(broken, ingest, (length * (moment + Math.random())) / (MOMENTS + 1))
      expect(run(broken, ingest)).toMatchObject({ exitCode: 0 })
      expect(exportOf(broken)).toEqual(expected)
    }
  }, 300_000)
})
