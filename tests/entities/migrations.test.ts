import { describeOnEngines, openDatabase } from '../support/engines'

describeOnEngines('migrations', (engine) => {
  it('make exactly the tables that the entities state', async () => {
    const db = await openDatabase(engine)
    const drift = await db.driver.createSchemaBuilder().log()
    expect(drift.upQueries.map((query) => query.query)).toEqual([])
    await db.destroy()
  })

  it('can be undone and done again', async () => {
    const db = await openDatabase(engine)
    await db.undoLastMigration()
    await db.undoLastMigration()
    await db.runMigrations()
    expect(await db.query('SELECT count(*) AS n FROM "bill"')).toEqual([{ n: engine === 'sqlite' ? 0 : '0' }])
    await db.destroy()
  })
})
