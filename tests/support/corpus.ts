import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Lines of a corpus file, without comments; `\n` in them stands for a line end. */
export function corpusLines(file: string): string[] {
  const text = readFileSync(path.resolve(__dirname, '../corpus', file), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replaceAll('\\n', '\n'))
}

/** Lines of the form `text => what is expected`. */
export function corpusPairs(file: string): [string, string][] {
  return corpusLines(file).map((line) => {
    const at = line.lastIndexOf('=>')
    return [line.slice(0, at).trim(), line.slice(at + 2).trim()]
  })
}
