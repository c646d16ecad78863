import type { DataSource } from 'typeorm'
import { Committee } from '../../src/entities/committee'
import { CommitteeMembership } from '../../src/entities/committee-membership'
import { DataVersion } from '../../src/entities/history'
import { Member } from '../../src/entities/member'
import { MemberTerm } from '../../src/entities/member-term'
import { globalId } from '../../src/entities/node'
import { readCommitteesFile, readLegislatorsFile } from '../../src/ingest/directory-files'
import { ingestFiles, type ReadOfficialFile } from '../../src/ingest/official-files'
import { Tally } from '../../src/ingest/report'
import { ask } from '../support/ask'
import { asDocuments } from '../support/billstatus-xml'
import { describeOnEngines, openDatabase } from '../support/engines'
import { LOADED_AT } from '../support/seeded-database'

const LEGISLATORS = `
- id: {bioguide: D000999, bioguide_previous: [D000998]}
  name: {first: Ann, last: Doe, official_full: Ann B. Doe}
  terms:
  - {type: rep, start: '2011-01-05', end: '2013-01-03', state: MN, district: 5, party: Democrat}
  - {type: sen, start: '2013-01-03', end: '2019-01-03', state: MN, class: 1, party: Democrat}
`
const CSV = `last_name,first_name,middle_name,suffix,nickname,full_name,type,state,district,party,bioguide_id
Doe,Ann,,,,Ann Doe,sen,MN,,Democrat,D000999
Roe,Bo,,,,Bo Roe,rep,ND,0,Republican,R000999
`
const CURRENT = `
- {type: senate, name: Senate Committee on the Judiciary, thomas_id: SSJU}
- {type: senate, name: Senate Committee on Finance, thomas_id: SSFI}
`
const HISTORICAL = `
- {type: senate, name: Senate Committee on the Judiciary, thomas_id: SSJU, names: {80: Courts}}
- {type: senate, name: Senate Committee on Harbors, thomas_id: SSHB, names: {90: Harbors}}
`
const SEATS = `
SSJU:
- {name: Ann Doe, bioguide: D000999, party: majority, rank: 1, title: Chairman}
- {name: Nobody Known, bioguide: N000999, party: minority, rank: 1}
`

describeOnEngines('directories', (engine) => {
  let db: DataSource

  beforeEach(async () => {
    db = await openDatabase(engine)
  })
  afterEach(() => db.destroy())

  const ingest = async (texts: Record<string, string>, reader: ReadOfficialFile) => {
    const tally = new Tally()
    await ingestFiles(db, asDocuments(texts), reader, { clock: () => LOADED_AT, dryRun: false }, tally)
    return tally
  }
  const committees = async () =>
    (await db.getRepository(Committee).find({ order: { committeeId: 'ASC' } })).map(
      ({ committeeId, name, formerNames, isCurrent }) => [committeeId, name, formerNames, isCurrent],
    )

  it('of members keep every term, and terms with their days where a later file has none', async () => {
    await ingest({ 'legislators-current.yaml': LEGISLATORS }, readLegislatorsFile)
    await ingest({ 'legislators-historical.csv': CSV }, readLegislatorsFile)
    const members = await db.getRepository(Member).find({ order: { bioguideId: 'ASC' } })
    expect(members).toMatchObject([
      { bioguideId: 'D000999', chamber: 'SENATE', isSenator: true, state: 'MN' },
      { bioguideId: 'R000999', chamber: 'HOUSE', isSenator: false, state: 'ND' },
    ])
    const terms = await db.getRepository(MemberTerm).find({ order: { termId: 'ASC' } })
    expect(terms.map(({ termId, startsOn }) => [termId, startsOn])).toEqual([
      ['D000999/1', '2011-01-05'],
      ['D000999/2', '2013-01-03'],
      ['R000999/1', null],
    ])
  })

  it('of members keep the ids that they had before, which find them', async () => {
    await ingest({ 'legislators-current.yaml': LEGISLATORS }, readLegislatorsFile)
    await ingest({ 'legislators-historical.csv': CSV }, readLegislatorsFile)
    const { member, senator, node } = await ask(
      db,
      `{ member(bioguideId: "D000998") { id bioguideId } senator(bioguideId: "D000998") { bioguideId }
         node(id: "${globalId({ type: 'Member', key: 'D000998' })}") { id } }`,
    )
    expect([member.bioguideId, senator.bioguideId]).toEqual(['D000999', 'D000999'])
    expect(node).toEqual({ id: member.id })
  })

  it('write nothing the second time', async () => {
    const both = { 'legislators-current.yaml': LEGISLATORS, 'legislators-historical.csv': CSV }
    await ingest(both, readLegislatorsFile)
    const version = async () => (await db.getRepository(DataVersion).findOneByOrFail({ id: 1 })).version
    const before = await version()
    expect((await ingest(both, readLegislatorsFile)).counts).toMatchObject({ unchanged: 2 })
    expect(await version()).toBe(before)
  })

  it.each([
    ['today first', ['committees-current.yaml', 'committees-historical.yaml']],
    ['history first', ['committees-historical.yaml', 'committees-current.yaml']],
  ])('of committees know who exists today and former names, %s', async (_name, order) => {
    const texts: Record<string, string> = {
      'committees-current.yaml': CURRENT,
      'committees-historical.yaml': HISTORICAL,
    }
    for (const name of order) await ingest({ [name]: texts[name]! }, readCommitteesFile)
    expect(await committees()).toEqual([
      ['ssfi00', 'Senate Committee on Finance', [], true],
      ['sshb00', 'Senate Committee on Harbors', [], false],
      ['ssju00', 'Senate Committee on the Judiciary', ['Senate Committee on Courts'], true],
    ])
    const abolished = CURRENT.replace(/.*Finance.*\n/, '')
    await ingest({ 'committees-current.yaml': abolished }, readCommitteesFile)
    expect((await committees())[0]).toEqual(['ssfi00', 'Senate Committee on Finance', [], false])
  })

  it('of seats keep those whose member and committee are known', async () => {
    await ingest({ 'legislators-current.yaml': LEGISLATORS }, readLegislatorsFile)
    const tally = await ingest(
      { 'committees-current.yaml': CURRENT, 'committee-membership-current.yaml': SEATS },
      readCommitteesFile,
    )
    expect(tally.counts).toMatchObject({ inserted: 2 })
    expect(await db.getRepository(CommitteeMembership).find()).toMatchObject([
      { membershipId: 'ssju00/D000999', side: 'MAJORITY', rank: 1, title: 'Chairman' },
    ])
    const { committee, finance, member } = await ask(
      db,
      `{ committee(committeeId: "ssju00") { members { side rank title member { bioguideId } record { kind } } }
         finance: committee(committeeId: "ssfi00") { members { rank } }
         member(bioguideId: "D000999") { committees { title committee { name } } } }`,
    )
    expect(committee.members).toEqual([
      {
        side: 'MAJORITY',
        rank: 1,
        title: 'Chairman',
        member: { bioguideId: 'D000999' },
        record: { kind: 'COMMITTEES' },
      },
    ])
    expect(finance.members).toBeNull()
    expect(member.committees).toEqual([
      { title: 'Chairman', committee: { name: 'Senate Committee on the Judiciary' } },
    ])
  })

  it('are rejected where they are something else, with the place', async () => {
    const tally = await ingest({ 'committees-current.yaml': LEGISLATORS }, readCommitteesFile)
    expect(tally.rejections).toMatchObject([{ name: 'committees-current.yaml' }])
    expect(tally.rejections[0]!.reason).toMatch(/type|name|thomas_id/)
  })
})
