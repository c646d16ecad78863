import { describeWithChromium, watch } from '../support/chromium'
import { useServedBrowser } from '../support/served-browser'

describeWithChromium('the first page in a browser', () => {
  const served = useServedBrowser()

  it('leads to the explorer by keyboard', async () => {
    const page = await served().browser.newPage()
    await page.goto(served().server.origin)
    const isAtExplorer = () => page.evaluate("document.activeElement.textContent === 'Explorer'")
    do await page.keyboard.press('Tab')
    while (!(await isAtExplorer()))
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
