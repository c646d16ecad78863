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
