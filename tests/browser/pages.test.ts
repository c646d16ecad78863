import type { BrowserContextOptions, Page } from 'playwright-core'
import { SEED_KEY } from '../publish/pages'
import { axeViolations, describeWithChromium, scrollsSideways, watch } from '../support/chromium'
import { useServedBrowser } from '../support/served-browser'

/** Every kind of page, with and without what could be missing. */
const PAGES = [
  '/',
  '/search?q=trafficking',
  '/search?congress=113&status=REFERRED',
  '/search?q=nothing+of+the+kind',
  '/bills/s1733-113',
  '/bills/s1733-113?asOf=2014-01-11',
  '/bills/s178-114',
  '/bills/hr2200-115',
  '/senators/H001069',
  '/representatives/P000592',
  '/hearings/CHRG-113shrg85505',
  '/hearings/ssju00-2015-02-24',
  `/releases/${SEED_KEY}`,
  '/about',
  '/bills/s9-113',
  '/check',
]

/** How much of what was seen moved while the page was loading. */
const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    let sum = 0
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value }))
      .observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(sum), 100)
  })`)

/** What the page and all that it asked for weighed on the way. */
const bytesOf = (page: Page): Promise<number> =>
  page.evaluate(
    `performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
  )

describeWithChromium('the pages', () => {
  const served = useServedBrowser()

  async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await served().browser.newPage(options)
    await page.goto(served().server.origin + path)
    return page
  }

  describe.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('%s, %i pixels wide', (colorScheme, width) => {
    it.each(PAGES)('can be read by everyone, holds still, and weighs little: %s', async (path) => {
      const page = await served().browser.newPage({ colorScheme, viewport: { width, height: 800 } })
      const misdeeds = watch(page, served().server.origin)
      await page.goto(served().server.origin + path)
      expect(await bytesOf(page)).toBeGreaterThan(1_000)
      expect(await axeViolations(page)).toEqual([])
      expect(await scrollsSideways(page)).toBe(false)
      const errors = misdeeds.consoleErrors.filter((error) => !error.includes('404'))
      expect({ ...misdeeds, consoleErrors: errors }).toEqual({ offOrigin: [], consoleErrors: [] })
      expect(await page.context().cookies()).toEqual([])
      expect(await layoutShift(page)).toBeLessThanOrEqual(0.02)
      expect(await bytesOf(page)).toBeLessThanOrEqual(60_000)
      await page.close()
    })
  })

  it.each(PAGES)('lose nothing at twice the size: %s', async (path) => {
    const wide = await openPage(path, { viewport: { width: 1280, height: 800 } })
    const zoomed = await openPage(path, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 })
    const words = (page: Page) =>
      page.evaluate("document.querySelector('main').innerText.split(/\\s+/).sort().join(' ')")
    expect(await words(zoomed)).toBe(await words(wide))
    expect(await scrollsSideways(zoomed)).toBe(false)
    await Promise.all([wide.close(), zoomed.close()])
  })

  it.each(PAGES)('keep every row and every word on paper: %s', async (path) => {
    const page = await openPage(path, { viewport: { width: 800, height: 600 } })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
    const lost = await page.evaluate(
      `[...document.querySelectorAll('main :is(tr, li, dt, dd, h1, h2, h3, p, caption)')].filter((element) =>
        !element.closest('form, .take-away, .keys, [hidden]') && element.textContent.trim() !== '' && !element.matches(':has(> .button)') &&
        (!element.checkVisibility({ contentVisibilityAuto: true }) || element.getBoundingClientRect().height === 0)
      ).map((element) => element.outerHTML.slice(0, 200))`,
    )
    expect(lost).toEqual([])
    expect((await page.pdf()).length).toBeGreaterThan(5_000)
    await page.close()
  })
})
