import { Change } from '../../src/entities/history'
import { HistoryTables1764000000020 } from '../../src/entities/migrations/history-tables'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

describeOnEngines('the bill of a change', (engine) => {
  const database = useSeeded(engine)

  it('is found for changes that were written before changes named it', async () => {
    const changes = database().getRepository(Change)
    const whole = await changes.findOneByOrFail({ entity: 'cosponsorship', billId: 's1733-113' })
    const seq = (await changes.count()) + 1
    await changes.insert({ ...whole, seq, path: 'party', oldValue: '"D"', newValue: '"I"' })
    const billIds = () => changes.find({ select: { seq: true, billId: true }, order: { seq: 'ASC' } })
    const before = await billIds()
    const migration = new HistoryTables1764000000020()
    const runner = database().createQueryRunner()
    await migration.down(runner)
    await migration.up(runner)
    await runner.release()
    expect(await billIds()).toEqual(before)
    expect(before.filter(({ billId }) => billId !== null).length).toBeGreaterThan(100)
  })
})
