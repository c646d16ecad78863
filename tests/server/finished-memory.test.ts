import { startFinishedService } from '../support/finished-service'
import { heapMegabytes } from '../support/heap'

const MB = 1024 * 1024
const PAGE = 256 * 1024

it('holds no more than it may: what had to make room is held by nobody, the requests for it least of all', async () => {
  const service = await startFinishedService(
    (fastify) => {
      fastify.get('/pages/:page', { config: { finished: true } }, async (request) => ({
        status: 200,
        headers: { 'content-type': 'application/x-page' },
        body: request.url.padEnd(PAGE, '.'),
      }))
    },
    { maxBytes: 4 * MB },
  )
  const ask = async (count: number) => {
    for (let page = 0; page < count; page += 1) await (await service.get(`/pages/${page}`)).text()
  }
  await ask(10)
  const before = heapMegabytes()
  await ask(200)
  const grown = heapMegabytes() - before
  await service.stop()
  expect(grown).toBeLessThan(8)
})
