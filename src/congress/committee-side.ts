/** Side of a seat on a committee: whether the member’s party has the majority of the chamber. */
export enum CommitteeSide {
  MAJORITY = 'MAJORITY',
  MINORITY = 'MINORITY',
}
