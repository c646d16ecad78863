/** What a claim says; each kind asks the record one question (docs/claims.md). */
export enum ClaimKind {
  AUTHORED = 'AUTHORED',
  INTRODUCED = 'INTRODUCED',
  COSPONSORED = 'COSPONSORED',
  COSPONSOR_COUNT = 'COSPONSOR_COUNT',
  STATUS = 'STATUS',
  HEARING = 'HEARING',
  PROVISION = 'PROVISION',
  MODEL = 'MODEL',
}

/** Where a release's date comes from: told by the caller, stated in the text, or inferred from it. */
export enum DateBasis {
  GIVEN = 'GIVEN',
  STATED = 'STATED',
  INFERRED = 'INFERRED',
}
