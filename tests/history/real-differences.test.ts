import type { DataSource } from 'typeorm'
import { Change } from '../../src/entities/history'
import { loadSeeds } from '../../src/ingest/seeds'
import type { OfficialBill } from '../../src/official/bill'
import { officialJson } from '../seeds/official-files'
import { seedBill } from '../seeds/seed-folder'
import { ask } from '../support/ask'
import { seedsWith } from '../support/edited-seeds'
import { describeOnEngines, openDatabase } from '../support/engines'
import { LOADED_AT, SEEDS } from '../support/seeded-database'
import { describeWithShared } from '../support/shared-data'

const load = (db: DataSource, folder: string) =>
  loadSeeds(db, folder, { clock: () => LOADED_AT, dryRun: false })

/** What changed after a place in the history, but for the document itself and which of its readings a row is of. */
async function factsAfter(db: DataSource, seq: number): Promise<Record<string, string>[]> {
  const { changes } = await ask(
    db,
    `{ changes(first: 100, after: "${seq}", filter: { not: { or: [{ path: { eq: "recordId" } }, { entity: { eq: "official_record" } }] } }) {
      nodes { entity entityId path oldValue newValue } } }`,
  )
  return changes.nodes
}

/** A bill as its record stood at the end of a day. */
function cutTo(day: string, bill: OfficialBill): void {
  bill.source.updatedAt = `${day}T23:00:00Z`
  bill.cosponsors = bill.cosponsors.filter(({ date }) => date <= day)
  bill.actions = bill.actions.filter(({ date }) => date <= day)
}

describeOnEngines('a record, and a later one of the same bill', (engine) => {
  it('differ in the changes as the two files do, and in nothing else', async () => {
    const db = await openDatabase(engine)
    const [day, final] = ['2014-05-01', seedBill('hr3610-113')]
    await load(db, seedsWith({ 'hr3610-113': (bill) => cutTo(day, bill) }))
    const seq = await db.getRepository(Change).count()
    await load(db, SEEDS)
    const facts = await factsAfter(db, seq)
    const came = (entity: string) =>
      facts
        .filter((fact) => fact.entity === entity && fact.path === null)
        .map((fact) => JSON.parse(fact.newValue!))
    const [newCosponsors, newActions] = [
      final.cosponsors.filter(({ date }) => date > day),
      final.actions.filter(({ date }) => date > day),
    ]
    expect(
      came('cosponsorship')
        .map(({ bioguideId }) => bioguideId)
        .toSorted(),
    ).toEqual(newCosponsors.map(({ bioguideId }) => bioguideId).toSorted())
    expect(came('bill_action').map(({ text }) => text)).toEqual(newActions.map(({ text }) => text))
    const fields = facts.filter(({ path }) => path !== null)
    expect(fields).toMatchObject([
      { entity: 'bill', path: 'status', oldValue: '"ORDERED_REPORTED"', newValue: '"PASSED_HOUSE"' },
      { entity: 'bill', path: 'latestActionOn', oldValue: '"2014-04-30"', newValue: '"2014-05-21"' },
    ])
    expect(facts).toHaveLength(newCosponsors.length + newActions.length + fields.length)
    await db.destroy()
  })
})

interface DataJson {
  updated_at: string
  cosponsors: { thomas_id: string; name: string; sponsored_at: string; withdrawn_at: string | null }[]
}

const BILLS = ['s1733-113', 's1738-113', 's2599-113', 's2528-113', 'hr3610-113', 'hr3530-113']

describeWithShared('the records of December 2014 and of January 2015', () => {
  it('differ in the spelling of one name only, so that no fact changes', async () => {
    const files = BILLS.map((billId) => ({
      billId,
      december: officialJson('exact-bills', '113-dec2014-data-json', `${billId}.json`) as DataJson,
      january: officialJson('exact-bills', '113-final-data-json', `${billId}.json`) as DataJson,
    }))
    const differences = files.flatMap(({ december, january }) => {
      const { updated_at: _, cosponsors, ...others } = december
      const { updated_at: __, cosponsors: later, ...rest } = january
      expect(others).toEqual(rest)
      return cosponsors.flatMap((one, index) =>
        one.name === later[index]!.name ? [] : [[one.name, later[index]!.name]],
      )
    })
    expect(differences).toEqual([['Jolly, David', 'Jolly, David W.']])

    const db = await openDatabase('sqlite')
    const asOfDecember = ({ billId, december }: (typeof files)[number]) => [
      billId,
      (bill: OfficialBill) => {
        bill.source.updatedAt = december.updated_at
        for (const one of bill.cosponsors)
          one.name = one.name === 'Jolly, David W.' ? 'Jolly, David' : one.name
      },
    ]
    await load(db, seedsWith(Object.fromEntries(files.map(asOfDecember))))
    const seq = await db.getRepository(Change).count()
    const { counts } = await load(db, SEEDS)
    expect(counts.updated).toBe(BILLS.length)
    expect(await factsAfter(db, seq)).toEqual([])
    await db.destroy()
  })
})
