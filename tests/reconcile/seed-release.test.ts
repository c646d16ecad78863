import { billIdOf } from '../../src/congress/bill-number'
import { type CheckedRelease, checkRelease } from '../../src/reconcile/check-release'
import { seedReader, seeds } from '../support/seed-knowledge'

const { text } = seeds().releases[0]!
let checked: CheckedRelease

beforeAll(async () => {
  checked = await checkRelease(text, {}, seedReader())
})

const billOf = (ref: number | null) => checked.bills.find((bill) => bill.ref === ref)

function row(at: number): string {
  const claim = checked.claims[at]!
  const about = billOf(claim.bill)?.billId ?? claim.committee?.committeeId
  return [claim.kind, claim.member?.bioguideId ?? '-', about, checked.judgements[at]!.verdict].join(' ')
}

test('every claim of the release comes out with its verdict', () => {
  expect(checked.claims.map((_, at) => row(at))).toEqual([
    'MODEL - s1733-113 NOT_CHECKABLE',
    'AUTHORED K000367 s1733-113 CONFIRMED',
    'COSPONSORED H001069 s1733-113 CONFIRMED',
    'PROVISION - s1733-113 NOT_CHECKABLE',
    'PROVISION - s1733-113 NOT_CHECKABLE',
    'PROVISION - s1733-113 CONFIRMED',
    'PROVISION - s1733-113 NOT_CHECKABLE',
    'INTRODUCED K000367 s1738-113 QUALIFIED',
    'INTRODUCED C001056 s1738-113 CONFIRMED',
    'INTRODUCED W000779 s1738-113 QUALIFIED',
    'COSPONSORED H001069 s1738-113 CONFIRMED',
    'PROVISION - s1738-113 NOT_CHECKABLE',
    'HEARING - ssga00 CONFIRMED',
  ])
})

test('the bill is S. 1733, and the reason says why not the later one', () => {
  const [bill] = checked.bills
  expect(bill).toMatchObject({
    title: 'Stop Exploitation Through Trafficking Act',
    billId: 's1733-113',
    candidates: [],
  })
  expect(bill!.reasons.join(' ')).toMatch(
    /introduced by January 11, 2014.*Amy Klobuchar is S\. 1733; S\. 2599 was introduced on July 14, 2014, after the release\./,
  )
})

test('the explanations are sentences with the record’s facts', () => {
  const explanations = checked.judgements.map((judgement) => judgement.explanation)
  expect(explanations).toEqual(
    expect.arrayContaining([
      'Amy Klobuchar is the sponsor of S. 1733, introduced on November 19, 2013.',
      'The sponsor of S. 1738 is John Cornyn; Amy Klobuchar is an original cosponsor, since November 19, 2013.',
      'Heidi Heitkamp is a cosponsor of S. 1738, since January 8, 2014.',
      'The Senate Homeland Security and Governmental Affairs Committee held a hearing on September 23, 2013: “Combating Human Trafficking: Federal, State, and Local Perspectives” (S. Hrg. 113-455).',
    ]),
  )
})

test('verdicts rest on rows of the record', () => {
  const rows = checked.judgements.flatMap((judgement) => judgement.restsOn)
  const known = new Set(seeds().bills.map((bill) => billIdOf(bill)))
  for (const { type, id } of rows) if (type === 'Bill') expect(known).toContain(id)
  expect(rows).toContainEqual({ type: 'Cosponsorship', id: 's1738-113/H001069/2014-01-08' })
  expect(checked.judgements.at(-1)).toMatchObject({ rule: 'HEARING-FOUND', hearingId: 'CHRG-113shrg85505' })
})

test('evidence is the clause that makes the claim', () => {
  const quotes = checked.claims.map((claim) => claim.evidence.map((span) => span.quote))
  expect(quotes[1]).toEqual(['Stop Exploitation Through Trafficking Act, which Senator Klobuchar authored'])
  expect(quotes[10]).toEqual(['Senator Heitkamp is also a cosponsor'])
  expect(quotes[0]).toHaveLength(2)
  for (const span of checked.claims.flatMap((claim) => claim.evidence))
    expect(text.slice(span.start, span.end)).toBe(span.quote)
})

test('the hearing’s people are named as the release names them', () => {
  expect(checked.hearingMentions.map(({ role, name }) => `${role} ${name}`)).toEqual([
    'LED_BY Heidi Heitkamp',
    'REQUESTED_BY Heidi Heitkamp',
    'PARTICIPANT Department of Homeland Security',
    'PARTICIPANT Department of Justice',
    'PARTICIPANT non-profit leaders',
  ])
})

test('with the date given, the same verdicts', async () => {
  const given = await checkRelease(text, { publishedOn: '2014-01-11' }, seedReader())
  expect(given.judgements).toEqual(checked.judgements)
  expect(given.dateBasis).toBe('GIVEN')
})
