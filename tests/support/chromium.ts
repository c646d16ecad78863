import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

function findChromium(): string | null {
  for (const name of NAMES) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim()
    } catch {
      // Not under this name.
    }
  }
  return null
}

const executablePath = findChromium()

/** A describe block that drives a browser; without one it is skipped, and says so. */
export function describeWithChromium(name: string, body: () => void): void {
  if (!executablePath)
    process.stderr.write(`skipped, no Chromium found (apt-get install chromium): ${name}\n`)
  const run = executablePath ? describe : describe.skip
  run(name, body)
}

/** Without the sandbox, which a container's root user cannot have. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath ?? undefined, args: ['--no-sandbox'] })
}

/** What a page did that it should not have; empty lists are the aim. */
export interface Misdeeds {
  offOrigin: string[]
  consoleErrors: string[]
}

/** Watches a page for requests to elsewhere and for errors, violations of its content security policy among them. */
export function watch(page: Page, origin: string): Misdeeds {
  const misdeeds: Misdeeds = { offOrigin: [], consoleErrors: [] }
  page.on('request', (request) => {
    const url = new URL(request.url())
    const isOwn = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:'
    if (!isOwn) misdeeds.offOrigin.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') misdeeds.consoleErrors.push(message.text())
  })
  page.on('pageerror', (error) => misdeeds.consoleErrors.push(String(error)))
  return misdeeds
}

/** Rules of accessibility that the page breaks, with the places. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's policy allows no inline script.
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'))
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Whether something sticks out to the side of the page. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) as boolean
}
