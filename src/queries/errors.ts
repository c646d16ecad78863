/**
 * A request that cannot be answered as asked, for a reason that the caller can mend. The server shows
 * message, code and argument as they are.
 */
export class UserInputError extends Error {
  override name = 'UserInputError'
  readonly code = 'BAD_USER_INPUT'

  /**
   * @param argument path of the argument at fault: `filter.congress.in`
   * @param fault what is wrong and what to do; reads on after the argument's name
   */
  constructor(
    readonly argument: string,
    fault: string,
  ) {
    super(`Argument "${argument}" ${fault}`)
  }
}
