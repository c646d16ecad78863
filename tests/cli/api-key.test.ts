import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from '../support/command'

describe('safe-harbor api-key', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'safe-harbor-')), 'keys.json')
  const make = (...args: string[]) => run(process.env, ['api-key', ...args, '--file', file])

  it('prints the key once, and keeps its hash with those that are there', () => {
    const { stdout, stderr, exitCode } = make('The Daily Example', '--points-per-minute', '500000')
    expect(exitCode).toBe(0)
    const key = stdout.trim()
    expect(key).toMatch(/^shk_[\w-]{43}$/)
    expect(stderr).toContain('shown once')
    expect(make('Another').exitCode).toBe(0)
    const text = readFileSync(file, 'utf8')
    expect(JSON.parse(text).keys).toEqual([
      {
        name: 'The Daily Example',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        pointsPerMinute: 500_000,
      },
      { name: 'Another', sha256: expect.any(String) },
    ])
    expect(text).not.toContain(key)
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('refuses points that are none, and a file that is no file of keys, and changes nothing', () => {
    expect(make('x', '--points-per-minute', 'many')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('give a whole number from 1'),
    })
    writeFileSync(file, '{"keys": 5}')
    expect(make('x')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Nothing was changed') })
    expect(readFileSync(file, 'utf8')).toBe('{"keys": 5}')
  })
})
