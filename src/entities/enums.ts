import { registerEnumType } from 'type-graphql'
import { BillType } from '../congress/bill-number'
import { BillStatus } from '../congress/bill-status'
import { Chamber } from '../congress/chamber'
import { CommitteeSide } from '../congress/committee-side'
import { HearingKind, HearingRole, HearingStatus } from '../congress/hearing-kinds'
import { LawKind, SourceKind, TitleKind } from '../congress/record-kinds'
import { TopicRelevance } from '../congress/topic'
import { ClaimKind, DateBasis } from '../press/claim-kind'
import { Known } from '../reconcile/record'
import { Verdict } from '../reconcile/verdict'

type Described<E extends string> = Record<E, { description: string }>

function register<E extends string>(
  enumObject: Record<string, E>,
  name: string,
  description: string,
  valuesConfig: Described<E>,
) {
  // The keys of valuesConfig are enum member names; for BillType they differ from the values.
  registerEnumType(enumObject, { name, description, valuesConfig: valuesConfig as never })
}
const of = (description: string) => ({ description })

registerEnumType(BillType, {
  name: 'BillType',
  description: 'The eight kinds of measure that Congress numbers.',
  valuesConfig: {
    HR: of('House bill, `H.R. 3610`.'),
    S: of('Senate bill, `S. 1733`.'),
    HJRES: of('House joint resolution, `H.J.Res. 3`.'),
    SJRES: of('Senate joint resolution, `S.J.Res. 3`.'),
    HCONRES: of('House concurrent resolution, `H.Con.Res. 47`.'),
    SCONRES: of('Senate concurrent resolution, `S.Con.Res. 7`.'),
    HRES: of('House simple resolution, `H.Res. 157`.'),
    SRES: of('Senate simple resolution, `S.Res. 47`.'),
  },
})

register(Chamber, 'Chamber', 'A chamber of Congress.', {
  HOUSE: of('The House of Representatives.'),
  SENATE: of('The Senate of the United States.'),
  JOINT: of('Both chambers together: joint committees and their hearings.'),
})

register(
  BillStatus,
  'BillStatus',
  'How far a bill has come. Derived from its actions, so it can be asked for any day.',
  {
    UNKNOWN: of('Only number, title and dates of the bill are loaded: how far it came is not known here.'),
    NOT_INTRODUCED: of('The day asked for lies before the bill was introduced.'),
    INTRODUCED: of('Introduced, and no further.'),
    REFERRED: of('Referred to one or more committees.'),
    HEARING_HELD: of('A committee held a hearing on it.'),
    ORDERED_REPORTED: of('A committee voted to report it.'),
    REPORTED: of('A committee reported it to its chamber.'),
    ON_CALENDAR: of('Placed on a calendar of its chamber.'),
    PASSED_HOUSE: of('Passed by the House, not by the Senate.'),
    PASSED_SENATE: of('Passed by the Senate, not by the House.'),
    PASSED_BOTH: of('Passed by both chambers.'),
    TO_PRESIDENT: of('Presented to the President.'),
    FAILED: of('Voted down in a chamber.'),
    VETOED: of('Vetoed by the President.'),
    ENACTED: of('Became law, signed or without a signature or over a veto.'),
  },
)

register(
  Known,
  'Known',
  'How much of a bill is loaded. What is not loaded is `null`, never zero or an empty list.',
  {
    RECORD: of('The whole official record.'),
    INDEX: of('Number, title, dates and law only: cosponsors, actions and committees are unknown here.'),
    CLAIMED: of('Only what a release says: no record of such a bill is loaded.'),
  },
)

register(TopicRelevance, 'TopicRelevance', 'How much a bill is about human trafficking.', {
  PRIMARY: of('Human trafficking is its subject.'),
  SECONDARY: of('Human trafficking is one of its main subjects.'),
  INCIDENTAL: of('It deals with human trafficking among many other matters.'),
})

register(TitleKind, 'TitleKind', 'What a title is.', {
  SHORT: of('Short title, by which the bill is cited.'),
  POPULAR: of('Popular name, by which the press knows it.'),
  OFFICIAL: of('Official title, as introduced or amended.'),
  DISPLAY: of('Title that congress.gov shows.'),
})

register(LawKind, 'LawKind', 'Kind of a law.', {
  PUBLIC: of('Public law, in force for everyone.'),
  PRIVATE: of('Private law, for named persons.'),
})

register(CommitteeSide, 'CommitteeSide', 'Side on which a member sits on a committee.', {
  MAJORITY: of('The party that has the majority of the chamber.'),
  MINORITY: of('The members of the other parties.'),
})

register(HearingKind, 'HearingKind', 'What a committee met for.', {
  HEARING: of('To hear witnesses on a matter or a bill.'),
  MARKUP: of('To amend and vote on bills.'),
  MEETING: of('A meeting of another or unstated kind.'),
})

register(HearingStatus, 'HearingStatus', 'Whether a hearing took place.', {
  SCHEDULED: of('Announced for a day, and not known to have been held.'),
  HELD: of('Took place on that day.'),
  POSTPONED: of('Put off, without a new day.'),
  RESCHEDULED: of('Moved to another day by the committee.'),
  CANCELED: of('Called off without another day.'),
})

register(HearingRole, 'HearingRole', 'What someone had to do with a hearing.', {
  CHAIR: of('Member who chaired the hearing.'),
  SPOKE: of('Member with an opening statement.'),
  REQUESTED_BY: of('Asked the committee to hold it.'),
  WITNESS: of('Witness who testified before the committee.'),
  MEMBER_LISTED: of('Listed as a member of the committee in the print.'),
})

register(SourceKind, 'SourceKind', 'Kind of official document.', {
  BILLSTATUS: of('Bill status of the Government Publishing Office, one file a bill.'),
  BILL_INDEX: of('Index of bills: number, title, dates and law.'),
  LEGISLATORS: of('Directory of members of Congress.'),
  COMMITTEES: of('Directory of committees.'),
  HEARING: of('Hearing, as printed or as announced.'),
})

register(ClaimKind, 'ClaimKind', 'What a claim says of a bill or a hearing.', {
  AUTHORED: of('The member is the author, sponsor or lead of the bill.'),
  INTRODUCED: of('The member introduced the bill, alone or with others.'),
  COSPONSORED: of('The member is a cosponsor of the bill.'),
  COSPONSOR_COUNT: of('The bill has so many cosponsors.'),
  STATUS: of('The bill has taken a step: passed a chamber, became law …'),
  HEARING: of('A committee held or will hold a hearing.'),
  PROVISION: of('What the bill does.'),
  MODEL: of('What the bill is modeled on.'),
})

register(Verdict, 'Verdict', 'What the record says of a claim, as it stood on the release’s date.', {
  CONFIRMED: of('The record bears it out as stated.'),
  QUALIFIED: of('True, with something the reader should know; the explanation says what.'),
  CONTRADICTED: of('The bill is in the record, and there it is otherwise.'),
  AMBIGUOUS: of('Several bills or members fit, and nothing in the text decides. The candidates are listed.'),
  NOT_IN_RECORD: of('No bill, member or hearing in the loaded record fits.'),
  NOT_CHECKABLE: of('The record could not settle it, even if complete.'),
})

register(DateBasis, 'DateBasis', 'Where the date of a release comes from.', {
  GIVEN: of('Told by whoever loaded the release.'),
  STATED: of('Stated in the text.'),
  INFERRED: of('Inferred from the text and the record; the reasons are listed.'),
})
