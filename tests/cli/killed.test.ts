import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ownDatabase } from '../support/built-server'
import { run, runAndKill } from '../support/command'
import { filesOf } from '../support/exported-files'

/** Kills spread over the whole of a seeding, from before the first table to after the last source. */
const MOMENTS = 20

function exportOf(environment: NodeJS.ProcessEnv) {
  const folder = mkdtempSync(path.join(tmpdir(), 'safe-harbor-export-'))
  expect(run(environment, ['export', '--format', 'jsonl', '--out', folder])).toMatchObject({ exitCode: 0 })
  return filesOf(folder)
}

describe('a seeding that is killed', () => {
  it('ends, once started again, in the same database as one that was not', async () => {
    const unbroken = ownDatabase()
    const startedAt = performance.now()
    expect(run(unbroken, ['seed'])).toMatchObject({ exitCode: 0 })
    const length = performance.now() - startedAt
    const expected = exportOf(unbroken)
    for (let moment = 1; moment <= MOMENTS; moment++) {
      const broken = ownDatabase()
      await runAndKill(broken, ['seed'], (length * (moment + Math.random())) / (MOMENTS + 1))
      expect(run(broken, ['seed'])).toMatchObject({ exitCode: 0 })
      expect(exportOf(broken)).toEqual(expected)
    }
  }, 240_000)
})
