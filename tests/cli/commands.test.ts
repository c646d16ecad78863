import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ownDatabase } from '../support/built-server'
import { run } from '../support/command'

const environment = ownDatabase()
const summaryOf = (stdout: string) => JSON.parse(stdout.trim().split('\n').at(-1)!)
const SHORT_RELEASE =
  'WASHINGTON, January 13, 2015 – Senator John Cornyn (R-TX) today introduced S. 178, the Justice for Victims of Trafficking Act of 2015.'

describe('safe-harbor', () => {
  it('seeds once, and reports everything unchanged the second time', () => {
    const first = run(environment, ['seed', '--json'])
    expect(summaryOf(first.stdout)).toEqual({
      event: 'summary',
      inserted: 17,
      updated: 0,
      unchanged: 0,
      rejected: 0,
    })
    const second = run(environment, ['seed', '--json'])
    expect(summaryOf(second.stdout)).toEqual({
      event: 'summary',
      inserted: 0,
      updated: 0,
      unchanged: 17,
      rejected: 0,
    })
  })

  it('says what a dry run would do, and does not do it', () => {
    const args = ['ingest', 'release', '-', '--dry-run']
    expect(run(environment, args, SHORT_RELEASE).stderr).toContain('Would be: 1 inserted')
    expect(
      JSON.parse(run(environment, ['query', '{ releases { totalCount } }']).stdout).data.releases.totalCount,
    ).toBe(1)
  })

  it('stores a release with its claims, and the same release again changes nothing', () => {
    const args = [
      'ingest',
      'release',
      '-',
      '--publisher',
      'C001056',
      '--url',
      'https://www.cornyn.senate.gov/',
      '--json',
    ]
    expect(summaryOf(run(environment, args, SHORT_RELEASE).stdout)).toMatchObject({
      inserted: 1,
      rejected: 0,
    })
    expect(summaryOf(run(environment, args, SHORT_RELEASE).stdout)).toMatchObject({
      inserted: 0,
      unchanged: 1,
    })
    const query =
      '{ claims(filter: {bill: {billId: {eq: "s178-114"}}}) { nodes { kind verdict member { fullName } evidence { quote } } } }'
    const answer = JSON.parse(run(environment, ['query', query]).stdout)
    expect(answer.data.claims.nodes).toContainEqual(
      expect.objectContaining({ verdict: 'CONFIRMED', member: { fullName: 'John Cornyn' } }),
    )
  })

  it('answers a query with variables, from text, from a file and from standard input', () => {
    const query = 'query Title($id: ID!) { bill(id: $id) { title } }'
    const variables = ['--variables', '{"id": "S. 1738 (113th)"}']
    const expected = { data: { bill: { title: 'Justice for Victims of Trafficking Act of 2013' } } }
    expect(JSON.parse(run(environment, ['query', query, ...variables]).stdout)).toEqual(expected)
    expect(JSON.parse(run(environment, ['query', '-', ...variables], query).stdout)).toEqual(expected)
    const file = path.resolve(__dirname, '../../docs/queries/2-who-cosponsored-s-178.graphql')
    expect(run(environment, ['query', file]).stdout).toContain('"stillOn": 34')
  })

  it('refuses a wrong query with exit code 2', () => {
    expect(run(environment, ['query', '{ nothing }'])).toMatchObject({ exitCode: 2 })
    expect(run(environment, ['query', '{ bills { totalCount } }', '--variables', '[1]'])).toMatchObject({
      exitCode: 2,
    })
  })

  it('prints the schema that stands in schema.graphql', () => {
    const { stdout } = run(environment, ['schema'])
    expect(stdout).toBe(readFileSync(path.resolve(__dirname, '../../schema.graphql'), 'utf8'))
  })

  it('tells what is loaded and what is missing', () => {
    const { stdout, exitCode } = run(environment, ['doctor'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/members\s+│ 1449/)
    expect(stdout).toContain('Missing')
  })

  it('lists its commands, and refuses an unknown one with exit code 2', () => {
    expect(run(environment, ['--help']).stdout).toContain('serve')
    expect(run(environment, ['fly'])).toMatchObject({ exitCode: 2 })
  })
})
