interface EngineError {
  message: string
  driverError?: { code?: string; detail?: string }
}

/** SQLite's constraints; PostgreSQL's classes of integrity violations and of data that it cannot hold. */
const REFUSALS = /^(?:SQLITE_CONSTRAINT|23...$|22...$)/

/** Why the engine refuses the rows of a document; null for any other error, such as a lost connection. */
export function refusalOf(error: unknown): string | null {
  const { message, driverError } = error as EngineError
  if (!REFUSALS.test(driverError?.code ?? '')) return null
  return `its rows contradict what is stored: ${driverError?.detail ?? message}`
}
