import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type RunningServer, startServer } from '../support/running-server'

const FOLDER = path.resolve(__dirname, '../../docs/queries')
const files = readdirSync(FOLDER).sort()
const textOf = (file: string) => readFileSync(path.join(FOLDER, file), 'utf8')

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ isSeeded: true })
})
afterAll(() => server.stop())

const answerTo = async (number: number) => {
  const file = files.find((name) => name.startsWith(`${number}-`))!
  const { data, errors } = await server.ask(textOf(file))
  expect(errors).toBeUndefined()
  return data
}

describe('the ready queries of the explorer', () => {
  it('are five, each saying first what it answers, each with a name for its tab', () => {
    expect(files).toHaveLength(5)
    for (const file of files)
      expect(textOf(file)).toMatch(/^# [^\n]+\?[^\n]*\n(# [^\n]+\n)*query [A-Z]\w+ \{/)
  })

  it('1: the sponsor, the five cosponsors of the day, and the claims with their verdicts', async () => {
    const { bill } = await answerTo(1)
    expect(bill).toMatchObject({ sponsor: { fullName: 'Amy Klobuchar' }, cosponsorCount: 5, byTheEnd: 18 })
    expect(bill.cosponsorships.nodes).toHaveLength(5)
    expect(bill.claims.nodes).not.toEqual([])
    for (const claim of bill.claims.nodes) expect(claim.evidence).not.toEqual([])
  })

  it('2: who cosponsored S. 178, Boxer with the day she withdrew', async () => {
    const { bill } = await answerTo(2)
    const boxer = bill.cosponsorships.nodes.find((row: { withdrawnOn: string | null }) => row.withdrawnOn)
    expect(boxer.member.fullName).toContain('Boxer')
    expect(bill.everOn).toBe(bill.stillOn + 1)
    expect(bill.cosponsorships.totalCount).toBe(bill.everOn)
  })

  it('3: hearings, with who asked for them', async () => {
    const { hearings } = await answerTo(3)
    const asked = hearings.nodes.filter(
      (hearing: { requestedBy: unknown[] }) => hearing.requestedBy.length > 0,
    )
    expect(asked).not.toEqual([])
  })

  it('4: laws of every Congress', async () => {
    const byCongress = Object.values(await answerTo(4)) as { totalCount: number }[]
    for (const { totalCount } of byCongress) expect(totalCount).toBeGreaterThan(0)
  })

  it('5: claims of a text that is not stored, with their verdicts', async () => {
    const { checkRelease } = await answerTo(5)
    const verdicts = checkRelease.claims.map((claim: { verdict: string }) => claim.verdict)
    expect(verdicts).toContain('CONFIRMED')
    expect(verdicts).toContain('QUALIFIED')
  })
})
