import { Bill } from '../../src/entities/bill'
import { BillAction } from '../../src/entities/bill-action'
import { Known } from '../../src/reconcile/record'
import { ask, refusal } from '../support/ask'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

describeOnEngines('a bill', (engine) => {
  const database = useSeeded(engine)
  const bill = async (id: string, fields: string) => {
    const answer = await ask(database(), `query ($id: ID!) { bill(id: $id) { ${fields} } }`, { id })
    return answer.bill
  }

  it('tells who had cosponsored it by a day, and by the end', async () => {
    const found = await bill(
      's1733-113',
      `sponsor { fullName } byThen: cosponsorCount(asOf: "2014-01-11") atTheEnd: cosponsorCount
       cosponsorships(asOf: "2014-01-11") { isKnown totalCount nodes { date isOriginal party state member { lastName } } }`,
    )
    expect(found).toMatchObject({ sponsor: { fullName: 'Amy Klobuchar' }, byThen: 5, atTheEnd: 18 })
    const { nodes, ...page } = found.cosponsorships
    expect(page).toEqual({ isKnown: true, totalCount: 5 })
    const names = nodes.map((node: { member: { lastName: string } }) => node.member.lastName)
    expect(names).toEqual(['Cornyn', 'Heitkamp', 'Kirk', 'Booker', 'McCain'])
    expect(nodes[1]).toMatchObject({ date: '2013-11-19', isOriginal: true, party: 'D', state: 'ND' })
  })

  it('keeps who withdrew: a cosponsor before that day, none after it', async () => {
    const found = await bill(
      's178-114',
      `withdrawn: cosponsorships(includeWithdrawn: true, filter: { withdrawnOn: { exists: true } }) {
         nodes { date withdrawnOn member { lastName } }
       }
       now: cosponsorCount ever: cosponsorCount(includeWithdrawn: true)`,
    )
    const [first, ...others] = found.withdrawn.nodes
    expect(first).toMatchObject({ member: { lastName: 'Boxer' } })
    expect(found.ever).toBe(found.now + 1 + others.length)
    const count = (asOf: string) =>
      bill(
        's178-114',
        `count: cosponsorCount(asOf: "${asOf}") all: cosponsorCount(asOf: "${asOf}", includeWithdrawn: true)`,
      )
    const dayBefore = new Date(Date.parse(first.withdrawnOn) - 86_400_000).toISOString().slice(0, 10)
    const before = await count(dayBefore)
    const after = await count(first.withdrawnOn)
    expect(before.count).toBe(before.all)
    expect(after.count).toBe(after.all - 1)
  })

  it('tells how far it had come on a day', async () => {
    const found = await bill(
      's178-114',
      `now: status before: status(asOf: "2015-01-12") introduced: status(asOf: "2015-01-13")
       passed: status(asOf: "2015-04-22") law: status(asOf: "2015-05-29") laws { number approvedOn }`,
    )
    expect(found).toMatchObject({
      now: 'ENACTED',
      before: 'NOT_INTRODUCED',
      passed: 'PASSED_SENATE',
      law: 'ENACTED',
      laws: [{ number: '114-22' }],
    })
    expect(['INTRODUCED', 'REFERRED']).toContain(found.introduced)
  })

  it('says nothing of what is not loaded, and nothing of days before its introduction', async () => {
    const fields = `known sponsor { id } cosponsorCount actions { id } subjects committees { activity } summaries { id }
      cosponsorships { isKnown totalCount nodes { id } edges { cursor } pageInfo { hasNextPage endCursor } }`
    const { bills } = await ask(
      database(),
      '{ bills(first: 1, filter: { known: { eq: INDEX } }) { nodes { billId } } }',
    )
    const unknown = {
      isKnown: false,
      totalCount: null,
      nodes: null,
      edges: null,
      pageInfo: { hasNextPage: false, endCursor: null },
    }
    expect(await bill(bills.nodes[0].billId, fields)).toEqual({
      known: 'INDEX',
      sponsor: null,
      cosponsorCount: null,
      actions: null,
      subjects: null,
      committees: null,
      summaries: null,
      cosponsorships: unknown,
    })
    const early = '(asOf: "2013-11-18")'
    expect(
      await bill('s1733-113', `cosponsorCount${early} cosponsorships${early} { totalCount isKnown }`),
    ).toEqual({
      cosponsorCount: null,
      cosponsorships: { totalCount: null, isKnown: false },
    })
  })

  it('that only a release names is known by its title, and of nothing else it is said what it has not', async () => {
    const bills = database().getRepository(Bill)
    const like = await bills.findOneByOrFail({ billId: 's1733-113' })
    const unknown = {
      congress: null,
      type: null,
      number: null,
      sponsorId: null,
      introducedOn: null,
      recordId: null,
    }
    await bills.insert({
      ...like,
      ...unknown,
      billId: 'claimed-1f',
      title: 'A Bill of Sorts',
      known: Known.CLAIMED,
    })
    const fields =
      'title known citation congressGovUrl sponsor { id } laws { number } actions { id } relatedBills { billId }'
    expect(await bill('claimed-1f', `${fields} cosponsorCount record { id }`)).toEqual({
      title: 'A Bill of Sorts',
      known: 'CLAIMED',
      citation: null,
      congressGovUrl: null,
      sponsor: null,
      laws: null,
      actions: null,
      relatedBills: null,
      cosponsorCount: null,
      record: null,
    })
    await bills.delete({ billId: 'claimed-1f' })
  })

  it('of the index tells the status that its law tells', async () => {
    const filter = '{ known: { eq: INDEX }, law: { exists: true }, congress: { eq: 113 } }'
    const { bills } = await ask(
      database(),
      `{ bills(first: 1, filter: ${filter}) { nodes { introducedOn status later: status(asOf: "2015-02-01")
         meanwhile: status(asOf: "2014-12-31") before: status(asOf: "2012-12-31") } } }`,
    )
    expect(bills.nodes[0]).toMatchObject({
      status: 'ENACTED',
      later: 'ENACTED',
      meanwhile: 'UNKNOWN',
      before: 'NOT_INTRODUCED',
    })
  })

  it('lists ties to other bills from whichever side states them', async () => {
    const { relatedBills } = await bill('s2599-113', 'relatedBills { billId relation bill { title } }')
    expect(relatedBills).toContainEqual(expect.objectContaining({ billId: 'hr3610-113' }))
    const keys = relatedBills.map((tie: object) => JSON.stringify(tie))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('shows an action that two systems reported once, unless asked otherwise', async () => {
    const actions = database().getRepository(BillAction)
    const first = await actions.findOneByOrFail({ billId: 's2528-113' })
    await actions.insert({ ...first, actionId: 'repeat', position: 99, duplicateOf: first.actionId })
    const found = await bill('s2528-113', 'once: actions { date } all: actions(dedupe: false) { date }')
    expect(found).toEqual({ once: [{ date: first.date }], all: [{ date: first.date }, { date: first.date }] })
  })

  it.each([
    's1733-113',
    'S1733-113',
    'S. 1733 (113th)',
    '113/s/1733',
    'https://www.congress.gov/bill/113th-congress/senate-bill/1733/cosponsors',
    'QmlsbDpzMTczMy0xMTM',
  ])('is found by %s', async (id) => {
    expect(await bill(id, 'billId')).toEqual({ billId: 's1733-113' })
  })

  it('is null where none of that number is loaded', async () => {
    expect(await bill('s9999-113', 'billId')).toBeNull()
  })

  it.each(['S. 1733', 'nonsense', '', '113', 'TWVtYmVyOkswMDAzNjc'])('is refused by "%s"', async (id) => {
    const { code, argument, message } = await refusal(
      database(),
      `{ bill(id: ${JSON.stringify(id)}) { billId } }`,
    )
    expect({ code, argument }).toEqual({ code: 'BAD_USER_INPUT', argument: 'id' })
    expect(message).toContain('Write s1733-113, "S. 1733 (113th)", 113/s/1733')
  })

  it('keeps the id under which it was known before its record arrived', async () => {
    await database().query(
      `INSERT INTO "bill_alias" ("aliasId", "billId") VALUES ('claimed-0a1b', 's1733-113')`,
    )
    expect(await bill('claimed-0a1b', 'billId')).toEqual({ billId: 's1733-113' })
    const id = Buffer.from('Bill:claimed-0a1b').toString('base64url')
    const { node } = await ask(database(), `{ node(id: "${id}") { ... on Bill { billId } } }`)
    expect(node).toEqual({ billId: 's1733-113' })
  })
})
