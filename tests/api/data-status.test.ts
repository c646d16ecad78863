import { Bill } from '../../src/entities/bill'
import { ask } from '../support/ask'
import { describeOnEngines, openDatabase } from '../support/engines'
import { useSeeded } from '../support/seeded'

const STATUS = `{ dataStatus { dataVersion changedAt counts { bills members hearings releases claims }
  newest { introducedOn actionOn hearingOn releasePublishedOn } congresses { congress wholeRecords indexOnly }
  sources { kind documents newestRetrievedOn } gaps { gap documents } } }`

describeOnEngines('dataStatus', (engine) => {
  const database = useSeeded(engine)

  it('says what is loaded of each Congress, and what is missing', async () => {
    const { dataStatus } = await ask(database(), STATUS)
    expect(dataStatus.dataVersion).toBeGreaterThan(0)
    expect(dataStatus.counts.bills).toBe(await database().getRepository(Bill).count())
    const congresses: { congress: number; wholeRecords: number; indexOnly: number }[] = dataStatus.congresses
    const bills = congresses.reduce((sum, { wholeRecords, indexOnly }) => sum + wholeRecords + indexOnly, 0)
    expect(bills).toBe(dataStatus.counts.bills)
    expect(congresses.find(({ congress }) => congress === 113)?.wholeRecords).toBe(6)
    expect(congresses.map(({ congress }) => congress)).toEqual([
      119, 118, 117, 116, 115, 114, 113, 112, 111, 110, 109, 108,
    ])
    expect(dataStatus.newest).toMatchObject({ hearingOn: '2015-02-24', releasePublishedOn: '2014-01-11' })
    expect(dataStatus.sources.length).toBeGreaterThan(0)
    expect(dataStatus.gaps.length).toBeGreaterThan(0)
  })

  it('says of an empty database that nothing is loaded', async () => {
    const empty = await openDatabase(engine)
    const { dataStatus } = await ask(empty, STATUS)
    await empty.destroy()
    expect(dataStatus).toMatchObject({
      dataVersion: 0,
      changedAt: null,
      congresses: [],
      sources: [],
      gaps: [],
    })
    expect(dataStatus.counts.bills).toBe(0)
    expect(dataStatus.newest.introducedOn).toBeNull()
  })
})
