import type { Page } from 'playwright-core'
import { SEED_KEY } from '../publish/pages'
import { axeViolations, describeWithChromium, scrollsSideways, watch } from '../support/chromium'
import { useHostPages } from '../support/host-pages'
import { useServedBrowser } from '../support/served-browser'

const LOOKS = [
  ['light', 'en', 1280],
  ['dark', 'en', 390],
  ['light', 'es', 390],
  ['dark', 'es', 1280],
] as const

/** Seen in every look. */
const KINDS = [
  'embed/v1/bill/s1733-113?',
  `embed/v1/release/${SEED_KEY}?`,
  'embed/v1/dashboard?congress=113',
  'dashboard?bills=s1733-113,s178-114,none',
]

/** Seen in two looks that are unlike in everything. */
const VARIANTS = [
  'embed/v1/bill/s178-114?density=compact',
  'embed/v1/bill/s1733-113?asOf=2014-01-11',
  'embed/v1/bill/none?',
  `embed/v1/release/${SEED_KEY}?density=compact`,
  'dashboard?',
  'dashboard?nonsense=1',
]

/** How much of a page moved while it was put together. */
const SHIFTED = `new Promise((resolve) => {
  let sum = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => resolve(sum), 300)
})`

describeWithChromium('cards and dashboards for every reader', () => {
  const served = useServedBrowser()
  const hosts = useHostPages()

  describe.each(LOOKS)('%s, %s, %i pixels wide', (theme, lang, wide) => {
    const isOpposite = (theme === 'light') === (lang === 'en')
    it.each(isOpposite ? [...KINDS, ...VARIANTS] : KINDS)('%s has no barrier', async (address) => {
      const { browser, server } = served()
      const page: Page = await browser.newPage({ viewport: { width: wide, height: 800 } })
      const misdeeds = watch(page, server.origin)
      await page.goto(`${server.origin}/${address}&theme=${theme}&lang=${lang}`)
      expect(await page.locator('html').getAttribute('lang')).toBe(lang)
      expect(await axeViolations(page)).toEqual([])
      expect(await page.evaluate(SHIFTED)).toBeLessThanOrEqual(0.02)
      for (const width of [640, 280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await scrollsSideways(page)).toBe(false)
      }
      const consoleErrors = misdeeds.consoleErrors.filter((error) => !/40[04]/.test(error))
      expect({ ...misdeeds, consoleErrors }).toEqual({ offOrigin: [], consoleErrors: [] })
      await page.close()
    })
  })

  it.each([
    ['light', 'plain'],
    ['dark', 'dark'],
  ] as const)('the element has no barrier, in the scheme of its page: %s', async (_theme, scheme) => {
    const { browser, server } = served()
    const page = await browser.newPage()
    const embed = `<safe-harbor-card bill="s1733-113"></safe-harbor-card>
      <safe-harbor-card release="${SEED_KEY}" lang="es"></safe-harbor-card>
      <safe-harbor-card dashboard="congress=114" lang="es"></safe-harbor-card>
      <script src="${server.origin}/embed/v1/card.js" async></script>`
    await page.goto(hosts().page('bare', { embed, scheme }))
    for (const at of [0, 1, 2]) await page.locator('safe-harbor-card .card').nth(at).waitFor()
    const found = await axeViolations(page)
    // The host page of this test has no landmarks of its own.
    expect(found.filter((each) => !/^(region|landmark)/.test(each))).toEqual([])
    const paper = await page.evaluate(
      "getComputedStyle(document.querySelector('safe-harbor-card').shadowRoot.querySelector('.card')).backgroundColor",
    )
    expect(paper).toBe(scheme === 'dark' ? 'rgb(18, 23, 28)' : 'rgb(251, 250, 246)')
    const home = page.locator('safe-harbor-card').first().getByRole('link', { name: 'All on Safe Harbor' })
    expect(await home.getAttribute('href')).toBe(`${server.origin}/bills/s1733-113`)
    await page.close()
  })

  it('the element follows its attributes', async () => {
    const { browser, server } = served()
    const page = await browser.newPage()
    const embed = `<safe-harbor-card bill="s1733-113"></safe-harbor-card><script src="${server.origin}/embed/v1/card.js"></script>`
    await page.goto(hosts().page('bare', { embed }))
    const element = page.locator('safe-harbor-card')
    await element.getByText('18', { exact: true }).waitFor()
    await element.evaluate((each) => each.setAttribute('as-of', '2014-01-11'))
    await element.getByText('5', { exact: true }).waitFor()
    await element.evaluate((each) => each.setAttribute('bill', 's178-114'))
    await element.getByText('Not introduced yet').waitFor()
    await element.evaluate((each) => each.setAttribute('lang', 'es'))
    await element.getByText('Aún sin presentar').waitFor()
    await page.close()
  })
})
