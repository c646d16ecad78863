import { DatabaseError, Pool } from 'pg'
import { StatementNames } from './statement-names'

/** Longest that one statement of a reader may take on the server; writing has no such limit. */
export const STATEMENT_TIMEOUT_MS = 10_000
/** What an answer may take longer than its statement: a server that is gone without a word does not keep its own limits. */
const ANSWER_PATIENCE_MS = 5_000
const CONNECT_TIMEOUT_MS = 2_000
const CONNECTIONS = 10
const IDLE_TIMEOUT_MS = 30_000
/** Planned for disks without heads, and tables in memory: by default PostgreSQL reads all of a table sooner than a tenth of it by an index. */
const PLANNING = '-c random_page_cost=1.1'

/** A connection was lost, or the server could not answer now: another server may. */
export class UnansweredError extends Error {
  override name = 'UnansweredError'
}

/** One PostgreSQL server that statements can be read from, with connections of its own. */
export class ReadPlace {
  private readonly pool: Pool
  private readonly names = new StatementNames()
  private readonly waiting = new Set<(error: Error) => void>()

  constructor(
    readonly url: string,
    statementTimeoutMs = STATEMENT_TIMEOUT_MS,
  ) {
    this.pool = new Pool({
      connectionString: url,
      application_name: 'safe-harbor reader',
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      idleTimeoutMillis: IDLE_TIMEOUT_MS,
      statement_timeout: statementTimeoutMs,
      query_timeout: statementTimeoutMs + ANSWER_PATIENCE_MS,
      keepAlive: true,
      options: PLANNING,
    })
    // Connections that break while idle are replaced by the pool; without a listener they would end the process.
    this.pool.on('error', () => {})
  }

  /**
   * Rows of a statement.
   * @throws UnansweredError where the server could not answer; what it refuses comes as it is
   */
  async read(text: string, values: unknown[]): Promise<unknown[]> {
    let giveUp: (error: Error) => void = () => {}
    const givenUp = new Promise<never>((_resolve, reject) => {
      giveUp = reject
    })
    this.waiting.add(giveUp)
    const name = this.names.nameOf(text)
    try {
      return (await Promise.race([this.pool.query({ text, values, name }), givenUp])).rows
    } catch (error) {
      if (name && isOfNames(error)) {
        this.names.stop()
        return this.read(text, values)
      }
      throw isUnanswered(error) ? new UnansweredError((error as Error).message, { cause: error }) : error
    } finally {
      this.waiting.delete(giveUp)
    }
  }

  /** Ends the waiting of all who read here: they can ask elsewhere. */
  giveUp(): void {
    for (const reject of this.waiting) reject(new UnansweredError('the server was given up'))
  }

  async close(): Promise<void> {
    this.giveUp()
    await this.pool.end()
  }
}

/** Connection lost, no resources, shutting down or starting, or in the way of replication. */
const AWAY = /^(08|53|58|57P|40001)/

/** The name is not known there, or stands for something else, or for what its tables no longer are. */
const NAMES = new Set(['26000', '42P05', '0A000'])

const isOfNames = (error: unknown): boolean => error instanceof DatabaseError && NAMES.has(error.code ?? '')

/** Errors of the server bear its code; all others come from the connection. */
function isUnanswered(error: unknown): boolean {
  return !(error instanceof DatabaseError) || AWAY.test(error.code ?? '')
}
