/** What the record says of a claim, as it stood on the release's date (docs/claims.md). */
export enum Verdict {
  CONFIRMED = 'CONFIRMED',
  QUALIFIED = 'QUALIFIED',
  CONTRADICTED = 'CONTRADICTED',
  AMBIGUOUS = 'AMBIGUOUS',
  NOT_IN_RECORD = 'NOT_IN_RECORD',
  NOT_CHECKABLE = 'NOT_CHECKABLE',
}
