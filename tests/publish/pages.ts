import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { RunningServer } from '../support/running-server'

/** The release of the seeds, and the key under which it is stored. */
export const SEED_TEXT = readFileSync(
  path.resolve(__dirname, '../../seeds/releases/klobuchar-heitkamp-2014-01-11.txt'),
  'utf8',
)
export const SEED_KEY = '4ec18389a153fdea'

/** Sends the form as a browser without script does. */
export function postForm(server: RunningServer, fields: Record<string, string>): Promise<Response> {
  const lines = Object.entries(fields).map(([name, value]) => [name, value.replace(/\r?\n/g, '\r\n')])
  return server.fetch('/check', { method: 'POST', body: new URLSearchParams(lines) })
}

/** What a reader sees of HTML, without its tags. */
export function wordsOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

/** The data for machines that a page holds. */
// biome-ignore lint/suspicious/noExplicitAny: the data have the shape of their page
export function linkedDataOf(html: string): any {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)!
  return JSON.parse(json!)
}

/** Words that would run, break out, turn the writing around, or push a page apart. */
export const HOSTILE = `\u202e\u2067</title></textarea></script><script>alert(1)</script><img src=x onerror=alert(1)>"'&amp;{{7*7}}\u0007 ]]>--> ${'x'.repeat(10_000)}`

/** The texts that a page gives along. */
export function takeawaysOf(html: string): string[] {
  return [...html.matchAll(/<textarea[^>]*readonly[^>]*>\n?(.*?)<\/textarea>/gs)].map(([, text]) =>
    text!.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  )
}
