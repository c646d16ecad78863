import { Pool } from 'pg'
import { ReadPlace } from './read-place'

/** Longest that a live server takes to say how far it is. */
const PATIENCE_MS = 1_000

/** `BEHIND`: it answers, and has not caught up with what this process has seen. */
export type ReplicaState = 'LIVE' | 'BEHIND' | 'DEAD'

/** A replica as operators see it. */
export interface ReplicaReport {
  /** Host and port. */
  host: string
  state: ReplicaState
}

const HOW_FAR = `SELECT "version", (SELECT CAST(COUNT(*) AS integer) FROM "migrations") AS "migrations"
  FROM "data_version" WHERE "id" = 1`

/** A read replica, and how far it is as of its last check. */
export class Replica extends ReadPlace {
  /** Apart from the other connections, so that a busy replica is not taken for a dead one. */
  private readonly checks: Pool
  private checking: Promise<void> | null = null
  /** Data version that it had at the last check; null while it does not answer, or lacks tables. */
  version: number | null = null

  /** @param migrations how many must have reached it before it can answer today's statements */
  constructor(
    url: string,
    private readonly migrations: number,
    statementTimeoutMs?: number,
  ) {
    super(url, statementTimeoutMs)
    this.checks = new Pool({
      connectionString: url,
      application_name: 'safe-harbor check',
      max: 1,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    })
    this.checks.on('error', () => {})
  }

  /** Host and port: what a log may show of the address. */
  get host(): string {
    return new URL(this.url).host
  }

  stateAt(seen: number): ReplicaState {
    if (this.version === null) return 'DEAD'
    return this.version < seen ? 'BEHIND' : 'LIVE'
  }

  /** Finds out how far it is. Never throws; callers at the same time share one check. */
  check(): Promise<void> {
    this.checking ??= this.findVersion().finally(() => {
      this.checking = null
    })
    return this.checking
  }

  private async findVersion(): Promise<void> {
    try {
      const { rows } = await this.checks.query(HOW_FAR)
      const { version, migrations } = rows[0] as { version: number; migrations: number }
      this.version = migrations >= this.migrations ? version : null
    } catch {
      this.version = null
      this.giveUp()
    }
  }

  override async close(): Promise<void> {
    await Promise.all([super.close(), this.checks.end()])
  }
}
