import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A claim that a case expects, as its line has it. */
export interface ExpectedClaim {
  kind: string
  member: string
  bill: string
  verdict: string
  /** Words that the explanation must hold. */
  words: string
}

export interface ReleaseCase {
  file: string
  shows: string
  publishedOn: string | null
  publishers: string[]
  text: string
  claims: ExpectedClaim[]
}

function expected(line: string): ExpectedClaim {
  const [kind, member, bill, verdict, words] = line.split(' | ').map((part) => part.trim())
  return { kind: kind!, member: member ?? '-', bill: bill ?? '-', verdict: verdict ?? '', words: words ?? '' }
}

function caseOf(file: string, block: string): ReleaseCase {
  const [head, text, claims] = block.split(/^---$/m)
  const field = (name: string): string | null => new RegExp(`^${name}: (.+)$`, 'm').exec(head!)?.[1] ?? null
  return {
    file,
    shows: field('shows') ?? 'unnamed',
    publishedOn: field('published'),
    publishers: (field('publisher') ?? '').split(' ').filter((id) => id !== ''),
    text: text!.trim(),
    claims: (claims ?? '')
      .split('\n')
      .filter((line) => line.includes(' | '))
      .map(expected),
  }
}

/** The cases of every file in a folder of short releases (tests/corpus/releases/README.md). */
export function releaseCases(folder: string): ReleaseCase[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
  return files.flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8')
      .split(/^=====$/m)
      .map((block) => caseOf(file, block)),
  )
}
