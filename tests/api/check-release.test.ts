import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Release } from '../../src/entities/release'
import { ask, refusal, run } from '../support/ask'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

const SEED = path.resolve(__dirname, '../../seeds/releases/klobuchar-heitkamp-2014-01-11.txt')

const CLAIM = `kind memberName billNumber billTitle status chamber count date committeeName subject verdict rule explanation
  checkedAsOf evidence { start end quote } member { bioguideId } candidateMembers { bioguideId } bill { billId }
  candidateBills { billId } committee { committeeId } hearing { hearingId } restsOn { id }`

describeOnEngines('checkRelease', (engine) => {
  const database = useSeeded(engine)

  it.each([
    ['a poem', 'Shall I compare thee to a summer’s day?\nThou art more lovely and more temperate.'],
    ['another language', 'El Senado aprobó ayer el proyecto de ley sobre la trata de personas.'],
  ])('says in a sentence that there is nothing to check in %s', async (_, text) => {
    const query = 'query ($text: String!) { checkRelease(text: $text) { note claims { kind } } }'
    const { checkRelease: checked } = await ask(database(), query, { text })
    expect(checked).toEqual({ note: 'No checkable statement was found in this text.', claims: [] })
  })

  it('says of a text what is stored of it where it is loaded, and stores nothing', async () => {
    const text = readFileSync(SEED, 'utf8')
    const before = await ask(database(), '{ dataStatus { dataVersion } }')
    const { checkRelease: checked } = await ask(
      database(),
      `query ($text: String!, $publishers: [ID!]) { checkRelease(text: $text, publishers: $publishers) {
         publishedOn dateBasis dateReasons bills { start end quote bill { billId } } claims { ${CLAIM} }
         quotations { start end quote member { bioguideId } } hearingMentions { start end quote role } } }`,
      { text, publishers: ['K000367', 'H001069'] },
    )
    const release = await database().getRepository(Release).findOneByOrFail({ text })
    const { release: stored } = await ask(
      database(),
      `{ release(releaseId: "${release.releaseId}") { publishedOn dateBasis dateReasons
         bills: billMentions { start end quote bill { billId } } claims(first: 100) { nodes { ${CLAIM} } }
         quotations { start end quote member { bioguideId } } hearingMentions { start end quote role } } }`,
    )
    expect({ ...checked, claims: checked.claims.length }).toEqual({
      ...stored,
      claims: stored.claims.nodes.length,
    })
    expect(checked.claims).toEqual(stored.claims.nodes)
    for (const { evidence } of checked.claims) {
      for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote)
    }
    expect(await ask(database(), '{ dataStatus { dataVersion } }')).toEqual(before)
  })

  it.each([
    ['text: "S. 1733 is good.", publishedOn: "2026-11-25"', 'publishedOn', 'lies ahead'],
    ['text: "S. 1733 is good.", publishedOn: "1972-12-31"', 'publishedOn', 'begin on 1973-01-03'],
    ['text: "S. 1733 is good.", publishers: ["Klobuchar"]', 'publishers.0', 'no Bioguide id'],
    ['text: " "', 'text', 'The release is empty'],
    ['text: "\\u0000\\u0001"', 'text', 'holds NUL characters'],
  ])('(%s) is refused, naming %s', async (args, argument, fault) => {
    const refused = await refusal(database(), `{ checkRelease(${args}) { publishedOn } }`)
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument })
    expect(refused.message).toContain(fault)
  })

  it('refuses a text that is too long, and a day that does not exist', async () => {
    const query = 'query ($text: String!) { checkRelease(text: $text) { publishedOn } }'
    const { errors } = await run(database(), query, { text: 'a '.repeat(600_000) })
    expect(errors?.[0]?.message).toContain('has 1,200,000 characters; at most 1,000,000 are read')
    const wrongDay = await run(
      database(),
      '{ checkRelease(text: "S. 1733", publishedOn: "2014-02-30") { publishedOn } }',
    )
    expect(wrongDay.errors?.[0]?.message).toContain('expected a calendar day')
  })

  it('lists the candidates where several bills fit, and chooses none', async () => {
    const title = 'Stop Exploitation Through Trafficking Act'
    const { checkRelease: checked } = await ask(
      database(),
      `{ checkRelease(text: "The ${title} has 12 cosponsors.", publishedOn: "2015-02-01") {
           bills { bill { billId } candidates { billId } } claims { verdict bill { billId } candidateBills { billId } } } }`,
    )
    const [{ candidateBills, ...claim }] = checked.claims
    expect(claim).toEqual({ verdict: 'AMBIGUOUS', bill: null })
    expect(candidateBills.length).toBeGreaterThan(1)
    expect(checked.bills).toContainEqual({ bill: null, candidates: candidateBills })
  })

  it('says of a bill that no record knows what was looked for', async () => {
    const { checkRelease: checked } = await ask(
      database(),
      `{ checkRelease(text: "Senator Klobuchar cosponsored S. 9999 today.", publishedOn: "2014-01-11") {
           bills { number congress bill { billId } candidates { billId } } claims { verdict bill { billId } } } }`,
    )
    expect(checked).toEqual({
      bills: [{ number: 'S. 9999', congress: 113, bill: null, candidates: [] }],
      claims: [{ verdict: 'NOT_IN_RECORD', bill: null }],
    })
  })
})
