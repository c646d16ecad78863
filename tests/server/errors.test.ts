import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ErrorCode } from '../../src/server/error-code'
import { createErrorFormatter, errorBody } from '../../src/server/errors'
import { type RunningServer, startServer } from '../support/running-server'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ isSeeded: true })
})
afterAll(() => server.stop())

interface Refused {
  errors: { message: string; extensions: { code: string; argument?: string; errorId?: string } }[]
}
const refused = async (response: Response) => (await response.json()) as Refused
const codesOf = ({ errors }: Refused) => errors.map(({ extensions }) => extensions.code)

describe('errors of a query', () => {
  it.each([
    ['{ bill(id: "garbage") { title } }', 'id'],
    ['{ bills(first: 0) { totalCount } }', 'first'],
    ['{ bills(first: 1000) { totalCount } }', 'first'],
    ['{ bills(after: "x") { totalCount } }', 'after'],
    ['{ bills(filter: { congress: { in: [] } }) { totalCount } }', 'filter.congress.in'],
    ['{ bills(filter: { congress: { in: ["x"] } }) { totalCount } }', 'filter.congress.in'],
    ['{ bills(filter: { status: { in: [LOST] } }) { totalCount } }', 'filter.status.in'],
    [
      '{ bills(filter: { and: [{ introducedOn: { gte: "2013-13-01" } }] }) { totalCount } }',
      'filter.and.introducedOn.gte',
    ],
    ['{ bills(filter: { nonsense: 1 }) { totalCount } }', 'filter.nonsense'],
    ['{ bill(id: "s1733-113") { cosponsorCount(asOf: "yesterday") } }', 'asOf'],
    ['{ nodes(ids: 7.5) { id } }', 'ids'],
  ])('%s names the argument at fault', async (query, argument) => {
    const response = await server.post({ query })
    const { errors } = await refused(response)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } })
    expect(errors[0]!.message).toContain(argument)
  })

  it('names the variable at fault', async () => {
    const query = 'query ($day: Date) { bill(id: "s1733-113") { cosponsorCount(asOf: $day) } }'
    const response = await server.post({ query, variables: { day: '2014-02-30' } })
    expect(response.status).toBe(400)
    const { errors } = await refused(response)
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: '$day' } })
    expect(errors[0]!.message).toContain('"$day" got invalid value "2014-02-30"')
  })

  it.each([
    ['{ bill(id: ', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ bill { title } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($n: String) { bills(first: $n) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
    ['mutation { drop }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s has code %s', async (query, code) => {
    const response = await server.post({ query })
    expect(response.status).toBe(400)
    expect(codesOf(await refused(response))).toEqual([code])
  })

  it.each([
    ['{ __typename }', 'C', 'OPERATION_RESOLUTION_FAILURE', 'Unknown operation named "C".'],
    ['query A { __typename } query B { __typename }', 'C', 'OPERATION_RESOLUTION_FAILURE', '"C"'],
  ])('%s has no operation %s', async (query, operationName, code, message) => {
    const response = await server.post({ query, operationName })
    expect(response.status).toBe(400)
    const answer = await refused(response)
    expect(codesOf(answer)).toEqual([code])
    expect(answer.errors[0]!.message).toContain(message)
  })

  it('takes an empty name of an operation for none', async () => {
    const query = 'query A { __typename }'
    expect(await (await server.post({ query, operationName: '' })).json()).toMatchObject({
      data: { __typename: 'Query' },
    })
  })

  it('stops counting validation errors', async () => {
    const query = `{ ${Array.from({ length: 200 }, (_, index) => `nothing${index}`).join(' ')} }`
    const { errors } = await refused(await server.post({ query }))
    expect(errors.length).toBeLessThanOrEqual(21)
  })
})

describe('the list of codes', () => {
  it('stands in docs/errors.md, each under its own heading, and no other', () => {
    const text = readFileSync(path.resolve(__dirname, '../../docs/errors.md'), 'utf8')
    expect([...text.matchAll(/^## (\w+)$/gm)].map(([, code]) => code).toSorted()).toEqual(
      Object.values(ErrorCode).toSorted(),
    )
  })
})

describe('whether to ask again', () => {
  it.each([...Object.values(ErrorCode)])('is said of %s', (code) => {
    const [error] = errorBody({ code, message: 'x' }).errors
    const isPassing = ['RATE_LIMITED', 'TIMEOUT', 'SERVICE_UNAVAILABLE'].includes(code)
    expect(error?.extensions).toEqual(
      isPassing ? { code, retryable: true, retryAfterMs: 2_000 } : { code, retryable: false },
    )
  })
})

describe('faults of the service', () => {
  const lines: Record<string, unknown>[] = []
  let broken: RunningServer
  beforeAll(async () => {
    const logTo = { write: (line: string) => void lines.push(JSON.parse(line)) }
    broken = await startServer({ env: { LOG_LEVEL: 'error' }, logTo })
    await broken.dataSource.query('DROP TABLE "hearing_document"')
    await broken.dataSource.query('DROP TABLE "hearing_participant"')
    await broken.dataSource.query('DROP TABLE "hearing_committee"')
    await broken.dataSource.query('DROP TABLE "hearing_bill"')
    await broken.dataSource.query('PRAGMA foreign_keys = OFF')
    await broken.dataSource.query('DROP TABLE "hearing"')
  })
  afterAll(() => broken.stop())

  it('keep their message to the log, and give an id that finds it there', async () => {
    const { errors } = await refused(await broken.post({ query: '{ hearings { totalCount } }' }))
    const { code, errorId } = errors[0]!.extensions
    expect(code).toBe('INTERNAL_SERVER_ERROR')
    expect(errors[0]!.message).toBe(
      `Something went wrong on our side; the error is logged under id ${errorId}.`,
    )
    expect(JSON.stringify(errors)).not.toMatch(/hearing"|SELECT|SQLITE|node_modules/)
    expect(lines).toContainEqual(
      expect.objectContaining({ errorId, msg: expect.stringContaining('no such table') }),
    )
  })

  it('say that the database is away where that is what is wrong', () => {
    const log = { error: () => {} }
    const busy = Object.assign(new Error('SQLITE_BUSY: database is locked'), { code: 'SQLITE_BUSY' })
    const away = Object.assign(new Error('q'), { driverError: { code: 'ECONNREFUSED' } })
    for (const error of [busy, away]) {
      const { message, extensions } = createErrorFormatter(log)({ message: error.message }, error)
      expect(extensions?.code).toBe(ErrorCode.SERVICE_UNAVAILABLE)
      expect(message).toMatch(/^The database does not answer right now; the error is logged under id /)
    }
  })

  it.each([
    ['a text'],
    [undefined],
    [new Error('x', { cause: 'secret' })],
    [Object.assign(new Error('x'), { code: 'OWN' })],
  ])('have a code of the list, whatever was thrown: %p', (thrown) => {
    const { extensions } = createErrorFormatter({ error: () => {} })({ message: 'secret' }, thrown)
    expect(extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      retryable: false,
      errorId: expect.any(String),
    })
  })
})
