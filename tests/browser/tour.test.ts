import type { Page } from 'playwright-core'
import { describeWithChromium, watch } from '../support/chromium'
import { useServedBrowser } from '../support/served-browser'

const MOST_TABS = 250

/** Goes on by the tabulator until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab')
    if (name.test(await nameInFocus(page))) return
  }
  throw new Error(`no ${name} was reached by the tabulator on ${page.url()}`)
}

const nameInFocus = (page: Page): Promise<string> =>
  page.evaluate(
    `(({ labels, ariaLabel, textContent }) => (labels?.[0]?.textContent ?? ariaLabel ?? textContent).trim())(document.activeElement)`,
  )

/** Opens what has the focus, and waits until its page is there. */
async function enter(page: Page, address: RegExp): Promise<void> {
  await page.keyboard.press('Enter')
  await page.waitForURL(address)
}

const figure = (page: Page, label: string) =>
  page.locator('.figures div', { hasText: label }).locator('b').first().textContent()

describeWithChromium('a tour by keyboard alone', () => {
  const served = useServedBrowser()

  it('goes from the first page to a citation, by way of a day in January', async () => {
    const { server, browser } = served()
    const page = await browser.newPage({ locale: 'en-US' })
    const misdeeds = watch(page, server.origin)
    await page.goto(server.origin)

    await tabTo(page, /^Search bills, members/)
    await page.keyboard.type('stop exploitation through trafficking act of 2013')
    await enter(page, /\/search\?q=/)

    await tabTo(page, /^Stop Exploitation Through Trafficking Act of 2013$/)
    await enter(page, /\/bills\/s1733-113$/)
    expect(await figure(page, 'Cosponsors')).toBe('18')

    await tabTo(page, /^Read as of$/)
    await page.keyboard.type('01112014')
    await enter(page, /\/bills\/s1733-113\?asOf=2014-01-11$/)
    expect(await figure(page, 'Cosponsors')).toBe('5')
    expect(await page.locator('#cosponsors ~ table tbody .seat').count()).toBe(5)

    await tabTo(page, /^Heidi Heitkamp cosponsors the Stop Exploitation/)
    await enter(page, /\/releases\/[0-9a-f]{16}#claim-\d+$/)
    expect(await page.locator('.claim:target .verdict').textContent()).toContain('Confirmed')

    await tabTo(page, /^Claim \d+: to its words in the text$/)
    await enter(page, /#mark-\d+-1$/)
    expect(
      await page.locator('mark:has(+ .ref:target), mark:has(+ .ref + .ref:target)').last().textContent(),
    ).toContain('Senator Heitkamp cosponsored')

    await tabTo(page, /^Heidi Heitkamp$/)
    await enter(page, /\/senators\/H001069$/)

    await tabTo(page, /^Combating Human Trafficking/)
    await enter(page, /\/hearings\/CHRG-113shrg85505$/)

    await tabTo(page, /^Citation$/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^Citation$/)
    const citation = await page.evaluate('document.activeElement.value')
    expect(citation).toBe(
      `Combating Human Trafficking: Federal, State, and Local Perspectives, September 23, 2013. Safe Harbor, from S. Hrg. 113-455, printed hearing of the Senate Committee on Homeland Security and Governmental Affairs, read on November 24, 2026. ${server.origin}/hearings/CHRG-113shrg85505`,
    )
    expect(misdeeds).toEqual({ offOrigin: [], consoleErrors: [] })
    await page.close()
  })

  it('copies what is to be taken along by a button', async () => {
    const { server, browser } = served()
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    const page = await context.newPage()
    await page.goto(`${server.origin}/bills/s1733-113?asOf=2014-01-11`)
    await tabTo(page, /^Spreadsheet formula$/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^Copy$/)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      `=IMPORTDATA("${server.origin}/v1/cosponsorships.csv?bill=s1733-113&asOf=2014-01-11")`,
    )
    await context.close()
  })
})
