const REPEATED = 'stands in the record elsewhere'
const COUNTED = 'counts what the record lists'
const OTHER_SYSTEMS = 'an id in another system; Bioguide ids are the keys here'
const LINKS = 'links made of words that the action or note holds itself'
const CLERICAL = 'when a part of the file was last worked on; the update date of the whole is kept'
const BY_REQUEST = 'whether somebody asked the sponsor to bring the bill in; the sponsor is the same'
const VOTE = 'roll number and chamber name the vote, and the action has its day'
const DIRECTORY = 'kept in the directory of committees'

/**
 * What of BILLSTATUS is left out on purpose, and why: path from the root, each standing for all that
 * lies within it. What is neither here nor read is reported with each file as unknown.
 */
export const BILLSTATUS_LEFT_OUT: Readonly<Record<string, string>> = {
  'billStatus/dublinCore': 'the same words in every file: format, language, rights, contributor',

  'billStatus/bill/amendments':
    'amendments are measures of their own, with sponsors, cosponsors and actions of their own; they are not kept',
  'billStatus/bill/calendarNumbers': 'the action that places the bill on a calendar says its number',
  'billStatus/bill/cboCostEstimates': 'cost estimates are publications of another office',
  'billStatus/bill/constitutionalAuthorityStatementText':
    'a statement of the sponsor that House rules ask for, printed in the Congressional Record',
  'billStatus/bill/createDate': CLERICAL,
  'billStatus/bill/latestAction': REPEATED,
  'billStatus/bill/legislationUrl': 'made from the bill’s number',
  'billStatus/bill/notes': 'remarks of the website’s editors, on very few bills',
  'billStatus/bill/originChamber': 'follows from the kind of bill',
  'billStatus/bill/originChamberCode': 'follows from the kind of bill',
  'billStatus/bill/primarySubject/parentSubject': 'empty in every file',
  'billStatus/bill/textVersions': 'the text of bills is not kept; titles name the version that they hold for',
  'billStatus/bill/updateDateIncludingText': 'moves with the text of the bill, which is not kept',

  'billStatus/bill/actions/actionByCounts': COUNTED,
  'billStatus/bill/actions/actionTypeCounts': COUNTED,
  'billStatus/bill/actions/item/calendarNumber': 'the action’s words say the number',
  'billStatus/bill/actions/item/committee/name': 'the code names the committee',
  'billStatus/bill/actions/item/committees/item/name': 'the code names the committee',
  'billStatus/bill/actions/item/links': LINKS,
  'billStatus/bill/actions/item/recordedVotes/recordedVote/congress': VOTE,
  'billStatus/bill/actions/item/recordedVotes/recordedVote/date': VOTE,
  'billStatus/bill/actions/item/recordedVotes/recordedVote/fullActionName': VOTE,
  'billStatus/bill/actions/item/recordedVotes/recordedVote/sessionNumber': VOTE,
  'billStatus/bill/actions/item/recordedVotes/recordedVote/url': VOTE,
  'billStatus/bill/actions/item/sourceSystem/code':
    'missing from many actions of 2022; the system’s name is kept',

  'billStatus/bill/committees/item/type': DIRECTORY,
  'billStatus/bill/committees/billCommittees/item/type': DIRECTORY,

  'billStatus/bill/sponsors/item/byRequestType': BY_REQUEST,
  'billStatus/bill/sponsors/item/isByRequest': BY_REQUEST,
  'billStatus/bill/sponsors/item/identifiers': OTHER_SYSTEMS,
  'billStatus/bill/sponsors/item/middleName': 'the full name holds it',
  'billStatus/bill/cosponsors/item/identifiers': OTHER_SYSTEMS,
  'billStatus/bill/cosponsors/item/middleName': 'the full name holds it',

  'billStatus/bill/recordedVotes/recordedVote/congress': VOTE,
  'billStatus/bill/recordedVotes/recordedVote/date': VOTE,
  'billStatus/bill/recordedVotes/recordedVote/fullActionName': VOTE,
  'billStatus/bill/recordedVotes/recordedVote/sessionNumber': VOTE,
  'billStatus/bill/recordedVotes/recordedVote/url': VOTE,

  'billStatus/bill/relatedBills/item/latestAction': 'stands in the record of that bill',
  'billStatus/bill/relatedBills/item/latestTitle': 'stands in the record of that bill',
  'billStatus/bill/relatedBills/item/title': 'stands in the record of that bill',

  'billStatus/bill/subjects/billSubjects/otherSubjects/item/parentSubject':
    'an order of the terms that later files have dropped',
  'billStatus/bill/subjects/billSubjects/primarySubject/parentSubject': 'empty in every file',
  'billStatus/bill/subjects/legislativeSubjects/item/updateDate': CLERICAL,
  'billStatus/bill/subjects/policyArea/updateDate': CLERICAL,

  'billStatus/bill/summaries/summary/updateDate': CLERICAL,
  'billStatus/bill/summaries/billSummaries/item/lastSummaryUpdateDate': CLERICAL,
  'billStatus/bill/summaries/billSummaries/item/name': REPEATED,
  'billStatus/bill/summaries/billSummaries/item/updateDate': CLERICAL,

  'billStatus/bill/titles/item/billTextVersionCode': 'a short form of the version’s name',
  'billStatus/bill/titles/item/chamberCode': 'the kind of title says the chamber',
  'billStatus/bill/titles/item/chamberName': 'the kind of title says the chamber',
  'billStatus/bill/titles/item/parentTitleType': 'a heading of a list',
  'billStatus/bill/titles/item/titleTypeCode': 'the kind of title is kept in words',
  'billStatus/bill/titles/item/updateDate': CLERICAL,
}
