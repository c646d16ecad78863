import type { Page } from 'playwright-core'
import { describeWithChromium, type Misdeeds, scrollsSideways, watch } from '../support/chromium'
import { useServedBrowser } from '../support/served-browser'

const RUN = 'button.graphiql-execute-button'
const EDITOR = '.graphiql-query-editor'
const ANSWER = '.graphiql-response'

/** What an editor shows; it writes spaces as non-breaking ones. */
async function textIn(page: Page, selector: string): Promise<string> {
  const text = await page.locator(`${selector} .view-lines`).textContent()
  return (text ?? '').replaceAll('\u00a0', ' ')
}

/** Runs the query of the open tab; gives the answer, once it holds `word`. */
async function answerOf(page: Page, word: string): Promise<string> {
  await page.locator(RUN).click()
  await page.locator(ANSWER).getByText(word).first().waitFor()
  return textIn(page, ANSWER)
}

describeWithChromium('the explorer in a browser', () => {
  const served = useServedBrowser()
  let page: Page
  let misdeeds: Misdeeds

  beforeEach(async () => {
    page = await served().browser.newPage()
    misdeeds = watch(page, served().server.origin)
    await page.goto(`${served().server.origin}/explore`)
    await page.locator(`${EDITOR} .view-line`).first().waitFor()
  })
  afterEach(async () => {
    await page.close()
    expect(misdeeds).toEqual({ offOrigin: [], consoleErrors: [] })
  })

  it('opens with five ready queries, runs the first, and shows the answer', async () => {
    const tabs = await page.locator('.graphiql-tab').allInnerTexts()
    expect(tabs.map((tab) => tab.trim())).toEqual([
      'WhatTheReleaseSays',
      'WhoCosponsored',
      'HearingsAndWhoAsked',
      'EnactedByCongress',
      'CheckARelease',
    ])
    expect(await textIn(page, EDITOR)).toContain('bill(id: "S. 1733 (113th)")')
    const answer = await answerOf(page, 'sponsor')
    expect(answer).toContain('"citation": "S. 1733 (113th)"')
    expect(answer).toContain('"fullName": "Amy Klobuchar"')
    expect(answer).toContain('"cosponsorCount": 5')
    expect(answer).not.toContain('"errors"')
  })

  it('knows the schema: its documentation opens, and marks nothing in the ready queries as wrong', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    const documentation = page.locator('.graphiql-doc-explorer')
    await documentation.getByText('Query', { exact: true }).click()
    await documentation.getByText('cosponsorships', { exact: false }).first().waitFor()
    for (const tab of await page.locator('.graphiql-tab').all()) {
      await tab.click()
      await page.waitForTimeout(500)
      expect(await page.locator(`${EDITOR} .squiggly-error`).count()).toBe(0)
    }
  })

  it('shows a refusal as an answer', async () => {
    await page.locator('.graphiql-tab-add').click()
    await page.locator(`${EDITOR} .view-lines`).click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText('query Refused { bills(first: 0) { totalCount } }')
    await page.locator('.graphiql-tab-active').getByText('Refused').waitFor()
    expect(await answerOf(page, 'errors')).toContain('BAD_USER_INPUT')
  })

  it('puts the answer below the question on a phone, where everything can be reached', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await answerOf(page, 'sponsor')).toContain('Klobuchar')
    const [question, answer] = await Promise.all(
      [EDITOR, ANSWER].map((part) => page.locator(part).boundingBox()),
    )
    expect(answer!.y).toBeGreaterThan(question!.y)
    expect(answer!.width).toBeGreaterThan(300)
    expect(await scrollsSideways(page)).toBe(false)
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await page.locator('.graphiql-doc-explorer').waitFor()
  })
})
