import type { Random } from './random'

/** A GraphQL request body as text, and what it is called in a report. */
export type Hostile = (random: Random) => string

const times = (count: number, each: (index: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, index) => each(index)).join(between)

const body = (query: string, rest: object = {}) => JSON.stringify({ query, ...rest })

const nested = (depth: number, field: string, leaf: string) =>
  `${`${field} { `.repeat(depth)}${leaf}${' }'.repeat(depth)}`

/** Documents that are cheap to write and dear to read, validate, price or execute. */
export const HOSTILE_DOCUMENTS: Record<string, Hostile> = {
  deep: (random) =>
    body(
      `{ bills(first: 1) { nodes { ${nested(random.whole(5, 500), 'cosponsorships { nodes { bill', 'title } }')} } } }`,
    ),
  'deep without end': (random) => body('{ bills { nodes '.repeat(random.whole(10, 800))),
  'deep in inline fragments': (random) => {
    const depth = random.whole(5, 500)
    return body(`{ bill(id: "s1733-113") ${'{ ... on Bill '.repeat(depth)}{ title }${' }'.repeat(depth)} }`)
  },
  wide: (random) => body(`{ bill(id: "s1733-113") { ${'title '.repeat(random.whole(100, 3_000))} } }`),
  'wide and nested': (random) =>
    body(`{ ${'bills { nodes { title sponsor { fullName } } } '.repeat(random.whole(10, 330))} }`),
  aliased: (random) =>
    body(`{ ${times(random.whole(50, 900), (index) => `a${index}: bills(first: 100) { totalCount }`)} }`),
  'aliased cheaply': (random) =>
    body(`{ ${times(random.whole(90, 700), (index) => `a${index}: __typename`)} }`),
  dear: (random) =>
    body(
      `{ bills(first: ${random.whole(50, 100)}) { nodes { cosponsorships(first: ${random.whole(50, 100)}) { nodes { member { fullName } } } claims(first: 100) { nodes { kind } } } } }`,
    ),
  'circular fragments': (random) => {
    const count = random.whole(1, 60)
    return body(
      `{ bill(id: "x") { ...F0 } } ${times(count, (index) => `fragment F${index} on Bill { title ...F${(index + 1) % count} ...F${(index * 7) % count} }`)}`,
    )
  },
  'doubling fragments': (random) => {
    const count = random.whole(5, 100)
    return body(
      `{ bill(id: "s1733-113") { ...F0 } } ${times(count, (index) => `fragment F${index} on Bill { ...F${index + 1} ...F${index + 1} }`)} fragment F${count} on Bill { title }`,
    )
  },
  'fragments in lists': (random) => {
    const count = random.whole(2, 8)
    return body(
      `{ bills(first: 100) { nodes { ...F0 } } } ${times(count, (index) => `fragment F${index} on Bill { relatedBills { bill { ...F${index + 1} } } }`)} fragment F${count} on Bill { title }`,
    )
  },
  'unused and unknown fragments': (random) =>
    body(
      `{ __typename ...Nowhere } ${times(random.whole(5, 300), (index) => `fragment F${index} on Bill { title }`)}`,
    ),
  'introspection bomb': (random) =>
    body(`{ __schema { types { ${nested(random.whole(1, 60), 'fields { type', 'name }')} } } }`),
  'introspection, aliased': (random) =>
    body(
      `{ ${times(random.whole(2, 120), (index) => `s${index}: __schema { types { name description fields { name args { name } } } }`)} }`,
    ),
  directives: (random) =>
    body(`{ bill(id: "s1733-113") { title ${'@include(if: true) '.repeat(random.whole(2, 400))} } }`),
  'unknown directives': (random) =>
    body(`{ __typename ${times(random.whole(2, 900), (index) => `@d${index}`)} }`),
  'huge string': (random) => body(`{ bill(id: "${'x'.repeat(random.whole(10_000, 900_000))}") { title } }`),
  'huge name': (random) => body(`query ${'Q'.repeat(random.whole(10_000, 900_000))} { __typename }`),
  'huge number': (random) => body(`{ bills(first: ${'9'.repeat(random.whole(5, 5_000))}) { totalCount } }`),
  'number out of range': (random) =>
    body(
      `{ bills(first: ${random.pick(['-1', '0', '101', '2147483648', '1.5', '1e3', 'null', '"5"'])}) { totalCount } }`,
    ),
  'deep list literal': (random) => {
    const depth = random.whole(5, 1_000)
    return body(`{ nodes(ids: ${'['.repeat(depth)}${']'.repeat(depth)}) { id } }`)
  },
  'deep filter': (random) => {
    const depth = random.whole(5, 600)
    return body(
      `{ bills(filter: ${'{ not: '.repeat(depth)}{ congress: { eq: 113 } }${' }'.repeat(depth)}) { totalCount } }`,
    )
  },
  'wide filter': (random) =>
    body(
      `{ bills(filter: { or: [${times(random.whole(10, 200), (index) => `{ text: "trafficking ${index}" }`, ',')}] }) { totalCount } }`,
    ),
  'filter of words that mean something to an engine': (random) =>
    body(
      'query ($text: String!) { bills(filter: { text: $text }) { totalCount } search(query: $text) { totalCount } }',
      {
        variables: {
          text: random.pick([
            `'; DROP TABLE bill; --`,
            '"'.repeat(random.whole(1, 300)),
            '*'.repeat(random.whole(1, 300)),
            'NEAR(a b, 5) AND OR NOT',
            '%_\\%',
            ':*&|!()<->',
            '\u0000\u0001',
            'a '.repeat(random.whole(100, 20_000)),
            'title:^x{1}',
            '😀'.repeat(random.whole(1, 2_000)),
          ]),
        },
      },
    ),
  'many variables': (random) => {
    const count = random.pick([60, 300, 800])
    return body(
      `query (${times(count, (index) => `$v${index}: ID = "x"`)}) { ${times(count, (index) => `a${index}: node(id: $v${index}) { id }`)} }`,
    )
  },
  'ten thousand variables': (random) =>
    body('{ __typename }', {
      variables: Object.fromEntries(
        Array.from({ length: random.pick([10_000, 50_000]) }, (_, index) => [`v${index}`, index]),
      ),
    }),
  'variables of the wrong shape': (random) =>
    body(
      'query ($id: ID!, $first: Int, $filter: BillFilter) { bill(id: $id) { title } bills(first: $first, filter: $filter) { totalCount } }',
      {
        variables: random.pick<unknown>([
          null,
          [],
          'x',
          { id: null },
          { id: {} },
          { id: [[]] },
          { id: 'x', first: '10' },
          { id: 'x', first: 1e30 },
          { id: 'x', filter: { congress: { in: [] } } },
          { id: 'x', filter: { nothing: 1 } },
          { id: 'x', filter: JSON.parse('{"__proto__": {"congress": {"eq": 1}}}') },
          { id: 'x', filter: { constructor: { prototype: 1 } } },
        ]),
      },
    ),
  'many operations': (random) =>
    body(
      times(random.whole(2, 500), (index) => `query Q${index} { __typename }`),
      random.chance(0.5) ? { operationName: 'Q1' } : {},
    ),
  'no query': (random) =>
    random.pick([
      '{}',
      '{"query": null}',
      '{"query": 5}',
      '{"query": ""}',
      '{"query": "{ __typename }", "operationName": {}}',
      body('mutation { __typename }'),
      body('subscription { __typename }'),
      body('{ nothing }'),
      body('type A { b: C }'),
    ]),
  'ids that are none': (random) =>
    body(
      'query ($id: ID!, $after: String) { node(id: $id) { id } bill(id: $id) { title } bills(after: $after) { totalCount } }',
      {
        variables: {
          id: random.pick([
            '',
            '\u0000',
            'QmlsbDo=',
            'x'.repeat(100_000),
            '../../etc/passwd',
            'Qmls\nbDpz',
            '💥',
            's9999999999999-1',
          ]),
          after: random.pick(['', 'x', 'eyJ9', '"'.repeat(1_000), 'W10', 'AAAA'.repeat(5_000)]),
        },
      },
    ),
  'nodes without end': (random) =>
    body('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      variables: {
        ids: Array.from({ length: random.pick([101, 500, 1_900, 9_000]) }, (_, index) => String(index)),
      },
    }),
  'a release that is none': (random) =>
    body('query ($text: String!) { checkRelease(text: $text) { claims { kind } quotations { quote } } }', {
      variables: {
        text: random.pick([
          'S. '.repeat(random.whole(10, 5_000)),
          'Senator '.repeat(random.whole(10, 5_000)),
          '“'.repeat(random.whole(10, 20_000)),
          '\u0000'.repeat(100),
          '<'.repeat(random.whole(10, 20_000)),
          'H.R. 1 and '.repeat(random.whole(10, 2_000)),
          '\ud800'.repeat(50),
        ]),
      },
    }),
}
