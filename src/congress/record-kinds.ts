/** Kinds of official document that rows come from. */
export enum SourceKind {
  BILLSTATUS = 'BILLSTATUS',
  BILL_INDEX = 'BILL_INDEX',
  LEGISLATORS = 'LEGISLATORS',
  COMMITTEES = 'COMMITTEES',
  HEARING = 'HEARING',
}

/** What a title is: the one a bill is cited by, a popular name, or the long official one. */
export enum TitleKind {
  SHORT = 'SHORT',
  POPULAR = 'POPULAR',
  OFFICIAL = 'OFFICIAL',
  DISPLAY = 'DISPLAY',
}

export enum LawKind {
  PUBLIC = 'PUBLIC',
  PRIVATE = 'PRIVATE',
}
