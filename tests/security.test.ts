import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '..')

describe('the table of threats', () => {
  const rows = readFileSync(path.join(ROOT, 'SECURITY.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| threat'))

  it('names for every threat a test that is there', () => {
    expect(rows.length).toBeGreaterThan(15)
    const tests = rows.map((row) => [...row.matchAll(/`(tests\/[^`]+)`/g)].map((match) => match[1]!))
    expect(rows.filter((_row, index) => tests[index]!.length === 0)).toEqual([])
    expect(tests.flat().filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([])
  })
})
