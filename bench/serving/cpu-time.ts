import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second. */
const TICKS_A_SECOND = 100

interface Process {
  pid: number
  parent: number
  ticks: number
}

/** Seconds that processes and all that they started have spent on a processor so far. */
export function cpuSeconds(pids: readonly number[]): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => processAt(Number(name)))
    .filter((one) => one !== null)
  const family = new Set(pids)
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  return all.reduce((sum, { pid, ticks }) => sum + (family.has(pid) ? ticks : 0), 0) / TICKS_A_SECOND
}

/** Null where it has ended meanwhile. */
function processAt(pid: number): Process | null {
  try {
    // The name stands in parentheses, and may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    const [parent, user, system, childrenUser, childrenSystem] = [1, 11, 12, 13, 14].map((index) =>
      Number(fields[index]),
    )
    return { pid, parent: parent!, ticks: user! + system! + childrenUser! + childrenSystem! }
  } catch {
    return null
  }
}
