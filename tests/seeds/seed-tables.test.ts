import { readFileSync } from 'node:fs'
import path from 'node:path'
import { billIdOf } from '../../src/congress/bill-number'
import { gradeTopic, TopicBasis } from '../../src/congress/topic'
import { SEEDS, seedBill, seeds } from './seed-folder'

const bioguideIds = new Set(seeds.members.map((member) => member.bioguideId))
const committeeIds = new Set(seeds.committees.map((committee) => committee.committeeId))

function unique(keys: string[]): void {
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
}

describe('seeds together', () => {
  it('use every key once', () => {
    unique(seeds.bills.map(billIdOf))
    unique(seeds.index.map(billIdOf))
    unique(seeds.members.map((member) => member.bioguideId))
    unique(seeds.committees.map((committee) => committee.committeeId))
    unique(seeds.hearings.map((hearing) => hearing.hearingId))
  })

  it('keep each record in the file of its id', () => {
    const named = [
      ...seeds.bills.map((bill) => `bills/${billIdOf(bill)}.json`),
      ...seeds.hearings.map((hearing) => `hearings/${hearing.hearingId}.json`),
    ]
    const files = new Set(seeds.files.map((file) => file.path))
    expect(named.filter((file) => !files.has(file))).toEqual([])
  })

  it('know every member that they name', () => {
    const named = [
      ...seeds.terms.map((term) => term.bioguideId),
      ...seeds.releases.flatMap(({ meta }) => meta.publishers),
      ...seeds.bills.flatMap((bill) =>
        [bill.sponsor, ...bill.cosponsors].map((one) => one?.bioguideId ?? ''),
      ),
      ...seeds.hearings.flatMap(({ participants }) => participants.flatMap((one) => one.bioguideId ?? [])),
    ]
    expect(named.filter((id) => !bioguideIds.has(id))).toEqual([])
  })

  it('know every committee that they name', () => {
    const named = [
      ...seeds.bills.flatMap((bill) => bill.committees.map((one) => one.committeeId)),
      ...seeds.bills.flatMap((bill) => bill.actions.flatMap((action) => action.committeeIds)),
      ...seeds.hearings.flatMap((hearing) => hearing.committeeIds),
      ...seeds.committees.flatMap((committee) => committee.parentId ?? []),
    ]
    expect(named.filter((id) => !committeeIds.has(id))).toEqual([])
  })

  it('give everyone a term, and the seat from which a bill was joined', () => {
    const served = new Set(seeds.terms.map((term) => term.bioguideId))
    expect(seeds.members.filter((member) => !served.has(member.bioguideId))).toEqual([])
    const seats = new Set(seeds.terms.map((term) => `${term.bioguideId} ${term.state} ${term.district}`))
    const joined = seeds.bills.flatMap((bill) =>
      [bill.sponsor!, ...bill.cosponsors].map((one) => `${one.bioguideId} ${one.state} ${one.district}`),
    )
    expect(joined.filter((seat) => !seats.has(seat))).toEqual([])
  })

  it('have the party of the member’s term on each bill', () => {
    for (const bill of seeds.bills) {
      for (const one of [{ ...bill.sponsor!, date: bill.introducedOn! }, ...bill.cosponsors]) {
        const parties = seeds.terms
          .filter((term) => term.bioguideId === one.bioguideId && term.state === one.state)
          .filter((term) => term.district === one.district && (term.startsOn ?? '') <= one.date)
          .filter((term) => (term.endsOn ?? '9999') >= one.date)
          .map((term) => term.party?.charAt(0))
        expect(parties).toContain(one.party)
      }
    }
  })

  it('have the counts that their README tells', () => {
    const readme = readFileSync(path.join(SEEDS, 'README.md'), 'utf8')
    const told = [seeds.members, seeds.terms, seeds.committees, seeds.index]
    for (const rows of told) expect(readme).toContain(` ${rows.length.toLocaleString('en-US')} `)
    for (const basis of Object.values(TopicBasis)) {
      const rows = seeds.index.filter((row) => row.basis === basis).length
      expect(readme).toMatch(new RegExp(`^\\| \`${basis}\` .* ${rows} \\|$`, 'm'))
    }
  })
})

describe('release of the seeds', () => {
  it('is unchanged to the byte and bears no day', () => {
    const [release] = seeds.releases
    expect(release?.name).toBe('klobuchar-heitkamp-2014-01-11')
    expect(release?.meta).toMatchObject({ publishedOn: null, publishers: ['K000367', 'H001069'] })
    const file = seeds.files.find(({ path: at }) => at === `releases/${release?.name}.txt`)
    expect(file?.sha256).toBe('4ec18389a153fdea524424c981dc1af1d821f69f4eaf6111627cda6221259865')
  })
})

describe('index of bills', () => {
  it('holds no false friend', () => {
    const words =
      /drug|narcotic|fentanyl|opioid|gun|firearm|weapon|wildlife|cigarette|organs?|nuclear|antiquit|bigotry|highly/
    const friends = seeds.index.filter((row) =>
      new RegExp(`\\b(?:${words.source})s?[ -]traffick|traffick\\w+ (?:in|of) (?:${words.source})`, 'i').test(
        row.title,
      ),
    )
    expect(friends.map((row) => row.title).filter((title) => !/human trafficking/.test(title))).toEqual([])
  })

  it('has bills by title whose title the topic rule takes too', () => {
    const byTitle = seeds.index.filter((row) => row.basis === TopicBasis.TITLE)
    const missed = byTitle.filter((row) => !gradeTopic({ titles: [row.title], subjects: null }))
    expect(missed.length).toBeLessThanOrEqual(5)
  })

  it('knows the laws', () => {
    const laws = new Map(seeds.index.filter((row) => row.law).map((row) => [billIdOf(row), row.law]))
    expect(laws.get('hr2620-108')).toBe('108-193')
    expect(laws.get('s47-113')).toBe('113-4')
    expect(laws.get('hr1865-115')).toBe('115-164')
    expect(laws.get('hr2200-115')).toBe('115-425')
    expect(laws.get('s3949-117')).toBe('117-348')
    expect(laws.get('hr4323-119')).toBe('119-73')
    expect(seeds.index.every((row) => row.law === null || row.law.startsWith(`${row.congress}-`))).toBe(true)
  })

  it('agrees with the bills whose whole record is here', () => {
    for (const row of seeds.index) {
      const bill = seeds.bills.find((one) => billIdOf(one) === billIdOf(row))
      if (!bill) continue
      expect(bill.introducedOn).toBe(row.introducedOn)
      expect(bill.titles.map(({ title }) => title)).toContain(row.title)
      expect(bill.laws[0]?.number ?? null).toBe(row.law)
    }
  })
})

describe('hearings of the seeds', () => {
  it('tell who asked for the one of 2013 and who spoke, and name no witness', () => {
    const hearing = seeds.hearings.find((one) => one.hearingId === 'CHRG-113shrg85505')
    const having = (role: string) =>
      hearing?.participants.filter((one) => one.role === role).map((one) => one.name)
    expect(having('REQUESTED_BY')).toEqual(['Heidi Heitkamp'])
    expect(having('SPOKE')).toEqual(['Thomas R. Carper', 'Jeff Chiesa', 'Heidi Heitkamp'])
    expect(having('MEMBER_LISTED')).toHaveLength(17)
    expect(having('WITNESS')).toHaveLength(3)
    expect(hearing).toMatchObject({ date: '2013-09-23', citation: 'S. Hrg. 113-455', witnessCount: 6 })
  })

  it('tie the one of 2015 to both bills, whose records tell of it', () => {
    const hearing = seeds.hearings.find((one) => one.hearingId === 'ssju00-2015-02-24')
    expect(hearing?.billIds).toEqual(['s166-114', 's178-114'])
    for (const billId of hearing?.billIds ?? []) {
      expect(seedBill(billId).actions).toContainEqual(
        expect.objectContaining({ date: hearing?.date, text: 'Committee on the Judiciary. Hearings held.' }),
      )
    }
  })
})
