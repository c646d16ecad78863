import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const AUDIT = path.resolve(__dirname, '../.ci/audit.mjs')

/** Runs the audit with a registry that answers so. */
function auditOf(answer: string): { status: number | null; said: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'safe-harbor-npm-'))
  writeFileSync(path.join(folder, 'answer.json'), answer)
  writeFileSync(path.join(folder, 'npm'), '#!/bin/sh\ncat "$(dirname "$0")/answer.json"\nexit 1\n')
  chmodSync(path.join(folder, 'npm'), 0o755)
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` }
  const { status, stdout, stderr } = spawnSync(process.execPath, [AUDIT], { env, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

const reportOf = (...severities: string[]) =>
  JSON.stringify({
    vulnerabilities: Object.fromEntries(
      severities.map((severity, index) => [
        `lib${index}`,
        { name: `lib${index}`, severity, range: '<2', fixAvailable: true },
      ]),
    ),
  })

describe('the audit of libraries', () => {
  it('passes where nothing severe is known', () => {
    expect(auditOf(reportOf('low', 'moderate'))).toMatchObject({
      status: 0,
      said: expect.stringContaining('No library'),
    })
  })

  it('fails on a severe one, and names it', () => {
    expect(auditOf(reportOf('low', 'critical'))).toEqual({
      status: 1,
      said: 'lib1 <2 has a known hole (critical); a version without it exists.\n',
    })
  })

  it.each([
    ['405', '{"message": "405 Method Not Allowed"}', '405 Method Not Allowed'],
    ['nothing', '', 'gave no report'],
  ])('tells %s from an answer', (_name, answer, reason) => {
    const { status, said } = auditOf(answer)
    expect(status).toBe(2)
    expect(said).toContain('could not be asked')
    expect(said).toContain(reason)
  })
})
