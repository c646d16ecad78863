/** Some fields of a row, and no others: what is published is named, never whatever happens to be there. */
export const pick = <Row extends object, Key extends keyof Row>(row: Row, ...keys: Key[]): Pick<Row, Key> =>
  Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<Row, Key>
