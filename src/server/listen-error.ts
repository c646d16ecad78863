import type { Settings } from './settings'

/** The port cannot be opened; the message says which setting to change. */
export class ListenError extends Error {
  override name = 'ListenError'

  /** The same error with a sentence for a message, where there is one to say. */
  static of(error: unknown, { host, port }: Settings): unknown {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'EADDRINUSE':
        return new ListenError(
          `Port ${port} is in use by another process: stop that one, or set PORT to another.`,
        )
      case 'EACCES':
        return new ListenError(`Port ${port} may not be opened by this user: set PORT to 1024 or above.`)
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
      case 'EAI_AGAIN':
        return new ListenError(`HOST is "${host}", which is no address of this machine; for example 0.0.0.0.`)
      default:
        return error
    }
  }
}
