import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')

/** A fenced block of a document: its language, its text, and where it stands. */
export interface DocBlock {
  /** `README.md:42` */
  place: string
  language: string
  text: string
}

/** Every document that users and contributors read. */
export function documents(): string[] {
  const below = readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  return ['README.md', 'CONTRIBUTING.md', 'seeds/README.md', ...below.map((file) => `docs/${file}`)].filter(
    (file) => file.endsWith('.md'),
  )
}

/** The fenced blocks of a document, in order. */
export function blocksOf(document: string): DocBlock[] {
  const lines = readFileSync(path.join(ROOT, document), 'utf8').split('\n')
  const blocks: DocBlock[] = []
  let open: { language: string; start: number } | null = null
  lines.forEach((line, index) => {
    if (!line.startsWith('```')) return
    if (open) {
      blocks.push({
        place: `${document}:${open.start}`,
        language: open.language,
        text: lines.slice(open.start, index).join('\n'),
      })
      open = null
    } else open = { language: line.slice(3).trim(), start: index + 1 }
  })
  return blocks
}
