import { axeViolations, describeWithChromium, scrollsSideways, watch } from '../support/chromium'
import { useServedBrowser } from '../support/served-browser'

describeWithChromium('the first page in a browser', () => {
  const served = useServedBrowser()

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('is readable by everyone: %s, %i pixels wide', async (colorScheme, width) => {
    const page = await served().browser.newPage({ colorScheme, viewport: { width, height: 800 } })
    const misdeeds = watch(page, served().server.origin)
    await page.goto(served().server.origin)
    expect(await axeViolations(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    expect(misdeeds).toEqual({ offOrigin: [], consoleErrors: [] })
    await page.close()
  })

  it('leads to the explorer by keyboard', async () => {
    const page = await served().browser.newPage()
    await page.goto(served().server.origin)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${served().server.origin}/explore/`)
    await page.close()
  })

  it('would be seen to ask for something from elsewhere', async () => {
    const page = await served().browser.newPage()
    const misdeeds = watch(page, served().server.origin)
    await page.goto(served().server.origin)
    await page.evaluate(
      'document.body.append(Object.assign(new Image(), { src: "http://127.0.0.1:9/x.png" }))',
    )
    await page.waitForTimeout(300)
    expect(misdeeds.consoleErrors.join()).toContain('Content Security Policy')
    await page.close()
  })
})
