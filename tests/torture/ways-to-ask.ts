import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Random } from './random'
import type { RawRequest } from './raw-http'

/** What is asked, before it is known how. */
export interface Question {
  text: string
  /** JSON, or nearly; null: none are sent. */
  variables: string | null
  /** Variables with which it comes to no error, as far as there are such. */
  good: string
  operationName: string | null
}

/** Builds a request that asks for a text; whoever builds two of them gets the same but for text and variables. */
export type Way = (text: string, variables: string | null) => RawRequest

const ACCEPTS = [
  'application/graphql-response+json',
  'application/json',
  'application/graphql-response+json, application/json;q=0.9',
  'application/json; charset=utf-8, */*;q=0.1',
  '*/*',
  '',
  'text/html',
  'APPLICATION/JSON',
  'image/png',
]
const TYPES = [
  'application/json; charset=utf-8',
  'application/json;charset=UTF-8',
  'Application/JSON',
  'application/graphql-response+json',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'text/plain',
  'application/graphql',
  '',
  'application/json; boundary="x',
]
const ENCODINGS = [
  'br',
  'gzip',
  'gzip;q=0, br;q=0',
  'identity',
  'deflate',
  '*',
  'br;q=0.1, gzip',
  'identity;q=0',
]
/** Beside `query` and what belongs to it, in JSON. */
const MEMBERS = [
  '"extensions": null',
  '"extensions": {}',
  '"extensions": {"x": {"y": [1]}}',
  '"extensions": 5',
  '"extensions": {"persistedQuery": {"version": 2, "sha256Hash": "x"}}',
  '"id": 7, "more": {"query": "{ x }"}',
  '"__proto__": {"query": "{ __typename }"}',
  '"documentId": null',
  '"documentId": "sha256:x"',
  '"query": null',
]
const HEADERS: Record<string, string>[] = [
  { origin: 'https://news.example.org' },
  { 'if-none-match': '*' },
  { 'if-none-match': '"x", W/"y"' },
  { expect: '100-continue' },
  { 'x-forwarded-host': 'other.example.org', 'x-forwarded-proto': 'https' },
  { authorization: 'Bearer nobody' },
  { 'x-api-key': '' },
  { 'content-encoding': 'gzip' },
  { 'x-http-method-override': 'DELETE', 'apollo-require-preflight': 'x' },
  { cookie: 'a=b', 'sec-fetch-site': 'cross-site', upgrade: 'h2c' },
]

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The JSON of a question, with its members in whatever order. */
function bodyOf({ operationName }: Question, random: Random): (...asked: Parameters<Way>) => string {
  const extra = random.chance(0.15) ? [random.pick(MEMBERS)] : []
  const isTurned = random.chance(0.3)
  const space = random.pick(['', ' ', '\n\t'])
  const [before, after] = random.chance(0.05)
    ? random.pick<[string, string]>([
        ['\ufeff', ''],
        ['', 'x'],
        ['[', ']'],
        ['', '\u0000'],
        [' \n', ' \n'],
      ])
    : ['', '']
  return (text, variables) => {
    const members = [
      `"query":${space}${JSON.stringify(text)}`,
      ...(variables === null ? [] : [`"variables":${space}${variables}`]),
      ...(operationName === null ? [] : [`"operationName":${space}${JSON.stringify(operationName)}`]),
      ...extra,
    ]
    return `${before}{${(isTurned ? members.toReversed() : members).join(`,${space}`)}}${after}`
  }
}

function byPost(question: Question, random: Random, headers: Record<string, string>): Way {
  const body = bodyOf(question, random)
  const isChunked = random.chance(0.15)
  const path = random.chance(0.04)
    ? random.pick(['/graphql?', '/graphql?query={__typename}', '/graphql/'])
    : '/graphql'
  const type = random.chance(0.15) ? random.pick(TYPES) : 'application/json'
  const isPacked = headers['content-encoding'] !== undefined && random.chance(0.5)
  return (...asked) => ({
    method: 'POST',
    path,
    headers: { ...headers, ...(type !== '' && { 'content-type': type }) },
    body: isPacked ? gzipSync(body(...asked)) : body(...asked),
    isChunked,
  })
}

function byGet({ operationName }: Question, random: Random, headers: Record<string, string>): Way {
  const method = random.chance(0.2) ? 'HEAD' : 'GET'
  const isTurned = random.chance(0.3)
  const extra = random.chance(0.15)
    ? [
        random.pick<[string, string]>([
          ['extensions', '{}'],
          ['extensions', 'x'],
          ['variables', '{}'],
          ['x', 'y'],
          ['documentId', 'x'],
          ['query', '{ __typename }'],
        ]),
      ]
    : []
  return (text, variables) => {
    const parameters: [string, string][] = [
      ['query', text],
      ...(variables === null ? [] : [['variables', variables] as [string, string]]),
      ...(operationName === null ? [] : [['operationName', operationName] as [string, string]]),
      ...extra,
    ]
    const search = new URLSearchParams(isTurned ? parameters.toReversed() : parameters)
    return { method, path: `/graphql?${search}`, headers }
  }
}

/** How a question may come: by body or address, whole or in pieces, with headers of every kind. */
export function wayToAsk(question: Question, random: Random): Way {
  const headers: Record<string, string> = {
    accept: random.chance(0.6) ? ACCEPTS[0]! : random.pick(ACCEPTS),
    ...(random.chance(0.4) && { 'accept-encoding': random.pick(ENCODINGS) }),
    ...(random.chance(0.2) && random.pick(HEADERS)),
  }
  if (headers.accept === '') delete headers.accept
  return random.chance(0.65) ? byPost(question, random, headers) : byGet(question, random, headers)
}

/** By the hash of a text, or by the text itself, and all else the same. */
export function wayByHash(
  { variables }: Question,
  random: Random,
): (asked: { hashOf: string } | string) => RawRequest {
  const headers = { accept: random.pick(ACCEPTS.slice(0, 5)) }
  const isByPost = random.chance(0.4)
  const isApollo = random.chance(0.5)
  const known = variables === null ? {} : { variables: JSON.parse(variables) as object }
  return (asked) => {
    const fields = {
      ...(typeof asked === 'string' ? { query: asked } : named(sha256(asked.hashOf), isApollo)),
      ...known,
    }
    if (isByPost) {
      const typed = { ...headers, 'content-type': 'application/json' }
      return { method: 'POST', path: '/graphql', headers: typed, body: JSON.stringify(fields) }
    }
    const parameters = Object.entries(fields).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ])
    return { method: 'GET', path: `/graphql?${new URLSearchParams(parameters)}`, headers }
  }
}

function named(hash: string, isApollo: boolean): object {
  return isApollo
    ? { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }
    : { documentId: `sha256:${hash}` }
}
