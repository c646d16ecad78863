import { newDatabase } from '../support/engines'
import { type RunningServer, startServer } from '../support/running-server'

/** An address, the parameter at fault, and words of the refusal. */
const REFUSED: [address: string, parameter: string, words: string][] = [
  ['/v1/bills.json?staus=ENACTED', 'staus', 'status'],
  ['/v1/bills.json?sponsor.parti=D', 'sponsor.parti', 'bioguideId, party, state'],
  ['/v1/bills.json?introducedOn.from=2013-01-01', 'introducedOn.from', 'introducedOn.gte'],
  ['/v1/bills.json?introducedOn.gte=2013-02-30', 'introducedOn.gte', 'a calendar day such as 2014-01-11'],
  ['/v1/bills.json?congress=113,x', 'congress', 'a whole number such as 113'],
  ['/v1/bills.json?congress=99999999999', 'congress', 'a whole number'],
  ['/v1/bills.json?status=PASSED', 'status', 'ENACTED'],
  ['/v1/bills.json?congress=', 'congress', 'is empty'],
  ['/v1/bills.json?law.exists=maybe', 'law.exists', 'true or false'],
  ['/v1/bills.json?title.eq=a&title.eq=b', 'title.eq', 'given twice'],
  ['/v1/bills.json?congress=113&congress.in=114', 'congress.in', 'the same as another parameter'],
  ['/v1/bills.json?subject=a"b', 'subject', 'double quotes'],
  ['/v1/bills.json?constructor=1', 'constructor', 'unknown'],
  ['/v1/bills.json?title.contains= ', 'title.contains', 'an empty text'],
  [`/v1/bills.json?congress=${Array(501).fill(113).join()}`, 'congress.in', '501 values'],
  ['/v1/bills.json?filter={', 'filter', 'no JSON'],
  ['/v1/bills.json?filter={"congres":{"eq":113}}', 'filter.congres', 'congress'],
  ['/v1/bills.json?filter={"congress":{"is":113}}', 'filter.congress.is', 'notIn'],
  ['/v1/bills.json?filter={"congress":113}', 'filter.congress', 'no object'],
  ['/v1/bills.json?filter={"or":[{}]}', 'filter.or.0', 'empty object'],
  ['/v1/bills.json?columns=billId,sponser', 'columns', 'sponsorName'],
  ['/v1/bills.json?columns=billId,billId', 'columns', 'twice'],
  ['/v1/bills.json?group=sponser', 'group', 'sponsor.party'],
  ['/v1/bills.json?group=congress,status,type', 'group', 'one or two'],
  ['/v1/bills.json?group=status&asOf=2014-01-11', 'group', 'as of today'],
  ['/v1/bills.json?group=status&columns=billId', 'columns', '“group” counts them'],
  ['/v1/bills.json?shape=wide', 'shape', 'group'],
  ['/v1/bills.json?orderBy=DATE', 'orderBy', 'INTRODUCED_ON.DESC'],
  ['/v1/bills.json?limit=1001', 'limit', 'CSV'],
  ['/v1/bills.json?limit=0', 'limit', 'a whole number'],
  ['/v1/bills.json?asOf=yesterday', 'asOf', '2014-01-11'],
  ['/v1/bills.json?after=abc', 'after', 'no cursor'],
  ['/v1/bills.json?bom=true', 'bom', 'unknown'],
  ['/v1/hearings.json?asOf=2014-01-11', 'asOf', 'unknown'],
]

describe('a table asked for what there is not', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ database: await newDatabase('sqlite', 'seeded') })
  })
  afterAll(() => server.stop())

  it.each(REFUSED.map(([address, ...rest]) => [address.slice(0, 70), address, ...rest] as const))(
    '%s',
    async (_name, address, parameter, words) => {
      const answer = await server.fetch(encodeURI(address))
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
      const problem = (await answer.json()) as Record<string, unknown>
      expect(problem).toMatchObject({ type: 'about:blank', title: 'Bad Request', status: 400, parameter })
      expect(answer.status).toBe(400)
      expect(problem.detail).toContain(`"${parameter}"`)
      expect(problem.detail).toContain(words)
    },
  )

  it('gets the sentence as text where it asked for CSV', async () => {
    const answer = await server.fetch('/v1/bills.csv?staus=ENACTED')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/plain; charset=utf-8'])
    expect(await answer.text()).toMatch(/^Parameter "staus" is unknown.*status/)
  })

  it('gets no beginning of a long table whose rows cannot be had', async () => {
    const answer = await server.fetch('/v1/members.csv?after=abc')
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('"after" is no cursor'),
    ])
  })

  it.each(['/v1', '/v1/nothing.csv', '/v1/bills.xml', '/v1/bills'])(
    '%s leads nowhere, and lists what there is',
    async (address) => {
      const answer = await server.fetch(address)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('/v1/bills.csv')
    },
  )
})
