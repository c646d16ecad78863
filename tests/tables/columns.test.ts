import { TABLES } from '../../src/publish/tables/tables'

/** Spreadsheets count on the places of columns: what is new comes last, and nothing moves. */
const COLUMNS: Record<string, string> = {
  bills:
    'billId,citation,title,congress,type,number,originChamber,introducedOn,status,latestActionOn,sponsorId,sponsorName,sponsorParty,sponsorState,cosponsorCount,policyArea,subjects,laws,topicRelevance,known,congressGovUrl,url,recordUrl,retrievedOn,asOf',
  cosponsorships:
    'cosponsorshipId,billId,billCitation,billTitle,congress,bioguideId,memberName,party,state,district,date,isOriginal,withdrawnOn,url,recordUrl,retrievedOn,asOf',
  hearings:
    'hearingId,title,date,startsAt,location,congress,chamber,kind,status,committeeIds,committees,billIds,citation,jacketNumber,witnessCount,url,recordUrl,retrievedOn,asOf',
  claims:
    'claimId,releaseId,releaseTitle,releasePublishedOn,releaseUrl,position,kind,memberName,bioguideId,billNumber,billTitle,billId,status,chamber,count,date,committeeName,committeeId,subject,verdict,rule,explanation,evidence,hearingId,url,recordUrl,retrievedOn,asOf',
  members:
    'bioguideId,fullName,firstName,middleName,lastName,suffix,nickname,party,state,district,chamber,isSenator,bioguideUrl,url,recordUrl,retrievedOn,asOf',
}

describe('the columns of a table', () => {
  it.each(Object.entries(COLUMNS))('%s begin as they always did', (name, columns) => {
    const table = TABLES.find((one) => one.name === name)
    const names = table?.columns.map((column) => column.name).join()
    expect(names?.slice(0, columns.length)).toBe(columns)
  })

  it('have a description each, and no name twice', () => {
    for (const { columns } of TABLES) {
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
      expect(columns.filter(({ description }) => !description.endsWith('.'))).toEqual([])
    }
  })
})
