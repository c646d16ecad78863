import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { SEED_TEXT } from '../publish/pages'
import { axeViolations, describeWithChromium, scrollsSideways, watch } from '../support/chromium'
import { useServedBrowser } from '../support/served-browser'

/** Rows of docs/claims.md's first release: what is claimed, and the verdict's word. */
const SEED_CLAIMS = [
  ['Amy Klobuchar authored the Stop Exploitation Through Trafficking Act', 'Confirmed'],
  ['Heidi Heitkamp cosponsors the Stop Exploitation Through Trafficking Act', 'Confirmed'],
  ['Amy Klobuchar introduced the Justice for Victims of Trafficking Act', 'Qualified'],
  ['John Cornyn introduced the Justice for Victims of Trafficking Act', 'Confirmed'],
  ['Ron Wyden introduced the Justice for Victims of Trafficking Act', 'Qualified'],
  ['Heidi Heitkamp cosponsors the Justice for Victims of Trafficking Act', 'Confirmed'],
  [
    'A hearing of the Senate Homeland Security and Governmental Affairs Committee, September 2013',
    'Confirmed',
  ],
  [
    'The Stop Exploitation Through Trafficking Act is modeled after Minnesota’s “Safe Harbor” laws',
    'Not checkable',
  ],
] as const

describeWithChromium('the page that checks a release', () => {
  const served = useServedBrowser()
  const address = (path: string) => served().server.origin + path

  async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const browser: Browser = served().browser
    const page = await browser.newPage(options)
    await page.goto(address(path))
    return page
  }

  async function check(page: Page, text: string): Promise<void> {
    await page.getByLabel('Text of the release').fill(text)
    await page.getByRole('button', { name: 'Check the release' }).click()
    await page.getByRole('heading', { level: 1, name: 'The release, checked' }).waitFor()
  }

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('is readable by everyone: %s, %i pixels wide', async (colorScheme, width) => {
    const page = await openPage('/check', { colorScheme, viewport: { width, height: 800 } })
    const misdeeds = watch(page, served().server.origin)
    expect(await axeViolations(page)).toEqual([])
    await check(page, SEED_TEXT)
    expect(await axeViolations(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    await page.goto(address('/releases/none'))
    expect(await axeViolations(page)).toEqual([])
    const errors = misdeeds.consoleErrors.filter((error) => !error.includes('404'))
    expect({ ...misdeeds, consoleErrors: errors }).toEqual({ offOrigin: [], consoleErrors: [] })
    await page.close()
  })

  it('marks the words of each claim, and gives the text back as it was, without script too', async () => {
    const page = await openPage('/check', { javaScriptEnabled: false })
    await page.getByText('Try the example').click()
    await page.getByRole('button', { name: 'Check the release' }).click()
    const claims = page.locator('.claim')
    const headings = await claims.locator('h3').allTextContents()
    for (const [words, verdict] of SEED_CLAIMS) {
      const at = headings.indexOf(words)
      expect([words, at]).not.toEqual([words, -1])
      expect(await claims.nth(at).locator('.verdict').textContent()).toContain(verdict)
      const marked = await page.locator(`mark[data-claims~="${at + 1}"]`).allTextContents()
      const quotes = await claims.nth(at).locator('.said').allTextContents()
      expect(marked.join('')).toBe(quotes.map((quote) => quote.slice(1, -1)).join(''))
    }
    expect(await page.locator('.text').textContent()).toBe(SEED_TEXT)
    await page.close()
  })

  it('leads from claims to marks and back by plain links, without script', async () => {
    const page = await openPage('/check?example', { javaScriptEnabled: false })
    await page.getByRole('button', { name: 'Check the release' }).click()
    await page.getByLabel('Claim 8: to its words in the text').press('Enter')
    expect(new URL(page.url()).hash).toBe('#mark-8-1')
    await page.getByRole('link', { name: 'Claim 8, qualified' }).press('Enter')
    expect(new URL(page.url()).hash).toBe('#claim-8')
    await page.close()
  })

  it('shows a claim and its words together, by keys', async () => {
    const page = await openPage('/check')
    await check(page, SEED_TEXT)
    const numberInFocus = () => page.evaluate('document.activeElement.textContent')
    for (const [key, number] of [
      ['j', '1'],
      ['j', '2'],
      ['j', '3'],
      ['k', '2'],
      ['j', '3'],
    ] as const) {
      await page.keyboard.press(key)
      expect(await numberInFocus()).toBe(number)
    }
    expect(await page.locator('mark.is-current').allTextContents()).toEqual([
      'Stop Exploitation Through Trafficking Act, which Senator Klobuchar authored',
      ' and Senator Heitkamp cosponsored',
    ])
    expect(await page.locator('.claim.is-current h3').textContent()).toContain('Heidi Heitkamp')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toContain('ref')
    await page.close()
  })

  it('leaves letters alone where they are typed', async () => {
    const page = await openPage('/releases/4ec18389a153fdea')
    await page.goto(address('/check'))
    await page.getByLabel('Text of the release').focus()
    await page.keyboard.type('jk')
    expect(await page.getByLabel('Text of the release').inputValue()).toBe('jk')
    await page.close()
  })

  it('reads a file into the form, in UTF-8 or as older files are written', async () => {
    const page = await openPage('/check')
    const open = (buffer: Buffer) =>
      page.getByLabel('Or open a text file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer })
    const text = page.getByLabel('Text of the release')
    await open(Buffer.from('“S. 1733”'))
    await page.getByText('a.txt is in the form.').waitFor()
    expect(await text.inputValue()).toBe('“S. 1733”')
    await open(Buffer.from([0x93, 0x53, 0x94]))
    await page.waitForFunction("document.querySelector('#text').value === '“S”'")
    await open(Buffer.alloc(4_000_001))
    await page.getByText('a.txt is larger than 4 MB').waitFor()
    await page.close()
  })

  it('holds together with lines of 10 kB, marks that turn the writing around, and markup', async () => {
    const text = `\u202eSenator Klobuchar introduced S. 1733.\n\n<img src=x onerror=alert(1)>\n${'x'.repeat(10_000)}\n\n\u2067שלום`
    const page = await openPage('/check', { viewport: { width: 390, height: 800 } })
    page.on('dialog', () => {
      throw new Error('the text ran as a script')
    })
    await check(page, text)
    expect(await page.locator('.text').textContent()).toBe(text)
    expect(await page.locator('img').count()).toBe(0)
    expect(await scrollsSideways(page)).toBe(false)
    await page.close()
  })

  it('prints the text and every claim, in full', async () => {
    const page = await openPage('/releases/4ec18389a153fdea', { viewport: { width: 800, height: 600 } })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
    const cut = await page.evaluate(
      `[...document.querySelectorAll('.claims, .claim, .said a, .text p, .named li')].filter((element) =>
        !element.checkVisibility() || (element.scrollHeight > element.clientHeight + 2 && getComputedStyle(element).overflowY !== 'visible')
      ).map((element) => element.outerHTML)`,
    )
    expect(cut).toEqual([])
    expect((await page.pdf()).length).toBeGreaterThan(10_000)
    await page.close()
  })
})
