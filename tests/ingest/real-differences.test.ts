import type { DataSource } from 'typeorm'
import { Change } from '../../src/entities/history'
import { storeBill } from '../../src/ingest/bill'
import { sha256, storeDocument } from '../../src/ingest/official-record'
import { officialJson } from '../seeds/official-files'
import { billOfDataJson } from '../support/data-json'
import { openDatabase } from '../support/engines'
import { LOADED_AT } from '../support/seeded-database'
import { describeWithShared } from '../support/shared-data'

const BILLS = ['s1733', 's1738', 's2599', 's2528', 'hr3610', 'hr3530'].map((number) => `${number}-113`)
const [DECEMBER, JANUARY] = ['113-dec2014-data-json', '113-final-data-json']

/** Facts that the two files do not share, by plain comparison of their JSON; how a name is spelled is not stored with a bill. */
function differencesIn(billId: string): string[] {
  const [before, after] = [DECEMBER!, JANUARY!].map((folder) =>
    officialJson('exact-bills', folder, `${billId}.json`),
  )
  const linesOf = (bill: Record<string, unknown>) =>
    Object.entries(bill).flatMap(([field, value]) =>
      (Array.isArray(value) ? value : [value]).map((one) => {
        const { name, ...rest } = Object(one) as Record<string, unknown>
        return `${field} ${JSON.stringify(name === undefined ? one : rest)}`
      }),
    )
  const [old, fresh] = [new Set(linesOf(before)), new Set(linesOf(after))]
  return [...[...old].filter((line) => !fresh.has(line)), ...[...fresh].filter((line) => !old.has(line))]
}

describeWithShared('the records of December 2014 and of January 2015, one after the other', () => {
  let db: DataSource

  beforeAll(async () => {
    db = await openDatabase('sqlite')
  })
  afterAll(() => db.destroy())

  const store = (folder: string, billId: string) => {
    const bill = billOfDataJson(folder, billId)
    const document = { name: billId, sha256: sha256(folder + billId), source: bill.source, gaps: [] }
    const options = { clock: () => LOADED_AT, dryRun: false }
    return storeDocument(db, document, options, (writer, recordId) => storeBill(writer, recordId, bill))
  }

  it.each(BILLS)('%s: the changes are the differences between the two, and nothing else', async (billId) => {
    expect(await store(DECEMBER!, billId)).toBe('inserted')
    const { max: last } = (await db.query('SELECT MAX("seq") AS "max" FROM "change"'))[0]
    expect(await store(JANUARY!, billId)).toBe('updated')
    const changes = await db.getRepository(Change).find({ order: { seq: 'ASC' } })
    const since = changes.filter(({ seq }) => seq > last)
    // In these months only the day of the file moved: a new reading of the same facts.
    expect(differencesIn(billId).map((line) => line.split(' ')[0])).toEqual(['updated_at', 'updated_at'])
    expect(since.map(({ entity, path }) => `${entity} ${path}`).sort()).toEqual([
      'bill recordId',
      'official_record isCurrent',
      'official_record null',
    ])
  })
})
