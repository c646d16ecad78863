import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type DataSource, In } from 'typeorm'
import { OfficialRecord } from '../entities/official-record'
import { Release } from '../entities/release'
import { sha256 } from './official-record'

/** Tables of the seeds; each is one document, and the terms of members belong to theirs. */
const TABLES = [['members.csv', 'terms.csv'], ['committees.csv'], ['bill-index.csv']]

/**
 * Whether a database holds every document and release of a folder of seeds, byte for byte. Told by hashes
 * alone: reading the seeds takes most of the time of a start, and of its memory.
 */
export async function holdsSeeds(db: DataSource, folder: string): Promise<boolean> {
  const hashOf = (file: string) => sha256(readFileSync(path.join(folder, file)))
  const filesIn = (below: string, ending: string) =>
    readdirSync(path.join(folder, below))
      .filter((name) => name.endsWith(ending))
      .map((name) => path.join(below, name))
  const tables = TABLES.map((files) => {
    const hashes = files.map(hashOf)
    return hashes.length === 1 ? hashes[0]! : sha256(hashes.join('\n'))
  })
  const files = [...filesIn('bills', '.json'), ...filesIn('hearings', '.json')]
  const documents = new Set([...tables, ...files.map(hashOf)])
  const releases = new Set(filesIn('releases', '.txt').map(hashOf))
  const [records, texts] = await Promise.all([
    db
      .getRepository(OfficialRecord)
      .find({ select: { sha256: true }, where: { sha256: In([...documents]) } }),
    db.getRepository(Release).find({ select: { sha256: true }, where: { sha256: In([...releases]) } }),
  ])
  const known = new Set([...records, ...texts].map((row) => row.sha256))
  return [...documents, ...releases].every((hash) => known.has(hash))
}
