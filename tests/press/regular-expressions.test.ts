import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { toItsEnd } from '../support/to-its-end'

const SOURCES = ['press', 'congress'].map((folder) => path.resolve(__dirname, '../../src', folder))
/** A pattern that reads a text once takes milliseconds of this one; one that goes back over it from each place, a minute. */
const LENGTH = 300_000

interface Found {
  where: string
  pattern: RegExp
}

/** Every regular expression that a source file spells out. */
function patternsIn(file: string): Found[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push({
        where: `${path.basename(file)}:${line + 1} ${node.text.slice(0, 60)}`,
        pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const FILES = SOURCES.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name)),
)
const PATTERNS = FILES.flatMap(patternsIn)

/** What a pattern may repeat over: its own words and characters, and one of each kind of character. */
function pumpsFor({ source }: RegExp): string[] {
  const words = source.match(/[a-zA-Z]{2,}/g) ?? []
  const characters = [...source].filter((character) => !'\\()[]{}?*+^$|'.includes(character))
  return [
    ...new Set([
      ...words.slice(0, 12),
      ...characters,
      'a',
      'A',
      '1',
      ' ',
      '.',
      ',',
      '-',
      '(',
      '<',
      'é',
      'a ',
      'A.',
    ]),
  ]
}

/** The pump that makes a pattern go back and forth, or null. */
function slowPump(pattern: RegExp, patienceMs?: number): string | null {
  const isSlow = (pump: string): boolean => {
    const text = `${pump.repeat(Math.ceil(LENGTH / pump.length))}\u0000!`
    pattern.lastIndex = 0
    try {
      toItsEnd(() => text.replace(pattern, ''), patienceMs)
      return false
    } catch {
      return true
    }
  }
  return pumpsFor(pattern).find(isSlow) ?? null
}

test('the sources have regular expressions, and the walk finds them', () => {
  expect(PATTERNS.length).toBeGreaterThan(100)
})

test.each(PATTERNS.map(({ where, pattern }): [string, RegExp] => [where, pattern]))(
  'takes no longer than its text is long: %s',
  (_where, pattern) => {
    expect(slowPump(pattern)).toBeNull()
  },
)

test('a pattern that backtracks is found out', () => {
  expect(slowPump(/a*b/, 1_000)).not.toBeNull()
})
