/**
 * A document that cannot be read whole, so that nothing of it is taken: where in it, and why. The
 * caller knows the file's name and puts it before the message.
 */
export class UnreadableDocumentError extends Error {
  override name = 'UnreadableDocumentError'

  constructor(
    /** `line 12, column 4`, `bill/congress`, `entry 3`; null where the whole document is meant. */
    readonly place: string | null,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(place === null ? reason : `${place}: ${reason}`, options)
  }
}
