import type { DataSource } from 'typeorm'
import { createDataSource, type DatabaseSettings } from '../../src/entities/data-source'
import { readDataVersion } from '../../src/queries/data-version'
import { storeCommittee } from './one-change'

const COMMITTEE = 'sszz01'
/** Two reads in one answer, which only agree where both are of one version of the data. */
const QUERY = `{ dataStatus { dataVersion } committee(committeeId: "${COMMITTEE}") { name } }`

const WAYS = {
  GET: [`?query=${encodeURIComponent(QUERY)}`, {}],
  POST: ['', { method: 'POST', body: JSON.stringify({ query: QUERY }) }],
} as const

export type Way = keyof typeof WAYS

export interface VersionedAnswer {
  version: number
  /** The version that the committee's name was written in; null where there is none yet. */
  nameOf: number | null
  isHit: boolean
}

/** Asks a server which version of the data it answers from. */
export async function askVersion(origin: string, way: Way = 'POST'): Promise<VersionedAnswer> {
  const [search, init] = WAYS[way]
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${origin}/graphql${search}`, { ...init, headers })
  const { data, errors } = await response.json()
  if (!data) throw new Error(JSON.stringify(errors))
  return {
    version: data.dataStatus.dataVersion,
    nameOf: data.committee && Number(data.committee.name),
    isHit: response.headers.get('cache-status') === 'safe-harbor; hit',
  }
}

/** A process that changes the database, as an ingest does. */
export class VersionWriter {
  private constructor(
    private readonly db: DataSource,
    public version: number,
  ) {}

  static async open(settings: DatabaseSettings): Promise<VersionWriter> {
    const db = createDataSource(settings)
    await db.initialize()
    return new VersionWriter(db, (await readDataVersion(db)).version)
  }

  /** Moves the data version by one, and names the committee for the new one. */
  async move(): Promise<number> {
    await storeCommittee(this.db, COMMITTEE, String(this.version + 1))
    this.version += 1
    return this.version
  }

  close(): Promise<void> {
    return this.db.destroy()
  }
}

/** The address under which a process finds a database. */
export function databaseUrl(settings: DatabaseSettings): string {
  return settings.engine === 'postgres' ? settings.url : `sqlite:${settings.file}`
}
