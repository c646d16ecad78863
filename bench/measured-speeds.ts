import { readFileSync } from 'node:fs'
import path from 'node:path'

const TABLE = path.resolve(__dirname, '../docs/performance.md')
const HEAD = 'answers a second · a core second'

/** The table of docs/performance.md: by its rows, then by its columns, the answers for each second of a core. */
export function measuredSpeeds(): Map<string, Map<string, number>> {
  const rows = readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('│'))
    .map((line) =>
      line
        .split('│')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  const start = rows.findIndex(([first]) => first?.startsWith(HEAD))
  if (start === -1) throw new Error(`docs/performance.md has no table that begins with "${HEAD}".`)
  const [, ...questions] = rows[start]!
  return new Map(
    rows
      .slice(start + 1)
      .filter((row) => row.length === questions.length + 1)
      .map(([server = '', ...cells]) => [server, speedsOf(questions, cells)]),
  )
}

/** A cell is `2,351 · 3,333 (10, 93)`: by the clock, for each second of a core, and times. */
function speedsOf(questions: string[], cells: string[]): Map<string, number> {
  const speeds = cells.map((cell) => / · ([\d,]+) /.exec(cell)?.[1]?.replaceAll(',', ''))
  return new Map(
    questions.flatMap((question, index) => (speeds[index] ? [[question, Number(speeds[index])]] : [])),
  )
}
