import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const BIN = path.resolve(__dirname, '../../bin/safe-harbor.js')
const PLACES = ['/usr/bin/node', '/usr/local/bin/node', '/usr/bin/nodejs']

/** A Node of this machine that is too old for the service, or null. */
function oldNode(): string | null {
  const isOld = (node: string) => {
    try {
      const [major = 0] = execFileSync(node, ['--version'], { encoding: 'utf8' })
        .slice(1)
        .split('.')
        .map(Number)
      return major < 22
    } catch {
      return false
    }
  }
  return PLACES.find(isOld) ?? null
}

const old = oldNode()
if (!old) process.stderr.write('skipped, no Node older than 22 found: bin/safe-harbor.js on an old Node\n')

describe('bin/safe-harbor.js', () => {
  const onOldNode = old ? it : it.skip
  onOldNode('tells an old Node in one sentence that it is too old', () => {
    const { status, stdout, stderr } = spawnSync(old!, [BIN, 'serve'], { encoding: 'utf8' })
    expect(stderr).toMatch(
      /^Safe Harbor needs Node 22\.15 or newer; this is Node \d+\.\d+\.\d+\. Run it through npm .*\n$/,
    )
    expect(stdout).toBe('')
    expect(status).toBe(1)
  })

  it('says what to run where nothing has been built', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'safe-harbor-bin-'))
    cpSync(path.dirname(BIN), path.join(folder, 'bin'), { recursive: true })
    const copy = path.join(folder, 'bin/safe-harbor.js')
    const { status, stderr } = spawnSync(process.execPath, [copy, 'serve'], { encoding: 'utf8' })
    expect(stderr).toBe(`Safe Harbor has not been built: run "npm run build" in ${folder}.\n`)
    expect(status).toBe(1)
  })

  it('is written so that an old Node can read it', () => {
    expect(readFileSync(BIN, 'utf8')).not.toMatch(
      /=>|`|\b(const|let|class|async|await|import)\b|\?\?|\?\.|,\s*\)/,
    )
  })
})
