import { TRUSTED_DOCUMENTS } from '../../src/server/graphql/trusted-documents'
import type { Random } from './random'

/** A document that is asked again and again, and what is sent along: JSON, or nearly. */
export interface KnownDocument {
  text: string
  variables: (random: Random) => string
  /** With which it comes to no error; none where left out. */
  good?: (random: Random) => string
}

const BILLS = ['s1733-113', 'S. 178 (114th)', 'QmlsbDpzMTczMy0xMTM', 'hr4980-113', 's9999-113', 'garbage', '']
const MEMBERS = ['K000367', 'H001069', 'C001056', 'X000000', 'x']
const DAYS = ['2014-01-11', '2013-11-19', '2099-01-01', '2014-02-30', 'yesterday']

/** Of which nobody has asked yet, most likely, and there is none. */
const newBill = (random: Random) => `s${random.whole(1, 3_000)}-${random.whole(108, 119)}`
const newMember = (random: Random) => `A${String(random.whole(0, 999_999)).padStart(6, '0')}`
const billOf = (random: Random) => (random.chance(0.5) ? random.pick(BILLS) : newBill(random))
const memberOf = (random: Random) => (random.chance(0.5) ? random.pick(MEMBERS) : newMember(random))
const dayOf = (random: Random) =>
  random.chance(0.5)
    ? random.pick(DAYS)
    : `20${random.whole(10, 25)}-0${random.whole(1, 9)}-${random.whole(10, 28)}`

const json = (variables: object) => JSON.stringify(variables)
const none = () => '{}'

/** Of every kind that a short way may tell apart: with and without variables, many fields, refused, never kept. */
export const KNOWN_DOCUMENTS: readonly KnownDocument[] = [
  {
    text: TRUSTED_DOCUMENTS.BillCard,
    good: (random) => json({ bill: newBill(random) }),
    variables: (random) => json({ bill: billOf(random) }),
  },
  {
    text: TRUSTED_DOCUMENTS.BillCosponsors,
    good: (random) => json({ bill: newBill(random), first: random.pick([1, 5, 100]) }),
    variables: (random) =>
      json({
        bill: billOf(random),
        asOf: dayOf(random),
        first: random.pick([1, 5, 100, 0, 101, null]),
      }),
  },
  {
    text: TRUSTED_DOCUMENTS.Dashboard,
    good: (random) => json({ first: random.whole(1, 30) }),
    variables: (random) =>
      json({
        first: random.whole(-1, 30),
        filter: random.pick<unknown>([
          null,
          {},
          { congress: { in: [113, 114] } },
          { congress: { in: [] } },
          { status: { eq: 'LOST' } },
          { not: { or: [{ chamber: { eq: 'HOUSE' } }, { text: 'trafficking' }] } },
          { nonsense: 1 },
        ]),
      }),
  },
  {
    text: TRUSTED_DOCUMENTS.Hearings,
    variables: (random) => json({ first: random.whole(1, 3), filter: { date: { gte: dayOf(random) } } }),
  },
  { text: '{ bill(id: "s1733-113") { title cosponsorCount } }', variables: none },
  { text: '{ dataStatus { dataVersion counts { bills members } } }', variables: none },
  {
    text: 'query Nested($n: Int, $m: Int = 2) { bills(first: $n) { nodes { ...Each } pageInfo { endCursor } } } fragment Each on Bill { billId sponsor { __typename fullName } cosponsorships(first: $m) { nodes { date member { id } } } }',
    good: (random) => json({ n: random.whole(1, 20), m: random.pick([1, 2, 30]) }),
    variables: (random) => json({ n: random.whole(1, 110), m: random.pick([1, 2, 30, 100]) }),
  },
  {
    text: 'query Ids($ids: [ID!]!) { nodes(ids: $ids) { id ... on Bill { title } ... on Member { fullName } } }',
    good: (random) => json({ ids: [newBill(random)] }),
    variables: (random) =>
      json({ ids: Array.from({ length: random.whole(0, 120) }, () => random.pick([...BILLS, ...MEMBERS])) }),
  },
  {
    text: 'query Skipped($yes: Boolean!, $no: Boolean = false, $id: ID!) { senator(bioguideId: $id) @include(if: $yes) { fullName party @skip(if: $no) } __typename }',
    good: (random) => json({ yes: random.chance(0.5), no: random.chance(0.5), id: newMember(random) }),
    variables: (random) =>
      random.pick([
        json({ yes: random.chance(0.5), no: random.chance(0.5), id: memberOf(random) }),
        json({ yes: null, id: 'x' }),
        json({ yes: 'true', id: 'K000367' }),
      ]),
  },
  {
    text: 'query A { a: __typename } query B($id: ID!) { b: bill(id: $id) { citation } } query C { c: dataStatus { dataVersion } }',
    good: (random) => json({ id: newBill(random) }),
    variables: (random) => json({ id: billOf(random) }),
  },
  {
    text: 'query Cost($n: Int, $dry: Boolean = false) { bills(first: $n) { nodes { title } } rateLimit(dryRun: $dry) { cost limit remaining } }',
    variables: (random) => json({ n: random.whole(1, 100), dry: random.pick([true, false, null, 'x']) }),
  },
  {
    text: 'query Check($text: String!) { checkRelease(text: $text) { claims { kind memberName verdict } } }',
    good: (random) => json({ text: `x${random.whole(0, 9_999)}` }),
    variables: (random) =>
      json({
        text: random.pick(['', 'Senator Klobuchar introduced S. 1733.', '“'.repeat(random.whole(1, 500))]),
      }),
  },
  {
    text: 'query Dear($n: Int!) { bills(first: $n) { nodes { cosponsorships(first: $n) { nodes { member { fullName } } } } } }',
    good: (random) => json({ n: random.whole(1, 20) }),
    variables: (random) => json({ n: random.whole(1, 100) }),
  },
  {
    text: 'query Search($q: String!, $after: String) { search(query: $q, first: 3, after: $after) { totalCount edges { cursor } } }',
    good: (random) => json({ q: `traffick${random.whole(0, 9_999)}` }),
    variables: (random) =>
      json({
        q: random.pick([
          `traffick${random.whole(0, 9_999)}`,
          'Heitkamp',
          '"',
          '%_*',
          '\u0000',
          '\ud800',
          '😀',
          'a '.repeat(500),
        ]),
        after: random.pick([null, '', 'x', 'eyJ9']),
      }),
  },
  { text: '{ __schema { queryType { name } types { name } } }', variables: none },
  { text: '{ bill(id: "s1733-113") { nothing } }', variables: none },
  { text: '{ bill(id: "garbage") { title } ok: __typename }', variables: none },
  { text: 'mutation { __typename }', variables: none },
  // Not at its end, which lies elsewhere once something is added to it.
  { text: '{ bill(id: ) { title } }', variables: none },
]

/** Variables that fit no document: the text of them, since some are no JSON. */
export const HOSTILE_VARIABLES: readonly ((random: Random) => string)[] = [
  () => 'null',
  () => '[]',
  () => '5',
  () => '"x"',
  () => '{',
  () => '{"id": 1e400, "n": 1e400, "bill": 1e400}',
  () => '{"n": 1, "n": 2, "id": "s1733-113", "id": "s178-114"}',
  () => '{"__proto__": {"id": "s1733-113", "n": 1, "bill": "s1733-113"}}',
  () => '{"constructor": {"prototype": {"n": 1}}, "toString": 1, "bill": "s1733-113"}',
  () => '{"bill": {"toString": "x"}, "id": {"__proto__": null}, "ids": {"length": 3}, "n": {"valueOf": 1}}',
  () => '{"bill": "s1733-113\\u0000", "id": "\\ud800", "q": "\\u2028\\u2029"}',
  (random) => `{"ids": [${'"s1733-113",'.repeat(random.whole(100, 2_500))}"x"]}`,
  (random) => `{"filter": ${'{"not":'.repeat(random.whole(5, 3_000))}{}`,
  (random) => {
    const depth = random.whole(5, 5_000)
    return `{"ids": ${'['.repeat(depth)}${']'.repeat(depth)}}`
  },
  (random) =>
    json(Object.fromEntries(Array.from({ length: random.whole(50, 3_000) }, (_, at) => [`v${at}`, at]))),
  (random) => json({ bill: 'x'.repeat(random.whole(1_000, 90_000)), id: 'K000367', n: 2 ** 31 }),
]
