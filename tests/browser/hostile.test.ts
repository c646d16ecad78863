import { HOSTILE, linkedDataOf, SEED_KEY } from '../publish/pages'
import { axeViolations, describeWithChromium, scrollsSideways, watch } from '../support/chromium'
import { useServedBrowser } from '../support/served-browser'

/** Every text that comes from elsewhere, set to hostile words. */
const POISON: [table: string, column: string][] = [
  ['bill', 'title'],
  ['bill_title', 'title'],
  ['bill_action', 'text'],
  ['bill_summary', 'text'],
  ['bill_subject', 'subject'],
  ['bill_committee', 'nameAsGiven'],
  ['member', 'fullName'],
  ['committee', 'name'],
  ['hearing', 'title'],
  ['hearing_participant', 'name'],
  ['hearing_document', 'title'],
  ['release', 'title'],
  ['claim', 'explanation'],
  ['claim', 'memberName'],
  ['claim', 'billTitle'],
  ['official_record', 'title'],
  ['official_record', 'note'],
]

describeWithChromium('words that would run as a script', () => {
  const served = useServedBrowser()

  beforeAll(async () => {
    const { dataSource } = served().server
    for (const [table, column] of POISON) {
      const serial = table === 'bill_subject' ? ' || rowid' : ''
      await dataSource.query(`UPDATE "${table}" SET "${column}" = ?${serial}`, [HOSTILE])
    }
  })

  it.each([
    '/',
    '/search?congress=113',
    '/bills/s1733-113',
    '/bills/s1733-113?asOf=2014-01-11',
    '/senators/H001069',
    '/hearings/CHRG-113shrg85505',
    `/releases/${SEED_KEY}`,
    '/about',
  ])('are words on the page: %s', async (path) => {
    const { server, browser } = served()
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
    const misdeeds = watch(page, server.origin)
    page.on('dialog', () => {
      throw new Error('the words ran')
    })
    await page.goto(server.origin + path)
    expect(await page.locator('img, script:not([src]):not([type="application/ld+json"])').count()).toBe(0)
    expect(await scrollsSideways(page)).toBe(false)
    if (path.startsWith('/bills/')) expect(await axeViolations(page)).toEqual([])
    expect(misdeeds).toEqual({ offOrigin: [], consoleErrors: [] })
    await page.close()
    const html = await (await server.fetch(path)).text()
    expect(html).not.toMatch(/<script>|<img/)
    expect(linkedDataOf(html)['@context']).toBe('https://schema.org')
  })

  it('come back from the data for machines as they are', async () => {
    const html = await (await served().server.fetch('/bills/s1733-113')).text()
    expect(linkedDataOf(html).name).toBe(HOSTILE)
    const json = (await (await served().server.fetch('/bills/s1733-113.json')).json()) as { title: string }
    expect(json.title).toBe(HOSTILE)
  })
})
