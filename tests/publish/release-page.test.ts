import { CHECK_SCRIPT, CHECK_SCRIPT_PATH } from '../../src/publish/check/check-script'
import { statementsOf } from '../support/count-queries'
import { type RunningServer, startServer } from '../support/running-server'
import { postForm, SEED_KEY, SEED_TEXT, wordsOf } from './pages'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ isSeeded: true })
})
afterAll(() => server.stop())

/** All between the summary and the foot: text, claims, and what they name; links as seen from the root. */
const readingIn = (html: string) =>
  /<div class="reading">.*?(?=<details|<div class="below">|<\/main>)/s
    .exec(html)![0]
    .replaceAll('href="../', 'href="./')

describe('a stored release', () => {
  it('is shown with its stored verdicts as the same text is when it is checked', async () => {
    const stored = await server.fetch(`/releases/${SEED_KEY}`)
    expect(stored.status).toBe(200)
    expect(stored.headers.get('cache-control')).toMatch(/^public, max-age=60/)
    const html = await stored.text()
    const checked = await (await postForm(server, { text: SEED_TEXT })).text()
    expect(readingIn(html)).toBe(readingIn(checked))
    expect(html).toContain(`src="../${CHECK_SCRIPT_PATH}"`)
  })

  it('asks a fixed number of statements, however many claims there are', async () => {
    const statements = await statementsOf(server.dataSource, async () => {
      await (await server.fetch(`/releases/${SEED_KEY}`)).text()
    })
    expect(statements.length).toBeLessThanOrEqual(16)
  })

  it.each(['0123456789abcdef', 'no-key-at-all', '%3Cscript%3E'])(
    'is not there under %s, and the page says so',
    async (key) => {
      const response = await server.fetch(`/releases/${key}`)
      expect(response.status).toBe(404)
      const html = await response.text()
      expect(wordsOf(html)).toContain('No release is stored under this address.')
      expect(html).not.toContain(decodeURIComponent(key))
    },
  )
})

describe('the script', () => {
  it('comes from here, and may be kept for good', async () => {
    const response = await server.fetch(`/${CHECK_SCRIPT_PATH}`)
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await response.text()).toBe(CHECK_SCRIPT)
  })
})

describe('without a database', () => {
  it('a page says that something went wrong, and no more', async () => {
    const broken = await startServer({ isSeeded: true })
    await broken.dataSource.destroy()
    const response = await broken.fetch(`/releases/${SEED_KEY}`)
    await broken.stop()
    expect(response.status).toBe(500)
    expect(response.headers.get('content-type')).toContain('text/html')
    const seen = wordsOf(await response.text())
    expect(seen).toMatch(/the error is logged under id [0-9a-f-]{36}/)
    expect(seen).not.toMatch(/SELECT|DataSource|sqlite/i)
  })
})
