import { SaxesParser } from 'saxes'
import { SEED_KEY } from '../publish/pages'
import { describeWithChromium, scrollsSideways, watch } from '../support/chromium'
import { useHostPages } from '../support/host-pages'
import { useServedBrowser } from '../support/served-browser'

const MARKUP = `"><script>alert(1)</script><img src=x onerror=alert(2)>]]></title></style>&lt;b&gt;\u0000\u0007`
const TURNED = '\u202e\u2067txet dlo\u2066'
const HOSTILE = `${TURNED}${MARKUP}\ud83d${'x'.repeat(10_000)}`

/** Reads XML to its end; throws where it is none. */
function readAsXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
}

describeWithChromium('cards of hostile words', () => {
  const served = useServedBrowser()
  const hosts = useHostPages()
  beforeAll(async () => {
    const { dataSource } = served().server
    for (const [table, column] of [
      ['bill', 'title'],
      ['bill_action', 'text'],
      ['bill_title', 'title'],
      ['member', 'fullName'],
      ['release', 'title'],
      ['claim', 'memberName'],
      ['claim', 'billTitle'],
      ['hearing', 'title'],
      ['committee', 'name'],
    ])
      await dataSource.query(`UPDATE ${table} SET "${column}" = ?`, [HOSTILE])
    await dataSource.query('UPDATE bill SET "sponsorParty" = ?', [HOSTILE.slice(0, 200)])
  })

  const paths = [
    '/embed/v1/bill/s1733-113',
    '/embed/v1/bill/s1733-113?asOf=2014-01-11',
    `/embed/v1/release/${SEED_KEY}?lang=es`,
    '/embed/v1/dashboard',
    `/embed/v1/bill/${encodeURIComponent(HOSTILE.slice(0, 80))}`,
    `/dashboard?${new URLSearchParams({ bills: MARKUP.replace('\0', '') })}`,
    `/dashboard?${new URLSearchParams({ [MARKUP.replace('\0', '')]: 'x' })}`,
    `/embed/v1/bill/s1733-113?theme=${encodeURIComponent(MARKUP.replace('\0', ''))}`,
  ]

  it.each(paths)('are words and nothing else in HTML: %#', async (path) => {
    const { browser, server } = served()
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
    const misdeeds = watch(page, server.origin)
    page.on('dialog', () => misdeeds.consoleErrors.push('a script ran'))
    await page.goto(server.origin + path)
    expect(await page.locator('.card').count()).toBe(1)
    expect(await page.locator('img, .card script, [onerror]').count()).toBe(0)
    expect(await scrollsSideways(page)).toBe(false)
    const { consoleErrors, offOrigin } = misdeeds
    expect(offOrigin).toEqual([])
    expect(consoleErrors.filter((error) => !/status of 40[04]/.test(error))).toEqual([])
    await page.close()
  })

  it('are words and nothing else in the element', async () => {
    const { browser, server } = served()
    const page = await browser.newPage()
    const embed = `<safe-harbor-card bill="s1733-113"></safe-harbor-card><safe-harbor-card bill='${encodeURIComponent(MARKUP)}'></safe-harbor-card><script src="${server.origin}/embed/v1/card.js"></script>`
    await page.goto(hosts().page('bare', { embed }))
    for (const at of [0, 1]) await page.locator('safe-harbor-card .card').nth(at).waitFor()
    expect(await page.locator('safe-harbor-card img, safe-harbor-card script').count()).toBe(0)
    await page.close()
  })

  it.each(['/embed/v1/bill/s1733-113.svg', `/embed/v1/release/${SEED_KEY}.svg`])(
    'are text in a picture that is well formed: %s',
    async (path) => {
      const svg = await (await served().server.fetch(path)).text()
      readAsXml(svg)
      expect(svg).not.toMatch(/<script|<img|[\u202a-\u202e\u2066-\u2069]/)
      expect(svg.length).toBeLessThan(20_000)
      const png = await served().server.fetch(path.replace('.svg', '.png'))
      expect([png.status, png.headers.get('content-type')]).toEqual([200, 'image/png'])
    },
  )

  it.each(['bills/s1733-113', `releases/${SEED_KEY}`, 'dashboard'])(
    'are text in oEmbed, and its HTML holds one link and one frame: %s',
    async (path) => {
      const { server, browser } = served()
      const url = encodeURIComponent(`${server.origin}/${path}`)
      const xml = await (await server.fetch(`/oembed?url=${url}&format=xml`)).text()
      readAsXml(xml)
      const found = (await (await server.fetch(`/oembed?url=${url}`)).json()) as {
        html: string
        title: string
      }
      expect(found.title.length).toBeLessThanOrEqual(300)
      expect(found.html.length).toBeLessThanOrEqual(4_000)
      expect(found.html + found.title).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      const page = await browser.newPage()
      await page.goto(hosts().page('bare', { embed: found.html }))
      const tags = await page.evaluate(
        "[...document.querySelectorAll('#after')][0].parentElement.querySelectorAll('script, img, a, iframe, blockquote').length",
      )
      expect(tags).toBe(3)
      await page.close()
    },
  )
})
