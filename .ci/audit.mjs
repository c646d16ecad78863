// Asks the registry whether a library that is used at run time has a known hole of high or critical severity.
// Exit code 0: none is known. 1: there are, each named. 2: the registry could not be asked, which says nothing.
import { spawnSync } from 'node:child_process'

const SEVERE = ['high', 'critical']

const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})

const report = readReport(stdout)
if (!report?.vulnerabilities) {
  const reason = error?.message ?? report?.message ?? 'npm audit gave no report'
  process.stderr.write(
    `The registry could not be asked about known holes: ${reason}. Nothing is known to be wrong, nor right.\n`,
  )
  process.exit(2)
}

const found = Object.values(report.vulnerabilities).filter(({ severity }) => SEVERE.includes(severity))
for (const { name, severity, range, fixAvailable } of found) {
  process.stderr.write(
    `${name} ${range} has a known hole (${severity}); ${fixAvailable ? 'a version without it exists' : 'no version without it is known'}.\n`,
  )
}
if (found.length > 0) process.exit(1)
process.stdout.write('No library in use has a known hole of high or critical severity.\n')

function readReport(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
