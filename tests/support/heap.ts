import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const MB = 1024 * 1024

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** What is in use once all garbage is collected. */
export function heapMegabytes(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed / MB
}
