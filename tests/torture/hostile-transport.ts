import { gzipSync } from 'node:zlib'
import type { Random } from './random'

/** A request to any address, as `fetch` takes it. */
export interface Attempt {
  path: string
  init: RequestInit
}

const JSON_TYPE = { 'content-type': 'application/json' }
const post = (body: BodyInit, headers: Record<string, string> = JSON_TYPE): Attempt => ({
  path: '/graphql',
  init: { method: 'POST', headers, body },
})
const get = (path: string, headers: Record<string, string> = {}): Attempt => ({ path, init: { headers } })

const QUERY = '{"query": "{ __typename }"}'

/** Requests whose HTTP, encoding or JSON is not what a client sends. */
export const HOSTILE_TRANSPORT: Record<string, (random: Random) => Attempt> = {
  'broken JSON': (random) => post(QUERY.slice(0, random.whole(1, QUERY.length - 1))),
  'JSON that is no object': (random) =>
    post(random.pick(['null', '5', '"x"', '[]', '[[]]', `[${QUERY},${QUERY}]`, 'true'])),
  'deep JSON': (random) => {
    const depth = random.whole(1_000, 200_000)
    return post(`{"query": "{ __typename }", "variables": ${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`)
  },
  'deep JSON lists': (random) => {
    const depth = random.whole(1_000, 400_000)
    return post(
      `{"query": "query ($i: ID) { node(id: $i) { id } }", "variables": {"i": ${'['.repeat(depth)}${']'.repeat(depth)}}}`,
    )
  },
  'prototype keys': (random) =>
    post(
      random.pick([
        '{"__proto__": {"query": "{ __typename }"}}',
        '{"constructor": {"prototype": {"x": 1}}, "query": "{ __typename }"}',
      ]),
    ),
  'bytes that are no text': (random) =>
    post(
      Buffer.from([
        0x7b,
        0x22,
        0x71,
        ...Array.from({ length: random.whole(1, 2_000) }, () => random.whole(128, 255)),
      ]),
    ),
  'another encoding': (random) =>
    post(Buffer.from(QUERY, random.pick(['utf16le', 'latin1'] as const)), {
      'content-type': `application/json; charset=${random.pick(['utf-16', 'utf-7', 'x'])}`,
    }),
  'compressed or said to be': (random) =>
    post(random.chance(0.5) ? gzipSync('{"query": "'.padEnd(5_000_000, ' ')) : QUERY, {
      ...JSON_TYPE,
      'content-encoding': random.pick(['gzip', 'br', 'deflate', 'x']),
    }),
  'too large': () => post(`{"query": "${' '.repeat(2_200_000)}"}`),
  'another content type': (random) =>
    post(QUERY, {
      'content-type': random.pick([
        'text/plain',
        'application/xml',
        'multipart/form-data; boundary=x',
        'x',
        'application/x-www-form-urlencoded',
        'application/graphql',
      ]),
    }),
  'another method': (random) => ({
    path: random.pick(['/graphql', '/', '/v1/bills.csv', '/readyz']),
    init: { method: random.pick(['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']) },
  }),
  'odd accept': (random) =>
    post(QUERY, {
      ...JSON_TYPE,
      accept: random.pick([
        '',
        '*',
        'text/html',
        'x/y;q=5',
        ','.repeat(5_000),
        'application/json;'.repeat(300),
      ]),
    }),
  'GET with odd parameters': (random) =>
    get(
      `/graphql?${random.pick([
        'query=',
        'query=%7B',
        'query={__typename}&query={__typename}',
        'query={__typename}&variables=x',
        'query={__typename}&variables=[]',
        'query={__typename}&variables=%7B%22a%22:',
        'query={__typename}&extensions=x',
        'documentId=x',
        'documentId=sha256:0',
        `documentId=sha256:${'a'.repeat(64)}`,
        'extensions={"persistedQuery":{"version":9,"sha256Hash":"x"}}',
        `query=${'%7B'.repeat(2_000)}`,
        'query[]=x&query[a]=y',
        '%',
        '%00',
        '&'.repeat(3_000),
      ])}`,
    ),
  'odd addresses': (random) =>
    get(
      random.pick([
        '/%00',
        '/%ff',
        '/bills/..%2f..%2fetc%2fpasswd',
        `/bills/${'x'.repeat(5_000)}`,
        '/releases/%3Cscript%3E',
        '/senators/%00',
        '/hearings/💥',
        '/oembed?url=file:///etc/passwd',
        '/oembed?url=http://169.254.169.254/',
        '/embed/v1/bill/x?x=1&x=2',
        `/v1/bills.csv?${'congress=113&'.repeat(500)}`,
        '/v1/bills.csv?introducedOn.gte=x',
        '/v1/bills.json?text=%27%3B%20DROP',
        '/v1/nothing.csv',
        '/feeds/x.atom',
        '/explore/..%2f..%2fpackage.json',
        '/explore/%2e%2e/%2e%2e/package.json',
        '/nowhere//',
        '/graphql/',
        '/bills/s1733-113.json?x=%',
      ]),
      { accept: random.pick(['text/html', '*/*', 'application/json']) },
    ),
  'many headers': (random) =>
    get(
      '/graphql?query={__typename}',
      Object.fromEntries(Array.from({ length: random.whole(50, 300) }, (_, index) => [`x-${index}`, 'y'])),
    ),
  'odd credentials': (random) =>
    get('/graphql?query={__typename}', {
      authorization: random.pick(['Bearer', 'Bearer ', `Bearer ${'x'.repeat(10_000)}`, 'Basic x', 'x']),
    }),
  'a form that is none': (random) => ({
    path: '/check',
    init: {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: random.pick([
        '',
        'text',
        'text=%',
        'text=a&text=b',
        `text=${'%3C'.repeat(30_000)}`,
        'publishedOn=x&text=x',
        '&'.repeat(50_000),
      ]),
    },
  }),
}
