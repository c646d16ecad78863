import type { BrowserContext, Frame, Page } from 'playwright-core'
import { SEED_KEY } from '../publish/pages'
import { describeWithChromium, type Misdeeds, watch } from '../support/chromium'
import { asWordPress, useHostPages } from '../support/host-pages'
import { useServedBrowser } from '../support/served-browser'
import { touchedStorage, watchStorage } from '../support/touched-storage'
import { until } from '../support/until'

const CARDS = [
  ['a bill', 'bills/s1733-113', 'embed/v1/bill/s1733-113'],
  ['a release', `releases/${SEED_KEY}`, `embed/v1/release/${SEED_KEY}`],
  ['a dashboard', 'dashboard?congress=114', 'embed/v1/dashboard?congress=114'],
] as const

const HOSTS = ['wordpress', 'ghost', 'amp', 'pym', 'datawrapper', 'documentcloud'] as const

describeWithChromium('cards in pages of newsrooms', () => {
  const served = useServedBrowser()
  const hosts = useHostPages()

  async function oembedHtml(permalink: string): Promise<string> {
    const { server } = served()
    const url = encodeURIComponent(`${server.origin}/${permalink}`)
    const answer = await server.fetch(`/oembed?url=${url}`)
    return ((await answer.json()) as { html: string }).html
  }

  /** The address of a host page with the card in it. */
  async function hostPage(name: string, [, permalink, card]: readonly [string, string, string]) {
    const { origin } = served().server
    const html = await oembedHtml(permalink)
    const embed = name === 'wordpress' ? asWordPress(html, 's3cret42xy') : html
    return hosts().page(name, { embed, card: `${origin}/${card}`, origin })
  }

  async function open(address: string, width: number): Promise<{ page: Page; misdeeds: Misdeeds }> {
    const context: BrowserContext = await served().browser.newContext({ viewport: { width, height: 900 } })
    await watchStorage(context)
    const page = await context.newPage()
    const misdeeds = watch(page, served().server.origin)
    await page.goto(address)
    return { page, misdeeds }
  }

  const cardFrame = (page: Page): Frame => page.frames().find((frame) => frame !== page.mainFrame())!
  const heights = async (page: Page) => ({
    frame: await page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height),
    content: (await cardFrame(page).evaluate(
      "document.querySelector('.card').getBoundingClientRect().bottom + scrollY",
    )) as number,
  })
  const fits = async (page: Page) => {
    const { frame, content } = await heights(page)
    return Math.abs(frame - content) <= 1
  }

  describe.each(HOSTS)('%s', (host) => {
    it.each(CARDS)('gives %s its height, wide and narrow', async (...card) => {
      const { page, misdeeds } = await open(await hostPage(host, card), 800)
      await until(`${host} fits at 800`, () => fits(page))
      const wide = (await heights(page)).content
      await page.setViewportSize({ width: 360, height: 900 })
      await until(`${host} fits at 360`, () => fits(page))
      const narrow = (await heights(page)).content
      expect(narrow).not.toBe(wide)
      for (const height of [wide, narrow]) {
        expect(height).toBeGreaterThanOrEqual(200)
        expect(height).toBeLessThanOrEqual(1000)
      }
      expect(await touchedStorage(page)).toEqual([])
      expect(await page.context().cookies()).toEqual([])
      const offOrigin = misdeeds.offOrigin.filter((address) => new URL(address).origin !== hosts().origin)
      expect({ ...misdeeds, offOrigin }).toEqual({ offOrigin: [], consoleErrors: [] })
      await page.context().close()
    })
  })

  it('shows the frame in WordPress only once it told its height, and follows its own links alone', async () => {
    const { page } = await open(await hostPage('wordpress', CARDS[0]), 800)
    await page.locator('iframe[style]').waitFor({ state: 'detached' })
    expect(await page.locator('blockquote').isVisible()).toBe(false)
    await cardFrame(page).getByRole('link', { name: 'Stop Exploitation' }).click()
    await page.waitForFunction('document.body.dataset.link')
    expect(await page.evaluate('document.body.dataset.link')).toBe(
      `${served().server.origin}/bills/s1733-113`,
    )
    await page.context().close()
  })

  it.each(CARDS)('shows %s whole where nobody listens and no script runs', async (...card) => {
    const context = await served().browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 700, height: 900 },
    })
    const page = await context.newPage()
    await page.goto(await hostPage('bare', card))
    const frame = page.frameLocator('iframe')
    expect((await frame.locator('.card').textContent())!.length).toBeGreaterThan(200)
    const { height: framed } = (await page.locator('iframe').boundingBox())!
    const { height: content } = (await frame.locator('.card').boundingBox())!
    expect(framed).toBeGreaterThanOrEqual(content)
    expect(framed - content).toBeLessThanOrEqual(160)
    await context.close()
  })

  it('says the same in a frame that may do nothing at all', async () => {
    const { origin } = served().server
    const embed = (sandbox: string) =>
      `<iframe title="A card" ${sandbox} width="600" height="400" src="${origin}/embed/v1/bill/s178-114"></iframe>`
    const texts = await Promise.all(
      ['', 'sandbox=""', 'sandbox="allow-scripts"'].map(async (sandbox) => {
        const { page } = await open(hosts().page('bare', { embed: embed(sandbox) }), 800)
        const text = await page.frameLocator('iframe').locator('.in').textContent()
        await page.context().close()
        return text
      }),
    )
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).toContain('Became law')
  })

  it('tells nobody anything where it stands by itself', async () => {
    const { browser, server } = served()
    const page = await browser.newPage()
    await page.addInitScript(
      'window.heard = []; addEventListener("message", (each) => heard.push(each.data))',
    )
    await page.goto(`${server.origin}/embed/v1/bill/s1733-113`)
    await page.setViewportSize({ width: 400, height: 600 })
    await page.waitForTimeout(300)
    expect(await page.evaluate('window.heard')).toEqual([])
    await page.close()
  })

  it.each([
    ['light', 'plain', 'rgb(251, 250, 246)'],
    ['dark', 'plain', 'rgb(18, 23, 28)'],
    ['auto', 'plain', 'rgb(18, 23, 28)'],
    ['light', 'dark', 'rgb(251, 250, 246)'],
    ['light', 'both', 'rgb(251, 250, 246)'],
  ] as const)(
    'paints its own paper for a reader in the dark: theme %s in a host that is %s',
    async (theme, scheme, paper) => {
      const { browser, server } = served()
      const page = await browser.newPage({ colorScheme: 'dark' })
      const src = `${server.origin}/embed/v1/bill/s1733-113?theme=${theme}`
      const embed = `<iframe title="A card" width="600" height="600" src="${src}"></iframe>`
      await page.goto(hosts().page('bare', { embed, scheme }))
      await page.frameLocator('iframe').locator('.card').waitFor()
      for (const part of ['html', '.card'])
        expect(
          await cardFrame(page).evaluate(
            `getComputedStyle(document.querySelector('${part}')).backgroundColor`,
          ),
        ).toBe(paper)
      await page.close()
    },
  )
})
