import { refusal, run } from '../support/ask'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

const deep = (depth: number): string =>
  depth === 0 ? '{ congress: { eq: 113 } }' : `{ not: ${deep(depth - 1)} }`
const wide = `[${Array.from({ length: 101 }, () => '{ congress: { eq: 113 } }').join(', ')}]`

describeOnEngines('bad input', (engine) => {
  const database = useSeeded(engine)

  it.each([
    ['filter: { congress: { in: [] } }', 'filter.congress.in', 'an empty list'],
    ['filter: { congress: null }', 'filter.congress', 'null'],
    ['filter: { congress: {} }', 'filter.congress', 'an empty object'],
    ['filter: { congress: { eq: null } }', 'filter.congress.eq', 'null'],
    ['filter: { or: [] }', 'filter.or', 'an empty list'],
    ['filter: { or: [{ congress: { eq: 113 } }, {}] }', 'filter.or.1', 'an empty object'],
    ['filter: { not: {} }', 'filter.not', 'an empty object'],
    ['filter: { subject: { any: [] } }', 'filter.subject.any', 'an empty list'],
    ['filter: { sponsor: { bioguideId: { in: [] } } }', 'filter.sponsor.bioguideId.in', 'an empty list'],
    ['filter: { cosponsor: { and: [{ party: null }] } }', 'filter.cosponsor.and.0.party', 'null'],
    ['filter: { law: { exists: null } }', 'filter.law.exists', 'null'],
    ['filter: { title: { contains: " " } }', 'filter.title.contains', 'an empty text'],
    [`filter: ${deep(6)}`, 'filter.not.not.not.not.not.not', 'may nest 6 deep'],
    [`filter: { or: ${wide} }`, 'filter.or.100.congress.eq', 'one condition too many'],
    ['first: 0', 'first', 'a page holds 1 to 100 rows'],
    ['first: 1000', 'first', 'a page holds 1 to 100 rows'],
    ['last: -1', 'last', 'a page holds 1 to 100 rows'],
    ['first: 1, last: 1', 'last', 'from one end only'],
    ['after: "x"', 'after', 'is no cursor'],
    ['before: ""', 'before', 'is no cursor'],
  ])('bills(%s) is refused, naming %s', async (args, argument, fault) => {
    const refused = await refusal(database(), `{ bills(${args}) { nodes { billId } } }`)
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument })
    expect(refused.message).toContain(`Argument "${argument}"`)
    expect(refused.message).toContain(fault)
  })

  it.each([
    ['member(bioguideId: "klobuchar") { id }', 'bioguideId'],
    ['senator(bioguideId: "") { id }', 'bioguideId'],
    ['committee(committeeId: "Judiciary") { id }', 'committeeId'],
    ['hearing(hearingId: "a b") { id }', 'hearingId'],
    ['release(releaseId: "x") { id }', 'releaseId'],
    ['node(id: "x") { id }', 'id'],
    ['nodes(ids: ["QmlsbDpzMTczMy0xMTM", "x"]) { id }', 'ids.1'],
    [`nodes(ids: [${'"x",'.repeat(101)}]) { id }`, 'ids'],
    ['bill(id: "s1733-113") { cosponsorships(first: 101) { totalCount } }', 'first'],
  ])('%s is refused', async (field, argument) => {
    expect(await refusal(database(), `{ ${field} }`)).toMatchObject({ code: 'BAD_USER_INPUT', argument })
  })

  it.each([
    'member(bioguideId: "Z999999") { id }',
    'senator(bioguideId: "S000522") { id }',
    'committee(committeeId: "zzzz00") { id }',
    'hearing(hearingId: "CHRG-1shrg1") { id }',
    'release(releaseId: "ffffffffffffffff") { id }',
    'node(id: "QmlsbDpzOTk5OS0xMTM") { id }',
  ])('what is not there is null: %s', async (field) => {
    const { data, errors } = await run(database(), `{ answer: ${field} }`)
    expect(errors).toBeUndefined()
    expect(data?.answer).toBeNull()
  })

  it('a cursor of another order is refused', async () => {
    const { data } = await run(database(), '{ bills(first: 1) { pageInfo { endCursor } } }')
    const { endCursor } = (data as { bills: { pageInfo: { endCursor: string } } }).bills.pageInfo
    const query = `{ bills(after: "${endCursor}", orderBy: { field: TITLE }) { nodes { billId } } }`
    expect((await refusal(database(), query)).message).toContain('is a cursor of another list or order')
  })

  it.each([
    ['text in the place of a number', ['abc', 's', 1, 'x']],
    ['a number in the place of a text', [113, 7, 1, 'x']],
    ['a number that no column holds', [2 ** 31, 's', 1, 'x']],
    ['half a number', [113.5, 's', 1, 'x']],
    ['a text that no engine stores', [113, 's', 1, 'x\0']],
  ])('a cursor forged with %s is refused', async (_, values) => {
    const cursor = Buffer.from(JSON.stringify(['bills:NUMBER:ASC', ...values])).toString('base64url')
    const query = `{ bills(after: "${cursor}", orderBy: { field: NUMBER, direction: ASC }) { nodes { billId } } }`
    expect((await refusal(database(), query)).message).toContain('is no cursor')
  })

  it.each([
    'bills(filter: { title: { eq: "a\\u0000" } }) { totalCount }',
    'bills(filter: { title: { contains: "a\\u0000" } }) { totalCount }',
    'bills(filter: { text: "a\\u0000b" }) { totalCount }',
    'bills(filter: { subject: { any: ["\\u0000"] } }) { totalCount }',
    'search(query: "a\\u0000b") { totalCount }',
    'member(bioguideId: "\\u0000") { id }',
    'bill(id: "\\u0000") { id }',
    'node(id: "\\u0000") { id }',
  ])('a character that no engine stores is answered or refused, never a fault: %s', async (field) => {
    const answered = await run(database(), `{ ${field} }`)
    if (answered.errors)
      expect(await refusal(database(), `{ ${field} }`)).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  it('an unknown enum value or field of a filter is refused before anything runs', async () => {
    const wrong = [
      '{ status: { in: [DONE] } }',
      '{ statuss: { eq: ENACTED } }',
      '{ introducedOn: { gte: "2014-02-30" } }',
    ]
    for (const filter of wrong) {
      const { data, errors } = await run(database(), `{ bills(filter: ${filter}) { totalCount } }`)
      expect(data).toBeUndefined()
      expect(errors).toHaveLength(1)
    }
  })
})
