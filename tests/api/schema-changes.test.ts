import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, findBreakingChanges } from 'graphql'

const ROOT = path.resolve(__dirname, '../..')
const FILE = 'schema.graphql'
const textOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')

function git(...words: string[]): string | null {
  const { status, stdout } = spawnSync('git', words, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 24 })
  return status === 0 ? stdout : null
}

/** The schema before the last change to it; null where the history is not there. */
function schemaBefore(): string | null {
  const commits = git('log', '-2', '--format=%H', '--', FILE)?.trim().split('\n') ?? []
  const versions = commits.map((commit) => git('show', `${commit}:${FILE}`))
  return versions.find((version) => version !== null && version !== textOf(FILE)) ?? null
}

/** Changes that can break a client, and that nobody was told of. */
function unannounced(before: string, after: string, changelog: string): string[] {
  return findBreakingChanges(buildSchema(before), buildSchema(after))
    .map(({ description }) => description)
    .filter((description) => !changelog.includes(description))
}

describe('changes of the schema', () => {
  const before = 'type Query { "A bill." bill(id: ID!): String, hearing: String! }'
  it.each([
    ['a field that is gone', 'type Query { bill(id: ID!): String }', 'Query.hearing was removed.'],
    [
      'a field of another kind',
      'type Query { bill(id: ID!): String, hearing: String }',
      'Query.hearing changed type from String! to String.',
    ],
    [
      'an argument that is needed now',
      'type Query { bill(id: ID!, day: String!): String, hearing: String! }',
      'A required arg day on Query.bill was added.',
    ],
  ])('that can break a client are found until CHANGELOG.md tells of them: %s', (_what, after, sentence) => {
    expect(unannounced(before, after, '')).toEqual([sentence])
    expect(unannounced(before, after, `- ${sentence}`)).toEqual([])
  })

  it('that only add are none of them', () => {
    const after =
      'type Query { bill(id: ID!, day: String): String, hearing: String!, "New." more: [String!] }'
    expect(unannounced(before, after, '')).toEqual([])
  })

  it('of today are told in CHANGELOG.md', () => {
    const last = schemaBefore()
    if (!last) console.log('changes of the schema: skipped, there is no history to compare with')
    else expect(unannounced(last, textOf(FILE), textOf('CHANGELOG.md'))).toEqual([])
  })
})
