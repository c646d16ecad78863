import { CommandError, EXIT } from './exit-code'

/**
 * Runs work that can be asked to stop by Ctrl-C or SIGTERM: what it is about to store, it stores whole, and then ends
 * with exit code 130. A second Ctrl-C ends it at once; what was not stored whole then is not stored at all.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const stop = () => {
    if (controller.signal.aborted) process.exit(EXIT.INTERRUPTED)
    const sentence = 'Interrupted. What was stored is kept; the same command goes on from there.'
    controller.abort(new CommandError(EXIT.INTERRUPTED, sentence))
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  try {
    return await work(controller.signal)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}
