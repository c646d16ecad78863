import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder `seeds/`, seen from the sources and from what is compiled of them. */
export function seedsFolder(): string {
  const candidates = [path.resolve(__dirname, '../../seeds'), path.resolve(__dirname, '../../../seeds')]
  return candidates.find((folder) => existsSync(folder)) ?? candidates[0]!
}
