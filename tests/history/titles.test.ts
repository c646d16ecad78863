import { ask } from '../support/ask'
import { statementsOf } from '../support/count-queries'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

const ON =
  'query ($id: ID!, $day: Date) { bill(id: $id) { title(asOf: $day) titles(asOf: $day) { title kind asOf since } } }'

describeOnEngines('titles as of a day', (engine) => {
  const database = useSeeded(engine)
  const on = async (day: string | null, id = 'hr3610-113') => (await ask(database(), ON, { id, day })).bill

  it('are those of the version of the text that had been reached', async () => {
    const official = {
      title: 'To stop exploitation through trafficking.',
      kind: 'OFFICIAL',
      asOf: 'introduced',
      since: '2013-11-21',
    }
    const introduced = await on('2013-12-01')
    expect(introduced.title).toBe('Stop Exploitation Through Trafficking Act of 2013')
    expect(introduced.titles).toEqual([
      { title: introduced.title, kind: 'SHORT', asOf: 'introduced', since: '2013-11-21' },
      official,
    ])
    const passed = await on('2014-06-01')
    expect(passed.title).toBe('Stop Exploitation Through Trafficking Act of 2014')
    expect(passed.titles).toEqual([
      { title: passed.title, kind: 'SHORT', asOf: 'passed house', since: '2014-05-20' },
      official,
    ])
    expect((await on('2014-05-13')).titles[0]).toMatchObject({
      asOf: 'reported to house',
      since: '2014-05-13',
    })
    expect((await on('2014-05-12')).title).toBe('Stop Exploitation Through Trafficking Act of 2013')
  })

  it('are none before the introduction, and all of them without a day', async () => {
    expect(await on('2013-11-20')).toEqual({ title: null, titles: [] })
    const { title, titles } = await on(null)
    expect(title).toBe('Stop Exploitation Through Trafficking Act of 2014')
    expect(titles).toHaveLength(4)
  })

  it('are not known of a bill without its whole record', async () => {
    const { bills } = await ask(
      database(),
      '{ bills(first: 1, filter: { known: { eq: INDEX } }) { nodes { billId title } } }',
    )
    const [{ billId, title }] = bills.nodes
    expect(await on('2026-01-01', billId)).toMatchObject({ title: null, titles: [] })
    expect((await on(null, billId)).title).toBe(title)
  })

  it('are read by a fixed number of statements', async () => {
    const query =
      '{ bills(first: 50, filter: { known: { eq: RECORD } }) { nodes { title(asOf: "2014-01-11") titles(asOf: "2014-01-11") { title since } } } }'
    expect(await statementsOf(database(), () => ask(database(), query))).toHaveLength(4)
  })
})
