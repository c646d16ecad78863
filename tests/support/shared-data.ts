import { existsSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../../../shared')

/** Path of a real official file kept beside the checkout, or null where it is not there. */
export function sharedData(...segments: string[]): string | null {
  const file = path.join(ROOT, ...segments)
  return existsSync(file) ? file : null
}

/** A describe block that needs the official files; without them it is skipped, and says so. */
export function describeWithShared(name: string, body: () => void): void {
  const present = existsSync(ROOT)
  if (!present) process.stderr.write(`skipped, official files not found beside the checkout: ${name}\n`)
  const run = present ? describe : describe.skip
  run(name, body)
}
