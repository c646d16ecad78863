import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const SOURCES = ['press', 'congress'].map((folder) => path.resolve(__dirname, '../../src', folder))
const LENGTH = 16_000
/** A pattern that reads a text of this length once is far below; one that backtracks is far above. */
const WORTH_MEASURING = 40
/** Four times the text takes a linear pattern four times as long, and a quadratic one sixteen times. */
const LONGER = 4
const MOST_GROWTH = 8

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

/** Time of the processor and not of the clock, which also counts what other processes take. */
function milliseconds(pattern: RegExp, text: string): number {
  const before = process.cpuUsage()
  pattern.lastIndex = 0
  text.replace(pattern, '')
  return process.cpuUsage(before).user / 1000
}

/** The least of a few: whatever else the machine does can only add. */
const least = (pattern: RegExp, text: string): number =>
  Math.min(...Array.from({ length: 3 }, () => milliseconds(pattern, text)))

/** The pump that makes a pattern slow out of proportion, or null. */
function slowPump(pattern: RegExp): string | null {
  const attack = (pump: string, length: number): string =>
    `${pump.repeat(Math.ceil(length / pump.length))}\u0000!`
  for (const pump of pumpsFor(pattern)) {
    if (milliseconds(pattern, attack(pump, LENGTH)) < WORTH_MEASURING) continue
    const growth = least(pattern, attack(pump, LENGTH * LONGER)) / least(pattern, attack(pump, LENGTH))
    if (growth > MOST_GROWTH) return pump
  }
  return null
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
  expect(slowPump(/a*b/)).not.toBeNull()
})
