import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium'
import { type RunningServer, startServer } from './running-server'

export interface ServedBrowser {
  server: RunningServer
  browser: Browser
}

/** A seeded server and a browser for the tests of one describe block, both closed at its end. */
export function useServedBrowser(): () => ServedBrowser {
  let served: ServedBrowser | undefined
  beforeAll(async () => {
    const server = await startServer({ isSeeded: true })
    served = { server, browser: await launchChromium() }
  })
  afterAll(async () => {
    await served?.browser.close()
    await served?.server.stop()
  })
  return () => {
    if (!served) throw new Error('the browser is there within tests only')
    return served
  }
}
