import type { DataSource } from 'typeorm'
import { readDataVersion } from './data-version'
import { ReadPlace, UnansweredError } from './read-place'
import { Replica, type ReplicaReport, type ReplicaState } from './replica'

const CHECK_EVERY_MS = 250
/** A statement is tried at three places at most. */
const RETRIES = 2

/** Told of each replica that is left out or taken back. */
export type ReplicaListener = (report: ReplicaReport) => void

/**
 * Where a server process reads on PostgreSQL: at a replica that answers and is not older than what the
 * process has seen, else at the primary. Writing, and reading within what writes, goes past it.
 */
export class ReadRouter {
  private readonly primary: ReadPlace
  private readonly replicas: Replica[]
  private readonly states = new Map<Replica, ReplicaState>()
  private readonly timer: NodeJS.Timeout | undefined
  private seen = 0
  private turn = 0

  constructor(
    private readonly db: DataSource,
    urls: { primary: string; replicas: string[] },
    private readonly onReplica: ReplicaListener = () => {},
    statementTimeoutMs?: number,
  ) {
    this.primary = new ReadPlace(urls.primary, statementTimeoutMs)
    this.replicas = urls.replicas.map((url) => new Replica(url, db.migrations.length, statementTimeoutMs))
    if (this.replicas.length === 0) return
    this.timer = setInterval(() => void this.check(), CHECK_EVERY_MS)
    this.timer.unref()
  }

  /** Nothing older than this data version is read from now on. */
  sawVersion(version: number): void {
    if (version <= this.seen) return
    this.seen = version
    void this.check()
  }

  /** How far each replica is, found out anew. */
  async check(): Promise<ReplicaReport[]> {
    await Promise.all(this.replicas.map((replica) => replica.check()))
    this.seen = Math.max(this.seen, ...this.replicas.map(({ version }) => version ?? 0))
    return this.replicas.map((replica) => {
      const report = { host: replica.host, state: replica.stateAt(this.seen) }
      const isLeftOut = (state: ReplicaState | undefined) => state === 'DEAD'
      const before = this.states.get(replica)
      this.states.set(replica, report.state)
      if (before === undefined || isLeftOut(before) !== isLeftOut(report.state)) this.onReplica(report)
      return report
    })
  }

  /**
   * The database as one request reads it: every statement goes to one place, chosen at the first. Where
   * that one does not answer, the statement is asked again at the primary, which is never older.
   */
  pin(): DataSource {
    let place: ReadPlace | null = null
    let hasAnswer = false
    const query = async (text: string, values: unknown[] = []): Promise<unknown[]> => {
      for (let retries = RETRIES; ; retries--) {
        place ??= this.freshReplica() ?? this.primary
        const asked: ReadPlace = place
        try {
          const rows = await asked.read(text, values)
          hasAnswer = true
          return rows
        } catch (error) {
          if (!(error instanceof UnansweredError)) throw error
          if (retries === 0) throw error.cause ?? error
          if (place === asked) place = this.insteadOf(asked, hasAnswer)
        }
      }
    }
    return Object.create(this.db, { query: { value: query } }) as DataSource
  }

  /** A replica may be older than what the request has read elsewhere. */
  private insteadOf(place: ReadPlace, hasAnswer: boolean): ReadPlace {
    if (place instanceof Replica) {
      void place.check()
      return this.primary
    }
    return (hasAnswer ? null : this.freshReplica()) ?? this.primary
  }

  /** The replicas that are live take turns. */
  private freshReplica(): Replica | null {
    const live = this.replicas.filter((replica) => replica.stateAt(this.seen) === 'LIVE')
    this.turn += 1
    return live[this.turn % live.length] ?? null
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    routers.delete(this.db)
    await Promise.all([this.primary, ...this.replicas].map((place) => place.close()))
  }
}

const routers = new WeakMap<DataSource, ReadRouter>()

/**
 * Lets requests read from replicas, and with a limit on the time of a statement; null on SQLite, which
 * has neither. To be closed before the database is.
 */
export async function openReadRouter(
  db: DataSource,
  replicaUrls: string[],
  onReplica?: ReplicaListener,
  statementTimeoutMs?: number,
): Promise<ReadRouter | null> {
  if (db.options.type !== 'postgres' || !db.options.url) return null
  const urls = { primary: db.options.url, replicas: replicaUrls }
  const router = new ReadRouter(db, urls, onReplica, statementTimeoutMs)
  router.sawVersion((await readDataVersion(db)).version)
  await router.check()
  routers.set(db, router)
  return router
}

/** The database as one request is to read it: the same one for all of its statements. */
export function forOneRequest(db: DataSource): DataSource {
  return routers.get(db)?.pin() ?? db
}
