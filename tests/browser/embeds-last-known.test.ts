import type { Browser, Page } from 'playwright-core'
import { describeWithChromium, launchChromium } from '../support/chromium'
import { useHostPages } from '../support/host-pages'
import { type RunningServer, startServer } from '../support/running-server'
import { until } from '../support/until'

/** Longer than a card waits before it asks for itself again. */
const LATER = '11:00'

describeWithChromium('cards while the service is away', () => {
  let browser: Browser
  const hosts = useHostPages()
  let server: RunningServer
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser.close()
  })
  beforeEach(async () => {
    server = await startServer({ isSeeded: true })
  })
  afterEach(() => server.stop())

  const frameCode = (sandbox = '') =>
    `<iframe title="A card" ${sandbox} width="600" height="500" src="${server.origin}/embed/v1/bill/s1733-113"></iframe>`

  /** What editors paste: the element with the last known state in it. */
  async function elementCode(): Promise<string> {
    const url = encodeURIComponent(`${server.origin}/bills/s1733-113`)
    const { html } = (await (await server.fetch(`/oembed?url=${url}`)).json()) as { html: string }
    const quote = /<blockquote>.*<\/blockquote>/.exec(html)![0]
    return `<safe-harbor-card bill="s1733-113">${quote}</safe-harbor-card><script src="${server.origin}/embed/v1/card.js" async></script>`
  }

  async function open(embed: string): Promise<Page> {
    const page = await browser.newPage()
    await page.clock.install()
    await page.goto(hosts().page('bare', { embed }))
    return page
  }

  it.each(['', 'sandbox="allow-scripts"'])(
    'keeps what a frame has painted, and says that it is old: %s',
    async (sandbox) => {
      const page = await open(frameCode(sandbox))
      const card = page.frameLocator('iframe').locator('.card')
      await card.getByText('Referred to committee').waitFor()
      expect(await card.locator('.stale').isVisible()).toBe(false)
      await server.stop()
      await page.clock.fastForward(LATER)
      await card.getByText('could not be refreshed').waitFor()
      expect(await card.locator('.stale time').textContent()).toMatch(/\d{4}/)
      expect(await card.textContent()).toContain('Amy Klobuchar (D-MN)')
      expect(await card.locator('.as-of').textContent()).toContain('Record as of January 6, 2015')
      await page.close()
    },
  )

  it('shows a frame that was shown before, where the service is away from the start', async () => {
    const page = await open(frameCode())
    await page.frameLocator('iframe').getByText('Referred to committee').waitFor()
    const host = page.url()
    await server.stop()
    await page.goto('about:blank')
    await page.goto(host)
    const card = page.frameLocator('iframe').locator('.card')
    expect(await card.textContent()).toContain('Referred to committee')
    expect(await card.locator('.as-of').textContent()).toContain('Record as of')
    await page.close()
  })

  it('keeps what the element has painted, and says that it is old', async () => {
    const page = await open(await elementCode())
    const card = page.locator('safe-harbor-card .card')
    await card.getByText('Latest action').waitFor()
    await server.stop()
    await page.clock.fastForward(LATER)
    await card.getByText('could not be refreshed').waitFor()
    expect(await card.textContent()).toContain('Amy Klobuchar (D-MN)')
    await page.close()
  })

  it('shows what stands in the element, where the service is away from the start', async () => {
    const embed = await elementCode()
    await server.stop()
    const page = await open(embed)
    const element = page.locator('safe-harbor-card')
    expect(await element.isVisible()).toBe(true)
    expect(await element.textContent()).toBe(
      'S. 1733 (113th): Stop Exploitation Through Trafficking Act of 2013 — Referred to committee on November 19, 2013; cosponsors: 18. Record as of January 6, 2015.',
    )
    await page.close()
  })

  it('lets the element speak of a card that is refused, and paint once it can', async () => {
    const page = await browser.newPage()
    await page.clock.install()
    await page.route('**/embed/v1/bill/**', (route) => route.abort())
    await page.goto(hosts().page('bare', { embed: await elementCode() }))
    await page.waitForFunction("customElements.get('safe-harbor-card')")
    expect(await page.locator('safe-harbor-card').textContent()).toContain('Record as of')
    await page.unroute('**/embed/v1/bill/**')
    await page.clock.fastForward('01:05')
    await page.locator('safe-harbor-card .card').getByText('Latest action').waitFor()
    await page.close()
  })

  it('follows the record, and touches nothing where nothing changed', async () => {
    const page = await open(frameCode())
    const frame = page.frames().at(-1)!
    await frame.locator('.in').waitFor()
    await frame.evaluate("document.querySelector('h1').isFirst = true")
    const isFirst = () => frame.evaluate("document.querySelector('h1').isFirst === true")
    const refreshed = async () => {
      const answered = page.waitForResponse(/embed\/v1\/bill/)
      await page.clock.fastForward(LATER)
      await answered
    }
    await refreshed()
    await page.waitForTimeout(200)
    expect(await isFirst()).toBe(true)
    await server.dataSource.query(
      "UPDATE bill SET title = 'A title that is new' WHERE \"billId\" = 's1733-113'",
    )
    await server.dataSource.query('UPDATE data_version SET version = version + 1')
    const isServed = async () =>
      (await (await server.fetch('/embed/v1/bill/s1733-113')).text()).includes('A title that is new')
    await until('the new title is served', isServed)
    await refreshed()
    await frame.getByText('A title that is new').waitFor()
    expect(await isFirst()).toBe(false)
    await page.close()
  })
})
