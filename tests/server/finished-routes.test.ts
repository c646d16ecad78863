import { type FinishedService, startFinishedService } from '../support/finished-service'

const LONG = 'a bill is a bill. '.repeat(500)

let service: FinishedService
/** How often each address was computed. */
let computed: Record<string, number>
let isFailing: boolean
let whileComputing: () => Promise<void>

beforeEach(async () => {
  computed = {}
  isFailing = false
  whileComputing = async () => {}
  service = await startFinishedService((fastify) => {
    fastify.get('/pages/:page', { config: { finished: true } }, async (request) => {
      const count = (computed[request.url] ?? 0) + 1
      computed[request.url] = count
      await whileComputing()
      if (isFailing) throw new Error('not now')
      const { page } = request.params as { page: string }
      const control = page === 'private' ? 'no-store' : 'public, max-age=60'
      return {
        status: page === 'absent' ? 404 : 200,
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': control, 'x-page': page },
        body: `${service.versions.version} ${count} ${LONG}`,
      }
    })
    fastify.get('/wrong', { config: { finished: true } }, async () => ({ hello: 'world' }))
  })
})
afterEach(() => service.stop())

const states = async (...paths: string[]) => {
  const seen: (string | null)[] = []
  for (const path of paths) seen.push((await service.get(path)).headers.get('cache-status'))
  return seen
}
const MISS = 'safe-harbor; fwd=miss; stored'
const HIT = 'safe-harbor; hit'

it('computes an answer once, and sends the same bytes and headers again', async () => {
  const first = await service.get('/pages/one')
  const second = await service.get('/pages/one')
  expect(computed).toEqual({ '/pages/one': 1 })
  expect(await second.text()).toBe(await first.text())
  const headersOf = ({ headers }: Response) =>
    Object.fromEntries([...headers].filter(([name]) => !['cache-status', 'date'].includes(name)))
  expect(headersOf(second)).toEqual(headersOf(first))
  expect(headersOf(second)).toMatchObject({
    'cache-control': 'public, max-age=60, stale-while-revalidate=300, stale-if-error=86400',
    vary: 'Accept-Encoding',
    'x-page': 'one',
  })
  expect(service.served).toMatchObject([{ route: '/pages/:page', status: 200, cacheState: 'HIT' }])
})

it('takes parameters in any order for the same address', async () => {
  expect(await states('/pages/one?a=1&b=2', '/pages/one?b=2&a=1', '/pages/one?a=2&b=1')).toEqual([
    MISS,
    HIT,
    MISS,
  ])
})

it('answers 304 to whoever has it already, before and within the framework, with the tag of the encoding', async () => {
  const plain = (await service.get('/pages/one', { 'accept-encoding': 'identity' })).headers.get('etag')!
  const packed = (await service.get('/pages/one', { 'accept-encoding': 'br' })).headers.get('etag')!
  expect(packed).toBe(plain.replace(/"$/, '-br"'))
  for (const tag of [plain, packed, `W/${plain}`, `"other", ${plain}`, '*']) {
    for (const accept of ['text/html', tag.length.toString()]) {
      const headers = { 'if-none-match': tag, accept }
      for (const response of [
        await service.get('/pages/one', headers),
        await service.get('/pages/one', headers),
      ]) {
        expect([response.status, await response.text()]).toEqual([304, ''])
        expect(response.headers.get('content-type')).toBeNull()
        expect(response.headers.get('cache-control')).toContain('max-age=60')
      }
    }
  }
  expect((await service.get('/pages/one', { 'if-none-match': '"other"' })).status).toBe(200)
  expect(computed).toEqual({ '/pages/one': 1 })
})

it.each(['br', 'gzip'])('compresses by %s once', async (encoding) => {
  for (const _time of [1, 2, 3]) {
    const response = await service.get('/pages/one', { 'accept-encoding': encoding })
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(Number(response.headers.get('content-length'))).toBeLessThan(300)
    expect(await response.text()).toBe(`1 1 ${LONG}`)
  }
})

it.each(['deflate', '*', 'x-gzip', 'gzip;q=0.1, deflate', 'identity;q=0'])(
  'gives whole answers to all, whoever comes first: one who reads %s',
  async (encoding) => {
    for (const asked of [encoding, encoding, 'identity', 'br', 'identity', encoding]) {
      const response = await service.get('/pages/one', { 'accept-encoding': asked })
      expect(await response.text()).toBe(`1 1 ${LONG}`)
    }
  },
)

it('drops every answer when the data version or the day moves', async () => {
  expect(await states('/pages/one', '/pages/one')).toEqual([MISS, HIT])
  service.versions.saw(2)
  expect(await states('/pages/one', '/pages/one')).toEqual([MISS, HIT])
  service.now.date = new Date('2026-11-25T00:00:01Z')
  expect(await states('/pages/one', '/pages/one')).toEqual([MISS, HIT])
  service.now.date = new Date('2026-11-20T00:00:01Z')
  expect(await states('/pages/one')).toEqual([MISS])
})

it('looks the data version up before it sends what was confirmed long ago; without a database it sends the last', async () => {
  expect(await states('/pages/one', '/pages/one')).toEqual([MISS, HIT])
  service.versions.isConfirmedNow = false
  service.versions.stored = 2
  expect(await states('/pages/one', '/pages/one')).toEqual([MISS, HIT])
  service.versions.stored = 3
  service.versions.isAway = true
  expect(await states('/pages/one')).toEqual([HIT])
  const unsure = await service.get('/pages/two')
  expect([unsure.status, unsure.headers.get('cache-control')]).toEqual([200, 'no-store'])
})

it('computes anew what an ingest came into, and never keeps a mixed answer', async () => {
  whileComputing = async () => {
    if (computed['/pages/one'] === 1) service.versions.stored = 2
  }
  expect((await (await service.get('/pages/one')).text()).slice(0, 3)).toBe('2 2')
  whileComputing = async () => {
    service.versions.stored += 1
  }
  const restless = await service.get('/pages/two')
  expect([restless.status, restless.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(computed['/pages/two']).toBe(3)
  whileComputing = async () => {}
  expect(await states('/pages/two')).toEqual([MISS])
})

it('computes once for many who ask at once', async () => {
  whileComputing = () => new Promise((resolve) => setTimeout(resolve, 50))
  const answers = await Promise.all(Array.from({ length: 20 }, () => service.get('/pages/one')))
  expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toEqual(new Set([`1 1 ${LONG}`]))
  expect(computed).toEqual({ '/pages/one': 1 })
})

it('gives a failure to everyone who waits, and keeps it for nobody', async () => {
  isFailing = true
  whileComputing = () => new Promise((resolve) => setTimeout(resolve, 50))
  const answers = await Promise.all(Array.from({ length: 5 }, () => service.get('/pages/one')))
  expect(answers.map(({ status }) => status)).toEqual([500, 500, 500, 500, 500])
  expect(computed).toEqual({ '/pages/one': 1 })
  isFailing = false
  expect((await service.get('/pages/one')).status).toBe(200)
})

it.each(['absent', 'private'])('keeps nothing of a page that is %s', async (page) => {
  const first = await service.get(`/pages/${page}`)
  expect([first.headers.get('etag'), first.headers.get('cache-status')]).toEqual([null, null])
  await service.get(`/pages/${page}`)
  expect(computed).toEqual({ [`/pages/${page}`]: 2 })
})

it('says which route does not give what can be kept', async () => {
  expect(await (await service.get('/wrong')).json()).toMatchObject({
    message: 'A route with "finished: true" has to return what is to be sent, and did not.',
  })
})

it('lets the framework refuse where the meter does', async () => {
  await states('/pages/one', '/pages/one')
  service.desk.meter = () => ({ headers: { 'ratelimit-remaining': '7' }, isRefused: false })
  expect((await service.get('/pages/one')).headers.get('ratelimit-remaining')).toBe('7')
  service.desk.meter = () => ({ headers: {}, isRefused: true })
  const told = service.served.length
  expect((await service.get('/pages/one')).status).toBe(200)
  expect(service.served).toHaveLength(told)
})

it('stays within its bytes', async () => {
  for (let page = 0; page < 200; page += 1) await service.get(`/pages/${page}`)
  expect(await states('/pages/199', '/pages/0')).toEqual([HIT, MISS])
})
