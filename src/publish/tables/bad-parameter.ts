/** A parameter of an address that cannot be used; says which, why, and what there is instead. */
export class BadParameterError extends Error {
  override name = 'BadParameterError'

  /**
   * @param parameter as the caller wrote it: `introducedOn.gte`
   * @param fault what is wrong and what to do; reads on after the parameter's name
   * @param known what could stand in its place, where that is a list
   */
  constructor(
    readonly parameter: string,
    fault: string,
    readonly known: readonly string[] = [],
  ) {
    super(
      `Parameter "${parameter.slice(0, 80)}" ${fault}${known.length > 0 ? ` There is: ${known.join(', ')}.` : ''}`,
    )
  }
}
