import type { DataSource } from 'typeorm'
import { Chamber } from '../../src/congress/chamber'
import { Committee } from '../../src/entities/committee'
import { Change, DataVersion } from '../../src/entities/history'
import type { Row } from '../../src/ingest/stored-table'
import { writeOnce } from '../../src/ingest/transaction'
import type { Writer } from '../../src/ingest/writer'
import { describeOnEngines, openDatabase } from '../support/engines'

const judiciary: Row<Committee> = {
  committeeId: 'ssju00',
  name: 'Senate Committee on the Judiciary',
  chamber: Chamber.SENATE,
  formerNames: [],
  isCurrent: true,
  parentId: null,
  recordId: null,
}
const finance: Row<Committee> = { ...judiciary, committeeId: 'ssfi00', name: 'Senate Committee on Finance' }
const cause = { name: 'committees', sourceUpdatedAt: '2026-11-01', seenAt: new Date('2026-11-24T12:00:00Z') }

describeOnEngines('the writer', (engine) => {
  let db: DataSource

  beforeEach(async () => {
    db = await openDatabase(engine)
  })
  afterEach(() => db.destroy())

  const write = (work: (writer: Writer) => Promise<void>, dryRun = false) =>
    writeOnce(db, cause, { exists: true, dryRun }, work)
  const changes = () => db.getRepository(Change).find({ order: { seq: 'ASC' } })
  const dataVersion = async () => (await db.getRepository(DataVersion).findOneByOrFail({ id: 1 })).version

  it('writes the same rows once only, and moves the data version once only', async () => {
    const both = (writer: Writer) => writer.replace(Committee, {}, [judiciary, finance])
    expect(await write(both)).toBe('updated')
    expect(await write(both)).toBe('unchanged')
    expect(await changes()).toHaveLength(2)
    expect(await dataVersion()).toBe(1)
  })

  it('records one change a field, with both values and the clocks', async () => {
    await write((writer) => writer.put(Committee, judiciary))
    await write((writer) =>
      writer.put(Committee, { ...judiciary, formerNames: ['Judiciary'], isCurrent: false }),
    )
    const [came, ...fields] = await changes()
    expect(JSON.parse(came!.newValue!)).toEqual(judiciary)
    expect(fields).toMatchObject([
      {
        seq: 2,
        entity: 'committee',
        entityId: 'ssju00',
        path: 'formerNames',
        oldValue: '[]',
        newValue: '["Judiciary"]',
      },
      { seq: 3, path: 'isCurrent', oldValue: 'true', newValue: 'false', cause: 'committees', dataVersion: 2 },
    ])
    expect(fields[0]).toMatchObject({ sourceUpdatedAt: '2026-11-01', seenAt: '2026-11-24T12:00:00.000Z' })
  })

  it('removes rows of the scope that are no longer there, and none outside of it', async () => {
    await write((writer) => writer.replace(Committee, {}, [judiciary, finance]))
    await write((writer) => writer.replace(Committee, { committeeId: 'ssfi00' }, []))
    expect(await db.getRepository(Committee).find()).toMatchObject([{ committeeId: 'ssju00' }])
    expect((await changes()).at(-1)).toMatchObject({ entityId: 'ssfi00', path: null, newValue: null })
  })

  it('writes nothing in a dry run, and nothing when the work fails half-way', async () => {
    expect(await write((writer) => writer.put(Committee, judiciary), true)).toBe('updated')
    const failing = write(async (writer) => {
      await writer.put(Committee, judiciary)
      throw new Error('cut off')
    })
    await expect(failing).rejects.toThrow('cut off')
    expect(await db.getRepository(Committee).count()).toBe(0)
    expect(await changes()).toEqual([])
    expect(await dataVersion()).toBe(0)
  })
})
