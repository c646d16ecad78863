import type { DataSource, Logger } from 'typeorm'

/** The SQL statements that some work sends to a database, in their order. */
export async function statementsOf(db: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const ignore = () => {}
  const logger: Logger = {
    logQuery: (statement) => statements.push(statement),
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  }
  const usual = db.logger
  db.logger = logger
  try {
    await work()
  } finally {
    db.logger = usual
  }
  return statements
}
