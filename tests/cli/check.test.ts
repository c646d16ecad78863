import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ownDatabase } from '../support/built-server'
import { run } from '../support/command'
import { SEEDS } from '../support/seeded-database'

const RELEASE = path.join(SEEDS, 'releases/klobuchar-heitkamp-2014-01-11.txt')
const text = readFileSync(RELEASE, 'utf8')
const environment = ownDatabase()

interface CheckedJson {
  release: { sha256: string; publishedOn: string | null; dateBasis: string | null }
  bills: { start: number; end: number; quote: string; billId: string | null; candidates: string[] }[]
  claims: {
    kind: string
    member: { name: string; bioguideId: string | null } | null
    bill: { billId: string | null } | null
    verdict: string
    rule: string
    explanation: string
    evidence: { start: number; end: number; quote: string }[]
  }[]
  quotations: { speaker: string; bioguideId: string; start: number; end: number; quote: string }[]
}

function checked(args: string[], input?: string): CheckedJson {
  const { stdout, exitCode } = run(environment, ['check', ...args, '--json'], input)
  expect(exitCode).toBe(0)
  return JSON.parse(stdout)
}

/** The table of what must come out of the seed's release. */
const EXPECTED = [
  ['AUTHORED', 'K000367', 's1733-113', 'CONFIRMED'],
  ['COSPONSORED', 'H001069', 's1733-113', 'CONFIRMED'],
  ['INTRODUCED', 'K000367', 's1738-113', 'QUALIFIED'],
  ['INTRODUCED', 'C001056', 's1738-113', 'CONFIRMED'],
  ['INTRODUCED', 'W000779', 's1738-113', 'QUALIFIED'],
  ['COSPONSORED', 'H001069', 's1738-113', 'CONFIRMED'],
  ['HEARING', null, null, 'CONFIRMED'],
  ['MODEL', null, 's1733-113', 'NOT_CHECKABLE'],
]

describe('safe-harbor check', () => {
  it('finds every claim of the seed release, with its verdict', () => {
    const { claims, release } = checked([RELEASE])
    const found = claims.map(({ kind, member, bill, verdict }) => [
      kind,
      member?.bioguideId ?? null,
      bill?.billId ?? null,
      verdict,
    ])
    expect(found.filter(([kind]) => kind !== 'PROVISION')).toEqual(expect.arrayContaining(EXPECTED))
    expect(found.filter(([kind]) => kind !== 'PROVISION')).toHaveLength(EXPECTED.length)
    expect(release).toMatchObject({ publishedOn: '2014-01-11', dateBasis: 'INFERRED' })
  })

  it('finds the provisions, and confirms the one that the summary bears out', () => {
    const provisions = checked([RELEASE]).claims.filter(({ kind }) => kind === 'PROVISION')
    expect(provisions.length).toBeGreaterThanOrEqual(4)
    expect(
      provisions.filter(({ verdict }) => verdict === 'CONFIRMED').map(({ evidence }) => evidence[0]!.quote),
    ).toEqual([expect.stringContaining('National Strategy to Combat Human Trafficking')])
  })

  it('quotes exactly the words at each span', () => {
    const { bills, claims, quotations } = checked([RELEASE])
    const spans = [...bills, ...claims.flatMap((claim) => claim.evidence), ...quotations]
    for (const { start, end, quote } of spans) expect(text.slice(start, end)).toBe(quote)
    expect(quotations.map(({ bioguideId }) => bioguideId)).toEqual(['K000367', 'H001069'])
  })

  it('takes the day from the user, and reads standard input', () => {
    expect(checked(['-', '--published', '2014-01-11'], text).release).toMatchObject({
      publishedOn: '2014-01-11',
      dateBasis: 'GIVEN',
    })
  })

  it('prints a table that says why S. 1733 is meant and S. 2599 is not', () => {
    const { stdout } = run(environment, ['check', RELEASE])
    expect(stdout).toContain('S. 2599 was introduced on July 14, 2014, after the release')
    expect(stdout).toContain('[INTRODUCED-ORIGINAL-COSPONSOR]')
    expect(stdout).toContain('Published 2014-01-11 (INFERRED)')
  })

  it('stores nothing', () => {
    run(environment, ['check', '-'], 'Senator Cornyn introduced the Justice for Victims of Trafficking Act.')
    const { stdout } = run(environment, ['query', '{ releases { totalCount } }'])
    expect(JSON.parse(stdout).data.releases.totalCount).toBe(1)
  })
})
