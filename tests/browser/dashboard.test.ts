import { describeWithChromium, launchChromium } from '../support/chromium'
import { startServer } from '../support/running-server'
import { useServedBrowser } from '../support/served-browser'

describeWithChromium('the dashboard on a wall', () => {
  const served = useServedBrowser()

  it.each([
    [1920, 1080],
    [3840, 2160],
  ])('fits the screen, in large type: %i by %i', async (width, height) => {
    const page = await served().browser.newPage({ viewport: { width, height } })
    await page.goto(`${served().server.origin}/dashboard`)
    expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true)
    const size = await page
      .locator('.name')
      .first()
      .evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize))
    expect(size).toBeGreaterThanOrEqual(width / 120)
    await page.close()
  })

  it('loses nothing at twice the size', async () => {
    const page = await served().browser.newPage({ viewport: { width: 640, height: 400 } })
    await page.goto(`${served().server.origin}/dashboard`)
    const cut = await page.evaluate(
      `[...document.querySelectorAll('.in *')].filter((each) =>
        getComputedStyle(each).overflow !== 'visible' && !each.matches('svg, svg *') && each.scrollWidth > each.clientWidth + 1).length`,
    )
    expect(cut).toBe(0)
    await page.close()
  })

  it('asks again by itself, says when it did, and says so when it cannot', async () => {
    const server = await startServer({ isSeeded: true })
    const browser = await launchChromium()
    const page = await browser.newPage()
    await page.clock.install()
    await page.goto(`${server.origin}/dashboard?congress=114`)
    await page.locator('.checked time').waitFor()
    expect(await page.locator('.checked').textContent()).toMatch(/^Checked: \w+ \d+, \d{4}/)
    await page.evaluate("document.querySelector('h1').isFirst = true")
    const answered = page.waitForResponse(/dashboard/)
    await page.clock.fastForward('01:10')
    await answered
    await page.waitForTimeout(200)
    expect(await page.evaluate("document.querySelector('h1').isFirst")).toBe(true)
    await server.stop()
    await page.clock.fastForward('01:10')
    await page.getByText('could not be refreshed').waitFor()
    expect(await page.locator('.card').textContent()).toContain(
      'Justice for Victims of Trafficking Act of 2015',
    )
    await browser.close()
  })
})
