import type { App } from './app'

/** What this needs of the process; the process itself in production. */
export interface Signals {
  on(signal: NodeJS.Signals, listener: () => void): unknown
  off(signal: NodeJS.Signals, listener: () => void): unknown
  exit(code: number): void
}

const STOP_SIGNALS = ['SIGTERM', 'SIGINT'] as const
/** As a shell gives it for a command that was interrupted. */
const INTERRUPTED = 130

/**
 * Waits for a signal to stop, then stops accepting, answers what is under way, closes the database, and
 * resolves with exit code 0. A second signal ends the process at once.
 */
export async function serveUntilStopped(app: App, signals: Signals = process): Promise<number> {
  let stop: () => void = () => {}
  const asked = new Promise<void>((resolve) => {
    stop = resolve
  })
  let isStopping = false
  const onSignal = () => {
    if (isStopping) signals.exit(INTERRUPTED)
    isStopping = true
    stop()
  }
  for (const signal of STOP_SIGNALS) signals.on(signal, onSignal)
  try {
    await asked
    await app.close()
    return 0
  } finally {
    for (const signal of STOP_SIGNALS) signals.off(signal, onSignal)
  }
}
