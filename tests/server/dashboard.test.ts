import { wordsOf } from '../publish/pages'
import { type RunningServer, startServer } from '../support/running-server'

/** A week before the present day of the tests: one bill moves, two senators join it, a hearing is announced. */
const THIS_WEEK = [
  `UPDATE bill SET "latestActionOn" = '2026-11-20' WHERE "billId" = 's1733-113'`,
  `UPDATE bill_action SET date = '2026-11-20', text = 'Passed Senate by Unanimous Consent.' WHERE "actionId" =
    (SELECT "actionId" FROM bill_action WHERE "billId" = 's1733-113' ORDER BY date DESC, position DESC LIMIT 1)`,
  `UPDATE cosponsorship SET date = '2026-11-19' WHERE "cosponsorshipId" IN
    (SELECT "cosponsorshipId" FROM cosponsorship WHERE "billId" = 's1733-113' ORDER BY date DESC LIMIT 2)`,
  `UPDATE hearing SET date = '2026-12-01', status = 'SCHEDULED', title = NULL WHERE "hearingId" = 'ssju00-2015-02-24'`,
]

describe('the dashboard', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ isSeeded: true })
  })
  afterAll(() => server.stop())

  const words = async (query: string, path = '/dashboard') => {
    const html = await (await server.fetch(path + query)).text()
    return wordsOf(html.replace(/<script>.*<\/script>/s, ''))
  }

  it('says that nothing moved, and what moved last', async () => {
    const shown = await words('')
    expect(shown).toContain('Nothing moved from November 18, 2026 to November 24, 2026.')
    expect(shown).toContain('S. 178 Justice for Victims of Trafficking Act of 2015')
    expect(shown).toContain('Became law · May 29, 2015')
    expect(shown).toContain('None is announced in what is loaded.')
    expect(shown).toContain('13 claims in press releases ✓ 6 confirmed ≈ 2 qualified – 5 not checkable')
  })

  it.each([
    ['?congress=114', { congress: { in: [114] } }],
    ['?sponsor=K000367', { sponsor: { bioguideId: { in: ['K000367'] } } }],
    ['?bills=s1733-113,S. 178 (114th)', { billId: { in: ['s1733-113', 's178-114'] } }],
    [`?filter=${encodeURIComponent('{"congress":{"eq":113}}')}`, { congress: { eq: 113 } }],
  ])('is of the bills that GraphQL finds by the same choice: %s', async (query, filter) => {
    const { data } = await server.ask(
      'query ($filter: BillFilter) { bills(filter: $filter) { totalCount } }',
      {
        filter,
      },
    )
    expect(await words(query)).toContain(`${data.bills.totalCount} bills`)
    expect(await words(query, '/embed/v1/dashboard')).toContain(`${data.bills.totalCount} bills`)
  })

  it('is as it stood on a day', async () => {
    const shown = await words('?congress=113&asOf=2013-11-20')
    expect(shown).toContain(
      'Moved this week 4 H.R. 3547 Consolidated Appropriations Act, 2014 Introduced · November 20, 2013',
    )
    expect(shown).toContain('Referred to committee · November 19, 2013')
    expect(shown).toContain('As it stood on November 20, 2013')
    expect(shown).toContain('What lay ahead on a past day is not recorded.')
    expect(shown).toContain('H.R. 3530 Justice for Victims of Trafficking Act of 2013')
  })

  it('names what it does not know, and passes over what hosts add', async () => {
    expect(await words('?bills=s1733-113,hr9999-113')).toContain('Not known here: hr9999-113')
    expect(await words('?bills=')).toContain('Parameter "bills" is empty')
    expect(await words('?bills=none')).toContain('No bill fits this choice.')
    expect(await words('?congress=114&utm_source=x&childId=c&initialWidth=600')).toContain('52 bills')
    expect(await words(`?bills=${Array.from({ length: 51 }, (_all, at) => `s${at + 1}-113`)}`)).toContain(
      'Choose up to 50 bills.',
    )
  })

  it('shows the week as it happens', async () => {
    for (const change of THIS_WEEK) await server.dataSource.query(change)
    await server.dataSource.query('UPDATE data_version SET version = version + 1')
    // The server looks for a new version of the data from time to time.
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    const shown = await words('?congress=113&lang=es')
    expect(shown).toContain('Con avances esta semana 1 S. 1733')
    expect(shown).toContain('20 de noviembre de 2026')
    expect(await words('?bills=s1733-113')).toContain('18 +2 in 30 days')
    expect(await words('?bills=s178-114')).toContain(
      'Upcoming hearings December 1, 2026 Hearing of the Senate Committee on the Judiciary',
    )
  })
})
