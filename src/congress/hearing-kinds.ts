/** What a committee met for. */
export enum HearingKind {
  HEARING = 'HEARING',
  MARKUP = 'MARKUP',
  MEETING = 'MEETING',
}

export enum HearingStatus {
  SCHEDULED = 'SCHEDULED',
  HELD = 'HELD',
  POSTPONED = 'POSTPONED',
  RESCHEDULED = 'RESCHEDULED',
  CANCELED = 'CANCELED',
}

/** What someone had to do with a hearing. */
export enum HearingRole {
  CHAIR = 'CHAIR',
  SPOKE = 'SPOKE',
  REQUESTED_BY = 'REQUESTED_BY',
  WITNESS = 'WITNESS',
  MEMBER_LISTED = 'MEMBER_LISTED',
}
