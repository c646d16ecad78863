import { connect } from 'node:net'
import { type RunningServer, startServer } from '../support/running-server'

let server: RunningServer

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

async function expectRefusal(
  response: Response,
  status: number,
  code: string,
  message: RegExp,
): Promise<void> {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/)
  expect(await response.json()).toEqual({
    errors: [{ message: expect.stringMatching(message), extensions: { code, retryable: false } }],
  })
}

/** What the server answers to bytes that no client library would send. */
function answerTo(bytes: string): Promise<string> {
  const { hostname, port } = new URL(server.origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
  })
}

describe('refusals before GraphQL', () => {
  it('name the doors where there is nothing', async () => {
    await expectRefusal(
      await server.fetch('/nowhere?x=1'),
      404,
      'NOT_FOUND',
      /^There is nothing for GET at \/nowhere\. The doors are \/graphql/,
    )
  })

  it('say so of an address that cannot be read', async () => {
    await expectRefusal(await server.fetch('/%ff'), 400, 'BAD_REQUEST', /%ff/)
  })

  it('say so of an address with a NUL character in it, whichever door it leads to', async () => {
    for (const place of ['/senators/%00', '/graphql?query=%00', '/v1/bills.csv?text=%00'])
      await expectRefusal(await server.fetch(place), 400, 'BAD_REQUEST', /NUL/)
  })

  it('say so of a body that is not JSON', async () => {
    await expectRefusal(await server.post('{ "query": '), 400, 'BAD_REQUEST', /JSON/)
    await expectRefusal(await server.post(''), 400, 'BAD_REQUEST', /empty/)
  })

  it('say which content type is read', async () => {
    const response = await server.post('query=1', { 'content-type': 'application/x-www-form-urlencoded' })
    await expectRefusal(response, 415, 'BAD_REQUEST', /Content-Type: application\/json/)
  })

  it('say how much is read', async () => {
    const response = await server.post({
      query: '{ __typename }',
      variables: { text: 'x'.repeat(3_000_000) },
    })
    await expectRefusal(response, 413, 'PAYLOAD_TOO_LARGE', /larger than 2 MB/)
  })

  it('say so of a body without a query', async () => {
    await expectRefusal(await server.post({ variables: {} }), 400, 'BAD_REQUEST', /query/)
  })

  it('send whoever has too long an address to POST', async () => {
    const answer = await answerTo(`GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
    expect(answer).toContain('send the query by POST')
  })

  it('tell whoever asks for the head alone no more than that', async () => {
    const answer = await answerTo(`HEAD /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 431 [\s\S]*\r\n\r\n$/)
  })

  it('answer what is not HTTP in the same shape', async () => {
    const answer = await answerTo('this is not HTTP\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request/)
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    })
  })
})
