/**
 * How far a bill has come, from its introduction on: one line of steps, of which a bill may skip
 * some. Derived from actions, so it can be asked for any day.
 */
export enum BillStatus {
  /** Nothing but number, title and dates is loaded, so how far the bill came is not known here. */
  UNKNOWN = 'UNKNOWN',
  /** The day asked for lies before the bill's introduction. */
  NOT_INTRODUCED = 'NOT_INTRODUCED',
  INTRODUCED = 'INTRODUCED',
  REFERRED = 'REFERRED',
  HEARING_HELD = 'HEARING_HELD',
  ORDERED_REPORTED = 'ORDERED_REPORTED',
  REPORTED = 'REPORTED',
  ON_CALENDAR = 'ON_CALENDAR',
  PASSED_HOUSE = 'PASSED_HOUSE',
  PASSED_SENATE = 'PASSED_SENATE',
  PASSED_BOTH = 'PASSED_BOTH',
  TO_PRESIDENT = 'TO_PRESIDENT',
  FAILED = 'FAILED',
  VETOED = 'VETOED',
  ENACTED = 'ENACTED',
}
