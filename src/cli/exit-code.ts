/** Exit codes of every command. */
export const EXIT = {
  DONE: 0,
  BUG: 1,
  USAGE: 2,
  /** Some inputs were rejected; the good ones are kept. */
  REJECTED: 3,
  UPSTREAM: 4,
  INTERRUPTED: 130,
} as const

/** A command cannot go on; the message is a sentence for the person who typed it. */
export class CommandError extends Error {
  override name = 'CommandError'

  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message)
  }
}
